import type { ProgrammeChange } from '@ledarforum/contract/programme-edits';
import type { Tx } from '@ledarforum/database/client';
import type { ProgrammeDocument, SessionRow } from '@ledarforum/domain/programme-document';
import { judgeEdit } from '@ledarforum/domain/programme-edit-rules';
import {
  applyChanges,
  type Change,
  differenceOf,
  forceChanges,
  invertChanges,
} from '@ledarforum/domain/programme-edits';
import { describeChange, namesOf } from '@ledarforum/domain/programme-history';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { refuseDuplicate } from '../../refuse-duplicate.ts';
import { type Moment, serveQueues } from '../claims/queue-service.ts';
import { readEvent } from '../events/events-service.ts';
import { lockSeats, readAttachments } from './document-repository.ts';
import { writeChanges } from './document-writer.ts';
import * as repository from './history-repository.ts';
import { noteActivity, type OpenHistory, openHistory } from './history-service.ts';
import { findVersion } from './versions-repository.ts';

type GivenChange = z.output<typeof ProgrammeChange>;

/** Who edits what, under which id; the same id again is the same edit. */
export interface EditRequest {
  readonly id: string;
  readonly eventId: string;
  readonly actorId: string;
  readonly moment: Moment;
}

/** Makes the changes, all or none, and keeps them in the history. */
export async function makeEdit(
  tx: Tx,
  request: EditRequest,
  { action, changes }: { action: string; changes: readonly GivenChange[] },
) {
  return once(tx, request, (history) => ({
    action,
    undoesId: null,
    changes: changes.map((change) => settle(change, history.before)),
  }));
}

/** Takes an edit back. Of an undo it is the redo. */
export async function undoEdit(tx: Tx, request: EditRequest, editId: string) {
  return once(tx, request, async () => {
    const edit = found(await repository.findEdit(tx, editId));
    if (edit.eventId !== request.eventId) throw new Problem('not-found');
    if (await repository.isUndone(tx, request.eventId, editId)) throw new Problem('edit-undone');
    const redoes = edit.undoesId !== null && edit.action !== 'redo';
    return {
      action: redoes ? 'redo' : 'undo',
      undoesId: editId,
      changes: invertChanges(edit.changes),
    };
  });
}

/** Makes the programme what it was after an edit. */
export async function restoreProgramme(tx: Tx, request: EditRequest, seq: number) {
  return once(tx, request, async ({ before }) => {
    const later = await repository.readEdits(tx, request.eventId, { after: seq });
    const then = later.reduce(
      (document, edit) => forceChanges(document, invertChanges(edit.changes)),
      before,
    );
    return { action: 'restore', undoesId: null, changes: differenceOf(before, then) };
  });
}

/** Makes the draft what a published version was. */
export async function restoreVersion(tx: Tx, request: EditRequest, versionId: string) {
  return once(tx, request, async ({ before }) => {
    const version = found(await findVersion(tx, versionId));
    if (version.eventId !== request.eventId) throw new Problem('not-found');
    const changes = differenceOf(before, version.document);
    return { action: 'restore-version', undoesId: null, changes };
  });
}

interface PlannedEdit {
  readonly action: string;
  readonly undoesId: string | null;
  readonly changes: readonly Change[];
}

async function once(
  tx: Tx,
  request: EditRequest,
  plan: (history: OpenHistory) => PlannedEdit | Promise<PlannedEdit>,
) {
  const { id, eventId, actorId, moment } = request;
  await readEvent(tx, eventId);
  const history = await openHistory(tx, eventId);
  const known = await repository.findEdit(tx, id);
  if (known) {
    if (known.eventId !== eventId || known.actorId !== actorId) throw new Problem('not-found');
    return { id, seq: known.seq };
  }
  const { action, undoesId, changes } = await plan(history);
  const after = await refuseUnfit(tx, history, changes);
  await refuseDuplicate(writeChanges(tx, eventId, changes, after), 'room-name-taken');
  const edit = { id, eventId, seq: history.seq, actorId, action, undoesId, changes };
  await repository.insertEdit(tx, edit);
  await serveClaims(tx, after, changes, moment);
  const [first] = changes;
  const name = first ? describeChange(namesOf(after, changes), first).name : '';
  await noteActivity(tx, { eventId, action, actorId, name });
  return { id, seq: history.seq };
}

/** The programme as it becomes. @throws Problem when the changes do not fit it, or may not be made */
async function refuseUnfit(
  tx: Tx,
  { event, eventId, before }: OpenHistory,
  changes: readonly Change[],
): Promise<ProgrammeDocument> {
  const applied = applyChanges(before, changes);
  if (!applied.ok) {
    throw new Problem(namesLostRoom(before, changes) ? 'room-unknown' : 'programme-collision');
  }
  const refusal = judgeEdit(applied.document, changes, {
    date: event.date,
    days: event.days,
    timeZone: event.timeZone,
    heldSeats: await lockSeats(tx, eventId),
    ...(await readAttachments(tx, eventId)),
  });
  if (refusal) throw new Problem(refusal.code);
  return applied.document;
}

/** Something is to be in a room that is not there. */
function namesLostRoom({ rooms }: ProgrammeDocument, changes: readonly Change[]): boolean {
  const made = new Set(changes.flatMap(({ table, id }) => (table === 'rooms' ? id : [])));
  return changes.some(({ after }) => {
    const roomId = after?.roomId;
    return typeof roomId === 'string' && rooms[roomId] === undefined && !made.has(roomId);
  });
}

/** Seats that became free in a block to claim go to those who wait. */
async function serveClaims(
  tx: Tx,
  { sessions, seminars, blocks }: ProgrammeDocument,
  changes: readonly Change[],
  moment: Moment,
): Promise<void> {
  const modeOf = ({ seminarId }: SessionRow) => blocks[seminars[seminarId]?.blockId ?? '']?.mode;
  const open = changes.flatMap(({ table, id }) => {
    const session = table === 'sessions' ? sessions[id] : undefined;
    return session && modeOf(session) === 'CLAIM' ? [id] : [];
  });
  if (open.length > 0) await serveQueues(tx, open, moment);
}

/** The change as history keeps it: instants written in one way, and of what goes the whole row. */
function settle(change: GivenChange, document: ProgrammeDocument): Change {
  const { table, id } = change;
  const before = exact(change.before);
  const after = exact(change.after);
  const row = document[table][id];
  if (after !== null || row === undefined || before === null) return { table, id, before, after };
  const unfit = applyChanges(document, [{ table, id, before, after: before }]);
  return { table, id, before: unfit.ok ? row : before, after };
}

function exact(row: GivenChange['before']): Change['before'] {
  if (row === null) return null;
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      field === 'startsAt' || field === 'endsAt' ? new Date(String(value)).toISOString() : value,
    ]),
  );
}
