import type { Planning, PlanningNote } from '@ledarforum/contract/planning-notes';
import type { Tx } from '@ledarforum/database/client';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { listActionsToPlanFor } from '../improvement-actions/improvement-actions-service.ts';
import { bringMedskickTo } from './medskick-service.ts';
import * as repository from './planning-notes-repository.ts';

type Note = z.input<typeof PlanningNote>;

export async function readPlanning(tx: Tx, eventId: string): Promise<z.input<typeof Planning>> {
  await assertEvent(tx, eventId);
  return {
    notes: await repository.listNotes(tx, eventId),
    actions: await listActionsToPlanFor(tx, eventId),
    takers: await repository.listTakers(tx),
  };
}

export async function addNote(tx: Tx, eventId: string, text: string): Promise<Note> {
  await assertEvent(tx, eventId);
  const id = await repository.insertNote(tx, eventId, text);
  await announce(tx, eventId, 'event');
  return found(await repository.findNote(tx, eventId, id));
}

export async function changeNote(
  tx: Tx,
  { eventId, noteId: id }: { eventId: string; noteId: string },
  { version, ...change }: repository.NoteChange & { version: number },
): Promise<Note> {
  found(await repository.findNote(tx, eventId, id));
  const { takerId } = change;
  if (takerId && !(await repository.listTakers(tx)).some(({ personId }) => personId === takerId)) {
    throw new Problem('planning-taker-unknown');
  }
  const saved = await repository.updateNote(tx, { id, version }, change);
  if (!saved) throw new Problem('stale-version');
  await announce(tx, eventId, 'event');
  return found(await repository.findNote(tx, eventId, id));
}

export async function bringMedskick(tx: Tx, eventId: string): Promise<{ brought: number }> {
  await assertEvent(tx, eventId);
  const brought = await bringMedskickTo(tx, eventId);
  if (brought > 0) await announce(tx, eventId, 'event');
  return { brought };
}

async function assertEvent(tx: Tx, eventId: string): Promise<void> {
  if (!(await repository.eventExists(tx, eventId))) throw new Problem('not-found');
}
