import type { RoundsProblem, SeatedRounds } from './rounds-problem.ts';

/** person id → group id, one round. */
type Seats = ReadonlyMap<string, string>;

/**
 * Checks seats against the problem from the rules alone; shares no code with the engine.
 * @returns what is wrong, a sentence each; empty when everybody sits once per round they take part in,
 * sizes are kept and so is every condition
 */
export function verifyRounds(problem: RoundsProblem, rounds: SeatedRounds): string[] {
  if (rounds.length !== problem.rounds.length) return ['The number of rounds is wrong.'];
  return rounds.flatMap((seated, round) => {
    const seats = new Map(
      seated.groups.flatMap(({ id, personIds }) =>
        personIds.map((person) => [person, id] as const),
      ),
    );
    return [
      ...brokenPresence(problem, seated, round),
      ...brokenSizes(problem, seated, round),
      ...brokenTies(problem, seats),
      ...brokenSeats(problem, seats, round),
    ].map((what) => `Round ${round + 1}: ${what}`);
  });
}

function brokenPresence(
  problem: RoundsProblem,
  seated: SeatedRounds[number],
  round: number,
): string[] {
  const all = seated.groups.flatMap(({ personIds }) => personIds);
  const expected = problem.people
    .filter(({ presentInRounds }) => presentInRounds?.includes(round) ?? true)
    .map(({ id }) => id);
  const same = all.toSorted().join('\n') === expected.toSorted().join('\n');
  return same ? [] : ['not everybody who takes part sits exactly once.'];
}

function brokenSizes(
  problem: RoundsProblem,
  seated: SeatedRounds[number],
  round: number,
): string[] {
  const wanted = problem.rounds[round]?.groups ?? [];
  const given = seated.groups.map(({ id }) => id).join('\n');
  if (given !== wanted.map(({ id }) => id).join('\n'))
    return ['the groups are not those asked for.'];
  return wanted.flatMap(({ id, min, max }, group) => {
    const size = seated.groups[group]?.personIds.length ?? 0;
    return size < min || size > max ? [`${id} has ${size} people, not ${min} to ${max}.`] : [];
  });
}

function brokenTies(problem: RoundsProblem, seats: Seats): string[] {
  const apart = (problem.apart ?? [])
    .filter(([one, other]) => seats.has(one) && seats.get(one) === seats.get(other))
    .map((pair) => `${pair.join(' and ')} share a group.`);
  const together = (problem.together ?? [])
    .filter((ids) => new Set(ids.filter((id) => seats.has(id)).map((id) => seats.get(id))).size > 1)
    .map((ids) => `${ids.join(' and ')} do not share a group.`);
  return [...apart, ...together];
}

function brokenSeats(problem: RoundsProblem, seats: Seats, round: number): string[] {
  const groups = problem.rounds[round]?.groups.map(({ id }) => id) ?? [];
  const leaders = (problem.leaders ?? []).filter(
    ({ personId, groupId, round: only }) =>
      (only ?? round) === round && groups.includes(groupId) && seats.has(personId),
  );
  const locked = (problem.locked ?? []).filter((seat) => seat.round === round);
  return [...leaders, ...locked]
    .filter(({ personId, groupId }) => seats.get(personId) !== groupId)
    .map(({ personId, groupId }) => `${personId} is not in ${groupId}.`);
}
