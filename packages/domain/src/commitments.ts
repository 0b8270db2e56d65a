export const commitmentOutcomes = ['DONE', 'PARTLY', 'NOT_YET', 'LET_GO'] as const;
export type CommitmentOutcome = (typeof commitmentOutcomes)[number];

/** Days after a commitment was made, or after its event if that is later, when one is gently reminded. */
export const reminderDays = [30, 90] as const;
export type ReminderDay = (typeof reminderDays)[number];

/** A reminder that has not been sent for so long is too late to be gentle. */
const latestDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** The day that reminders are counted from: the later of the event's last day and the day it was made. Both `2022-05-11`. */
export function countedFrom(eventEnds: string, madeOn: string): string {
  return eventEnds > madeOn ? eventEnds : madeOn;
}

/**
 * Of which reminder the time has come: never for what is done or let go, and never more than a month late.
 * @param from as `countedFrom` says
 * @param today `2022-05-11`
 */
export function commitmentReminder(
  { from, outcome }: { readonly from: string; readonly outcome: CommitmentOutcome | null },
  today: string,
): ReminderDay | null {
  if (outcome === 'DONE' || outcome === 'LET_GO') return null;
  const passed = Math.round((Date.parse(today) - Date.parse(from)) / dayMs);
  return reminderDays.find((day) => passed >= day && passed < day + latestDays) ?? null;
}

/** A commitment and who besides its maker may read it. */
export interface Shared {
  readonly personId: string;
  readonly sharedWith: readonly string[];
}

/** Whether somebody may read a commitment: whoever made it and those it is shared with; no role opens it. */
export function mayRead({ personId, sharedWith }: Shared, viewerId: string): boolean {
  return viewerId === personId || sharedWith.includes(viewerId);
}

/** Somebody with whom something might be shared. */
export interface Colleague {
  readonly id: string;
  /** Skyddade personuppgifter, or no longer in post. */
  readonly reachable: boolean;
}

/** Each is a problem code of the contract. */
export type ShareRefusal =
  | 'share-protected'
  | 'share-yourself'
  | 'share-unknown'
  | 'share-no-table';

/**
 * With whom a commitment comes to be shared. Whoever is protected shares with nobody, since those who see it see the name.
 * @param among the colleague who was chosen, or everybody at one's tables
 */
export function decideSharing(
  owner: { readonly id: string; readonly protectedIdentity: boolean },
  way: 'COLLEAGUE' | 'TABLE',
  among: readonly Colleague[],
):
  | { readonly ok: true; readonly personIds: readonly string[] }
  | { readonly ok: false; readonly code: ShareRefusal } {
  if (owner.protectedIdentity) return { ok: false, code: 'share-protected' };
  if (way === 'COLLEAGUE' && among.some(({ id }) => id === owner.id)) {
    return { ok: false, code: 'share-yourself' };
  }
  const others = among.filter(({ id, reachable }) => reachable && id !== owner.id);
  if (others.length === 0) {
    return { ok: false, code: way === 'TABLE' ? 'share-no-table' : 'share-unknown' };
  }
  return { ok: true, personIds: [...new Set(others.map(({ id }) => id))] };
}
