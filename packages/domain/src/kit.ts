import { type EventPhase, phaseReached } from './event-phase.ts';

/** A text in both languages; an empty English one means that the Swedish one is shown. */
export interface KitText {
  readonly sv: string;
  readonly en: string;
}

/** A part of the conversation at the own workplace. */
export interface AgendaStep {
  /** Whole minutes, 1 to `mostStepMinutes`. */
  readonly minutes: number;
  readonly title: KitText;
  /** How it is done; may be empty. */
  readonly how: KitText;
}

/** What organisers write for everybody to take home from a day. */
export interface KitContent {
  readonly questions: readonly KitText[];
  readonly agenda: readonly AgendaStep[];
}

export const mostKitQuestions = 12;
export const mostAgendaSteps = 12;
export const mostStepMinutes = 120;

/**
 * What everybody takes home unless the organisers write something else: the questions that day A of the real days sent with its
 * material, turned to the own workplace, and half an hour to talk about them.
 */
export const readyKit: KitContent = {
  questions: [
    {
      sv: 'Vad från dagen betyder mest för oss här?',
      en: 'What from the day matters most to us here?',
    },
    {
      sv: 'Vad innebär det i vår vardag?',
      en: 'What does it mean in our everyday work?',
    },
    {
      sv: 'Vilka frågor väcker det hos oss?',
      en: 'Which questions does it raise among us?',
    },
    {
      sv: 'Vad provar vi redan nästa vecka?',
      en: 'What do we try as soon as next week?',
    },
  ],
  agenda: [
    {
      minutes: 4,
      title: { sv: 'Berätta om dagen', en: 'Tell about the day' },
      how: {
        sv: 'Säg kort vad dagen handlade om och vad som gjorde mest intryck på dig.',
        en: 'Say briefly what the day was about and what struck you most.',
      },
    },
    {
      minutes: 7,
      title: { sv: 'Samtala två och två', en: 'Talk in pairs' },
      how: {
        sv: 'Ta de två första frågorna. Båda får lika mycket tid.',
        en: 'Take the first two questions. Both get as much time.',
      },
    },
    {
      minutes: 11,
      title: { sv: 'Samla tankarna', en: 'Gather the thoughts' },
      how: {
        sv: 'Varje par berättar en sak. Skriv så att alla ser.',
        en: 'Each pair tells one thing. Write it where everybody can see.',
      },
    },
    {
      minutes: 5,
      title: { sv: 'Välj en sak att prova', en: 'Choose one thing to try' },
      how: {
        sv: 'Kom överens om vad, vem som börjar och när.',
        en: 'Agree on what, who begins and when.',
      },
    },
    {
      minutes: 3,
      title: { sv: 'Runda av', en: 'Round off' },
      how: {
        sv: 'Bestäm när ni följer upp. Tacka för samtalet.',
        en: 'Decide when you follow up. Say thank you.',
      },
    },
  ],
};

/** Participants have their kit once the day is over: from the follow-up on, for ever. */
export function hasKit(phase: EventPhase): boolean {
  return phaseReached(phase, 'EVALUATING');
}

/** The text in the language asked for, or the Swedish one where it has not been written. */
export function kitText(text: KitText, locale: 'sv' | 'en'): string {
  return locale === 'en' && text.en !== '' ? text.en : text.sv;
}

/** How long the whole takes, in minutes. */
export function agendaMinutes(agenda: readonly Pick<AgendaStep, 'minutes'>[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Each step with the minutes from the start at which it begins and ends: one after the other, without a gap. */
export function timeAgenda<Step extends Pick<AgendaStep, 'minutes'>>(
  agenda: readonly Step[],
): (Step & { readonly from: number; readonly to: number })[] {
  let from = 0;
  return agenda.map((step) => {
    const timed = { ...step, from, to: from + step.minutes };
    from = timed.to;
    return timed;
  });
}

const longestAheadMs = 366 * 24 * 60 * 60 * 1000;

/** Each is a problem code of the contract. */
export type KitMeetingRefusal = 'kit-meeting-past' | 'kit-meeting-far';

/** Whether a conversation can be put into the calendar at `startsAt`: ahead of `now`, within 366 days. */
export function decideKitMeeting(
  startsAt: Date,
  now: Date,
): { readonly ok: true } | { readonly ok: false; readonly code: KitMeetingRefusal } {
  const ahead = startsAt.getTime() - now.getTime();
  if (ahead <= 0) return { ok: false, code: 'kit-meeting-past' };
  return ahead > longestAheadMs ? { ok: false, code: 'kit-meeting-far' } : { ok: true };
}

/** The list with one moved from a place to another; the same list where either place is outside it. */
export function moveInKit<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, place) => place !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}
