import type { ProgrammeDocument, Rows } from './programme-document.ts';

/**
 * A programme for another day: the concept with all its content, under new ids and at other times. What belongs to the day that was is
 * left behind: cancelled seminars, hosts who declined, and when choosing opened and closed.
 * @param shift the instant of the new day for one of the old
 * @param newId a new identity at each call
 */
export function copyProgramme(
  from: ProgrammeDocument,
  shift: (instant: Date) => Date,
  newId: () => string,
): ProgrammeDocument {
  const ids = new Map<string, string>();
  const idOf = (id: string) => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const roomOf = (id: string | null) => (id === null ? null : idOf(id));
  const moved = <Row extends { readonly startsAt: string; readonly endsAt: string }>(row: Row) => ({
    ...row,
    startsAt: shift(new Date(row.startsAt)).toISOString(),
    endsAt: shift(new Date(row.endsAt)).toISOString(),
  });
  const copied = <Row>(rows: Rows<Row>, copy: (row: Row) => Row | null): Rows<Row> =>
    Object.fromEntries(
      Object.entries(rows).flatMap(([id, row]): [string, Row][] => {
        const made = copy(row);
        return made === null ? [] : [[idOf(id), made]];
      }),
    );
  return {
    rooms: copied(from.rooms, (row) => row),
    blocks: copied(from.blocks, (row) => ({ ...row, opensAt: null, closesAt: null })),
    seminars: copied(from.seminars, (row) =>
      row.dropped
        ? null
        : {
            ...row,
            blockId: idOf(row.blockId),
            hostDeclined: false,
            awaySlotIds: row.awaySlotIds.map(idOf),
          },
    ),
    slots: copied(from.slots, (row) => ({ ...moved(row), blockId: idOf(row.blockId) })),
    items: copied(from.items, (row) => ({ ...moved(row), roomId: roomOf(row.roomId) })),
    sessions: copied(from.sessions, (row) =>
      from.seminars[row.seminarId]?.dropped === false
        ? {
            ...row,
            seminarId: idOf(row.seminarId),
            slotId: idOf(row.slotId),
            roomId: roomOf(row.roomId),
          }
        : null,
    ),
  };
}
