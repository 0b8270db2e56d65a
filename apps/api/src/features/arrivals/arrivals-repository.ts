import { Prisma, type Tx } from '@ledarforum/database/client';
import type { ArrivalFacts, Attendance } from '@ledarforum/domain/arrivals';
import type { EventPhase } from '@ledarforum/domain/event-phase';

export interface DeskRow {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string;
  readonly unit: string;
  readonly attendance: Attendance | null;
  readonly arrivedAt: Date | null;
}

export async function findEvent(
  tx: Tx,
  eventId: string,
): Promise<{ timeZone: string; phase: EventPhase } | null> {
  return tx.event.findUnique({
    where: { id: eventId },
    select: { timeZone: true, phase: true },
  });
}

const columns = Prisma.sql`
  SELECT person.id AS "personId", given_name AS "givenName", family_name AS "familyName", title, unit.name AS unit,
    attendance::text, arrival.at AS "arrivedAt"
  FROM person
  JOIN unit ON unit.id = person.unit_id`;

const byName = Prisma.sql`ORDER BY family_name, given_name, person.id`;

const invitedTo = (eventId: string) => Prisma.sql`
  JOIN participation ON participation.person_id = person.id AND participation.event_id = ${eventId}::uuid
  LEFT JOIN arrival ON arrival.participation_id = participation.id
  WHERE NOT protected_identity AND (left_at IS NULL OR arrival.at IS NOT NULL)`;

/** Everybody invited who may be listed and is in post. */
export async function listDesk(tx: Tx, eventId: string): Promise<DeskRow[]> {
  return tx.$queryRaw`${columns} ${invitedTo(eventId)} ${byName}`;
}

/** The most that a search for somebody who is not invited gives. */
const mostUninvited = 10;

export async function findUninvited(tx: Tx, eventId: string, search: string): Promise<DeskRow[]> {
  const words = search.split(/\s+/u).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  return tx.$queryRaw`
    SELECT person.id AS "personId", given_name AS "givenName", family_name AS "familyName", title, unit.name AS unit,
      NULL AS attendance, NULL AS "arrivedAt"
    FROM person JOIN unit ON unit.id = person.unit_id
    WHERE NOT protected_identity AND left_at IS NULL
      AND concat_ws(' ', given_name, family_name) ILIKE ALL(${words})
      AND NOT EXISTS (SELECT 1 FROM participation WHERE person_id = person.id AND event_id = ${eventId}::uuid)
    ${byName} LIMIT ${mostUninvited}`;
}

export async function findOnDesk(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<DeskRow | null> {
  const [row] = await tx.$queryRaw<DeskRow[]>`
    ${columns}
    LEFT JOIN participation ON participation.person_id = person.id AND participation.event_id = ${eventId}::uuid
    LEFT JOIN arrival ON arrival.participation_id = participation.id
    WHERE person.id = ${personId}::uuid AND NOT protected_identity
      AND (left_at IS NULL OR arrival.at IS NOT NULL)`;
  return row ?? null;
}

/** Those invited who are never listed at the desk. */
export async function listUnlisted(
  tx: Tx,
  eventId: string,
): Promise<{ readonly id: string; readonly personId: string }[]> {
  return tx.participation.findMany({
    where: { eventId, person: { protectedIdentity: true, leftAt: null } },
    select: { id: true, personId: true },
    orderBy: { id: 'asc' },
  });
}

export async function listFacts(
  tx: Tx,
  eventId: string,
): Promise<(ArrivalFacts & { readonly participationId: string })[]> {
  const rows = await tx.participation.findMany({
    where: { eventId, OR: [{ person: { leftAt: null } }, { arrival: { isNot: null } }] },
    select: {
      id: true,
      attendance: true,
      arrival: { select: { at: true } },
      person: { select: { protectedIdentity: true } },
    },
  });
  return rows.map(({ id, attendance, arrival, person }) => ({
    participationId: id,
    attendance,
    arrived: arrival !== null,
    protectedIdentity: person.protectedIdentity,
  }));
}

/** Who ticks the same person off waits, so that what was before is noted once. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

/** The person is here, and comes. Nothing changes for somebody who is here already. */
export async function insertArrival(
  tx: Tx,
  { eventId, personId, at }: { eventId: string; personId: string; at: Date },
): Promise<void> {
  const before = await tx.participation.findUnique({
    where: { eventId_personId: { eventId, personId } },
    select: { id: true, attendance: true, arrival: { select: { at: true } } },
  });
  if (before?.arrival) return;
  const { id } = await tx.participation.upsert({
    where: { eventId_personId: { eventId, personId } },
    create: { eventId, personId, attendance: 'COMING', invitedAt: at, repliedAt: at },
    update: before?.attendance === 'COMING' ? {} : comes,
    select: { id: true },
  });
  await tx.arrival.create({
    data: { participationId: id, at, attendanceBefore: before?.attendance ?? null },
  });
}

const comes = { attendance: 'COMING', version: { increment: 1 } } as const;

/** Takes the tick back with what it did; somebody who was not invited is not. False when the person was not here. */
export async function deleteArrival(tx: Tx, eventId: string, personId: string): Promise<boolean> {
  const row = await tx.participation.findUnique({
    where: { eventId_personId: { eventId, personId } },
    select: { id: true, attendance: true, arrival: { select: { attendanceBefore: true } } },
  });
  if (!row?.arrival) return false;
  const { attendanceBefore } = row.arrival;
  if (attendanceBefore === null) {
    await tx.participation.delete({ where: { id: row.id } });
    return true;
  }
  await tx.arrival.delete({ where: { participationId: row.id } });
  if (attendanceBefore !== row.attendance) {
    await tx.participation.update({
      where: { id: row.id },
      data: { attendance: attendanceBefore, version: { increment: 1 } },
    });
  }
  return true;
}

export async function findParticipationId(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<string | null> {
  const row = await tx.participation.findUnique({
    where: { eventId_personId: { eventId, personId } },
    select: { id: true },
  });
  return row?.id ?? null;
}
