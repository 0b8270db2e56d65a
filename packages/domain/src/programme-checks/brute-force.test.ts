import { expect, it } from 'vitest';
import { checkProgramme, type Finding, findingCodes } from '../programme-checks.ts';
import { disagreement } from './testing/agreement.ts';
import { applyRemedy } from './testing/apply-remedy.ts';
import { faultyProgramme } from './testing/faulty-programme.ts';

const patience = 120_000;

it(
  'finds exactly what brute force finds, in 10,000 programmes',
  () => {
    const apart: unknown[] = [];
    for (let seed = 1; seed <= 10_000 && apart.length < 3; seed++) {
      const { found: _, ...differences } = disagreement(faultyProgramme(seed));
      const { onlyRules, onlyForce, twice } = differences;
      if (onlyRules.length + onlyForce.length + twice > 0) apart.push({ seed, ...differences });
    }
    expect(apart).toEqual([]);
  },
  patience,
);

it(
  'offers only remedies that make the finding go away, and every rule and remedy is met',
  () => {
    const codes = new Set<string>();
    const remedies = new Set<string>();
    const unmended: unknown[] = [];
    for (let seed = 1; seed <= 2_000; seed++) {
      const programme = faultyProgramme(seed);
      for (const finding of checkProgramme(programme)) {
        codes.add(finding.code);
        if (finding.remedy === null) continue;
        remedies.add(finding.remedy.kind);
        const after = checkProgramme(applyRemedy(programme, finding.remedy));
        if (after.some((other) => same(other, finding))) unmended.push({ seed, finding });
      }
    }
    expect(unmended).toEqual([]);
    expect([...codes].sort()).toEqual([...findingCodes].sort());
    expect(remedies.size).toBe(8);
  },
  patience,
);

function same(a: Finding, b: Finding): boolean {
  if (a.code !== b.code) return false;
  const said = ({ severity: _, remedy: __, ...finding }: Finding) => JSON.stringify(finding);
  return said(a) === said(b);
}
