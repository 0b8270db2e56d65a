import type { RoomFeature } from '../room-features.ts';
import type { RotationRefusal } from '../rotation.ts';
import type { PreparedProgramme } from './prepared-programme.ts';

/** error: cannot happen as it stands. warning: will go badly for some. hint: could be better. */
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** One change that makes a finding go away. Ids are of what is changed. */
export type Remedy =
  | {
      readonly kind: 'set-capacity';
      readonly sessions: readonly { readonly sessionId: string; readonly capacity: number }[];
    }
  /** Of items and sessions. */
  | { readonly kind: 'set-room'; readonly subjectIds: readonly string[]; readonly roomId: string }
  /** An item or a slot, to other times. */
  | ({ readonly kind: 'shift'; readonly subjectId: string } & Span)
  /** A new item; where something is in its way, that begins later or ends sooner. */
  | ({
      readonly kind: 'add-break';
      readonly itemKind: 'BREAK' | 'MEAL';
      readonly shorten: ({ readonly itemId: string } & Span) | null;
    } & Span)
  | {
      readonly kind: 'add-session';
      readonly seminarId: string;
      readonly slotId: string;
      readonly roomId: string;
      readonly capacity: number;
    }
  /** To another slot of its block, in a room that is free there. */
  | {
      readonly kind: 'move-session';
      readonly sessionId: string;
      readonly slotId: string;
      readonly roomId: string;
    }
  | { readonly kind: 'drop-seminar'; readonly seminarId: string }
  /** The room has it, and it had only not been noted. */
  | { readonly kind: 'confirm-feature'; readonly roomId: string; readonly feature: RoomFeature };

export const changeReasons = ['another-room', 'another-building'] as const;
export const rotationReasons = [
  'rotation-no-seminars',
  'rotation-too-few-slots',
  'rotation-session-missing',
  'rotation-too-few-places',
] as const satisfies readonly RotationRefusal['code'][];
export type Reason = (typeof changeReasons)[number] | (typeof rotationReasons)[number];

/** What a rule has found. What does not apply is null, or empty. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** Items, slots, sessions, seminars, groups or rooms that it is about, in the order of time. */
  readonly subjectIds: readonly string[];
  readonly blockId: string | null;
  readonly roomId: string | null;
  /** Somebody's name as it was written. */
  readonly person: string | null;
  /** How much is wanted and how much there is: people and places, minutes and minutes. At least 0. */
  readonly wanted: number | null;
  readonly available: number | null;
  /** What a room lacks. */
  readonly features: readonly RoomFeature[];
  readonly reason: Reason | null;
  readonly span: Span | null;
  readonly remedy: Remedy | null;
}

type Details<Code extends string> = Pick<Finding<Code>, 'severity' | 'subjectIds'> &
  Partial<Omit<Finding<Code>, 'code'>>;

export function finding<Code extends string>(code: Code, details: Details<Code>): Finding<Code> {
  return {
    code,
    blockId: null,
    roomId: null,
    person: null,
    wanted: null,
    available: null,
    features: [],
    reason: null,
    span: null,
    remedy: null,
    ...details,
  };
}

/** Looks for faults of one kind, or of a few that are found together. */
export interface Rule<Code extends string = string> {
  readonly codes: readonly Code[];
  readonly check: (day: PreparedProgramme) => readonly Finding<Code>[];
}

/** @param codes what the rule may find; each has its sentence in the web app's `finding-messages.ts` */
export function rule<const Code extends string>(
  codes: readonly Code[],
  check: Rule<Code>['check'],
): Rule<Code> {
  return { codes, check };
}

/** A moment as findings and remedies carry it. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
