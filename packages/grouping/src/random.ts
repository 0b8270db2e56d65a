/** Repeatable random numbers for search: xorshift128 (G. Marsaglia, 2003), fast and good enough for moves. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** The same whole number gives the same sequence. */
  constructor(seed: number) {
    const mixed = (offset: number): number => {
      let value = (seed + Math.imul(offset, 0x9e3779b9)) | 0;
      value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
      value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
      return (value ^ (value >>> 16)) | 0;
    };
    this.#a = mixed(1) | 1;
    this.#b = mixed(2);
    this.#c = mixed(3);
    this.#d = mixed(4);
  }

  /** 32 random bits, 0 to 2³²−1. */
  bits(): number {
    const mixed = this.#d ^ (this.#d << 11);
    this.#d = this.#c;
    this.#c = this.#b;
    this.#b = this.#a;
    this.#a = this.#a ^ (this.#a >>> 19) ^ mixed ^ (mixed >>> 8);
    return this.#a >>> 0;
  }

  /** A whole number from 0 to limit−1. */
  below(limit: number): number {
    return Math.floor((this.bits() / 4294967296) * limit);
  }

  /** A number in [0, 1). */
  fraction(): number {
    return this.bits() / 4294967296;
  }

  /** Puts the items in a random order, in place. */
  shuffle(items: Int32Array | number[]): void {
    for (let last = items.length - 1; last > 0; last--) {
      const pick = this.below(last + 1);
      const held = items[last] as number;
      items[last] = items[pick] as number;
      items[pick] = held;
    }
  }
}
