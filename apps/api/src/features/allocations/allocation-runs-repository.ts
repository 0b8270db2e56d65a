import type { SeatExplanation } from '@ledarforum/allocation/explain-seat';
import type { Prisma, Tx } from '@ledarforum/database/client';
import type { AllocationPurpose, RunState } from '@ledarforum/domain/allocations';
import type { StoredExplanation } from './stored-explanation.ts';

export type Objective = 'total' | 'fair';

/** Why a run came to nothing. */
export type RunFailure = 'cancelled' | 'interrupted' | 'unsolvable';

/** What is kept of an outcome besides its figures. */
export interface StoredOutcome {
  readonly people: number;
  /** Of them, those who had ranked something. */
  readonly ranked: number;
  /** Seats given to people who had not ranked anything. */
  readonly seatsUnasked: number;
  /** Of the assignments, those held by hand; absent in outcomes from before they were counted. */
  readonly byHand?: number;
  /** Pairs who had agreed to sit together, and how many do in every slot; absent in older outcomes. */
  readonly pairs?: { readonly agreed: number; readonly together: number };
  /** In a repair, people who lose a seat they had; absent in older outcomes. */
  readonly moved?: number;
  readonly assignments: readonly {
    readonly participantId: string;
    readonly sessionId: string;
    readonly rank: number | null;
  }[];
  readonly unplaced: readonly {
    readonly participantId: string;
    readonly slotId: string;
    readonly reason: 'no-capacity' | 'unavailable' | 'nothing-acceptable';
  }[];
  readonly closed: readonly string[];
  readonly firstCome: {
    readonly rankProfile: readonly number[];
    readonly cost: number;
    readonly unplaced: number;
    readonly seatsUnasked: number;
  };
  /** Absent in outcomes that fill a block and in older ones. */
  readonly explanation?: StoredExplanation;
}

export interface StoredRun {
  readonly id: string;
  readonly blockId: string;
  readonly eventId: string;
  readonly state: RunState;
  readonly purpose: AllocationPurpose;
  readonly objective: Objective;
  readonly seed: number;
  readonly inputHash: string;
  readonly progress: number;
  readonly failure: RunFailure | null;
  readonly cost: number | null;
  readonly bound: number | null;
  readonly optimal: boolean | null;
  readonly elapsedMs: number | null;
  readonly rankProfile: readonly number[];
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
}

const columns = {
  id: true,
  blockId: true,
  state: true,
  purpose: true,
  objective: true,
  seed: true,
  inputHash: true,
  progress: true,
  failure: true,
  cost: true,
  bound: true,
  optimal: true,
  elapsedMs: true,
  rankProfile: true,
  createdAt: true,
  decidedAt: true,
  block: { select: { eventId: true } },
} as const;

type Row = Prisma.AllocationRunGetPayload<{ select: typeof columns }>;

function storedRun({ block, ...row }: Row): StoredRun {
  return {
    ...row,
    eventId: block.eventId,
    purpose: row.purpose as AllocationPurpose,
    objective: row.objective === 'fair' ? 'fair' : 'total',
    failure: row.failure as RunFailure | null,
  };
}

export async function findRun(tx: Tx, runId: string): Promise<StoredRun | null> {
  const row = await tx.allocationRun.findUnique({ where: { id: runId }, select: columns });
  return row && storedRun(row);
}

export async function listRuns(tx: Tx, blockId: string): Promise<readonly StoredRun[]> {
  const rows = await tx.allocationRun.findMany({
    where: { blockId },
    select: columns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  return rows.map(storedRun);
}

/** The block's event; null when there is no such block. */
export async function findEventOfBlock(tx: Tx, blockId: string): Promise<string | null> {
  const block = await tx.seminarBlock.findUnique({
    where: { id: blockId },
    select: { eventId: true },
  });
  return block?.eventId ?? null;
}

export async function findOutcome(tx: Tx, runId: string): Promise<StoredOutcome | null> {
  const row = await tx.allocationRun.findUnique({
    where: { id: runId },
    select: { outcome: true },
  });
  return row?.outcome as unknown as StoredOutcome | null;
}

/** What was kept of one person's outcome in each published block of an event; nobody else's is read. */
export async function findPublishedExplanations(
  tx: Tx,
  eventId: string,
  participationId: string,
): Promise<readonly { readonly blockId: string; readonly slots: readonly SeatExplanation[] }[]> {
  return tx.$queryRaw`
    SELECT run.block_id::text AS "blockId",
      coalesce(run.outcome #> ARRAY['explanation', 'seats', ${participationId}], '[]') AS slots
    FROM allocation_run AS run
    JOIN seminar_block AS block ON block.id = run.block_id
    WHERE block.event_id = ${eventId}::uuid AND run.state = 'PUBLISHED'`;
}

export async function isRunning(tx: Tx, blockId: string): Promise<boolean> {
  return (await tx.allocationRun.count({ where: { blockId, state: 'RUNNING' } })) > 0;
}

export async function createRun(
  tx: Tx,
  run: {
    id: string;
    blockId: string;
    purpose: AllocationPurpose;
    objective: Objective;
    seed: number;
    inputHash: string;
    createdById: string;
    createdAt: Date;
  },
): Promise<void> {
  await tx.allocationRun.create({ data: run });
}

/** Moves a run on when it is in the expected state. Returns whether it was. */
export async function moveRun(
  tx: Tx,
  runId: string,
  from: RunState,
  to: { state: RunState; failure?: RunFailure; decidedAt?: Date | null },
): Promise<boolean> {
  const { count } = await tx.allocationRun.updateMany({
    where: { id: runId, state: from },
    data: to,
  });
  return count === 1;
}

/** Notes how far a run is. False when it is not to go on: it was cancelled or given up. */
export async function noteProgress(tx: Tx, runId: string, progress: number): Promise<boolean> {
  const { count } = await tx.allocationRun.updateMany({
    where: { id: runId, state: 'RUNNING' },
    data: { progress: Math.min(1, Math.max(0, progress)) },
  });
  return count === 1;
}

export interface RunFigures {
  readonly cost: number;
  readonly bound: number;
  readonly optimal: boolean;
  readonly elapsedMs: number;
  readonly rankProfile: readonly number[];
}

/** Keeps what a run came to. False when it was cancelled meanwhile: then nothing is kept. */
export async function finishRun(
  tx: Tx,
  runId: string,
  figures: RunFigures,
  outcome: StoredOutcome,
): Promise<boolean> {
  const { count } = await tx.allocationRun.updateMany({
    where: { id: runId, state: 'RUNNING' },
    data: {
      ...figures,
      rankProfile: [...figures.rankProfile],
      elapsedMs: Math.round(figures.elapsedMs),
      state: 'PROPOSED',
      progress: 1,
      outcome: outcome as unknown as Prisma.InputJsonValue,
    },
  });
  return count === 1;
}

const lockName = 'allocation-run:';

/** The statement by which a process holds a run, on a connection of its own, for as long as it works on it. */
export const holdRun = `SELECT pg_advisory_lock(hashtextextended('${lockName}' || $1, 0))`;

/** Marks runs whose process is gone, which therefore nobody holds, as interrupted. Returns how many. */
export async function failAbandonedRuns(tx: Tx, now: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE allocation_run SET state = 'FAILED', failure = 'interrupted', decided_at = ${now}
    WHERE state = 'RUNNING'
      AND pg_try_advisory_xact_lock(hashtextextended(${lockName} || id::text, 0))`;
}
