import type { Schema } from '../../lib/api-client.ts';

type Block = Schema<'SeminarBlock'>;

export interface DraftSession {
  roomId: string | null;
  capacity: number;
  minimum: number;
}

export interface DraftSlot {
  id: string | null;
  startsAt: string;
  endsAt: string;
  sessions: { seminarId: string; session: DraftSession }[];
}

/** A block's slots and sessions as they are sent to change them. */
export function timetableOf({ slots, sessions }: Pick<Block, 'slots' | 'sessions'>): DraftSlot[] {
  return slots.map(({ id, startsAt, endsAt }) => ({
    id,
    startsAt,
    endsAt,
    sessions: sessions
      .filter(({ slotId }) => slotId === id)
      .map(({ seminarId, roomId, capacity, minimum }) => ({
        seminarId,
        session: { roomId, capacity, minimum },
      })),
  }));
}

/** Every seminar in every slot, each in one room; capacities that seats are held against are the caller's to mind. */
export function runAll(
  slots: readonly DraftSlot[],
  rooms: ReadonlyMap<string, DraftSession>,
): DraftSlot[] {
  const sessions = [...rooms].map(([seminarId, session]) => ({ seminarId, session }));
  return slots.map((slot) => ({ ...slot, sessions }));
}

const minuteMs = 60_000;
const pauseMs = 15 * minuteMs;

/** The slot that would come next: as long as the last, a quarter of an hour after it, with the same sessions. */
export function slotAfter(slots: readonly DraftSlot[], first: string): DraftSlot {
  const last = slots.at(-1);
  if (last === undefined) {
    const begins = Date.parse(first);
    return {
      id: null,
      startsAt: new Date(begins).toISOString(),
      endsAt: new Date(begins + 60 * minuteMs).toISOString(),
      sessions: [],
    };
  }
  const begins = Date.parse(last.endsAt) + pauseMs;
  const length = Date.parse(last.endsAt) - Date.parse(last.startsAt);
  return {
    id: null,
    startsAt: new Date(begins).toISOString(),
    endsAt: new Date(begins + length).toISOString(),
    sessions: last.sessions,
  };
}

/** What a seminar's session is likely to be: what it is in another slot, else the largest room that no other has. */
export function likelySession(
  block: Block,
  seminarId: string,
  rooms: readonly Schema<'Room'>[],
): DraftSession {
  const known = block.sessions.find((session) => session.seminarId === seminarId);
  if (known) return { roomId: known.roomId, capacity: known.capacity, minimum: known.minimum };
  const index = block.seminars.findIndex(({ id }) => id === seminarId);
  const used = new Set(block.sessions.map(({ roomId }) => roomId));
  const unused = rooms.filter(({ id }) => !used.has(id)).sort((a, b) => a.capacity - b.capacity);
  const room = unused[index % Math.max(1, unused.length)];
  return { roomId: room?.id ?? null, capacity: room?.capacity ?? 20, minimum: 0 };
}
