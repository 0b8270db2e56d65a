import type { Prisma, Tx } from '@ledarforum/database/client';
import type { CommitmentOutcome } from '@ledarforum/domain/commitments';
import type { FollowUp, FollowUpFacts } from '@ledarforum/domain/follow-up-counts';
import { z } from 'zod';

const StoredFollowUp = z.object({
  committed: z.int().nullable(),
  outcomes: z.array(z.int()).nullable(),
  practised: z.int().nullable(),
});

/** Commitments that somebody might be reminded of, with nothing of what they say. One query. */
export async function listRemindable(tx: Tx, since: Date) {
  const rows = await tx.commitment.findMany({
    where: {
      OR: [{ outcome: null }, { outcome: { in: ['PARTLY', 'NOT_YET'] } }],
      AND: { OR: [{ createdAt: { gte: since } }, { event: { date: { gte: since } } }] },
      person: { leftAt: null, email: { not: '' } },
    },
    select: {
      outcome: true,
      createdAt: true,
      event: { select: { id: true, name: true, date: true, days: true, timeZone: true } },
      person: { select: { id: true, givenName: true, email: true, locale: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows;
}

/** Days that have been and still lack a count. */
export async function listUncounted(tx: Tx, day: number, heldBefore: Date): Promise<string[]> {
  const rows = await tx.event.findMany({
    where: {
      date: { lte: heldBefore },
      phase: { in: ['EVALUATING', 'CLOSED'] },
      followUps: { none: { day } },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** What people took home from a day, in numbers. */
export async function countTakenHome(tx: Tx, eventId: string): Promise<FollowUpFacts> {
  const attended = await tx.participation.count({
    where: { eventId, attendance: { in: ['COMING', 'DIGITAL'] } },
  });
  const attending: ('COMING' | 'DIGITAL')[] = ['COMING', 'DIGITAL'];
  const there = { participations: { some: { eventId, attendance: { in: attending } } } };
  const rows = await tx.commitment.findMany({
    where: { eventId, person: there },
    select: { personId: true, outcome: true },
  });
  const byPerson = new Map<string, (CommitmentOutcome | null)[]>();
  for (const { personId, outcome } of rows) {
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), outcome]);
  }
  const practised = await tx.meetingPractice.count({ where: { eventId, person: there } });
  return { attended, people: [...byPerson.values()], practised };
}

export async function listCounts(tx: Tx, eventId: string) {
  const rows = await tx.followUpCount.findMany({ where: { eventId }, orderBy: { day: 'asc' } });
  return rows.map(({ day, takenAt, taken }) => ({
    day,
    takenAt: takenAt.toISOString(),
    ...StoredFollowUp.parse(taken),
  }));
}

/** Keeps a count; one that is there already stays. */
export async function addCount(
  tx: Tx,
  key: { eventId: string; day: number },
  taken: FollowUp,
  takenAt: Date,
): Promise<void> {
  const data = { ...key, takenAt, taken: taken as unknown as Prisma.InputJsonObject };
  await tx.followUpCount.createMany({ data: [data], skipDuplicates: true });
}

export async function eventExists(tx: Tx, eventId: string): Promise<boolean> {
  return (await tx.event.count({ where: { id: eventId } })) > 0;
}
