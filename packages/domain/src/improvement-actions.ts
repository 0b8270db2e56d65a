export const findingKinds = ['QUESTION', 'THEME', 'QUOTE', 'FREE'] as const;
export const actionStatuses = ['PLANNED', 'STARTED', 'DONE', 'DECLINED'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** What an action answers to, in the words of the moment when it was made. */
export interface Finding {
  readonly kind: (typeof findingKinds)[number];
  readonly text: string;
}

/** All of an action that can be changed. */
export interface ActionFields {
  readonly title: string;
  /** For participants: "Ni sa", "Vi gör". */
  readonly said: string;
  readonly doing: string;
  readonly shown: boolean;
  readonly ownerId: string | null;
  /** `2022-05-11`. */
  readonly dueOn: string | null;
  readonly status: ActionStatus;
  /** Why it was declined. */
  readonly reason: string;
  readonly removed: boolean;
}

type FieldValue = string | boolean | null;
/** By field: what it was and what it became. */
export type ActionChanges = Readonly<Partial<Record<keyof ActionFields, readonly FieldValue[]>>>;

export interface ActionEntry {
  readonly seq: number;
  readonly changes: ActionChanges;
  /** The seq of the entry that this one takes back. */
  readonly undoes: number | null;
}

/** Each is a problem code of the contract. */
export type ActionRefusal = 'action-reason-missing' | 'action-unsaid' | 'action-quotes';
export type UndoRefusal = 'action-entry-unknown' | 'action-undone-already' | 'action-changed-since';

type Decided =
  | { readonly ok: true; readonly after: ActionFields; readonly changes: ActionChanges }
  | { readonly ok: false; readonly code: ActionRefusal };

/**
 * What an action becomes by a change. Declining takes a reason; what is shown to participants is said in the
 * organisation's own words, never in those that somebody wrote; a reason is forgotten when it no longer applies.
 */
export function decideActionChange(
  before: ActionFields,
  wanted: Partial<ActionFields>,
  finding: Finding,
): Decided {
  const merged = { ...before, ...wanted };
  const after = { ...merged, reason: merged.status === 'DECLINED' ? merged.reason : '' };
  if (after.status === 'DECLINED' && after.reason === '') {
    return { ok: false, code: 'action-reason-missing' };
  }
  if (after.shown && (after.said === '' || after.doing === '')) {
    return { ok: false, code: 'action-unsaid' };
  }
  if (after.shown && finding.kind === 'QUOTE' && quotes(`${after.said}\n${after.doing}`, finding)) {
    return { ok: false, code: 'action-quotes' };
  }
  return { ok: true, after, changes: changesBetween(before, after) };
}

function quotes(text: string, finding: Finding): boolean {
  return flat(text).includes(flat(finding.text));
}

/** Letters and figures alone, so that neither case nor punctuation hides a quote. */
function flat(text: string): string {
  return text
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The changes that make one of the other; fields that are alike are left out. */
export function changesBetween(before: ActionFields, after: ActionFields): ActionChanges {
  const fields = Object.keys(after) as (keyof ActionFields)[];
  return Object.fromEntries(
    fields
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, [before[field], after[field]]]),
  );
}

/** The entries that have been taken back and not made again. */
export function undoneEntries(entries: readonly ActionEntry[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { seq, undoes } of [...entries].sort((a, b) => b.seq - a.seq)) {
    if (undoes !== null && !undone.has(seq)) undone.add(undoes);
  }
  return undone;
}

/**
 * Takes back one entry, also one that takes another back, when what it changed is still as it left it. An entry without
 * changes is a note: taken back it is no longer shown.
 */
export function decideUndo(
  now: ActionFields,
  entries: readonly ActionEntry[],
  seq: number,
):
  | { readonly ok: true; readonly wanted: Partial<ActionFields> }
  | { readonly ok: false; readonly code: UndoRefusal } {
  const entry = entries.find((one) => one.seq === seq);
  if (!entry) return { ok: false, code: 'action-entry-unknown' };
  if (undoneEntries(entries).has(seq)) return { ok: false, code: 'action-undone-already' };
  const changes = Object.entries(entry.changes) as [keyof ActionFields, readonly FieldValue[]][];
  if (changes.some(([field, [, became]]) => now[field] !== became)) {
    return { ok: false, code: 'action-changed-since' };
  }
  return { ok: true, wanted: Object.fromEntries(changes.map(([field, [was]]) => [field, was])) };
}

export const reminderStages = ['soon', 'due', 'late'] as const;
export type ReminderStage = (typeof reminderStages)[number];

const stageFrom: Readonly<Record<ReminderStage, number>> = { soon: -7, due: 0, late: 14 };
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Of what an owner is to be reminded today: a week before, on the day and two weeks after; null when there is nothing to
 * do, nobody to do it, no day, or more than a week left.
 * @param today `2022-05-11`
 */
export function reminderDue(action: ActionFields, today: string): ReminderStage | null {
  const { dueOn, ownerId, status, removed } = action;
  if (dueOn === null || ownerId === null || removed) return null;
  if (status === 'DONE' || status === 'DECLINED') return null;
  const past = Math.round((Date.parse(today) - Date.parse(dueOn)) / dayMs);
  return reminderStages.findLast((stage) => past >= stageFrom[stage]) ?? null;
}
