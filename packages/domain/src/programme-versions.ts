import type { ProgrammeDocument } from './programme-document.ts';
import { type Face, facesOf, sameFace } from './programme-faces.ts';

export const changeKinds = ['added', 'moved', 'changed', 'cancelled'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changedFields = ['time', 'room', 'title', 'host', 'text', 'kind'] as const;
export type ChangedField = (typeof changedFields)[number];

/** What something is called, when it is and where; null where nothing is known. */
export interface EntryMoment {
  readonly name: string;
  /** Null for a seminar that is given several times. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly room: string | null;
}

/** One thing that differs between two versions, in data that words can be made of. */
export interface EntryChange {
  readonly kind: ChangeKind;
  readonly subject: 'item' | 'slot' | 'seminar' | 'session';
  readonly id: string;
  /** What of it differs; empty when it is new or cancelled. */
  readonly fields: readonly ChangedField[];
  readonly before: EntryMoment | null;
  readonly after: EntryMoment | null;
}

export interface ProgrammeDifference {
  /**
   * As an organiser reads it, in the order of time: a slot that moves is told once and not for each of its sessions, a
   * seminar that is renamed or cancelled not for each time it is given.
   */
  readonly entries: readonly EntryChange[];
  /** As those who have it in their day meet it: every item, slot and session that differs, by id. */
  readonly own: ReadonlyMap<string, EntryChange>;
  /** The blocks of the slots in `own`. */
  readonly blockOfSlot: ReadonlyMap<string, string>;
}

/** What participants would see differ between two programmes. */
export function compareVersions(
  from: ProgrammeDocument,
  to: ProgrammeDocument,
): ProgrammeDifference {
  const before = facesOf(from);
  const after = facesOf(to);
  const own = new Map<string, EntryChange>();
  const blockOfSlot = new Map<string, string>();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(id);
    const becomes = after.get(id);
    const face = becomes ?? was;
    const change = sameFace(was, becomes) ? null : changeOf(id, was, becomes);
    if (change === null) continue;
    own.set(id, change);
    if (face?.of === 'slot' && face.blockId !== null) blockOfSlot.set(id, face.blockId);
  }
  const seminars = changedSeminars(before, after);
  const entries = [...seminars.values()];
  for (const [id, change] of own) {
    const told = isToldElsewhere(change, { was: before.get(id), becomes: after.get(id) });
    if (!told) entries.push(change);
  }
  return { entries: inOrder(entries), own, blockOfSlot };

  function isToldElsewhere(change: EntryChange, { was, becomes }: FacePair): boolean {
    if (change.subject !== 'session') return false;
    const face = becomes ?? was;
    const slot = own.get(face?.slotId ?? '');
    const seminar = seminars.get(face?.seminarId ?? '');
    const sameSlot = was?.slotId === becomes?.slotId;
    if (change.kind === 'added' || change.kind === 'cancelled') {
      return slot?.kind === change.kind || seminar?.kind === change.kind;
    }
    return change.fields.every(
      (field) =>
        (field === 'time' && sameSlot && slot !== undefined) ||
        seminar?.fields.includes(field) === true,
    );
  }
}

interface FacePair {
  readonly was: Face | undefined;
  readonly becomes: Face | undefined;
}

/** How many things are new, moved, changed and cancelled, as an organiser counts them. */
export function countChanges(
  entries: readonly Pick<EntryChange, 'kind'>[],
): Record<ChangeKind, number> {
  const counts = { added: 0, moved: 0, changed: 0, cancelled: 0 };
  for (const { kind } of entries) counts[kind]++;
  return counts;
}

/** One participant, with what they have and what they hope for. */
export interface ConcernedPerson {
  readonly id: string;
  readonly attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';
  /** Sessions where they have a seat or wait for one. */
  readonly sessions: readonly string[];
  /** Seminars that they have ranked in blocks whose seats have not been given out. */
  readonly wishes: readonly string[];
}

/**
 * Whom a difference concerns, and by what of it, in the order of time. What is for everybody concerns everybody who has not
 * declined, and so does a slot before its seats are given out; a session concerns those who have it.
 * @param decided blocks whose seats have been given out
 */
export function affectedBy(
  { own, entries, blockOfSlot }: ProgrammeDifference,
  people: readonly ConcernedPerson[],
  decided: ReadonlySet<string>,
): ReadonlyMap<string, readonly EntryChange[]> {
  const cancelled = new Map(
    entries.flatMap((entry) =>
      entry.subject === 'seminar' && entry.kind === 'cancelled' ? [[entry.id, entry] as const] : [],
    ),
  );
  const ordered = inOrder([...own.values(), ...cancelled.values()]);
  const places = new Map(ordered.map((change, place) => [change, place]));
  const forAll = ordered.flatMap(({ subject, id }, place) =>
    subject === 'item' || (subject === 'slot' && !decided.has(blockOfSlot.get(id) ?? ''))
      ? [place]
      : [],
  );
  const changesAt = (all: readonly number[]) => all.flatMap((place) => ordered[place] ?? []);
  const common = changesAt(forAll);
  const affected = new Map<string, readonly EntryChange[]>();
  for (const { id, attendance, sessions, wishes } of people) {
    if (attendance === 'DECLINED') continue;
    const theirs = [
      ...sessions.map((session) => own.get(session)),
      ...wishes.map((seminar) => cancelled.get(seminar)),
    ].flatMap((change) => (change && places.get(change)) ?? []);
    const all =
      theirs.length === 0 ? common : changesAt([...forAll, ...theirs].sort((a, b) => a - b));
    if (all.length > 0) affected.set(id, all);
  }
  return affected;
}

/** How many people meet each kind of change; somebody who meets several is counted in each. */
export function countAffected(
  affected: ReadonlyMap<string, readonly EntryChange[]>,
): Record<ChangeKind, number> {
  const counts = { added: 0, moved: 0, changed: 0, cancelled: 0 };
  for (const changes of affected.values()) {
    for (const kind of new Set(changes.map((change) => change.kind))) counts[kind]++;
  }
  return counts;
}

/** The SEQUENCE of every item, session and slot in participants' calendars. What has gone is remembered: it may come back. */
export type Sequences = Readonly<Record<string, number>>;

/**
 * The sequences after another publishing: raised by one for whatever differs, kept for the rest.
 * @param first of what was never published before
 */
export function raiseSequences(
  sequences: Sequences,
  { from, to, first }: { from: ProgrammeDocument; to: ProgrammeDocument; first: number },
): Sequences {
  const before = facesOf(from);
  const after = facesOf(to);
  const raised: Record<string, number> = { ...sequences };
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const known = sequences[id];
    if (known === undefined) raised[id] = first;
    else if (!sameFace(before.get(id), after.get(id))) raised[id] = known + 1;
  }
  return raised;
}

