import type { Tx } from '@ledarforum/database/client';
import type { MeetingKind } from '@ledarforum/domain/best-meetings';

interface Changed {
  readonly count: number;
}

/**
 * Changes one's own row or makes it, also when the same is sent twice at once: whoever comes second finds the row that the
 * first has made. False when the identifier is taken by a row that is not one's own.
 */
export async function saveOwn(
  update: () => Promise<Changed>,
  create: () => Promise<Changed>,
): Promise<boolean> {
  for (const attempt of [update, create, update]) {
    if ((await attempt()).count > 0) return true;
  }
  return false;
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** A person's place at a day; null when they were not invited. */
export async function findOwnDay(tx: Tx, eventId: string, personId: string) {
  const row = await tx.participation.findFirst({
    where: { eventId, personId, event: { phase: { not: 'DRAFT' } } },
    select: {
      id: true,
      event: { select: { name: true, date: true, timeZone: true } },
      seats: {
        select: { seminar: { select: { id: true, letter: true, title: true } } },
        orderBy: { slot: { startsAt: 'asc' } },
      },
    },
  });
  if (!row) return null;
  const { name, date, timeZone } = row.event;
  return {
    participationId: row.id,
    eventName: name,
    date: dayOf(date),
    timeZone,
    seminars: row.seats.map(({ seminar }) => seminar),
  };
}

export async function listReflections(tx: Tx, eventId: string, personId: string) {
  return tx.reflection.findMany({
    where: { eventId, personId },
    select: { id: true, seminarId: true, sealed: true, savedAt: true },
    orderBy: [{ savedAt: 'asc' }, { id: 'asc' }],
  });
}

/** False when there is such a reflection of somebody else's, or of another day. */
export async function saveReflection(
  tx: Tx,
  reflection: {
    id: string;
    personId: string;
    eventId: string;
    seminarId: string | null;
    sealed: Uint8Array<ArrayBuffer>;
    savedAt: Date;
  },
): Promise<boolean> {
  const { id, personId, eventId, ...written } = reflection;
  const where = { id, personId, eventId };
  return saveOwn(
    () => tx.reflection.updateMany({ where, data: written }),
    () => tx.reflection.createMany({ data: [reflection], skipDuplicates: true }),
  );
}

export async function deleteReflection(
  tx: Tx,
  where: { id: string; personId: string; eventId: string },
): Promise<void> {
  await tx.reflection.deleteMany({ where });
}

export async function findPractice(tx: Tx, eventId: string, personId: string) {
  const row = await tx.meetingPractice.findUnique({
    where: { personId_eventId: { personId, eventId } },
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      entries: {
        select: { id: true, at: true, kind: true, sealed: true, rating: true },
        orderBy: [{ at: 'desc' }, { id: 'asc' }],
      },
    },
  });
  return row && { ...row, startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) };
}

export async function savePractice(
  tx: Tx,
  key: { personId: string; eventId: string },
  days: { startsOn: string; endsOn: string },
): Promise<void> {
  const dates = { startsOn: new Date(days.startsOn), endsOn: new Date(days.endsOn) };
  await tx.meetingPractice.upsert({
    where: { personId_eventId: key },
    create: { ...key, ...dates },
    update: dates,
  });
}

export async function deletePractice(
  tx: Tx,
  key: { personId: string; eventId: string },
): Promise<void> {
  await tx.meetingPractice.deleteMany({ where: key });
}

/** False when there is such an entry in somebody else's log. */
export async function saveMeeting(
  tx: Tx,
  entry: {
    id: string;
    practiceId: string;
    at: Date;
    kind: MeetingKind;
    sealed: Uint8Array<ArrayBuffer> | null;
    rating: number;
  },
): Promise<boolean> {
  const { id, practiceId, ...noted } = entry;
  return saveOwn(
    () => tx.meetingEntry.updateMany({ where: { id, practiceId }, data: noted }),
    () => tx.meetingEntry.createMany({ data: [entry], skipDuplicates: true }),
  );
}

export async function deleteMeeting(
  tx: Tx,
  { id, ...practice }: { id: string; personId: string; eventId: string },
): Promise<void> {
  await tx.meetingEntry.deleteMany({ where: { id, practice } });
}
