import { countBits } from './bits.ts';
import { type Cells, MAYBE, OFF, ON, settle } from './cells.ts';
import type { Completion } from './complete-schedule.ts';
import { FIXED, type IndexedSchedule, NOT_HELD, type Rooms } from './indexed-schedule.ts';
import type { SeatsBound } from './seats-bound.ts';

/** What the search stands on. */
export interface Ground {
  readonly problem: IndexedSchedule;
  readonly completion: Completion;
  readonly bound: SeatsBound;
  /** The value of the best schedule that is known; raised by whoever takes the schedules. */
  best: number;
}

interface Node {
  readonly cells: Cells;
  readonly rooms: Rooms;
  readonly most: number;
}

/** How long it works before it lets others in, in milliseconds. */
const STRETCH = 20;

/**
 * Goes through all schedules that may be worth more than the best known: first which slots each seminar runs in, the most
 * wanted first, then the rooms. What cannot be completed, or cannot be worth more, is left out; so is what only
 * exchanges slots or rooms that are alike.
 */
export class BranchAndBound {
  readonly #ground: Ground;
  readonly #order: readonly number[];
  readonly #slotKinds: readonly string[];
  readonly #roomKinds: readonly string[];
  /** At each depth, the most that the cases still to come there may be worth. */
  readonly #frontier: number[] = [];
  #rested = performance.now();

  constructor(ground: Ground) {
    const { problem } = ground;
    this.#ground = ground;
    const { wanted } = problem;
    this.#order = wanted
      .map((_, seminar) => seminar)
      .sort((a, b) => (wanted[b] as number) - (wanted[a] as number) || a - b);
    this.#slotKinds = problem.problem.slots.map((_, slot) => slotKind(problem, slot));
    this.#roomKinds = problem.problem.rooms.map((_, room) => roomKind(problem, room));
  }

  /** The most that any schedule not yet gone through may be worth. */
  get open(): number {
    return Math.max(this.#ground.best, ...this.#frontier);
  }

  /** Schedules to judge; null now and then, to let others in. */
  *schedules(cells: Cells): Generator<Rooms | null, void, undefined> {
    const { problem, bound } = this.#ground;
    const rooms = Int16Array.from(cells, (_, cell) =>
      (problem.fixed[cell] as number) >= 0 ? FIXED : NOT_HELD,
    );
    yield* this.#slotsOf({ cells, rooms, most: bound.most(cells) }, 0);
  }

  *#rest(): Generator<null, void, undefined> {
    if (performance.now() - this.#rested < STRETCH) return;
    yield null;
    this.#rested = performance.now();
  }

  *#each(
    children: Node[],
    depth: number,
    enter: (child: Node) => Generator<Rooms | null, void, undefined>,
  ): Generator<Rooms | null, void, undefined> {
    children.sort((a, b) => b.most - a.most);
    for (const [index, child] of children.entries()) {
      if (child.most <= this.#ground.best) break;
      this.#frontier[depth] = children[index + 1]?.most ?? 0;
      this.#frontier[depth + 1] = child.most;
      yield* this.#rest();
      yield* enter(child);
    }
    this.#frontier.length = depth;
  }

  *#slotsOf(node: Node, depth: number): Generator<Rooms | null, void, undefined> {
    const { problem, completion, bound, best } = this.#ground;
    const seminar = this.#order[depth];
    if (seminar === undefined) {
      yield* this.#roomsOf(node, depth);
      return;
    }
    const children: Node[] = [];
    for (const set of this.#slotSets(node.cells, seminar)) {
      const cells = node.cells.slice();
      for (let slot = 0; slot < problem.slots; slot++) {
        cells[seminar * problem.slots + slot] = (set >> slot) & 1 ? ON : OFF;
      }
      if (!settle(problem, cells) || completion.fit(cells) === null) continue;
      const most = Math.min(node.most, bound.most(cells, undefined, best));
      if (most > best) children.push({ cells, rooms: node.rooms, most });
    }
    yield* this.#each(children, depth, (child) => this.#slotsOf(child, depth + 1));
  }

