/** People, the nodes they can be sent to, and what each person costs at each node. */
export interface FlowInput {
  readonly people: number;
  readonly nodes: number;
  /** Numbers per cost; costs are compared number by number. */
  readonly width: number;
  /** people × nodes × width, whole numbers. */
  readonly cost: Float64Array;
  /** people × nodes: 1 when the person may be sent to the node. */
  readonly allowed: Uint8Array;
  readonly capacity: Int32Array;
  /** The first `floor` units at a node each earn `floorReward`. */
  readonly floor: Int32Array;
  readonly floorReward: Float64Array;
  /** The one node that may hold the same person several times, or −1. */
  readonly overflow: number;
}

const NOBODY = -1;
const START = -1;

/**
 * Cheapest flow of people to nodes by successive shortest paths, kept on the graph of nodes only: the
 * arc a → b is the cheapest change when one person at a goes to b instead. After every insertion the
 * flow is cheapest for the units inserted so far (Ahuja, Magnanti, Orlin, Network Flows, 9.7), also
 * when people hold several units: nobody is twice at a node other than the overflow.
 */
export class SeatFlow {
  readonly #input: FlowInput;
  readonly #load: Int32Array;
  readonly #members: number[][];
  /** people × nodes: how many of the person's units are at the node. */
  readonly #at: Uint16Array;
  /** people × nodes: where the person stands in the node's members. */
  readonly #standing: Int32Array;
  /** nodes × nodes: who changes cheapest, and for what (× width). */
  readonly #mover: Int32Array;
  readonly #change: Float64Array;
  readonly #distance: Float64Array;
  readonly #parent: Int32Array;
  readonly #fresh: Uint8Array;

  constructor(input: FlowInput) {
    const { people, nodes, width } = input;
    this.#input = input;
    this.#load = new Int32Array(nodes);
    this.#members = Array.from({ length: nodes }, () => []);
    this.#at = new Uint16Array(people * nodes);
    this.#standing = new Int32Array(people * nodes);
    this.#mover = new Int32Array(nodes * nodes).fill(NOBODY);
    this.#change = new Float64Array(nodes * nodes * width);
    this.#distance = new Float64Array(nodes * width);
    this.#parent = new Int32Array(nodes);
    this.#fresh = new Uint8Array(nodes);
  }

  load(node: number): number {
    return this.#load[node] as number;
  }

