import type { EventPhase } from './event-phase.ts';

const hourMs = 60 * 60 * 1000;

/** Nobody is reminded again within this time. */
export const hoursBetweenReminders = 20;
/** A personal link works until this long after the event was closed: time to read the result and the evaluation. */
export const linkDaysAfterClosing = 14;

export type Decision<Refusal extends string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Refusal };

const ok = { ok: true } as const;

/** Whether organisers may send invitations or reminders now. In a draft, the move to `INVITED` sends the invitations. */
export function decideMailOut(phase: EventPhase): Decision<'event-is-draft' | 'event-is-over'> {
  if (phase === 'DRAFT') return { ok: false, code: 'event-is-draft' };
  if (phase === 'EVALUATING' || phase === 'CLOSED') return { ok: false, code: 'event-is-over' };
  return ok;
}

/** Whether an invited person may reply, or reply anew. The last day to reply is a wish: a late "cannot come" helps too. */
export function decideReply(phase: EventPhase): Decision<'reply-closed'> {
  return phase === 'EVALUATING' || phase === 'CLOSED' ? { ok: false, code: 'reply-closed' } : ok;
}

/** Who has been reminded after this moment is left in peace. */
export function remindedSince(now: Date): Date {
  return new Date(now.getTime() - hoursBetweenReminders * hourMs);
}

/** Whether a personal link of an event still opens it. */
export function personalLinkWorks(
  event: { readonly phase: EventPhase; readonly closedAt: Date | null },
  now: Date,
): boolean {
  if (event.phase === 'DRAFT') return false;
  if (event.closedAt === null) return true;
  return now.getTime() < event.closedAt.getTime() + linkDaysAfterClosing * 24 * hourMs;
}