  /** Sets of slots that the seminar may run in, without those that only exchange slots that are alike so far. */
  #slotSets(cells: Cells, seminar: number): number[] {
    const { slots, least, most } = this.#ground.problem;
    const own = cells.subarray(seminar * slots, (seminar + 1) * slots);
    const kinds = this.#slotKinds.map((kind, slot) => `${kind}|${this.#decided(cells, slot)}`);
    const before = kinds.map((kind, slot) => kinds.slice(0, slot).lastIndexOf(kind));
    const isOn = (set: number, slot: number) => ((set >> slot) & 1) === 1;
    const fits = (set: number) =>
      before.every((alike, slot) => {
        if (!isOn(set, slot)) return own[slot] !== ON;
        return own[slot] !== OFF && (alike < 0 || isOn(set, alike));
      });
    const sets = Array.from({ length: 1 << slots }, (_, set) => set);
    return sets.filter((set) => {
      const times = countBits(set);
      return times >= (least[seminar] as number) && times <= (most[seminar] as number) && fits(set);
    });
  }

  #decided(cells: Cells, slot: number): string {
    const { seminars, slots } = this.#ground.problem;
    let kind = '';
    for (let seminar = 0; seminar < seminars; seminar++) kind += cells[seminar * slots + slot];
    return kind;
  }

  *#roomsOf(node: Node, depth: number): Generator<Rooms | null, void, undefined> {
    const { problem, completion, bound, best } = this.#ground;
    const cell = this.#nextCell(node);
    if (cell === undefined) {
      yield node.rooms;
      return;
    }
    const slot = cell % problem.slots;
    const seminar = Math.floor(cell / problem.slots);
    const tried = new Set<string>();
    const children: Node[] = [];
    for (let room = 0; room < problem.rooms; room++) {
      const fits = (problem.places[seminar * problem.rooms + room] as number) > 0;
      if (!fits || problem.free[slot * problem.rooms + room] === 0) continue;
      if (this.#isTaken(node.rooms, slot, room)) continue;
      const kind = this.#roomKinds[room] as string;
      if (tried.has(kind)) continue;
      tried.add(kind);
      const rooms = node.rooms.slice();
      rooms[cell] = room;
      if (completion.fit(node.cells, rooms) === null) continue;
      const most = Math.min(node.most, bound.most(node.cells, rooms, best));
      if (most > best) children.push({ cells: node.cells, rooms, most });
    }
    yield* this.#each(children, depth, (child) => this.#roomsOf(child, depth + 1));
  }

  /** The next session without a room: the most wanted of the first slot that has one. */
  #nextCell({ cells, rooms }: Node): number | undefined {
    const { slots, fixed } = this.#ground.problem;
    for (let slot = 0; slot < slots; slot++) {
      for (const seminar of this.#order) {
        const cell = seminar * slots + slot;
        const free = (fixed[cell] as number) < 0;
        if (cells[cell] === ON && free && rooms[cell] === NOT_HELD) return cell;
      }
    }
    return undefined;
  }

  #isTaken(rooms: Rooms, slot: number, room: number): boolean {
    for (let cell = slot; cell < rooms.length; cell += this.#ground.problem.slots) {
      if (rooms[cell] === room) return true;
    }
    return false;
  }
}

/** Slots of the same kind may change places: the same rooms are free, the same seminars may run. */
function slotKind(
  { seminars, slots, rooms, may, free, fixed }: IndexedSchedule,
  slot: number,
): string {
  const open = free.subarray(slot * rooms, (slot + 1) * rooms).join('');
  let runs = '';
  for (let seminar = 0; seminar < seminars; seminar++) {
    const cell = seminar * slots + slot;
    runs += `${(fixed[cell] as number) >= 0 ? `f${fixed[cell]}` : may[cell] === 0 ? OFF : MAYBE},`;
  }
  return `${open}|${runs}`;
}

/** Rooms of the same kind may change places in a slot: each seminar has as many places in both. */
function roomKind({ seminars, rooms, places }: IndexedSchedule, room: number): string {
  return Array.from({ length: seminars }, (_, seminar) => places[seminar * rooms + room]).join();
}
