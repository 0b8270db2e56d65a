/**
 * Greatest flows in a network whose capacities change between runs: Dinic, "Algorithm for solution of a problem of
 * maximum flow in networks with power estimation", Soviet Mathematics Doklady 11 (1970). All capacities are whole numbers.
 */
export class FlowNetwork {
  readonly #heads: number[][];
  readonly #to: number[] = [];
  readonly #left: number[] = [];
  #level: Int32Array;
  #next: Int32Array;

  constructor(nodes: number) {
    this.#heads = Array.from({ length: nodes }, () => []);
    this.#level = new Int32Array(nodes);
    this.#next = new Int32Array(nodes);
  }

  /** Adds an edge and returns its number, by which its capacity is set and its flow read. */
  edge(from: number, to: number, capacity = 0): number {
    const edge = this.#to.length;
    this.#to.push(to, from);
    this.#left.push(capacity, 0);
    (this.#heads[from] as number[]).push(edge);
    (this.#heads[to] as number[]).push(edge + 1);
    return edge;
  }

  /** Gives an edge a capacity and empties it. */
  set(edge: number, capacity: number): void {
    this.#left[edge] = capacity;
    this.#left[edge + 1] = 0;
  }

  flow(edge: number): number {
    return this.#left[edge + 1] as number;
  }

  /** Sends as much as possible, beyond what flows already, and returns how much that is. */
  augment(source: number, sink: number): number {
    let total = 0;
    while (this.#layer(source, sink)) {
      this.#next.fill(0);
      let sent = this.#send(source, sink, Number.MAX_SAFE_INTEGER);
      while (sent > 0) {
        total += sent;
        sent = this.#send(source, sink, Number.MAX_SAFE_INTEGER);
      }
    }
    return total;
  }

  /** After `augment`: whether more could be sent to the node, so that it is on the source's side of a least cut. */
  isReached(node: number): boolean {
    return (this.#level[node] as number) >= 0;
  }

  #layer(source: number, sink: number): boolean {
    this.#level.fill(-1);
    this.#level[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const edge of this.#heads[node] as number[]) {
        const to = this.#to[edge] as number;
        if ((this.#left[edge] as number) > 0 && (this.#level[to] as number) < 0) {
          this.#level[to] = (this.#level[node] as number) + 1;
          queue.push(to);
        }
      }
    }
    return (this.#level[sink] as number) >= 0;
  }

  #send(node: number, sink: number, most: number): number {
    if (node === sink) return most;
    const edges = this.#heads[node] as number[];
    let sent = 0;
    while ((this.#next[node] as number) < edges.length) {
      const edge = edges[this.#next[node] as number] as number;
      const to = this.#to[edge] as number;
      const left = this.#left[edge] as number;
      if (left > 0 && this.#level[to] === (this.#level[node] as number) + 1) {
        const through = this.#send(to, sink, Math.min(most - sent, left));
        this.#left[edge] = left - through;
        this.#left[edge ^ 1] = (this.#left[edge ^ 1] as number) + through;
        sent += through;
        if (sent === most) return sent;
      }
      this.#next[node] = (this.#next[node] as number) + 1;
    }
    return sent;
  }
}
