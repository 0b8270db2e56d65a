import { type Forum, PhaseRefusal } from '@ledarforum/contract/forum';
import type { Tx } from '@ledarforum/database/client';
import {
  decidePhaseMove,
  describeConsequences,
  type EventPhase,
  nextPhase,
  type PhaseFacts,
  phasesOf,
  previousPhase,
} from '@ledarforum/domain/event-phase';
import { todosFor } from '@ledarforum/domain/forum';
import { dayAt, instantAt } from '@ledarforum/domain/zoned-time';
import type { z } from 'zod';
import { readEvent } from '../events/events-service.ts';
import type { NeedsReader } from '../participations/needs-service.ts';
import { readProgramme } from '../programme/programme-service.ts';
import * as repository from './forum-repository.ts';
import { readPhaseFacts } from './phase-service.ts';
import { listPlannedMoves } from './planned-moves-service.ts';

type ForumAnswer = z.input<typeof Forum>;
const dayMs = 24 * 60 * 60 * 1000;

/** Everything the organiser's home page shows, in a constant number of queries. */
export async function readForum(
  tx: Tx,
  eventId: string,
  reader: NeedsReader,
): Promise<ForumAnswer> {
  const { now } = reader;
  const event = await readEvent(tx, eventId);
  const { facts, people, blocks } = await readPhaseFacts(tx, eventId, now);
  const preparations = await repository.countPreparations(tx, eventId);
  const programme = await readProgramme(tx, eventId, reader);
  const today = dayAt(now, event.timeZone);
  const since = beginningOfYesterday(today, event.timeZone);
  const changes = await repository.listChanges(tx, eventId, since);
  const deeds = await repository.countDeeds(tx, eventId, since);
  const names = new Map(blocks.map(({ id, name }) => [id, name]));

  const todos = todosFor({
    ...preparations,
    ...people,
    phase: event.phase,
    daysLeft: Math.round((Date.parse(event.date) - Date.parse(today)) / dayMs),
    toInvite: facts.toInvite,
    rooms: programme.rooms.length,
    items: programme.items.length,
    findings: programme.findings.filter(({ severity }) => severity !== 'hint').length,
    blocks,
  });
  const { needs: _, ...numbers } = people;
  return {
    event,
    phases: [...phasesOf(facts)],
    next: moveTo(event.phase, nextPhase(event.phase, facts), facts),
    previous: moveTo(event.phase, previousPhase(event.phase, facts), facts),
    plannedMoves: await listPlannedMoves(tx, eventId),
    todos: todos.map(({ blockId, ...todo }) => ({
      ...todo,
      block: blockId === null ? null : { id: blockId, name: names.get(blockId) ?? '' },
    })),
    since: since.toISOString(),
    changes: changes
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .map((change) => ({ ...change, at: change.at.toISOString() })),
    ...deeds,
    numbers: { ...numbers, toInvite: facts.toInvite },
    asOf: now.toISOString(),
  };
}

function beginningOfYesterday(today: string, timeZone: string): Date {
  const yesterday = new Date(Date.parse(today) - dayMs).toISOString().slice(0, 10);
  return instantAt(yesterday, '00:00', timeZone);
}

function moveTo(from: EventPhase, to: EventPhase | null, facts: PhaseFacts): ForumAnswer['next'] {
  if (to === null) return null;
  const decision = decidePhaseMove(from, to, facts);
  return {
    to,
    refusal: decision.ok ? null : PhaseRefusal.parse(decision.code),
    consequences: [...describeConsequences(from, to, facts)],
  };
}
