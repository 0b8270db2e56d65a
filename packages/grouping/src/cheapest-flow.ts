const NEVER = -1;

/**
 * A flow of least cost through a small network, by successive shortest paths (R. G. Busacker and
 * P. J. Gowen, 1961) found with a queue, so that costs may be negative as long as no cycle's are.
 */
export class CheapestFlow {
  readonly #head: number[] = [];
  readonly #room: number[] = [];
  readonly #cost: number[] = [];
  /** node → its arcs; arc a and its reverse a ^ 1 lie side by side. */
  readonly #arcs: number[][];

  constructor(nodes: number) {
    this.#arcs = Array.from({ length: nodes }, () => []);
  }

  /** @returns the arc's number, for `flowOn` */
  arc(from: number, to: number, room: number, cost: number): number {
    const arc = this.#head.length;
    this.#head.push(to, from);
    this.#room.push(room, 0);
    this.#cost.push(cost, -cost);
    this.#arcs[from]?.push(arc);
    this.#arcs[to]?.push(arc ^ 1);
    return arc;
  }

  flowOn(arc: number): number {
    return this.#room[arc ^ 1] as number;
  }

  /** Sends as long as a path costs less than the limit. @returns what it costs in all */
  send(source: number, sink: number, limit: number): number {
    let cost = 0;
    for (;;) {
      const path = this.#shortestPath(source, sink, limit);
      if (path === undefined) return cost;
      const amount = path.reduce(
        (least, arc) => Math.min(least, this.#room[arc] as number),
        Number.POSITIVE_INFINITY,
      );
      for (const arc of path) {
        cost += amount * (this.#cost[arc] as number);
        this.#room[arc] = (this.#room[arc] as number) - amount;
        this.#room[arc ^ 1] = (this.#room[arc ^ 1] as number) + amount;
      }
    }
  }

  #shortestPath(source: number, sink: number, limit: number): number[] | undefined {
    const nodes = this.#arcs.length;
    const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    const cameBy = new Int32Array(nodes).fill(NEVER);
    const waiting = new Uint8Array(nodes);
    const queue = [source];
    distance[source] = 0;
    for (let next = 0; next < queue.length; next++) {
      const node = queue[next] as number;
      waiting[node] = 0;
      const reached = distance[node] as number;
      for (const arc of this.#arcs[node] ?? []) {
        if ((this.#room[arc] as number) === 0) continue;
        const to = this.#head[arc] as number;
        const length = reached + (this.#cost[arc] as number);
        if (length >= (distance[to] as number) - 1e-9) continue;
        distance[to] = length;
        cameBy[to] = arc;
        if (waiting[to] === 1) continue;
        waiting[to] = 1;
        queue.push(to);
      }
    }
    if ((distance[sink] as number) >= limit) return undefined;
    const path: number[] = [];
    for (let node = sink; node !== source; ) {
      const arc = cameBy[node] as number;
      path.push(arc);
      node = this.#head[arc ^ 1] as number;
    }
    return path;
  }
}