function changeOf(
  id: string,
  was: Face | undefined,
  becomes: Face | undefined,
): EntryChange | null {
  const face = becomes ?? was;
  if (face === undefined) return null;
  const at = { subject: face.of, id };
  const moments = { before: momentOf(was), after: momentOf(becomes) };
  if (!was || !becomes) {
    return { ...at, kind: was ? 'cancelled' : 'added', fields: [], ...moments };
  }
  const fields = fieldsOf(was, becomes);
  if (fields.length === 0) return null;
  const moved = fields.includes('time') || was.roomId !== becomes.roomId;
  return { ...at, kind: moved ? 'moved' : 'changed', fields, ...moments };
}

function fieldsOf(was: Face, becomes: Face): ChangedField[] {
  const place = ({ roomId, place: at }: Face) => JSON.stringify([roomId, at]);
  const differs: Record<ChangedField, boolean> = {
    time: was.startsAt !== becomes.startsAt || was.endsAt !== becomes.endsAt,
    room: place(was) !== place(becomes),
    title: was.title !== becomes.title || was.letter !== becomes.letter,
    host: was.who !== becomes.who,
    text: was.text !== becomes.text,
    kind: was.kind !== becomes.kind,
  };
  return changedFields.filter((field) => differs[field]);
}

/** Seminars that are new, cancelled or renamed as a whole: what is said of them is not said again of each session. */
function changedSeminars(
  before: ReadonlyMap<string, Face>,
  after: ReadonlyMap<string, Face>,
): Map<string, EntryChange> {
  const was = bySeminar(before);
  const becomes = bySeminar(after);
  const changes = new Map<string, EntryChange>();
  for (const id of new Set([...was.keys(), ...becomes.keys()])) {
    const old = was.get(id);
    const next = becomes.get(id);
    const moments = { before: seminarMoment(old), after: seminarMoment(next) };
    const at = { subject: 'seminar', id, ...moments } as const;
    if (!old?.[0] || !next?.[0]) {
      changes.set(id, { ...at, kind: old ? 'cancelled' : 'added', fields: [] });
      continue;
    }
    const fields = fieldsOf(old[0], next[0]).filter((field) => isOfSeminar.has(field));
    if (fields.length > 0) changes.set(id, { ...at, kind: 'changed', fields });
  }
  return changes;
}

const isOfSeminar: ReadonlySet<ChangedField> = new Set(['title', 'host', 'text']);

function bySeminar(faces: ReadonlyMap<string, Face>): Map<string, Face[]> {
  const seminars = new Map<string, Face[]>();
  for (const face of faces.values()) {
    if (face.seminarId === null) continue;
    const known = seminars.get(face.seminarId);
    if (known) known.push(face);
    else seminars.set(face.seminarId, [face]);
  }
  return seminars;
}

function seminarMoment(faces: readonly Face[] | undefined): EntryMoment | null {
  const [first] = faces ?? [];
  const moment = momentOf(first);
  if (moment === null || faces?.length === 1) return moment;
  return { ...moment, startsAt: null, endsAt: null, room: null };
}

function momentOf(face: Face | undefined): EntryMoment | null {
  if (face === undefined) return null;
  const { letter, title, startsAt, endsAt, place } = face;
  const name = letter === null ? title : `${letter} ${title}`;
  return { name, startsAt, endsAt, room: place?.room ?? null };
}

/** By time, then name. */
function inOrder(changes: readonly EntryChange[]): EntryChange[] {
  const keyed = changes.map((change) => ({ change, key: sortKey(change) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ change }) => change);
}

function sortKey({ before, after, id }: EntryChange): string {
  const moment = after ?? before;
  return `${moment?.startsAt ?? '~'} ${moment?.name ?? ''} ${id}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
