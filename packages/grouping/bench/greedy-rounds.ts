import { Random } from '../src/random.ts';
import type { RoundsProblem, SeatedRounds } from '../src/rounds-problem.ts';

/**
 * What most programs for tables do, to be measured against: one round after the other, each annealed by
 * swaps so that few who have met sit together, never going back to an earlier round. Knows sizes and
 * absence, no other condition.
 * @param timeLimitMs for all rounds together, shared evenly
 */
export function greedyRounds(
  problem: RoundsProblem,
  timeLimitMs: number,
  seed: number,
): SeatedRounds {
  const n = problem.people.length;
  const met = new Uint8Array(n * n);
  const random = new Random(seed);
  return problem.rounds.map(({ groups }, round) => {
    const here = problem.people.flatMap(({ presentInRounds }, person) =>
      (presentInRounds?.includes(round) ?? true) ? [person] : [],
    );
    random.shuffle(here);
    const members = fill(here, groups);
    annealRound(members, met, n, random, timeLimitMs / problem.rounds.length);
    for (const group of members) {
      for (const one of group) for (const other of group) met[one * n + other] = 1;
    }
    return {
      groups: groups.map(({ id }, group) => ({
        id,
        personIds: (members[group] ?? []).map((person) => problem.people[person]?.id ?? ''),
      })),
    };
  });
}

/** Minimum sizes first, then one by one to the groups with room. */
function fill(
  people: readonly number[],
  groups: readonly { readonly min: number; readonly max: number }[],
): number[][] {
  let next = 0;
  const members = groups.map(({ min }) => {
    next += min;
    return people.slice(next - min, next);
  });
  for (let group = 0; next < people.length; group = (group + 1) % groups.length) {
    if ((members[group]?.length ?? 0) >= (groups[group]?.max ?? 0)) continue;
    members[group]?.push(people[next++] as number);
  }
  return members;
}

function annealRound(
  members: readonly number[][],
  met: Uint8Array,
  n: number,
  random: Random,
  limitMs: number,
): void {
  const acquainted = (person: number, group: readonly number[], without: number): number => {
    let count = 0;
    for (const other of group) if (other !== without) count += met[person * n + other] as number;
    return count;
  };
  const started = performance.now();
  const hottest = 1;
  const coldest = 0.1;
  for (;;) {
    const used = (performance.now() - started) / limitMs;
    if (used >= 1) return;
    const temperature = hottest * (coldest / hottest) ** used;
    for (let move = 0; move < 1000; move++) {
      const from = members[random.below(members.length)] as number[];
      const to = members[random.below(members.length)] as number[];
      if (from === to || from.length === 0 || to.length === 0) continue;
      const left = random.below(from.length);
      const right = random.below(to.length);
      const one = from[left] as number;
      const other = to[right] as number;
      const cost =
        acquainted(one, to, other) +
        acquainted(other, from, one) -
        acquainted(one, from, one) -
        acquainted(other, to, other);
      if (cost > 0 && random.fraction() >= Math.exp(-cost / temperature)) continue;
      from[left] = other;
      to[right] = one;
    }
  }
}
