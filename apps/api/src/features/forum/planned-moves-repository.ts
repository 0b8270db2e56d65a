import type { Tx } from '@ledarforum/database/client';
import type { EventPhase } from '@ledarforum/domain/event-phase';

export interface PlannedMove {
  readonly to: EventPhase;
  readonly at: Date;
  readonly doneAt: Date | null;
  readonly refusal: string | null;
}

export async function listPlannedMoves(tx: Tx, eventId: string): Promise<PlannedMove[]> {
  return tx.plannedPhaseMove.findMany({
    where: { eventId },
    orderBy: { at: 'asc' },
    select: { to: true, at: true, doneAt: true, refusal: true },
  });
}

/** Replaces what is planned; what has been done stays in the plan. */
export async function replacePlannedMoves(
  tx: Tx,
  eventId: string,
  moves: readonly { readonly to: EventPhase; readonly at: Date }[],
): Promise<void> {
  const to = moves.map((move) => move.to);
  await tx.plannedPhaseMove.deleteMany({
    where: { eventId, OR: [{ doneAt: null }, { to: { in: to } }] },
  });
  await tx.plannedPhaseMove.createMany({ data: moves.map((move) => ({ ...move, eventId })) });
}

/** A move that was made by hand needs not be made again. */
export async function markDone(
  tx: Tx,
  at: { eventId: string; to: EventPhase },
  doneAt: Date,
): Promise<void> {
  await tx.plannedPhaseMove.updateMany({ where: { ...at, doneAt: null }, data: { doneAt } });
}

/** The next planned move whose time has come, besides those of some events; null when there is none. */
export async function findDueMove(
  tx: Tx,
  now: Date,
  besidesEvents: readonly string[],
): Promise<{ id: string; eventId: string; to: EventPhase } | null> {
  const [move] = await tx.$queryRaw<{ id: string; eventId: string; to: EventPhase }[]>`
    SELECT id, event_id AS "eventId", "to"::text AS "to" FROM planned_phase_move
    WHERE at <= ${now}::timestamptz AND done_at IS NULL AND refusal IS NULL
      AND event_id <> ALL (${[...besidesEvents]}::uuid[])
    ORDER BY at, id LIMIT 1`;
  return move ?? null;
}

/** True as long as nobody has carried the move out, refused it or taken it out of the plan. */
export async function isWaiting(tx: Tx, id: string): Promise<boolean> {
  return (await tx.plannedPhaseMove.count({ where: { id, doneAt: null, refusal: null } })) > 0;
}

export async function settleMove(
  tx: Tx,
  id: string,
  outcome: { readonly doneAt: Date } | { readonly refusal: string },
): Promise<void> {
  await tx.plannedPhaseMove.updateMany({ where: { id, doneAt: null }, data: outcome });
}
