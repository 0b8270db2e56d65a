import type { ChoiceMode, ItemKind } from './programme-kinds.ts';

/** A programme as flat rows by id: what edits change, what history remembers, what a version publishes. */
export interface ProgrammeDocument {
  readonly rooms: Rows<RoomRow>;
  readonly blocks: Rows<BlockRow>;
  readonly seminars: Rows<SeminarRow>;
  readonly slots: Rows<SlotRow>;
  readonly items: Rows<ItemRow>;
  readonly sessions: Rows<SessionRow>;
}

export type Rows<Row> = Readonly<Record<string, Row>>;

/** In the order in which rows can be made: none refers to a table after its own. */
export const programmeTables = [
  'rooms',
  'blocks',
  'seminars',
  'slots',
  'items',
  'sessions',
] as const satisfies readonly (keyof ProgrammeDocument)[];
export type ProgrammeTable = (typeof programmeTables)[number];

/** Instants are RFC 3339 in UTC with milliseconds, so that equal instants are equal texts. */
export type RoomRow = {
  readonly name: string;
  readonly floor: string;
  readonly directions: string;
  readonly capacity: number;
  readonly building: string;
  readonly features: readonly string[];
  readonly position: number;
};

export type ItemRow = {
  readonly kind: ItemKind;
  readonly title: string;
  readonly description: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  readonly responsible: string;
  readonly crew: readonly string[];
  readonly technicalNeeds: string;
  readonly needs: readonly string[];
};

export type BlockRow = {
  readonly name: string;
  readonly mode: ChoiceMode;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly offerHours: number;
  readonly objective: string;
  readonly position: number;
};

export type SlotRow = {
  readonly blockId: string;
  readonly startsAt: string;
  readonly endsAt: string;
};

export type SeminarRow = {
  readonly blockId: string;
  readonly letter: string;
  readonly title: string;
  readonly description: string;
  readonly host: string;
  readonly hostDeclined: boolean;
  readonly awaySlotIds: readonly string[];
  readonly crew: readonly string[];
  readonly technicalNeeds: string;
  readonly needs: readonly string[];
  readonly repeats: number | null;
  readonly expected: number | null;
  readonly dropped: boolean;
};

export type SessionRow = {
  readonly seminarId: string;
  readonly slotId: string;
  readonly roomId: string | null;
  readonly capacity: number;
  readonly minimum: number;
};

export const emptyDocument: ProgrammeDocument = {
  rooms: {},
  blocks: {},
  seminars: {},
  slots: {},
  items: {},
  sessions: {},
};

/** The same table of any document, its rows as fields with values; for code that treats all tables alike. */
export function rowsOf(document: ProgrammeDocument, table: ProgrammeTable): Rows<DocumentRow> {
  return document[table];
}

export type DocumentValue = string | number | boolean | null | readonly string[];
export type DocumentRow = Readonly<Record<string, DocumentValue>>;

export function sameValue(a: DocumentValue | undefined, b: DocumentValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => value === b[index]);
  }
  return a === b;
}