  /** True when the person is at the node. */
  isAt(person: number, node: number): boolean {
    return (this.#at[person * this.#input.nodes + node] as number) > 0;
  }

  /** Sends one more unit of the person. Returns false when there is no room for it anywhere. */
  insert(person: number): boolean {
    this.#startFrom(person);
    this.#settleDistances();
    const end = this.#cheapestEnd();
    if (end === NOBODY) return false;
    const path = [end];
    let node = end;
    while (this.#parent[node] !== START) {
      node = this.#parent[node] as number;
      path.push(node);
    }
    const movers: number[] = [];
    for (let step = 0; step + 1 < path.length; step++) {
      const arc = (path[step + 1] as number) * this.#input.nodes + (path[step] as number);
      movers.push(this.#mover[arc] as number);
    }
    movers.forEach((mover, step) => {
      this.#leave(mover, path[step + 1] as number);
      this.#join(mover, path[step] as number);
    });
    this.#join(person, node);
    return true;
  }

  /** The cost of the whole flow, number by number. */
  total(): Float64Array {
    const { people, nodes, width, cost, floor, floorReward } = this.#input;
    const total = new Float64Array(width);
    for (let cell = 0; cell < people * nodes; cell++) {
      const units = this.#at[cell] as number;
      if (units === 0) continue;
      for (let part = 0; part < width; part++) {
        total[part] = (total[part] as number) + units * (cost[cell * width + part] as number);
      }
    }
    for (let node = 0; node < nodes; node++) {
      const earned = Math.min(this.load(node), floor[node] as number);
      for (let part = 0; part < width; part++) {
        total[part] = (total[part] as number) - earned * (floorReward[part] as number);
      }
    }
    return total;
  }

  /**
   * True when no chain of exchanges makes the flow cheaper, which proves it cheapest (a flow is
   * cheapest exactly when its residual graph has no negative cycle). Reads only who is where, not
   * what the search kept.
   */
  isCheapest(): boolean {
    const { people, nodes } = this.#input;
    this.#mover.fill(NOBODY);
    for (let person = 0; person < people; person++) {
      for (let node = 0; node < nodes; node++) {
        if (!this.isAt(person, node)) continue;
        for (let other = 0; other < nodes; other++) this.#offer(person, node, other);
      }
    }
    return !this.#hasNegativeCycle();
  }

  #startFrom(person: number): void {
    const { nodes, width, cost } = this.#input;
    this.#distance.fill(Number.POSITIVE_INFINITY);
    this.#fresh.fill(0);
    for (let node = 0; node < nodes; node++) {
      if (!this.#mayJoin(person, node)) continue;
      const from = (person * nodes + node) * width;
      for (let part = 0; part < width; part++) {
        this.#distance[node * width + part] = cost[from + part] as number;
      }
      this.#parent[node] = START;
      this.#fresh[node] = 1;
    }
  }

  #settleDistances(): void {
    const { nodes } = this.#input;
    let changed = true;
    while (changed) {
      changed = false;
      for (let node = 0; node < nodes; node++) {
        if (this.#fresh[node] === 0) continue;
        this.#fresh[node] = 0;
        if (this.#relaxFrom(node)) changed = true;
      }
    }
  }

  #relaxFrom(node: number): boolean {
    const { nodes } = this.#input;
    let improved = false;
    for (let other = 0; other < nodes; other++) {
      if (this.#mover[node * nodes + other] === NOBODY) continue;
      if (!this.#isShorter(node, other)) continue;
      this.#parent[other] = node;
      this.#fresh[other] = 1;
      improved = true;
    }
    return improved;
  }

  #isShorter(node: number, other: number): boolean {
    const { nodes, width } = this.#input;
    const distance = this.#distance;
    const from = node * width;
    const arc = (node * nodes + other) * width;
    const to = other * width;
    for (let part = 0; part < width; part++) {
      const gain =
        (distance[from + part] as number) +
        (this.#change[arc + part] as number) -
        (distance[to + part] as number);
      if (gain > 0) return false;
      if (gain < 0) {
        for (let rest = 0; rest < width; rest++) {
          distance[to + rest] =
            (distance[from + rest] as number) + (this.#change[arc + rest] as number);
        }
        return true;
      }
    }
    return false;
  }

  #cheapestEnd(): number {
    const { nodes, capacity } = this.#input;
    let best = NOBODY;
    for (let node = 0; node < nodes; node++) {
      if (this.#distance[node * this.#input.width] === Number.POSITIVE_INFINITY) continue;
      if (this.load(node) >= (capacity[node] as number)) continue;
      if (best === NOBODY || this.#endsCheaper(node, best)) best = node;
    }
    return best;
  }

  #endsCheaper(node: number, other: number): boolean {
    const { width, floor, floorReward } = this.#input;
    const earns = this.load(node) < (floor[node] as number) ? 1 : 0;
    const otherEarns = this.load(other) < (floor[other] as number) ? 1 : 0;
    for (let part = 0; part < width; part++) {
      const difference =
        (this.#distance[node * width + part] as number) -
        (this.#distance[other * width + part] as number) -
        (earns - otherEarns) * (floorReward[part] as number);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  #mayJoin(person: number, node: number): boolean {
    const cell = person * this.#input.nodes + node;
    return (
      this.#input.allowed[cell] === 1 && (this.#at[cell] === 0 || node === this.#input.overflow)
    );
  }

  /** Lets the person try to be the cheapest to change from node to other. */
  #offer(person: number, node: number, other: number): void {
    if (node === other || !this.#mayJoin(person, other)) return;
    const { nodes, width, cost } = this.#input;
    const arc = node * nodes + other;
    const from = (person * nodes + node) * width;
    const to = (person * nodes + other) * width;
    if (this.#mover[arc] !== NOBODY) {
      let part = 0;
      let difference = 0;
      while (difference === 0 && part < width) {
        difference =
          (cost[to + part] as number) -
          (cost[from + part] as number) -
          (this.#change[arc * width + part] as number);
        part++;
      }
      if (difference >= 0) return;
    }
    this.#mover[arc] = person;
    for (let part = 0; part < width; part++) {
      this.#change[arc * width + part] =
        (cost[to + part] as number) - (cost[from + part] as number);
    }
  }

  #searchMover(node: number, other: number): void {
    this.#mover[node * this.#input.nodes + other] = NOBODY;
    for (const person of this.#members[node] as number[]) this.#offer(person, node, other);
  }

  #join(person: number, node: number): void {
    const { nodes, overflow } = this.#input;
    const cell = person * nodes + node;
    this.#load[node] = this.load(node) + 1;
    this.#at[cell] = (this.#at[cell] as number) + 1;
    if ((this.#at[cell] as number) > 1) return;
    const members = this.#members[node] as number[];
    this.#standing[cell] = members.length;
    members.push(person);
    for (let other = 0; other < nodes; other++) {
      this.#offer(person, node, other);
      const arc = other * nodes + node;
      if (other !== node && node !== overflow && this.#mover[arc] === person) {
        this.#searchMover(other, node);
      }
    }
  }

  #leave(person: number, node: number): void {
    const { nodes } = this.#input;
    const cell = person * nodes + node;
    this.#load[node] = this.load(node) - 1;
    this.#at[cell] = (this.#at[cell] as number) - 1;
    if (this.#at[cell] !== 0) return;
    const members = this.#members[node] as number[];
    const last = members.pop() as number;
    const standing = this.#standing[cell] as number;
    if (last !== person) {
      members[standing] = last;
      this.#standing[last * nodes + node] = standing;
    }
    for (let other = 0; other < nodes; other++) {
      if (this.#mover[node * nodes + other] === person) this.#searchMover(node, other);
      if (other !== node && this.isAt(person, other)) this.#offer(person, other, node);
    }
  }

  /** Bellman–Ford from everywhere at once over the nodes and the common sink. */
  #hasNegativeCycle(): boolean {
    const { nodes, width } = this.#input;
    const sink = new Float64Array(width);
    this.#distance.fill(0);
    for (let round = 0; round <= nodes + 1; round++) {
      let changed = false;
      for (let node = 0; node < nodes; node++) {
        if (this.#relaxFrom(node)) changed = true;
        if (this.#relaxThroughSink(node, sink)) changed = true;
      }
      if (!changed) return false;
    }
    return true;
  }

  #relaxThroughSink(node: number, sink: Float64Array): boolean {
    const { width, capacity, floor, floorReward } = this.#input;
    const load = this.load(node);
    const here = this.#distance.subarray(node * width, (node + 1) * width);
    let changed = false;
    if (load < (capacity[node] as number)) {
      changed = lower(sink, here, load < (floor[node] as number) ? floorReward : undefined, -1);
    }
    if (load > 0) {
      const back = load <= (floor[node] as number) ? floorReward : undefined;
      changed = lower(here, sink, back, 1) || changed;
    }
    return changed;
  }
}

/** Sets target to source + sign × step when that is lower. */
function lower(
  target: Float64Array,
  source: Float64Array,
  step: Float64Array | undefined,
  sign: number,
): boolean {
  const candidate = source.map((value, part) => value + sign * (step?.[part] ?? 0));
  const first = candidate.findIndex((value, part) => value !== target[part]);
  if (first < 0 || (candidate[first] as number) > (target[first] as number)) return false;
  target.set(candidate);
  return true;
}
