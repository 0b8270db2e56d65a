import { applyChanges } from '../src/programme-edits.ts';
import {
  affectedBy,
  type ConcernedPerson,
  compareVersions,
  countAffected,
} from '../src/programme-versions.ts';
import { pick, seeded, someEdit, someProgramme } from '../src/testing/random-programme.ts';

/** Five days, 40 seminars in 20 slots and 200 items, changed 60 times: what is said before it is published. */
export function publishForAll() {
  const random = seeded(2000);
  const from = someProgramme(random, { rooms: 12, items: 200, blocks: 5, slots: 4, seminars: 8 });
  let to = from;
  for (let step = 0; step < 60; step++) {
    const answer = applyChanges(to, someEdit(random, to));
    if (answer.ok) to = answer.document;
  }
  const sessionIds = Object.keys(to.sessions);
  const people = Array.from(
    { length: 2000 },
    (_, index): ConcernedPerson => ({
      id: `person-${index}`,
      attendance: pick(random, ['INVITED', 'COMING', 'DIGITAL', 'DECLINED'] as const),
      sessions: Array.from({ length: 20 }, () => pick(random, sessionIds)),
      wishes: [],
    }),
  );
  const decided = new Set(Object.keys(to.blocks));
  const times = Array.from({ length: 7 }, () => {
    const begun = Date.now();
    countAffected(affectedBy(compareVersions(from, to), people, decided));
    return Date.now() - begun;
  }).sort((a, b) => a - b);
  const difference = compareVersions(from, to);
  const affected = affectedBy(difference, people, decided).size;
  const figure = times[3] ?? 0;
  return {
    figure,
    words: `${figure} ms (median of 7), ${difference.entries.length} changes, ${affected} affected`,
  };
}
