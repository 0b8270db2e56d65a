import { type Cells, MAYBE, OFF, ON, settle } from './cells.ts';
import { FlowNetwork } from './flow-network.ts';
import { FIXED, type IndexedSchedule, NOT_HELD, type Rooms } from './indexed-schedule.ts';

/** How many cases are looked at, unless said otherwise, before it is left open whether there is a schedule. */
const CASES = 20_000;

/**
 * Finds schedules that keep every demand. Repeats, slots and rooms make a flow with whole numbers, so that one
 * flow decides; that a person is in one place at a time is branched on.
 */
export class Completion {
  readonly #problem: IndexedSchedule;
  readonly #network: FlowNetwork;
  readonly #ofSeminar: number[] = [];
  readonly #ofCell: number[] = [];
  readonly #toCell: number[] = [];
  readonly #toRoom: number[] = [];
  readonly #ofRoom: number[] = [];
  readonly #sink: number;

  constructor(problem: IndexedSchedule) {
    const { seminars, slots, rooms } = problem;
    const cell = 1 + seminars;
    const room = cell + seminars * slots;
    this.#sink = room + slots * rooms;
    this.#problem = problem;
    this.#network = new FlowNetwork(this.#sink + 1);
    for (let seminar = 0; seminar < seminars; seminar++) {
      this.#ofSeminar.push(this.#network.edge(0, 1 + seminar));
      for (let slot = 0; slot < slots; slot++) {
        const at = cell + seminar * slots + slot;
        this.#ofCell.push(this.#network.edge(0, at));
        this.#toCell.push(this.#network.edge(1 + seminar, at));
        for (let index = 0; index < rooms; index++) {
          this.#toRoom.push(this.#network.edge(at, room + slot * rooms + index));
        }
      }
    }
    for (let at = 0; at < slots * rooms; at++) {
      this.#ofRoom.push(this.#network.edge(room + at, this.#sink));
    }
  }

  /**
   * A room for each seminar that is decided to run and for as many more as are demanded, or null when there is none.
   * Rivals may come at the same time where neither is decided.
   * @param given rooms that are decided
   */
  fit(cells: Cells, given?: Rooms): Rooms | null {
    const needed = this.#load(cells, given);
    if (this.#network.augment(0, this.#sink) < needed) return null;
    const { rooms, fixed } = this.#problem;
    const found = new Int16Array(cells.length).fill(NOT_HELD);
    for (let cell = 0; cell < cells.length; cell++) {
      if ((fixed[cell] as number) >= 0) found[cell] = FIXED;
      for (let room = 0; room < rooms; room++) {
        if (this.#network.flow(this.#toRoom[cell * rooms + room] as number) > 0) found[cell] = room;
      }
    }
    return found;
  }

  #load(cells: Cells, given: Rooms | undefined): number {
    const { seminars, slots, fixed, least } = this.#problem;
    let needed = 0;
    for (let seminar = 0; seminar < seminars; seminar++) {
      let on = 0;
      for (let slot = 0; slot < slots; slot++) {
        const cell = seminar * slots + slot;
        const isOn = cells[cell] === ON;
        const needsRoom = isOn && (fixed[cell] as number) < 0;
        if (isOn) on++;
        if (needsRoom) needed++;
        this.#network.set(this.#ofCell[cell] as number, needsRoom ? 1 : 0);
        this.#network.set(this.#toCell[cell] as number, cells[cell] === MAYBE ? 1 : 0);
        this.#loadRooms(cell, cells[cell] !== OFF, given?.[cell] ?? NOT_HELD);
      }
      const more = Math.max(0, (least[seminar] as number) - on);
      needed += more;
      this.#network.set(this.#ofSeminar[seminar] as number, more);
    }
    for (const edge of this.#ofRoom) this.#network.set(edge, 1);
    return needed;
  }

  #loadRooms(cell: number, mayRun: boolean, decided: number): void {
    const { slots, rooms, places, free } = this.#problem;
    const ofSeminar = Math.floor(cell / slots) * rooms;
    const ofSlot = (cell % slots) * rooms;
    for (let room = 0; room < rooms; room++) {
      const fits =
        mayRun &&
        (places[ofSeminar + room] as number) > 0 &&
        free[ofSlot + room] === 1 &&
        (decided < 0 || decided === room);
      this.#network.set(this.#toRoom[cell * rooms + room] as number, fits ? 1 : 0);
    }
  }

  /** A schedule that keeps every demand and what is decided; null: there is none; undefined: too many cases. */
  complete(cells: Cells, most = CASES): Rooms | null | undefined {
    const open: Cells[] = [cells.slice()];
    for (let cases = 0; cases < most; cases++) {
      const next = open.pop();
      if (next === undefined) return null;
      if (!settle(this.#problem, next)) continue;
      const rooms = this.fit(next);
      if (rooms === null) continue;
      const clash = this.#clashIn(next, rooms);
      if (clash === null) return rooms;
      const [one, other] = clash;
      const without = next.slice();
      without[one] = OFF;
      if (next[one] === MAYBE) open.push(without);
      next[one] = ON;
      next[other] = OFF;
      open.push(next);
    }
    return undefined;
  }

  /** Two rivals at the same time, of which at least one is not decided. */
  #clashIn(cells: Cells, rooms: Rooms): readonly [number, number] | null {
    const { slots, rivals } = this.#problem;
    for (let cell = 0; cell < cells.length; cell++) {
      if (rooms[cell] === NOT_HELD || cells[cell] !== MAYBE) continue;
      for (let other = cell % slots; other < cells.length; other += slots) {
        const bit = 1 << Math.floor(other / slots);
        const areRivals = ((rivals[Math.floor(cell / slots)] as number) & bit) !== 0;
        if (areRivals && rooms[other] !== NOT_HELD) return [cell, other];
      }
    }
    return null;
  }
}
