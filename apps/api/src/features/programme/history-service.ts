import type { ProgrammeHistory } from '@ledarforum/contract/programme-edits';
import type { Tx } from '@ledarforum/database/client';
import type { ProgrammeDocument } from '@ledarforum/domain/programme-document';
import { differenceOf, undoStacks } from '@ledarforum/domain/programme-edits';
import { describeChange, namesOf } from '@ledarforum/domain/programme-history';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { readEvent, readOpenEvent } from '../events/events-service.ts';
import { readDocument } from './document-repository.ts';
import * as repository from './history-repository.ts';

/** A programme about to be changed: nobody else changes it until the transaction ends. */
export interface OpenHistory {
  readonly event: Awaited<ReturnType<typeof readOpenEvent>>;
  readonly eventId: string;
  readonly seq: number;
  readonly before: ProgrammeDocument;
}

/** Begins a change of the programme of an event that still can change. */
export async function openHistory(tx: Tx, eventId: string): Promise<OpenHistory> {
  const seq = found(await repository.lockSeq(tx, eventId));
  const event = await readOpenEvent(tx, eventId);
  return { event, eventId, seq, before: await readDocument(tx, eventId) };
}

/** Keeps what was changed since the history was opened, and shows it to whoever has the programme open. */
export async function closeHistory(
  tx: Tx,
  { eventId, seq, before }: OpenHistory,
  { action, actorId, name }: { action: string; actorId: string; name: string },
): Promise<void> {
  const changes = differenceOf(before, await readDocument(tx, eventId));
  if (changes.length > 0) {
    await repository.insertEdit(tx, { eventId, seq, actorId, action, undoesId: null, changes });
  }
  await noteActivity(tx, { eventId, action, actorId, name });
}

export async function noteActivity(
  tx: Tx,
  { name, ...activity }: { eventId: string; action: string; actorId: string; name: string },
): Promise<void> {
  await recordActivity(tx, { ...activity, detail: { name } });
  await announce(tx, activity.eventId, 'programme');
}

const shownLines = 12;
const shownUndos = 100;

/** What was done to the programme, latest first, and what the caller would take back or do again. */
export async function listEdits(
  tx: Tx,
  eventId: string,
  page: { before?: number | undefined; limit: number },
  personId: string,
): Promise<z.input<typeof ProgrammeHistory>> {
  await readEvent(tx, eventId);
  const edits = await repository.readEdits(tx, eventId, { ...page, limit: page.limit + 1 });
  const shown = edits.slice(0, page.limit);
  const names = await repository.readNames(
    tx,
    shown.flatMap(({ actorId }) => actorId ?? []),
  );
  const undone = await repository.readUndone(
    tx,
    eventId,
    shown.map(({ id }) => id),
  );
  const known = namesOf(
    await readDocument(tx, eventId),
    shown.flatMap(({ changes }) => changes),
  );
  const { undo, redo } = undoStacks(await repository.readTraces(tx, eventId, personId));
  return {
    edits: shown.map(({ id, seq, at, actorId, action, undoesId, changes }) => ({
      id,
      seq,
      at: at.toISOString(),
      who: (actorId !== null && names.get(actorId)) || null,
      mine: actorId === personId,
      action,
      undoesId,
      undone: undone.has(id),
      size: changes.length,
      lines: changes.slice(0, shownLines).map((change) => describeChange(known, change)),
    })),
    more: edits.length > shown.length,
    undo: undo.slice(-shownUndos),
    redo: redo.slice(-shownUndos),
  };
}
