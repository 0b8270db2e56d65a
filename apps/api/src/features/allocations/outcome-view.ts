import type { AllocationDetail } from '@ledarforum/contract/allocations';
import type { Tx } from '@ledarforum/database/client';
import type { z } from 'zod';
import { found } from '../../problem.ts';
import { type AllocationInput, findAllocationInput } from './allocation-input-repository.ts';
import { concernedBy } from './allocation-letter.ts';
import {
  findOutcome,
  findRun,
  type StoredOutcome,
  type StoredRun,
} from './allocation-runs-repository.ts';
import { runAnswer } from './allocations-service.ts';
import { findPublishedRun, type HeldSeat, listNames, listRecipients } from './seats-repository.ts';
import { seatsAfter } from './seats-to-give.ts';

type Outcome = NonNullable<z.input<typeof AllocationDetail>['outcome']>;

/** A run and what it came to, compared with what stands now. Of what is cancelled only what somebody would leave is there. */
export async function readRun(tx: Tx, runId: string): Promise<z.input<typeof AllocationDetail>> {
  const run = found(await findRun(tx, runId));
  const input = found(await findAllocationInput(tx, run.blockId, run.purpose));
  const outcome = await findOutcome(tx, runId);
  const { block, hash } = input;
  const proposed = run.state === 'PROPOSED';
  return {
    run: runAnswer(run),
    blockName: block.name,
    eventName: block.event.name,
    timeZone: block.event.timeZone,
    outdated: hash !== run.inputHash,
    letters: outcome && proposed ? await countLetters(tx, run, input, outcome) : 0,
    outcome: outcome && (await outcomeAnswer(tx, run, input, outcome)),
  };
}

async function countLetters(
  tx: Tx,
  { purpose }: StoredRun,
  { block, problem, seats }: AllocationInput,
  outcome: StoredOutcome,
): Promise<number> {
  const first = purpose === 'allocate' && (await findPublishedRun(tx, block.id)) === null;
  const everybody = problem.participants.map(({ id }) => id);
  const after = seatsAfter(outcome, purpose, block, seats);
  return (await listRecipients(tx, concernedBy({ first, seats }, everybody, after))).length;
}

async function outcomeAnswer(
  tx: Tx,
  run: StoredRun,
  input: AllocationInput,
  outcome: StoredOutcome,
): Promise<Outcome> {
  const { block, problem } = input;
  const filled = countBy(outcome.assignments.map(({ sessionId }) => sessionId));
  const firstWishes = countBy(problem.participants.flatMap(({ ranking }) => ranking.slice(0, 1)));
  const closed = new Set(outcome.closed);
  const changes = changesOf(run, input, outcome);
  const left = new Set(changes.flatMap(({ leaves }) => leaves));
  const shown = block.sessions.filter(({ id, dropped }) => !dropped || left.has(id));
  const names = await listNames(tx, [
    ...outcome.unplaced.map(({ participantId }) => participantId),
    ...changes.map(({ participationId }) => participationId),
  ]);
  const nameOf = (id: string) => ({
    name: names.get(id)?.name ?? null,
    unit: names.get(id)?.unit ?? null,
  });
  return {
    people: outcome.people,
    ranked: outcome.ranked,
    seatsUnasked: outcome.seatsUnasked,
    byHand: run.purpose === 'fill' ? 0 : (outcome.byHand ?? 0),
    pairs: outcome.pairs ?? { agreed: 0, together: 0 },
    moved: outcome.moved ?? 0,
    changes: changes.map((change) => ({ ...change, ...nameOf(change.participationId) })),
    slots: block.slots.map(({ id, startsAt, endsAt }) => ({
      id,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    sessions: shown.map(({ id, keptBack: _k, minimum: _m, floor: _f, ...session }) => ({
      ...session,
      sessionId: id,
      filled: filled.get(id) ?? 0,
      firstWishes: firstWishes.get(session.seminarId) ?? 0,
      wanted: outcome.explanation?.demand[id] ?? null,
      closed: closed.has(id),
    })),
    unplaced: outcome.unplaced.map(({ participantId, slotId, reason }) => ({
      participationId: participantId,
      slotId,
      reason,
      ...nameOf(participantId),
    })),
    firstCome: { ...outcome.firstCome, rankProfile: [...outcome.firstCome.rankProfile] },
    explanation: explanationAnswer(outcome),
  };
}

function explanationAnswer({ explanation }: StoredOutcome): Outcome['explanation'] {
  if (explanation === undefined) return null;
  const { groups, smallGroups, firstCome } = explanation;
  const summary = ({ rankProfile, ...figures }: typeof firstCome.allocation) => ({
    ...figures,
    rankProfile: [...rankProfile],
  });
  return {
    groups: groups.map(({ rankProfile, ...group }) => ({
      ...group,
      rankProfile: [...rankProfile],
    })),
    smallGroups,
    allocation: summary(firstCome.allocation),
    randomOrder: summary(firstCome.randomOrder),
    submissionOrder: firstCome.submissionOrder ? summary(firstCome.submissionOrder) : null,
  };
}

/** Whose seats a proposal that mends or fills would change, of those who still take part. */
function changesOf(
  { purpose, state }: StoredRun,
  { block, problem, seats }: AllocationInput,
  outcome: StoredOutcome,
): { participationId: string; leaves: string[]; joins: string[] }[] {
  if (purpose === 'allocate' || state !== 'PROPOSED') return [];
  const had = sessionsOf(seats);
  const have = sessionsOf(seatsAfter(outcome, purpose, block, seats));
  return problem.participants
    .map(({ id }) => {
      const before = had.get(id) ?? [];
      const after = have.get(id) ?? [];
      return {
        participationId: id,
        leaves: before.filter((session) => !after.includes(session)),
        joins: after.filter((session) => !before.includes(session)),
      };
    })
    .filter(({ leaves, joins }) => leaves.length + joins.length > 0);
}

function sessionsOf(seats: readonly HeldSeat[]): ReadonlyMap<string, readonly string[]> {
  const sessions = new Map<string, string[]>();
  for (const { participationId, sessionId } of seats) {
    const theirs = sessions.get(participationId);
    if (theirs) theirs.push(sessionId);
    else sessions.set(participationId, [sessionId]);
  }
  return sessions;
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
