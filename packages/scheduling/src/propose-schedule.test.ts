import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClashingDemand, ScheduleProblem } from './problem.ts';
import { proposeSchedule, valueOfToday } from './propose-schedule.ts';
import { bestByTryingAll, valueByTryingAll } from './testing/brute-force.ts';
import { dayProblem, middlingProblems, tinyProblems } from './testing/problems.ts';
import { bestByHighs } from './testing/solve-by-highs.ts';
import { verifySchedule } from './verify-schedule.ts';

const seminar = { people: [], awaySlotIds: [], needs: [], repeats: 1 };
const room = { capacity: 10, features: [] };

describe('a proposed schedule', () => {
  it('is worth as much as the best of all schedules, keeps every demand, and says when there is none', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems(), async (problem) => {
        const proposal = await proposeSchedule(problem);
        const best = bestByTryingAll(problem);
        if (!proposal.feasible) {
          expect(best).toBeNull();
          return;
        }
        expect(proposal.value).toBe(best);
        expect(proposal).toMatchObject({ optimal: true, bound: best });
        expect(verifySchedule(problem, proposal.sessions)).toEqual([]);
        expect(valueByTryingAll(problem, proposal.sessions)).toBe(proposal.value);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is worth as much as integer programming finds, where there are too many schedules to try', async () => {
    await fc.assert(
      fc.asyncProperty(middlingProblems(), async (problem) => {
        const proposal = await proposeSchedule(problem, { timeLimitMs: 60_000 });
        const value = proposal.feasible ? proposal.value : null;
        expect(value).toBe(await bestByHighs(problem));
        if (proposal.feasible) expect(proposal.optimal).toBe(true);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('names demands that clash, none of which can be left out', async () => {
    const left = (problem: ScheduleProblem, clash: readonly ClashingDemand[]) =>
      bestByTryingAll(keeping(problem, clash));
    await fc.assert(
      fc.asyncProperty(tinyProblems(), async (problem) => {
        const proposal = await proposeSchedule(problem);
        fc.pre(!proposal.feasible);
        if (proposal.feasible) return;
        expect(left(problem, proposal.clash)).toBeNull();
        for (const demand of proposal.clash) {
          const others = proposal.clash.filter((other) => other !== demand);
          expect(left(problem, others)).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('keeps seminars that the same people want apart', async () => {
    const proposal = await proposeSchedule({
      slots: [{ id: 'first' }, { id: 'second' }],
      rooms: [
        { ...room, id: 'hall' },
        { ...room, id: 'library' },
      ],
      seminars: ['A', 'B', 'C', 'D'].map((id) => ({ ...seminar, id })),
      demand: [
        { seminarIds: ['A', 'B'], people: 6 },
        { seminarIds: ['C', 'D'], people: 4 },
      ],
    });
    expect(proposal).toMatchObject({ value: 20, wishes: 20, whole: 10, people: 10, optimal: true });
  });

  it('stays as today where nothing is better', async () => {
    const today = [
      { seminarId: 'A', slotId: 'second', roomId: 'library', capacity: 10 },
      { seminarId: 'B', slotId: 'first', roomId: 'library', capacity: 10 },
    ];
    const problem = {
      slots: [{ id: 'first' }, { id: 'second' }],
      rooms: [
        { ...room, id: 'hall' },
        { ...room, id: 'library' },
      ],
      seminars: ['A', 'B'].map((id) => ({ ...seminar, id })),
      demand: [{ seminarIds: ['A', 'B'], people: 6 }],
      today,
    };
    const proposal = await proposeSchedule(problem);
    expect(proposal).toMatchObject({ value: 12, sessions: [today[1], today[0]] });
    expect(await valueOfToday(problem)).toMatchObject({ value: 12, whole: 6, exact: true });
  });

  it('gives a seminar that comes again the room it has, rather than a larger one for as many', async () => {
    const proposal = await proposeSchedule({
      slots: [{ id: 'first' }, { id: 'second' }],
      rooms: [
        { ...room, id: 'hall', capacity: 400 },
        { ...room, id: 'library', capacity: 40 },
        { ...room, id: 'attic', capacity: 30 },
      ],
      seminars: [{ ...seminar, id: 'A', repeats: null, largest: 20 }],
      demand: [{ seminarIds: ['A'], people: 40 }],
      today: [{ seminarId: 'A', slotId: 'first', roomId: 'library', capacity: 20 }],
    });
    expect(proposal).toMatchObject({
      value: 40,
      sessions: [{ roomId: 'library' }, { roomId: 'library', capacity: 20 }],
    });
  });

  it('counts expected visitors one by one', async () => {
    const proposal = await proposeSchedule({
      slots: [{ id: 'first' }],
      rooms: [
        { ...room, id: 'hall', capacity: 50 },
        { ...room, id: 'library' },
      ],
      seminars: ['A', 'B'].map((id) => ({ ...seminar, id })),
      demand: [
        { seminarIds: ['A'], people: 5 },
        { seminarIds: ['B'], people: 40 },
      ],
    });
    expect(proposal).toMatchObject({ value: 45, bound: 45, optimal: true });
  });

  it('says that more sessions are wished for than there are rooms and slots', async () => {
    const proposal = await proposeSchedule({
      slots: [{ id: 'first' }],
      rooms: [{ ...room, id: 'hall' }],
      seminars: ['A', 'B'].map((id) => ({ ...seminar, id })),
      demand: [],
    });
    expect(proposal).toMatchObject({
      feasible: false,
      places: 1,
      clash: [
        { kind: 'repeats', seminarId: 'A', times: 1 },
        { kind: 'repeats', seminarId: 'B', times: 1 },
      ],
    });
  });

  it('says that no room has what a seminar needs', async () => {
    const proposal = await proposeSchedule({
      slots: [{ id: 'first' }],
      rooms: [{ ...room, id: 'hall' }],
      seminars: [{ ...seminar, id: 'A', needs: ['projector', 'loop'] }],
      demand: [],
    });
    expect(proposal).toMatchObject({
      clash: [
        { kind: 'need', seminarId: 'A', feature: 'loop' },
        { kind: 'repeats', seminarId: 'A', times: 1 },
      ],
    });
  });

  it('stops in time and states the gap', async () => {
    const shape = { people: 300, seminars: 12, slots: 4, rooms: 10, wishes: 4, repeats: 1 };
    const problem = dayProblem({ ...shape, seed: 1 });
    const proposal = await proposeSchedule(problem, { timeLimitMs: 150 });
    if (!proposal.feasible) throw new Error('There is a schedule.');
    expect(proposal.elapsedMs).toBeLessThan(3000);
    expect(proposal.bound).toBeGreaterThanOrEqual(proposal.value);
    expect(proposal.optimal).toBe(proposal.bound === proposal.value);
    expect(verifySchedule(problem, proposal.sessions)).toEqual([]);
  });

  it('can be cancelled', async () => {
    const problem = dayProblem({
      people: 300,
      seminars: 12,
      slots: 4,
      rooms: 10,
      wishes: 4,
      repeats: 1,
      seed: 1,
    });
    const signal = AbortSignal.timeout(50);
    await expect(proposeSchedule(problem, { signal })).rejects.toThrow(signal.reason);
  });

  it('refuses what is no problem', async () => {
    const nothing = { slots: [], rooms: [], seminars: [], demand: [] };
    const twice = { ...nothing, rooms: [room, room].map((one) => ({ ...one, id: 'hall' })) };
    await expect(proposeSchedule(twice)).rejects.toMatchObject({ code: 'duplicate-id' });
    const half = { ...nothing, demand: [{ seminarIds: [], people: 0.5 }] };
    await expect(proposeSchedule(half)).rejects.toMatchObject({ code: 'invalid-number' });
  });
});

/** The problem with only these of its demands. */
function keeping(problem: ScheduleProblem, demands: readonly ClashingDemand[]): ScheduleProblem {
  const kept = (id: string, kind: ClashingDemand['kind']) =>
    demands.filter(
      (demand) => demand.kind === kind && 'seminarId' in demand && demand.seminarId === id,
    );
  return {
    ...problem,
    seminars: problem.seminars.map((one) => ({
      ...one,
      people: one.people.filter((person) =>
        demands.some((demand) => demand.kind === 'person' && demand.person === person),
      ),
      needs: kept(one.id, 'need').length > 0 ? one.needs : [],
      awaySlotIds: kept(one.id, 'away').length > 0 ? one.awaySlotIds : [],
      repeats: kept(one.id, 'repeats').length > 0 ? one.repeats : 0,
    })),
  };
}
