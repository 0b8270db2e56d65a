import { checkProgramme, type Finding } from '../../programme-checks.ts';
import { dayAt } from '../../zoned-time.ts';
import type { CheckedProgramme } from '../checked-programme.ts';
import { findByBruteForce, type PlainFinding } from './brute-force.ts';

/** What the rules find that brute force does not, and the other way round; two empty lists when they agree. */
export function disagreement(programme: CheckedProgramme) {
  const rules = checkProgramme(programme).map((finding) => keyOf(plain(finding, programme)));
  const force = findByBruteForce(programme).map(keyOf);
  const byRules = new Set(rules);
  const byForce = new Set(force);
  return {
    onlyRules: rules.filter((key) => !byForce.has(key)),
    onlyForce: force.filter((key) => !byRules.has(key)),
    twice: rules.length - byRules.size,
    found: rules.length,
  };
}

/** A finding in words that brute force uses too. */
function plain(finding: Finding, { timeZone }: CheckedProgramme): PlainFinding {
  const { code, severity, subjectIds, blockId, roomId, person, wanted, available } = finding;
  const { features, reason, span } = finding;
  if (code === 'no-lunch' && span) {
    return { code, severity, about: [], says: [dayAt(new Date(span.startsAt), timeZone)] };
  }
  const inBlock = blockIsSaid.has(code) ? [blockId ?? ''] : [];
  // A rotation's reason is said before its numbers.
  const first = code === 'rotation-cannot-complete' ? [reason ?? ''] : [];
  const last = first.length === 0 && reason !== null ? [reason] : [];
  const says = [
    ...inBlock,
    ...first,
    ...(roomId === null ? [] : [roomId]),
    ...(person === null ? [] : [person]),
    ...(wanted === null ? [] : [wanted]),
    ...(available === null ? [] : [available]),
    ...features,
    ...last,
    ...(span ? [span.startsAt, span.endsAt] : []),
  ];
  return { code, severity, about: subjectIds, says };
}

const blockIsSaid = new Set<string>([
  'slot-outside-day',
  'slots-collide',
  'plenary-collides',
  'host-in-two-places',
  'person-in-two-places',
  'session-without-room',
  'capacity-over-room',
  'host-away',
  'slot-places-few',
  'rotation-cannot-complete',
  'dropped-with-participants',
  'host-declined',
  'seminar-never-placed',
  'seminar-repeats-few',
  'seminar-places-few',
  'change-too-short',
  'needs-missing',
]);

function keyOf({ code, severity, about, says }: PlainFinding): string {
  return [code, severity, about.join(','), ...says].join(' | ');
}
