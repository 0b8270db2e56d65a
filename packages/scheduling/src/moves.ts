import { type IndexedSchedule, NOT_HELD, type Rooms } from './indexed-schedule.ts';

/** Whether a schedule keeps every demand, as far as it is free to: fixed sessions answer for themselves. */
export function isSound(problem: IndexedSchedule, rooms: Rooms): boolean {
  return keepsCounts(problem, rooms) && keepsPlaces(problem, rooms);
}

function keepsCounts({ seminars, slots, least, most }: IndexedSchedule, rooms: Rooms): boolean {
  for (let seminar = 0; seminar < seminars; seminar++) {
    let times = 0;
    for (let slot = 0; slot < slots; slot++) {
      if (rooms[seminar * slots + slot] !== NOT_HELD) times++;
    }
    if (times < (least[seminar] as number) || times > (most[seminar] as number)) return false;
  }
  return true;
}

function keepsPlaces(problem: IndexedSchedule, rooms: Rooms): boolean {
  const { slots, rooms: count, may, places, free, rivals } = problem;
  const taken = new Uint8Array(slots * count);
  const held = new Int32Array(slots);
  rooms.forEach((room, cell) => {
    const slot = cell % slots;
    if (room !== NOT_HELD) held[slot] = (held[slot] as number) | (1 << Math.floor(cell / slots));
  });
  for (let cell = 0; cell < rooms.length; cell++) {
    const room = rooms[cell] as number;
    if (room < 0) continue;
    const seminar = Math.floor(cell / slots);
    const at = (cell % slots) * count + room;
    if (may[cell] === 0 || free[at] === 0 || taken[at] === 1) return false;
    if (places[seminar * count + room] === 0) return false;
    if (((held[cell % slots] as number) & (rivals[seminar] as number)) !== 0) return false;
    taken[at] = 1;
  }
  return true;
}

/** One way to change a schedule: what becomes of some cells. */
export type Move = readonly (readonly [cell: number, room: number])[];

/**
 * Every small change: a session to another room or slot, changing places with what is there; one seminar instead of
 * another; one session more. Not all keep the demands.
 */
export function movesOf(problem: IndexedSchedule, rooms: Rooms): Move[] {
  const { slots, rooms: count, free, places } = problem;
  const taker = takersOf(problem, rooms);
  const times = timesOf(problem, rooms);
  const moves: Move[] = [];
  for (let at = 0; at < slots * count; at++) {
    if (free[at] === 0) continue;
    for (let cell = 0; cell < rooms.length; cell++) {
      if (places[Math.floor(cell / slots) * count + (at % count)] === 0) continue;
      const move = exchange(problem, rooms, cell, at, taker[at] as number);
      if (move) moves.push(move);
      const more = addition(problem, rooms, cell, at, taker[at] as number, times);
      if (more) moves.push(more);
    }
  }
  return moves;
}

/** The cell that has each room in each slot, or -1. */
function takersOf({ slots, rooms: count }: IndexedSchedule, rooms: Rooms): Int32Array {
  const taker = new Int32Array(slots * count).fill(-1);
  rooms.forEach((room, cell) => {
    if (room >= 0) taker[(cell % slots) * count + room] = cell;
  });
  return taker;
}

function timesOf({ seminars, slots }: IndexedSchedule, rooms: Rooms): Int32Array {
  const times = new Int32Array(seminars);
  rooms.forEach((room, cell) => {
    const seminar = Math.floor(cell / slots);
    if (room !== NOT_HELD) times[seminar] = (times[seminar] as number) + 1;
  });
  return times;
}

/** The session goes to a room in a slot; what is there comes here instead. */
function exchange(
  { slots, rooms: count }: IndexedSchedule,
  rooms: Rooms,
  cell: number,
  at: number,
  there: number,
): Move | null {
  const own = rooms[cell] as number;
  if (own < 0 || cell <= there) return null;
  const to = Math.floor(cell / slots) * slots + Math.floor(at / count);
  if (to !== cell && rooms[to] !== NOT_HELD) return null;
  if (there === -1) {
    return [
      [cell, NOT_HELD],
      [to, at % count],
    ];
  }
  const back = Math.floor(there / slots) * slots + (cell % slots);
  if (back !== there && rooms[back] !== NOT_HELD) return null;
  return [
    [cell, NOT_HELD],
    [there, NOT_HELD],
    [to, at % count],
    [back, own],
  ];
}

/** The seminar runs once more, in a room that is empty or instead of what is there. */
function addition(
  { slots, rooms: count, least, most }: IndexedSchedule,
  rooms: Rooms,
  cell: number,
  at: number,
  there: number,
  times: Int32Array,
): Move | null {
  const seminar = Math.floor(cell / slots);
  if (rooms[cell] !== NOT_HELD || cell % slots !== Math.floor(at / count)) return null;
  if ((times[seminar] as number) >= (most[seminar] as number)) return null;
  if (there === -1) return [[cell, at % count]];
  const loser = Math.floor(there / slots);
  if ((times[loser] as number) <= (least[loser] as number)) return null;
  return [
    [there, NOT_HELD],
    [cell, at % count],
  ];
}

export function moved(rooms: Rooms, move: Move): Rooms {
  const next = rooms.slice();
  for (const [cell, room] of move) next[cell] = room;
  return next;
}

/** Adds sessions of seminars that are to be given as many times as there is room for, the most wanted first. */
export function filled(problem: IndexedSchedule, rooms: Rooms): Rooms {
  const { slots, wanted, preferred } = problem;
  const order = wanted
    .map((_, seminar) => seminar)
    .sort((a, b) => (wanted[b] as number) - (wanted[a] as number));
  const next = rooms.slice();
  for (let slot = 0; slot < slots; slot++) {
    for (const seminar of order) {
      const cell = seminar * slots + slot;
      if (next[cell] !== NOT_HELD) continue;
      for (const room of preferred[seminar] as readonly number[]) {
        next[cell] = room;
        if (isSound(problem, next)) break;
        next[cell] = NOT_HELD;
      }
    }
  }
  return next;
}
