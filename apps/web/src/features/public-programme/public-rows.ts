import type { Schema } from '../../lib/api-client.ts';
import type { ProgrammeRow } from './programme-filters.ts';

/** What of a running order participants may see, as they see it: no blockers. */
export function publicRows({ rooms, entries }: Schema<'RunningOrder'>): ProgrammeRow[] {
  const placeOf = new Map(
    rooms.map(({ id, name, floor }) => [id, { roomId: id, room: name, floor }]),
  );
  return entries
    .filter(({ kind }) => kind !== 'BLOCKER')
    .map(
      ({ id, kind, startsAt, endsAt, title, description, responsible, letter, block, roomId }) => ({
        id,
        kind,
        startsAt,
        endsAt,
        title,
        description,
        who: responsible,
        letter,
        block,
        place: placeOf.get(roomId ?? '') ?? null,
        mine: false,
        wish: null,
      }),
    );
}
