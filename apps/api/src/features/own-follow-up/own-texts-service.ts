import type { Tx } from '@ledarforum/database/client';
import { decidePractice, type MeetingKind, mostMeetings } from '@ledarforum/domain/best-meetings';
import type { Vault } from '../../encryption.ts';
import { found, Problem } from '../../problem.ts';
import type { Own } from './my-after-service.ts';
import * as repository from './own-texts-repository.ts';
import { sealText } from './sealed-text.ts';

const mostReflections = 100;

async function ownDay(tx: Tx, { eventId, personId }: Own) {
  return found(await repository.findOwnDay(tx, eventId, personId));
}

export async function saveReflection(
  tx: Tx,
  vault: Vault,
  { id, ...own }: Own & { id: string },
  { seminarId, text }: { seminarId: string | null; text: string },
  now: Date,
): Promise<void> {
  const { seminars } = await ownDay(tx, own);
  if (seminarId !== null && !seminars.some((seminar) => seminar.id === seminarId)) {
    throw new Problem('reflection-seminar-unknown');
  }
  const kept = await repository.listReflections(tx, own.eventId, own.personId);
  if (kept.length >= mostReflections && !kept.some((one) => one.id === id)) {
    throw new Problem('own-texts-full');
  }
  const sealed = sealText(vault, { personId: own.personId, rowId: id }, text);
  const saved = await repository.saveReflection(tx, {
    id,
    ...own,
    seminarId,
    sealed,
    savedAt: now,
  });
  if (!saved) throw new Problem('not-found');
}

export async function deleteReflection(tx: Tx, own: Own & { id: string }): Promise<void> {
  await ownDay(tx, own);
  await repository.deleteReflection(tx, own);
}

export async function choosePractice(
  tx: Tx,
  own: Own,
  days: { startsOn: string; endsOn: string },
): Promise<void> {
  await ownDay(tx, own);
  const decision = decidePractice(days.startsOn, days.endsOn);
  if (!decision.ok) throw new Problem(decision.code);
  await repository.savePractice(tx, own, days);
}

export async function endPractice(tx: Tx, own: Own): Promise<void> {
  await ownDay(tx, own);
  await repository.deletePractice(tx, own);
}

export async function logMeeting(
  tx: Tx,
  vault: Vault,
  { id, ...own }: Own & { id: string },
  meeting: { at: string; kind: MeetingKind; line: string; rating: number },
): Promise<void> {
  await ownDay(tx, own);
  const practice = await repository.findPractice(tx, own.eventId, own.personId);
  if (!practice) throw new Problem('practice-missing');
  const { entries } = practice;
  if (entries.length >= mostMeetings && !entries.some((entry) => entry.id === id)) {
    throw new Problem('own-texts-full');
  }
  const { at, kind, line, rating } = meeting;
  const place = { personId: own.personId, rowId: id };
  const sealed = line === '' ? null : sealText(vault, place, line);
  const entry = { id, practiceId: practice.id, at: new Date(at), kind, sealed, rating };
  if (!(await repository.saveMeeting(tx, entry))) throw new Problem('not-found');
}

export async function deleteMeeting(tx: Tx, own: Own & { id: string }): Promise<void> {
  await ownDay(tx, own);
  await repository.deleteMeeting(tx, own);
}
