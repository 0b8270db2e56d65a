import { countBits } from './bits.ts';
import { type Cells, OFF, ON, reachOfSlots, slotsServed } from './cells.ts';
import { FlowNetwork } from './flow-network.ts';
import { type IndexedSchedule, NOT_HELD, type Rooms } from './indexed-schedule.ts';
import { RoomShare } from './room-share.ts';

/**
 * How many wishes can be satisfied at most, whatever is still to be decided. A flow from people through seminars and
 * slots to rooms: each group sends at most as many as it has people times the slots in which one of them can be in
 * something wanted, each seminar gets no more places than its repeats can have, and each room is full once a slot.
 * It may share a room between seminars and let a person be in two places in a slot, so that it never says too little.
 */
export class SeatsBound {
  readonly #problem: IndexedSchedule;
  readonly #network: FlowNetwork;
  readonly #ofGroup: number[] = [];
  readonly #wants: { edge: number; people: number }[] = [];
  readonly #ofSeminar: number[] = [];
  readonly #ofFixed: number[] = [];
  readonly #toCell: number[] = [];
  readonly #toRoom: number[] = [];
  readonly #ofRoom: number[] = [];
  readonly #sink: number;
  readonly #share: RoomShare;

  constructor(problem: IndexedSchedule) {
    const { seminars, slots, rooms, groups } = problem;
    const seminarIn = 1 + groups.length;
    const seminarOut = seminarIn + seminars;
    const cells = seminarOut + seminars;
    const roomNodes = cells + seminars * slots;
    this.#sink = roomNodes + slots * rooms;
    this.#problem = problem;
    this.#share = new RoomShare(problem);
    const network = new FlowNetwork(this.#sink + 1);
    this.#network = network;
    groups.forEach(({ wants, people }, group) => {
      this.#ofGroup.push(network.edge(0, 1 + group));
      for (let seminar = 0; seminar < seminars; seminar++) {
        if (((wants >> seminar) & 1) === 0) continue;
        this.#wants.push({ edge: network.edge(1 + group, seminarIn + seminar), people });
      }
    });
    for (let seminar = 0; seminar < seminars; seminar++) {
      this.#ofSeminar.push(network.edge(seminarIn + seminar, seminarOut + seminar));
      for (let slot = 0; slot < slots; slot++) {
        const cell = cells + seminar * slots + slot;
        this.#toCell.push(network.edge(seminarOut + seminar, cell));
        this.#ofFixed.push(network.edge(cell, this.#sink));
        for (let room = 0; room < rooms; room++) {
          this.#toRoom.push(network.edge(cell, roomNodes + slot * rooms + room));
        }
      }
    }
    for (let node = 0; node < slots * rooms; node++) {
      this.#ofRoom.push(network.edge(roomNodes + node, this.#sink));
    }
  }

  /**
   * Wishes that can be satisfied at most.
   * @param given rooms that are decided
   * @param enough when it cannot be more than this, any number up to it may be returned
   */
  most(cells: Cells, given?: Rooms, enough = -1): number {
    const flow = this.mostByFlow(cells, given, enough);
    return flow <= enough ? flow : Math.min(flow, this.#leastCut(cells, given, enough));
  }

  /** The same, found sooner and where rooms are not decided sometimes more. */
  mostByFlow(cells: Cells, given?: Rooms, enough = -1): number {
    const { groups, slots } = this.#problem;
    const reach = reachOfSlots(this.#problem, cells);
    let total = 0;
    groups.forEach(({ wants, people }, group) => {
      const served = people * slotsServed(reach, slots, wants);
      this.#network.set(this.#ofGroup[group] as number, served);
      total += served;
    });
    if (total <= enough) return total;
    for (const { edge, people } of this.#wants) this.#network.set(edge, people);
    this.#loadRooms(cells, given);
    return this.#network.augment(0, this.#sink);
  }

  /**
   * Wishes are for some seminars or in some slots, or for others at other times: the former are no more than the places there,
   * the latter than what people can attend. The least over such sets, changed by one at a time from the flow's least cut.
   */
  #leastCut(cells: Cells, given: Rooms | undefined, enough: number): number {
    const { seminars, slots, groups } = this.#problem;
    this.#share.load(cells, given);
    const reaches = new Map<number, Int32Array>();
    const cut = (set: number) => {
      const among = set & ((1 << seminars) - 1);
      const during = set >>> seminars;
      const reach = reaches.get(during) ?? reachOfSlots(this.#problem, cells, during);
      reaches.set(during, reach);
      return groups.reduce(
        (sum, { wants, people }) => sum + people * slotsServed(reach, slots, wants & ~among),
        this.#share.most(among, during),
      );
    };
    const everything = (1 << seminars) - 1;
    const bits = seminars + slots;
    const first = lowered(cut, this.cutByFlow(), bits, enough);
    return first <= enough ? first : Math.min(first, lowered(cut, everything, bits, enough));
  }

  /** The seminars whose places the last flow used up, and which hold it back. */
  cutByFlow(): number {
    const { seminars, groups } = this.#problem;
    let set = 0;
    for (let seminar = 0; seminar < seminars; seminar++) {
      if (this.#network.isReached(1 + groups.length + seminar)) set |= 1 << seminar;
    }
    return set;
  }

  #loadRooms(cells: Cells, given: Rooms | undefined): void {
    const { seminars, slots, rooms, places, free, fixed, most } = this.#problem;
    const room = new Int32Array(slots * rooms);
    const taker = new Int32Array(slots * rooms).fill(-1);
    given?.forEach((index, cell) => {
      if (index >= 0) taker[(cell % slots) * rooms + index] = cell;
    });
    for (let seminar = 0; seminar < seminars; seminar++) {
      const potential: number[] = [];
      for (let slot = 0; slot < slots; slot++) {
        const cell = seminar * slots + slot;
        const stays = Math.max(0, fixed[cell] as number);
        const decided = given?.[cell] ?? NOT_HELD;
        let best = stays;
        for (let index = 0; index < rooms; index++) {
          const at = slot * rooms + index;
          const taken = taker[at] as number;
          const fits =
            cells[cell] !== OFF &&
            (fixed[cell] as number) < 0 &&
            free[at] === 1 &&
            (taken === -1 || taken === cell) &&
            (decided < 0 || decided === index);
          const here = fits ? (places[seminar * rooms + index] as number) : 0;
          this.#network.set(this.#toRoom[cell * rooms + index] as number, here);
          best = Math.max(best, here);
          room[at] = Math.max(room[at] as number, here);
        }
        this.#network.set(this.#toCell[cell] as number, best);
        this.#network.set(this.#ofFixed[cell] as number, stays);
        potential.push(best);
      }
      const sessions = this.#mostSessions(cells, seminar, most[seminar] as number);
      const all = potential.sort((a, b) => b - a).slice(0, sessions);
      this.#network.set(
        this.#ofSeminar[seminar] as number,
        all.reduce((sum, places) => sum + places, 0),
      );
    }
    this.#ofRoom.forEach((edge, at) => {
      this.#network.set(edge, room[at] as number);
    });
  }

  #mostSessions(cells: Cells, seminar: number, most: number): number {
    const { slots } = this.#problem;
    const own = cells.subarray(seminar * slots, (seminar + 1) * slots);
    return Math.min(
      most,
      own.reduce((count, state) => count + (state === OFF ? 0 : 1), 0),
    );
  }
}

/** What a function of a set comes down to by changing one bit at a time, or anything that is low enough. */
function lowered(
  cut: (set: number) => number,
  start: number,
  bits: number,
  enough: number,
): number {
  let set = start;
  let least = cut(set);
  let bit = bits - 1;
  for (let vain = 0; vain < bits && least > enough; vain++) {
    const here = cut(set ^ (1 << bit));
    if (here < least) {
      least = here;
      set ^= 1 << bit;
      vain = -1;
    }
    bit = (bit + 1) % bits;
  }
  return least;
}

/** Which seminars and slots a schedule decides: all of them. */
export function cellsOf(rooms: Rooms): Cells {
  return Uint8Array.from(rooms, (room) => (room === NOT_HELD ? OFF : ON));
}

/** Wishes that there are: for each person the slots, or the seminars wanted when those are fewer. */
export function wishesIn({ groups, slots }: IndexedSchedule): number {
  return groups.reduce(
    (sum, { wants, people }) => sum + people * Math.min(slots, countBits(wants)),
    0,
  );
}
