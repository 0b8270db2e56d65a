import type { CheckedProgramme, CheckedSeminar } from '../checked-programme.ts';

/** An item or a session, or a slot with all that runs in it, as brute force looks at it. */
export interface Thing {
  id: string;
  kind: string;
  from: number;
  to: number;
  roomId: string | null;
  rooms: string[];
  /** By name in small letters: as it was written, and whether as host. */
  who: Map<string, { name: string; host: boolean }>;
  needs: readonly string[];
  blockId: string | null;
  mode: string;
  seminar: CheckedSeminar | null;
  slotId: string;
  capacity: number;
  taken: number;
}

/** What everybody who is there sits through. */
export interface Sitting {
  id: string;
  kind: string;
  from: number;
  to: number;
  rooms: string[];
  blockId: string;
}

export function itemsOf({ items, groups }: CheckedProgramme): Thing[] {
  return items
    .map((item): Thing => {
      const others = groups.filter(({ itemId }) => itemId === item.id);
      const rooms = new Set([item.roomId, ...others.map(({ roomId }) => roomId)]);
      rooms.delete(null);
      const who: Thing['who'] = new Map();
      for (const line of [item.responsible, ...item.crew]) addPeople(who, line, false);
      return {
        id: item.id,
        kind: item.kind,
        from: Date.parse(item.startsAt),
        to: Date.parse(item.endsAt),
        roomId: item.roomId,
        rooms: [...rooms] as string[],
        who,
        needs: item.needs,
        blockId: null,
        mode: '',
        seminar: null,
        slotId: '',
        capacity: 0,
        taken: 0,
      };
    })
    .sort(byTime);
}

export function sessionsOf({ blocks }: CheckedProgramme): Thing[] {
  const things: Thing[] = [];
  for (const block of blocks) {
    for (const session of block.sessions) {
      const seminar = block.seminars.find(({ id }) => id === session.seminarId);
      const slot = block.slots.find(({ id }) => id === session.slotId);
      if (!seminar || !slot || seminar.dropped) continue;
      const who: Thing['who'] = new Map();
      addPeople(who, seminar.host, true);
      for (const line of seminar.crew) addPeople(who, line, false);
      things.push({
        ...session,
        kind: 'SESSION',
        from: Date.parse(slot.startsAt),
        to: Date.parse(slot.endsAt),
        rooms: session.roomId === null ? [] : [session.roomId],
        who,
        needs: seminar.needs,
        blockId: block.id,
        mode: block.mode,
        seminar,
      });
    }
  }
  return things.sort(byTime);
}

/** The names of the random programmes are of three kinds: one, two joined by `och`, and nobody in particular. */
function addPeople(who: Thing['who'], line: string, host: boolean): void {
  for (const part of line.split(' och ')) {
    const [before = ''] = part.split('(');
    const name = before.trim();
    if (name === '' || name.startsWith('Två ') || who.has(name.toLowerCase())) continue;
    who.set(name.toLowerCase(), { name, host });
  }
}

export function pairs<Value>(values: readonly Value[]): [Value, Value][] {
  return values.flatMap((first, index) =>
    values.slice(index + 1).map((second): [Value, Value] => [first, second]),
  );
}

export function meet(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return Math.max(a.from, b.from) < Math.min(a.to, b.to);
}

export function byTime(
  a: { from: number; to: number; id: string },
  b: { from: number; to: number; id: string },
): number {
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1);
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}
