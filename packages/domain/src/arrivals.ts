import type { EventPhase } from './event-phase.ts';
import { sameKey } from './register.ts';

export type Attendance = 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';

export type CheckIn =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'event-is-draft' | 'event-is-over' };

/** Whether people can be ticked off as here: from the invitations until the day is closed. */
export function canCheckIn(phase: EventPhase): CheckIn {
  if (phase === 'DRAFT') return { ok: false, code: 'event-is-draft' };
  if (phase === 'CLOSED') return { ok: false, code: 'event-is-over' };
  return { ok: true };
}

export interface ArrivalFacts {
  readonly attendance: Attendance;
  readonly arrived: boolean;
  /** Protected people are never listed at a desk, so that they cannot be ticked off there. */
  readonly protectedIdentity: boolean;
}

export interface ArrivalCounts {
  readonly here: number;
  /** Have said that they come, and have not. */
  readonly awaited: number;
  /** Protected people who have said that they come. */
  readonly protectedIdentities: number;
}

/** How many are here and how many are still awaited; who takes part digitally or has declined is neither. */
export function countArrivals(people: readonly ArrivalFacts[]): ArrivalCounts {
  let here = 0;
  let awaited = 0;
  let protectedIdentities = 0;
  for (const { arrived, attendance, protectedIdentity } of people) {
    if (arrived) here += 1;
    else if (attendance !== 'COMING') continue;
    else if (protectedIdentity) protectedIdentities += 1;
    else awaited += 1;
  }
  return { here, awaited, protectedIdentities };
}

/** Whether the desk's ticks tell who is here: at least half of those who are to come have been ticked off. */
export function deskIsUsed({ here, awaited }: ArrivalCounts): boolean {
  return here > 0 && here >= awaited;
}

/**
 * Whether somebody is there once the desk is used: who has been ticked off, and protected people who come, since they are not
 * on the desk's list.
 */
export function isHere({ attendance, arrived, protectedIdentity }: ArrivalFacts): boolean {
  return attendance === 'COMING' && (arrived || protectedIdentity);
}

/**
 * Whether every word of the search begins a word of the name, in any order and without regard to case: "öst å" finds
 * "Åsa Öst". An empty search finds everybody.
 */
export function nameMatches(name: string, search: string): boolean {
  const words = sameKey(name).split(/[\s-]/u);
  return sameKey(search)
    .split(/[\s-]/u)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
