/** What is for everybody; `BLOCKER` is time or a room that is taken, never shown to participants. */
export const itemKinds = ['PLENARY', 'BREAK', 'MEAL', 'MINGLE', 'WORKSHOP', 'BLOCKER'] as const;
export type ItemKind = (typeof itemKinds)[number];
export type PublicItemKind = Exclude<ItemKind, 'BLOCKER'>;

/** How a block is filled: by ranked wishes and an allocation, by claiming seats, or by everybody visiting everything. */
export const choiceModes = ['RANK', 'CLAIM', 'ROTATION'] as const;
export type ChoiceMode = (typeof choiceModes)[number];

/** A whole programme as data: what edits change, versions keep and rules look at. Instants are RFC 3339 in UTC. */
export interface ProgrammeDocument {
  readonly room: Table<RoomRow>;
  readonly item: Table<ItemRow>;
  readonly block: Table<BlockRow>;
  readonly slot: Table<SlotRow>;
  readonly seminar: Table<SeminarRow>;
  readonly session: Table<SessionRow>;
}

/** Rows by their id, which is a UUID. */
export type Table<Row> = Readonly<Record<string, Row>>;

export interface RoomRow {
  readonly name: string;
  readonly floor: string;
  /** The house it is in; empty: all are in one. */
  readonly building: string;
  readonly directions: string;
  /** At least 1. */
  readonly capacity: number;
  readonly features: readonly string[];
  /** Rooms stand in this order, from 0. */
  readonly position: number;
}

export interface ItemRow {
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
}

export interface BlockRow {
  readonly name: string;
  readonly mode: ChoiceMode;
  readonly position: number;
}

export interface SlotRow {
  readonly blockId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface SeminarRow {
  readonly blockId: string;
  /** A–Z. */
  readonly letter: string;
  readonly title: string;
  readonly description: string;
  readonly host: string;
  readonly hostDeclined: boolean;
  /** Slots of the block when the host cannot. */
  readonly awaySlotIds: readonly string[];
  readonly crew: readonly string[];
  readonly technicalNeeds: string;
  readonly needs: readonly string[];
  /** How many times it is to be given, 1 to 50; null: as many as there is room for. */
  readonly repeats: number | null;
  /** How many are expected to wish for it; null: not said. */
  readonly expected: number | null;
  /** Cancelled, kept so that those who chose it can be told. */
  readonly dropped: boolean;
}

export interface SessionRow {
  readonly seminarId: string;
  readonly slotId: string;
  readonly roomId: string | null;
  /** At least 1. */
  readonly capacity: number;
  /** 0 to `capacity`; fewer people than this and an allocation does not hold it. */
  readonly minimum: number;
}

export type RowKind = keyof ProgrammeDocument;
export type RowOf<Kind extends RowKind> = ProgrammeDocument[Kind][string];

/** In the order in which rows may be written: what is referred to comes before what refers to it. */
export const rowKinds = ['room', 'item', 'block', 'slot', 'seminar', 'session'] as const;

export const emptyProgramme: ProgrammeDocument = {
  room: {},
  item: {},
  block: {},
  slot: {},
  seminar: {},
  session: {},
};

/** Why a programme cannot be; each is a problem code of the contract. */
export type DocumentFault =
  | 'room-unknown'
  | 'block-unknown'
  | 'seminar-unknown'
  | 'slot-unknown'
  | 'ends-before-start'
  | 'slots-overlap'
  | 'session-twice'
  | 'letter-taken'
  | 'room-name-taken'
  | 'block-name-taken'
  | 'minimum-over-capacity';

/**
 * The first thing that makes a document no programme at all, or null: a row refers to one that is not there, something ends
 * before it begins, slots of a block overlap, a seminar runs twice in a slot, or a name or letter is used twice. What is
 * merely unwise is said by the rules.
 */
export function faultOf(document: ProgrammeDocument): DocumentFault | null {
  const { room, item, block, slot, seminar, session } = document;
  const spans = [...Object.values(item), ...Object.values(slot)];
  if (spans.some(({ startsAt, endsAt }) => Date.parse(endsAt) <= Date.parse(startsAt))) {
    return 'ends-before-start';
  }
  const inRooms = [...Object.values(item), ...Object.values(session)];
  if (inRooms.some(({ roomId }) => roomId !== null && !(roomId in room))) return 'room-unknown';
  const inBlocks = [...Object.values(slot), ...Object.values(seminar)];
  if (inBlocks.some(({ blockId }) => !(blockId in block))) return 'block-unknown';
  for (const { seminarId, slotId, capacity, minimum } of Object.values(session)) {
    const itsSeminar = seminar[seminarId];
    const itsSlot = slot[slotId];
    if (itsSeminar === undefined) return 'seminar-unknown';
    if (itsSlot === undefined || itsSlot.blockId !== itsSeminar.blockId) return 'slot-unknown';
    if (minimum > capacity) return 'minimum-over-capacity';
  }
  const sessions = Object.values(session);
  if (repeats(sessions, ({ seminarId, slotId }) => `${seminarId} ${slotId}`))
    return 'session-twice';
  if (repeats(Object.values(seminar), ({ blockId, letter }) => `${blockId} ${letter}`)) {
    return 'letter-taken';
  }
  if (repeats(Object.values(room), ({ name }) => name)) return 'room-name-taken';
  if (repeats(Object.values(block), ({ name }) => name)) return 'block-name-taken';
  return overlapping(Object.values(slot)) ? 'slots-overlap' : null;
}

function repeats<Row>(rows: readonly Row[], keyOf: (row: Row) => string): boolean {
  return new Set(rows.map(keyOf)).size < rows.length;
}

function overlapping(slots: readonly SlotRow[]): boolean {
  const inOrder = [...slots].sort(
    (a, b) => a.blockId.localeCompare(b.blockId) || Date.parse(a.startsAt) - Date.parse(b.startsAt),
  );
  return inOrder.some((slot, index) => {
    const next = inOrder[index + 1];
    return (
      next !== undefined &&
      next.blockId === slot.blockId &&
      Date.parse(next.startsAt) < Date.parse(slot.endsAt)
    );
  });
}
