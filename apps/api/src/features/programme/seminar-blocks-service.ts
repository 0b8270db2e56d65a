import type { Tx } from '@ledarforum/database/client';
import { decideTimetable, freeLetter } from '@ledarforum/domain/timetable';
import { found, Problem } from '../../problem.ts';
import { refuseDuplicate } from '../../refuse-duplicate.ts';
import { type Moment, serveQueues } from '../claims/queue-service.ts';
import { closeHistory, type OpenHistory, openHistory } from './history-service.ts';
import { requireRooms } from './programme-service.ts';
import * as repository from './seminar-blocks-repository.ts';

export async function readBlock(tx: Tx, blockId: string) {
  return found(await repository.findBlock(tx, blockId)).block;
}

interface OpenBlock {
  readonly block: repository.BlockAnswer;
  readonly history: OpenHistory;
}

/** A block of an event that still can change, kept for this transaction. */
async function openBlock(tx: Tx, blockId: string): Promise<OpenBlock> {
  const { eventId } = found(await repository.findBlock(tx, blockId));
  const history = await openHistory(tx, eventId);
  await repository.lockBlock(tx, blockId);
  const { block } = found(await repository.findBlock(tx, blockId));
  return { block, history };
}

function isInUse({ wished, seated }: repository.BlockAnswer): boolean {
  return wished > 0 || seated > 0;
}

export async function createBlock(
  tx: Tx,
  eventId: string,
  details: repository.BlockDetails,
  actorId: string,
) {
  const history = await openHistory(tx, eventId);
  const blockId = await refuseDuplicate(
    repository.createBlock(tx, eventId, details),
    'block-name-taken',
  );
  await closeHistory(tx, history, { action: 'add-block', actorId, name: details.name });
  return readBlock(tx, blockId);
}

export async function updateBlock(
  tx: Tx,
  blockId: string,
  change: repository.BlockDetails & { version: number },
  actorId: string,
) {
  const { block, history } = await openBlock(tx, blockId);
  if (change.mode !== block.mode && isInUse(block)) throw new Problem('block-mode-fixed');
  const saved = await refuseDuplicate(
    repository.updateBlock(tx, { id: blockId, version: change.version }, change),
    'block-name-taken',
  );
  if (!saved) throw new Problem('stale-version');
  await closeHistory(tx, history, { action: 'change-block', actorId, name: change.name });
  return readBlock(tx, blockId);
}

export async function deleteBlock(tx: Tx, blockId: string, actorId: string): Promise<void> {
  const { block, history } = await openBlock(tx, blockId);
  if (isInUse(block) || (await repository.hasRuns(tx, blockId))) throw new Problem('block-in-use');
  await repository.deleteBlock(tx, blockId);
  await closeHistory(tx, history, { action: 'delete-block', actorId, name: block.name });
}

export interface Timetable {
  readonly version: number;
  readonly slots: readonly {
    readonly id: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly sessions: repository.PlannedSlot['sessions'];
  }[];
}

/** Makes a block's slots and sessions what is asked for, unless somebody would lose a seat; those who wait get what is new. */
export async function setTimetable(
  tx: Tx,
  blockId: string,
  asked: Timetable,
  actorId: string,
  moment: Moment,
) {
  const { block, history } = await openBlock(tx, blockId);
  const known = new Set(block.slots.map(({ id }) => id));
  // A slot that was deleted in the meantime, or whose deletion is undone, comes back as a new one.
  const slots = asked.slots.map(({ id, startsAt, endsAt, sessions }) => ({
    id: id !== null && known.has(id) ? id : null,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    sessions,
  }));
  const sessions = await repository.lockHeldSessions(tx, blockId);
  const decision = decideTimetable({ ...block, sessions }, slots);
  if (!decision.ok) throw new Problem(decision.code);
  const rooms = slots.flatMap(({ sessions }) => sessions.map(({ session }) => session.roomId));
  await requireRooms(tx, history.eventId, rooms);
  if (!(await repository.raiseVersion(tx, { id: blockId, version: asked.version }))) {
    throw new Problem('stale-version');
  }
  await repository.replaceTimetable(tx, block, slots);
  if (block.mode === 'CLAIM') {
    const after = await repository.lockHeldSessions(tx, blockId);
    await serveQueues(
      tx,
      after.map(({ id }) => id),
      moment,
    );
  }
  await closeHistory(tx, history, { action: 'change-timetable', actorId, name: block.name });
  return readBlock(tx, blockId);
}

type SeminarText = Omit<repository.SeminarDetails, 'letter'>;

export async function createSeminar(
  tx: Tx,
  blockId: string,
  details: SeminarText & { letter: string | null },
  actorId: string,
) {
  const { block, history } = await openBlock(tx, blockId);
  const letter = details.letter ?? freeLetter(block.seminars.map((seminar) => seminar.letter));
  if (letter === null) throw new Problem('letters-used-up');
  const seminar = await refuseDuplicate(
    repository.createSeminar(tx, blockId, { ...details, letter }),
    'letter-taken',
  );
  await closeHistory(tx, history, { action: 'add-seminar', actorId, name: seminar.title });
  return seminar;
}

export async function updateSeminar(
  tx: Tx,
  seminarId: string,
  change: repository.SeminarDetails & { version: number },
  actorId: string,
) {
  const { eventId } = found(await repository.findSeminar(tx, seminarId));
  const history = await openHistory(tx, eventId);
  const saved = await refuseDuplicate(
    repository.updateSeminar(tx, { id: seminarId, version: change.version }, change),
    'letter-taken',
  );
  if (!saved) throw new Problem('stale-version');
  await closeHistory(tx, history, { action: 'change-seminar', actorId, name: change.title });
  return found(await repository.findSeminar(tx, seminarId)).seminar;
}

export async function deleteSeminar(tx: Tx, seminarId: string, actorId: string): Promise<void> {
  const { blockId } = found(await repository.findSeminar(tx, seminarId));
  const { block, history } = await openBlock(tx, blockId);
  const { seminar, wanted } = found(await repository.findSeminar(tx, seminarId));
  if (wanted) throw new Problem('seminar-has-wishes');
  await repository.deleteSeminar(tx, seminarId);
  await repository.raiseVersion(tx, { id: blockId, version: block.version });
  await closeHistory(tx, history, { action: 'delete-seminar', actorId, name: seminar.title });
}
