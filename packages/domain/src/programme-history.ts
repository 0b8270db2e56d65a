import {
  type DocumentRow,
  type ProgrammeDocument,
  type ProgrammeTable,
  programmeTables,
  rowsOf,
} from './programme-document.ts';
import type { Change } from './programme-edits.ts';

/** A change in words that people know: what it is called, when it is and where. */
export interface ChangeLine {
  readonly table: ProgrammeTable;
  readonly name: string;
  /** Null: it was not there. */
  readonly before: ChangeMoment | null;
  /** Null: it is gone. */
  readonly after: ChangeMoment | null;
}

/** Only what the change tells: null where it says nothing of it. */
export interface ChangeMoment {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly room: string | null;
}

/** The rows that changes and their lines can refer to: as they are, or as they last were. */
export type KnownRows = Readonly<Record<ProgrammeTable, Readonly<Record<string, DocumentRow>>>>;

/** All rows of a programme and those that changes know of and the programme no longer has. */
export function namesOf(document: ProgrammeDocument, changes: readonly Change[]): KnownRows {
  const known = Object.fromEntries(
    programmeTables.map((table) => [table, { ...rowsOf(document, table) }]),
  ) as Record<ProgrammeTable, Record<string, DocumentRow>>;
  for (const { table, id, before, after } of changes) {
    known[table][id] ??= after === null ? (before ?? {}) : before === null ? after : {};
  }
  return known;
}

export function describeChange(known: KnownRows, change: Change): ChangeLine {
  const { table, id, before, after } = change;
  return {
    table,
    name: nameOf(known, table, id),
    before: before && momentOf(known, before),
    after: after && momentOf(known, after),
  };
}

function nameOf(known: KnownRows, table: ProgrammeTable, id: string): string {
  const row = known[table][id] ?? {};
  switch (table) {
    case 'rooms':
    case 'blocks':
      return String(row.name ?? '');
    case 'items':
      return String(row.title ?? '');
    case 'seminars':
      return `${row.letter ?? ''} ${row.title ?? ''}`.trim();
    case 'slots':
      return nameOf(known, 'blocks', String(row.blockId));
    case 'sessions':
      return nameOf(known, 'seminars', String(row.seminarId));
  }
}

/** A session tells the time of its slot. */
function momentOf(known: KnownRows, row: DocumentRow): ChangeMoment {
  const slot = row.slotId === undefined ? undefined : known.slots[String(row.slotId)];
  const room = row.roomId;
  return {
    startsAt: textOf(row.startsAt ?? slot?.startsAt),
    endsAt: textOf(row.endsAt ?? slot?.endsAt),
    room: typeof room === 'string' ? textOf(known.rooms[room]?.name) : null,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
