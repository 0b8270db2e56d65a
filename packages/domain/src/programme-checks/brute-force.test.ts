import { expect, it } from 'vitest';
import { checkProgramme, type Finding, findingCodes } from '../programme-checks.ts';
import { disagreement } from './testing/agreement.ts';
import { applyRemedy } from './testing/apply-remedy.ts';
import { randomProgramme } from './testing/random-programme.ts';

const patience = 120_000;

it(
  'finds exactly what brute force finds, in 10,000 programmes',
  () => {
    for (let seed = 1; seed <= 10_000; seed++) {
      const { found: _, ...differences } = disagreement(randomProgramme(seed));
      expect({ seed, ...differences }).toEqual({ seed, onlyRules: [], onlyForce: [], twice: 0 });
    }
  },
  patience,
);

it(
  'offers only remedies that make the finding go away, and every rule and remedy is met',
  () => {
    const codes = new Set<string>();
    const remedies = new Set<string>();
    for (let seed = 1; seed <= 2_000; seed++) {
      const programme = randomProgramme(seed);
      for (const finding of checkProgramme(programme)) {
        codes.add(finding.code);
        if (finding.remedy === null) continue;
        remedies.add(finding.remedy.kind);
        const after = checkProgramme(applyRemedy(programme, finding.remedy));
        const still = after.filter((other) => same(other, finding));
        expect({ seed, finding, still }).toEqual({ seed, finding, still: [] });
      }
    }
    expect([...codes].sort()).toEqual([...findingCodes].sort());
    expect(remedies.size).toBe(8);
  },
  patience,
);

function same(a: Finding, b: Finding): boolean {
  const said = ({ severity: _, remedy: __, ...finding }: Finding) => JSON.stringify(finding);
  return said(a) === said(b);
}
