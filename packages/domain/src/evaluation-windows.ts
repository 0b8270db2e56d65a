import { type EventPhase, phaseReached } from './event-phase.ts';
import { instantAt } from './zoned-time.ts';

/** What a form is for: about the day, about one seminar, what is expected of the day, what came of it, and what we gave each other. */
export const formPurposes = [
  'BEFORE',
  'DAY',
  'SEMINAR',
  'SAMSPELET',
  'PULSE_30',
  'PULSE_90',
] as const;

export type FormPurpose = (typeof formPurposes)[number];

/** How long a pulse takes answers, in days. */
export const pulseDays = 14;

const pulseAfterDays = { PULSE_30: 30, PULSE_90: 90 } as const;

export interface WindowEvent {
  readonly phase: EventPhase;
  /** The first day, `2026-05-11`, and how many in a row. */
  readonly date: string;
  readonly days: number;
  readonly timeZone: string;
}

export interface FormWindow {
  readonly state: 'not-begun' | 'open' | 'closed';
  /** When it opens and closes, where the calendar and not an organiser decides. */
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/**
 * When a form takes answers. About the day, its seminars and the interplay: while the event is evaluating. Before the day:
 * from the invitation until the day begins. Pulses: for 14 days, 30 and 90 days after the last day, at midnight by the event's
 * own clock, once the day is over.
 */
export function formWindow(purpose: FormPurpose, event: WindowEvent, now: Date): FormWindow {
  const { phase } = event;
  const midnight = (day: number) => instantAt(addDays(event.date, day), '00:00', event.timeZone);
  if (purpose === 'BEFORE') {
    const closesAt = midnight(0);
    const over = phaseReached(phase, 'LIVE') || now >= closesAt;
    const state = over ? 'closed' : phaseReached(phase, 'INVITED') ? 'open' : 'not-begun';
    return { state, opensAt: null, closesAt };
  }
  if (purpose === 'PULSE_30' || purpose === 'PULSE_90') {
    const first = event.days - 1 + pulseAfterDays[purpose];
    const opensAt = midnight(first);
    const closesAt = midnight(first + pulseDays);
    const over = phaseReached(phase, 'EVALUATING');
    const state = now >= closesAt ? 'closed' : over && now >= opensAt ? 'open' : 'not-begun';
    return { state, opensAt, closesAt };
  }
  const state = phase === 'CLOSED' ? 'closed' : phase === 'EVALUATING' ? 'open' : 'not-begun';
  return { state, opensAt: null, closesAt: null };
}

/** The forms that follow a day from before it until 90 days after, beside those about the day itself; none whose time has passed. */
export function formsAlongTheWay(event: WindowEvent, now: Date) {
  return (['BEFORE', 'PULSE_30', 'PULSE_90'] as const).filter(
    (purpose) => formWindow(purpose, event, now).state !== 'closed',
  );
}

function addDays(day: string, many: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + many);
  return moment.toISOString().slice(0, 10);
}

/** Forms that the organiser closes together with the evaluation; the others close by the calendar. */
export function closesWithEvaluation(purpose: FormPurpose): boolean {
  return purpose === 'DAY' || purpose === 'SEMINAR' || purpose === 'SAMSPELET';
}
