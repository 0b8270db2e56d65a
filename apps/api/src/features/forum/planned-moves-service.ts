import { PhaseRefusal } from '@ledarforum/contract/forum';
import type { Database, Tx } from '@ledarforum/database/client';
import { type EventPhase, phaseReached, phasesOf } from '@ledarforum/domain/event-phase';
import { decidePlan } from '@ledarforum/domain/planned-moves';
import { announce } from '../../live/announce.ts';
import { Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { lockPhase } from '../events/events-repository.ts';
import { readEvent } from '../events/events-service.ts';
import { longestMove, movePhase, readPhaseFacts, type Surroundings } from './phase-service.ts';
import * as repository from './planned-moves-repository.ts';

/** Of a rule that has since been renamed, the general one. */
const StoredRefusal = PhaseRefusal.nullable().catch('phase-not-next');

export async function listPlannedMoves(tx: Tx, eventId: string) {
  const moves = await repository.listPlannedMoves(tx, eventId);
  return moves.map(({ to, at, doneAt, refusal }) => ({
    to,
    at: at.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    refusal: StoredRefusal.parse(refusal),
  }));
}

export interface Plan {
  readonly eventId: string;
  readonly actorId: string;
  readonly moves: readonly { readonly to: EventPhase; readonly at: string }[];
}

/** Replaces which phases the event moves to by itself, and when. */
export async function setPlannedMoves(tx: Tx, { eventId, actorId, moves }: Plan, now: Date) {
  await lockPhase(tx, eventId);
  const { phase } = await readEvent(tx, eventId);
  const { facts } = await readPhaseFacts(tx, eventId, now);
  const planned = moves.map(({ to, at }) => ({ to, at: new Date(at) }));
  const decision = decidePlan(phase, planned, phasesOf(facts), now);
  if (!decision.ok) throw new Problem(decision.code);
  await repository.replacePlannedMoves(tx, eventId, planned);
  const detail = { moves: moves.length };
  await recordActivity(tx, { action: 'plan-phases', actorId, eventId, detail });
  await announce(tx, eventId, 'event');
  return listPlannedMoves(tx, eventId);
}

/**
 * Carries out every planned move whose time has come, each in a transaction of its own, and returns how many. What a
 * rule refuses is noted with its code and not tried again; any number of processes may do this at once.
 * @throws AggregateError when something else went wrong with an event, after the others have had their turn; it is tried
 * again the next time
 */
export async function carryOutPlannedMoves(
  database: Database,
  around: Surroundings,
): Promise<number> {
  let moved = 0;
  const failures = new Map<string, unknown>();
  for (;;) {
    const move = await repository.findDueMove(database, around.now, [...failures.keys()]);
    if (move === null) break;
    try {
      if (await carryOut(database, move, around)) moved += 1;
    } catch (error) {
      failures.set(move.eventId, error);
    }
  }
  if (failures.size > 0) {
    throw new AggregateError(failures.values(), 'Not every planned move could be made');
  }
  return moved;
}

async function carryOut(
  database: Database,
  move: { readonly id: string; readonly eventId: string; readonly to: EventPhase },
  around: Surroundings,
): Promise<boolean> {
  try {
    return await database.$transaction(async (tx) => {
      const { eventId, to } = move;
      const from = await lockPhase(tx, eventId);
      if (from === null || !(await repository.isWaiting(tx, move.id))) return false;
      const ahead = !phaseReached(from, to);
      if (ahead) await movePhase(tx, { eventId, from, to, actorId: null }, around);
      await repository.settleMove(tx, move.id, { doneAt: around.now });
      return ahead;
    }, longestMove);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await database.$transaction((tx) =>
      repository.settleMove(tx, move.id, { refusal: error.code }),
    );
    return false;
  }
}
