import type { FormPurpose, FormWindow } from './evaluation-windows.ts';
import { dayAt, instantAt } from './zoned-time.ts';

/** What letters are about: everything that is asked about the day at once, or one form that opens by the calendar. */
export const mailedPurposes = ['DAY', 'BEFORE', 'PULSE_30', 'PULSE_90'] as const;

export type MailedPurpose = (typeof mailedPurposes)[number];

/** The forms that a letter of this purpose asks for an answer to. */
export function formsMailedAbout(purpose: MailedPurpose): readonly FormPurpose[] {
  return purpose === 'DAY' ? ['DAY', 'SEMINAR', 'SAMSPELET'] : [purpose];
}

/** Reminders that are planned when an evaluation opens, in days after it. */
export const reminderAfterDays = [1, 4] as const;

/** Letters leave at eight in the morning by the event's own clock. */
const morning = '08:00';

/** When the reminders of an evaluation that opens now are due: the next morning and four days on. */
export function reminderTimes(opened: Date, timeZone: string): Date[] {
  return reminderAfterDays.map((days) => {
    const day = new Date(`${dayAt(opened, timeZone)}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return instantAt(day.toISOString().slice(0, 10), morning, timeZone);
  });
}

/** When a letter is due: at its own moment, or in the morning of the day its form opens; null when neither is known. */
export function mailingDueAt(
  dueAt: Date | null,
  { opensAt }: FormWindow,
  timeZone: string,
): Date | null {
  if (dueAt !== null) return dueAt;
  return opensAt && instantAt(dayAt(opensAt, timeZone), morning, timeZone);
}

/**
 * What becomes of a planned letter now: it waits for its moment or for the form to open, is sent, or is dropped because the
 * form has closed.
 */
export function mailingStep(
  dueAt: Date | null,
  state: FormWindow['state'],
  now: Date,
): 'wait' | 'send' | 'drop' {
  if (state === 'closed') return 'drop';
  return state === 'open' && dueAt !== null && dueAt <= now ? 'send' : 'wait';
}

/** Whether a letter can be moved to this moment: it lies ahead, and before the form closes. */
export function decideMailingTime(
  dueAt: Date,
  { state, closesAt }: FormWindow,
  now: Date,
): { readonly ok: true } | { readonly ok: false; readonly code: MailingRefusal } {
  if (state === 'closed') return { ok: false, code: 'evaluation-not-open' };
  if (dueAt <= now) return { ok: false, code: 'mailing-in-the-past' };
  const late = closesAt !== null && dueAt >= closesAt;
  return late ? { ok: false, code: 'mailing-after-closing' } : { ok: true };
}

export type MailingRefusal =
  | 'evaluation-not-open'
  | 'mailing-in-the-past'
  | 'mailing-after-closing';
