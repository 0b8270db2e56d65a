import type { SeatedRounds } from '../src/rounds-problem.ts';

/** Counts pairs at the same table, from the seats alone. */
export function countMeetings(rounds: SeatedRounds): { meetings: number; repeats: number } {
  const met = new Set<string>();
  let meetings = 0;
  for (const { groups } of rounds) {
    for (const { personIds } of groups) {
      const sorted = personIds.toSorted();
      sorted.forEach((one, place) => {
        for (const other of sorted.slice(place + 1)) {
          meetings++;
          met.add(`${one}\n${other}`);
        }
      });
    }
  }
  return { meetings, repeats: meetings - met.size };
}
