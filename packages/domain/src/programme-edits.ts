import {
  type DocumentRow,
  type DocumentValue,
  type ProgrammeDocument,
  type ProgrammeTable,
  programmeTables,
  rowsOf,
  sameValue,
} from './programme-document.ts';

/**
 * One row of a programme before and after. Made: before is null and after the whole row. Deleted: the other way round.
 * Changed: only the fields that change, the same in both.
 */
export interface Change {
  readonly table: ProgrammeTable;
  readonly id: string;
  readonly before: DocumentRow | null;
  readonly after: DocumentRow | null;
}

/** The row that a change does not fit: it is not as it was when the change was made, or refers to something gone. */
export interface Collision {
  readonly table: ProgrammeTable;
  readonly id: string;
}

export type Applied =
  | { readonly ok: true; readonly document: ProgrammeDocument }
  | { readonly ok: false; readonly collision: Collision };

type Drafts = Record<ProgrammeTable, Record<string, DocumentRow>>;

/** The document with all of the changes made, or none: every row must be as the changes say it was. */
export function applyChanges(document: ProgrammeDocument, changes: readonly Change[]): Applied {
  const draft = draftOf(document, changes);
  for (const change of changes) {
    if (!fits(draft[change.table][change.id], change)) {
      const { table, id } = change;
      return { ok: false, collision: { table, id } };
    }
    put(draft, change);
  }
  const after = draft as ProgrammeDocument;
  const lost = findLost(after, changes);
  return lost ? { ok: false, collision: lost } : { ok: true, document: after };
}

/** The document with the changes made whatever it was before; for reading history backwards. */
export function forceChanges(
  document: ProgrammeDocument,
  changes: readonly Change[],
): ProgrammeDocument {
  const draft = draftOf(document, changes);
  for (const change of changes) put(draft, change);
  return draft as ProgrammeDocument;
}

/** What takes the changes back, in the order in which they must be taken back. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes
    .map(({ table, id, before, after }) => ({ table, id, before: after, after: before }))
    .reverse();
}

/** The fewest changes that make one document another: what is deleted last table first, what is made first table first. */
export function differenceOf(from: ProgrammeDocument, to: ProgrammeDocument): readonly Change[] {
  const deleted: Change[] = [];
  const rest: Change[] = [];
  for (const table of programmeTables) {
    const before = rowsOf(from, table);
    const after = rowsOf(to, table);
    for (const [id, row] of Object.entries(before)) {
      if (after[id] === undefined) deleted.unshift({ table, id, before: row, after: null });
    }
    for (const [id, row] of Object.entries(after)) {
      const was = before[id];
      if (was === undefined) rest.push({ table, id, before: null, after: row });
      else {
        const change = changeOf(table, id, was, row);
        if (change) rest.push(change);
      }
    }
  }
  return [...deleted, ...rest];
}

/** The change of one row's fields, or null when they are the same. */
export function changeOf(
  table: ProgrammeTable,
  id: string,
  was: DocumentRow,
  becomes: DocumentRow,
): Change | null {
  const before: Record<string, DocumentValue> = {};
  const after: Record<string, DocumentValue> = {};
  for (const [field, value] of Object.entries(becomes)) {
    const old = was[field];
    if (old === undefined || sameValue(old, value)) continue;
    before[field] = old;
    after[field] = value;
  }
  return Object.keys(after).length === 0 ? null : { table, id, before, after };
}

/** An edit as undo needs it: whose it is, the caller knows. */
export interface EditTrace {
  readonly id: string;
  /** The edit that it takes back; taking back an undo is a redo. */
  readonly undoesId: string | null;
}

/** What one organiser can take back, and what they can do again; the next last. */
export interface UndoStacks {
  readonly undo: readonly string[];
  readonly redo: readonly string[];
}

/** The stacks after one organiser's edits in the order made, on top of what they were before. */
export function undoStacks(
  edits: readonly EditTrace[],
  start: UndoStacks = { undo: [], redo: [] },
): UndoStacks {
  const done = [...start.undo];
  let undone = [...start.redo];
  for (const { id, undoesId } of edits) {
    const place = undoesId === null ? -1 : done.lastIndexOf(undoesId);
    if (undoesId === null) {
      done.push(id);
      undone = [];
    } else if (place >= 0) {
      done.splice(place, 1);
      undone.push(id);
    } else if (undone.includes(undoesId)) {
      undone.splice(undone.lastIndexOf(undoesId), 1);
      done.push(id);
    }
  }
  return { undo: done, redo: undone };
}

/** Copies only the tables that the changes touch. */
function draftOf(document: ProgrammeDocument, changes: readonly Change[]): Drafts {
  const draft = { ...document } as Drafts;
  for (const { table } of changes) {
    if (draft[table] === document[table]) draft[table] = { ...rowsOf(document, table) };
  }
  return draft;
}

function fits(row: DocumentRow | undefined, { before, after }: Change): boolean {
  if (before === null) return row === undefined && after !== null;
  if (row === undefined) return false;
  return Object.entries(before).every(([field, value]) => sameValue(row[field], value));
}

function put(draft: Drafts, { table, id, before, after }: Change): void {
  if (after === null) delete draft[table][id];
  else if (before === null) draft[table][id] = after;
  else if (draft[table][id] !== undefined) draft[table][id] = { ...draft[table][id], ...after };
}

/** A row that refers to one that is gone, as when a block is deleted that another organiser just gave a seminar. */
function findLost(document: ProgrammeDocument, changes: readonly Change[]): Collision | null {
  const { rooms, blocks, seminars, slots, items, sessions } = document;
  const gone = changes.some(({ after }) => after === null);
  const touched = new Map<ProgrammeTable, Set<string>>(programmeTables.map((t) => [t, new Set()]));
  for (const { table, id } of changes) touched.get(table)?.add(id);
  const look = <Row>(table: ProgrammeTable, rows: Readonly<Record<string, Row>>) =>
    gone ? Object.entries(rows) : ownEntries(rows, touched.get(table));
  const hasRoom = (roomId: string | null) => roomId === null || rooms[roomId] !== undefined;
  for (const [id, { roomId }] of look('items', items)) {
    if (!hasRoom(roomId)) return { table: 'items', id };
  }
  for (const [id, { blockId }] of look('slots', slots)) {
    if (blocks[blockId] === undefined) return { table: 'slots', id };
  }
  for (const [id, { blockId }] of look('seminars', seminars)) {
    if (blocks[blockId] === undefined) return { table: 'seminars', id };
  }
  for (const [id, { seminarId, slotId, roomId }] of look('sessions', sessions)) {
    const seminar = seminars[seminarId];
    const slot = slots[slotId];
    const apart = seminar === undefined || seminar.blockId !== slot?.blockId;
    if (apart || !hasRoom(roomId)) return { table: 'sessions', id };
  }
  return null;
}

function ownEntries<Row>(
  rows: Readonly<Record<string, Row>>,
  ids: ReadonlySet<string> | undefined,
): [string, Row][] {
  return [...(ids ?? [])].flatMap((id): [string, Row][] => {
    const row = rows[id];
    return row === undefined ? [] : [[id, row]];
  });
}
