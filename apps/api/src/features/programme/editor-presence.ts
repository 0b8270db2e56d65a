import type { Tx } from '@ledarforum/database/client';
import { announce } from '../../live/announce.ts';
import { readEvent } from '../events/events-service.ts';

/** Somebody who has not been heard of for this long has left. */
const forgottenMs = 60_000;

/** Who else has the programme open, by name; nobody whose identity is protected is named. */
export async function listEditors(
  tx: Tx,
  { eventId, personId, now }: { eventId: string; personId: string; now: Date },
) {
  await readEvent(tx, eventId);
  const rows = await tx.editorPresence.findMany({
    where: {
      eventId,
      personId: { not: personId },
      seenAt: { gt: new Date(now.getTime() - forgottenMs) },
    },
    orderBy: { personId: 'asc' },
    select: {
      personId: true,
      focusId: true,
      person: { select: { givenName: true, familyName: true, protectedIdentity: true } },
    },
  });
  return {
    others: rows.map(({ person, ...row }) => ({
      ...row,
      name: person.protectedIdentity ? null : `${person.givenName} ${person.familyName}`.trim(),
    })),
  };
}

/** Notes where somebody is, and tells the others when that is new. */
export async function tellPresence(
  tx: Tx,
  at: { eventId: string; personId: string; focusId: string | null; now: Date },
): Promise<void> {
  const { eventId, personId, focusId, now } = at;
  await readEvent(tx, eventId);
  const key = { eventId_personId: { eventId, personId } };
  const before = await tx.editorPresence.findUnique({ where: key });
  const seen = { focusId, seenAt: now };
  await tx.editorPresence.upsert({
    where: key,
    create: { eventId, personId, ...seen },
    update: seen,
    select: { eventId: true },
  });
  const isHere = before !== null && now.getTime() - before.seenAt.getTime() < forgottenMs;
  if (!isHere || before.focusId !== focusId) await announce(tx, eventId, 'editors');
}
