import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decidePhaseMove,
  describeConsequences,
  eventPhases,
  nextPhase,
  type PhaseFacts,
  phaseReached,
  phasesOf,
  previousPhase,
} from './event-phase.ts';

const facts: PhaseFacts = {
  toInvite: 412,
  invited: 0,
  coming: 0,
  digital: 0,
  unanswered: 0,
  rankBlocks: 1,
  rankBlocksWithoutSessions: 0,
  rankBlocksPublished: 0,
  rotationBlocksUnassigned: 0,
  wished: 0,
  unwished: 0,
  seated: 0,
  evaluated: 0,
  needs: 0,
};
const phase = fc.constantFrom(...eventPhases);
const people = fc.integer({ min: 0, max: 3000 });
const anyFacts: fc.Arbitrary<PhaseFacts> = fc
  .record({
    toInvite: people,
    invited: people,
    coming: people,
    digital: people,
    unanswered: people,
    rankBlocks: fc.integer({ min: 0, max: 3 }),
    rankBlocksWithoutSessions: fc.integer({ min: 0, max: 3 }),
    rankBlocksPublished: fc.integer({ min: 0, max: 3 }),
    rotationBlocksUnassigned: fc.integer({ min: 0, max: 3 }),
    wished: people,
    unwished: people,
    seated: people,
    evaluated: people,
    needs: people,
  })
  .map((drawn) => ({
    ...drawn,
    rankBlocksWithoutSessions: Math.min(drawn.rankBlocksWithoutSessions, drawn.rankBlocks),
    rankBlocksPublished: Math.min(drawn.rankBlocksPublished, drawn.rankBlocks),
  }));

describe('the order of phases', () => {
  it('goes forward and back along the same road', () => {
    fc.assert(
      fc.property(phase, anyFacts, (from, given) => {
        const next = nextPhase(from, given);
        expect(next === null).toBe(from === 'CLOSED');
        if (next === null) return;
        expect(phaseReached(next, from)).toBe(true);
        if (phasesOf(given).includes(from)) expect(previousPhase(next, given)).toBe(from);
      }),
    );
  });

  it('passes choosing where nothing is ranked', () => {
    expect(nextPhase('INVITED', { rankBlocks: 0 })).toBe('LIVE');
    expect(previousPhase('LIVE', { rankBlocks: 0 })).toBe('INVITED');
    expect(nextPhase('CHOOSING', { rankBlocks: 0 })).toBe('LIVE');
  });
});

describe('decidePhaseMove', () => {
  it('permits nothing but one step', () => {
    fc.assert(
      fc.property(phase, phase, anyFacts, (from, to, given) => {
        const decision = decidePhaseMove(from, to, given);
        const steps = [nextPhase(from, given), previousPhase(from, given)];
        if (decision.ok) expect(steps).toContain(to);
        if (!steps.includes(to)) expect(decision.ok).toBe(false);
      }),
    );
  });

  it.each([
    ['DRAFT', 'LIVE', {}, 'phase-not-next'],
    ['DRAFT', 'DRAFT', {}, 'phase-not-next'],
    ['DRAFT', 'INVITED', { toInvite: 0 }, 'audience-empty'],
    ['INVITED', 'CHOOSING', { rankBlocks: 0 }, 'choice-block-missing'],
    ['INVITED', 'CHOOSING', { rankBlocksWithoutSessions: 1 }, 'choice-block-empty'],
    ['CHOOSING', 'ALLOCATED', {}, 'allocation-outstanding'],
    ['INVITED', 'DRAFT', { invited: 1 }, 'people-already-invited'],
    ['ALLOCATED', 'CHOOSING', { rankBlocksPublished: 1 }, 'allocation-published'],
    ['EVALUATING', 'LIVE', { evaluated: 1 }, 'evaluation-answered'],
    // Counting twice would let one result be subtracted from the other.
    ['CLOSED', 'EVALUATING', { evaluated: 1 }, 'evaluation-counted'],
  ] as const)('refuses %s to %s', (from, to, change, code) => {
    expect(decidePhaseMove(from, to, { ...facts, ...change })).toEqual({ ok: false, code });
  });

  it('takes a step back where nothing is lost', () => {
    const moves = [
      ['INVITED', 'DRAFT'],
      ['CHOOSING', 'INVITED'],
      ['LIVE', 'ALLOCATED'],
      ['EVALUATING', 'LIVE'],
      ['CLOSED', 'EVALUATING'],
    ] as const;
    for (const [from, to] of moves) {
      expect(decidePhaseMove(from, to, facts), `${from} ${to}`).toEqual({
        ok: true,
        direction: 'back',
      });
    }
  });

  it('never loses what somebody did by a step back', () => {
    fc.assert(
      fc.property(phase, anyFacts, (from, given) => {
        const to = previousPhase(from, given);
        if (to === null || !decidePhaseMove(from, to, given).ok) return;
        if (to === 'DRAFT') expect(given.invited).toBe(0);
        if (to === 'CHOOSING') expect(given.rankBlocksPublished).toBe(0);
        if (from === 'EVALUATING') expect(given.evaluated).toBe(0);
      }),
    );
  });
});

describe('describeConsequences', () => {
  it('says how many are invited', () => {
    expect(describeConsequences('DRAFT', 'INVITED', facts)).toEqual([
      { code: 'invitations-sent', count: 412 },
      { code: 'programme-shown', count: 412 },
    ]);
  });

  it('says who has a seat, who has none and who never wished', () => {
    const given = { ...facts, coming: 400, seated: 396, unwished: 187, rankBlocksPublished: 1 };
    expect(describeConsequences('CHOOSING', 'ALLOCATED', given)).toEqual([
      { code: 'seats-shown', count: 396 },
      { code: 'without-seat', count: 4 },
      { code: 'choosing-closes', count: 187 },
    ]);
  });

  it('has only lines that concern somebody, and none for a refused move', () => {
    fc.assert(
      fc.property(phase, phase, anyFacts, (from, to, given) => {
        const lines = describeConsequences(from, to, given);
        for (const { count } of lines) expect(count).toBeGreaterThan(0);
        expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
        if (!decidePhaseMove(from, to, given).ok) expect(lines).toEqual([]);
      }),
    );
  });
});
