import type { CheckedProgramme } from './programme-checks/checked-programme.ts';
import { collisions } from './programme-checks/collisions.ts';
import { equipment } from './programme-checks/equipment.ts';
import type { Finding as AnyFinding } from './programme-checks/finding.ts';
import { groups } from './programme-checks/groups.ts';
import { moving } from './programme-checks/moving.ts';
import { outsideDay } from './programme-checks/outside-day.ts';
import { peopleAtOnce } from './programme-checks/people-at-once.ts';
import { places } from './programme-checks/places.ts';
import { prepareProgramme } from './programme-checks/prepared-programme.ts';
import { rests } from './programme-checks/rests.ts';
import { roomUse } from './programme-checks/room-use.ts';
import { seminars } from './programme-checks/seminars.ts';

/** Every rule, in the order in which an organiser would mend what they find. A new one is a file and a line here. */
const rules = [
  outsideDay,
  collisions,
  roomUse,
  peopleAtOnce,
  places,
  seminars,
  moving,
  rests,
  equipment,
  groups,
] as const;

export type FindingCode = (typeof rules)[number]['codes'][number];
export type Finding = AnyFinding<FindingCode>;

export const findingCodes: readonly FindingCode[] = rules.flatMap(({ codes }) => codes);

/** Everything in a programme that will not hold or not go well, rule by rule; see docs/adding-a-rule.md. */
export function checkProgramme(programme: CheckedProgramme): readonly Finding[] {
  const prepared = prepareProgramme(programme);
  return rules.flatMap(({ check }): readonly Finding[] => check(prepared));
}
