import { Prisma, type Tx } from '@ledarforum/database/client';
import type { Condition, RoundsQuality } from '@ledarforum/grouping';
import type { Options } from './workshops-repository.ts';

/** Why a search came to nothing. */
export type FormingFailure =
  | {
      readonly code: 'groups-impossible';
      /** Proven, or only not found. */
      readonly proven: boolean;
      /** From 0. */
      readonly round: number;
      readonly conditions: readonly Condition[];
    }
  | { readonly code: 'forming-interrupted' };

export interface FormingRow {
  readonly runId: string;
  readonly options: Options;
  readonly seed: number;
  readonly progress: RoundsQuality | null;
  readonly stop: boolean;
  readonly failure: FormingFailure | null;
  readonly startedAt: Date;
  readonly actorId: string | null;
}

const interrupted: FormingFailure = { code: 'forming-interrupted' };
const json = (value: unknown) => value as Prisma.InputJsonValue;

/** The search for a workshop; one whose process has been silent for 20 s counts as interrupted. */
export async function findForming(tx: Tx, workshopId: string): Promise<FormingRow | null> {
  const row = await tx.workshopForming.findUnique({ where: { workshopId } });
  if (row === null) return null;
  const failure = row.failure as unknown as FormingFailure | null;
  const silent = failure === null && Date.now() - row.heardAt.getTime() > 20_000;
  return {
    runId: row.runId,
    options: row.options as unknown as Options,
    seed: row.seed,
    progress: row.progress as unknown as RoundsQuality | null,
    stop: row.stop,
    failure: silent ? interrupted : failure,
    startedAt: row.startedAt,
    actorId: row.actorId,
  };
}

/** Begins a search instead of one that came to nothing. */
export async function beginForming(
  tx: Tx,
  workshopId: string,
  run: {
    readonly runId: string;
    readonly options: Options;
    readonly seed: number;
    readonly actorId: string;
  },
): Promise<void> {
  const data = { ...run, options: json(run.options) };
  await tx.workshopForming.deleteMany({ where: { workshopId } });
  await tx.workshopForming.create({ data: { workshopId, ...data } });
}

/** Notes how far the search is and hears whether it is to go on: null when it has been cancelled. */
export async function noteForming(
  tx: Tx,
  runId: string,
  progress: RoundsQuality | null,
): Promise<{ stop: boolean } | null> {
  const [row] = await tx.workshopForming.updateManyAndReturn({
    where: { runId },
    data: { heardAt: new Date(), ...(progress && { progress: json(progress) }) },
    select: { stop: true },
  });
  return row ?? null;
}

export async function askToStop(tx: Tx, workshopId: string): Promise<void> {
  await tx.workshopForming.updateMany({ where: { workshopId }, data: { stop: true } });
}

/** Ends the search; false when another has begun or it was cancelled. */
export async function endForming(tx: Tx, runId: string): Promise<boolean> {
  return (await tx.workshopForming.deleteMany({ where: { runId } })).count > 0;
}

export async function cancelForming(tx: Tx, workshopId: string): Promise<void> {
  await tx.workshopForming.deleteMany({ where: { workshopId } });
}

export async function failForming(tx: Tx, runId: string, failure: FormingFailure): Promise<void> {
  await tx.workshopForming.updateMany({
    where: { runId, failure: { equals: Prisma.DbNull } },
    data: { failure: json(failure) },
  });
}
