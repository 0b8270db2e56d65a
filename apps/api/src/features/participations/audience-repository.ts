import { Prisma, type Tx } from '@ledarforum/database/client';
import { type Recipient, recipientFields, recipientOf } from '../outbox/recipient.ts';

/** The people in post whom an event's leadership groups and units, with everything below them, include. */
const audienceOf = (eventId: string) => Prisma.sql`
  WITH RECURSIVE below AS (
    SELECT unit_id AS id FROM event_audience WHERE event_id = ${eventId}::uuid AND unit_id IS NOT NULL
    UNION
    SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id
  ), audience AS (
    SELECT person.id FROM person
    WHERE left_at IS NULL AND (
      unit_id IN (SELECT id FROM below)
      OR EXISTS (
        SELECT FROM event_audience
        JOIN leadership_group_member AS member ON member.group_id = event_audience.leadership_group_id
        WHERE event_audience.event_id = ${eventId}::uuid AND member.person_id = person.id
      )
    )
  )`;

export interface AudienceSize {
  readonly audience: number;
  readonly toInvite: number;
  readonly toInviteWithoutAddress: number;
}

export async function measureAudience(tx: Tx, eventId: string): Promise<AudienceSize> {
  const [size] = await tx.$queryRaw<AudienceSize[]>`
    ${audienceOf(eventId)}
    SELECT count(*)::int AS audience,
      (count(*) FILTER (WHERE participation.id IS NULL))::int AS "toInvite",
      (count(*) FILTER (WHERE participation.id IS NULL AND person.email = ''))::int
        AS "toInviteWithoutAddress"
    FROM audience JOIN person ON person.id = audience.id
    LEFT JOIN participation
      ON participation.person_id = person.id AND participation.event_id = ${eventId}::uuid`;
  return size ?? { audience: 0, toInvite: 0, toInviteWithoutAddress: 0 };
}

/** Makes a participation for everybody in the audience who has none, in one statement. Returns the new ones. */
export async function insertInvited(tx: Tx, eventId: string, now: Date): Promise<Recipient[]> {
  return tx.$queryRaw<Recipient[]>`
    ${audienceOf(eventId)}, invited AS (
      INSERT INTO participation (id, event_id, person_id, attendance, invited_at)
      SELECT gen_random_uuid(), ${eventId}::uuid, audience.id, 'INVITED', ${now}::timestamptz FROM audience
      ON CONFLICT (event_id, person_id) DO NOTHING
      RETURNING id, person_id
    )
    SELECT invited.id AS "participationId", person.id AS "personId", given_name AS "givenName", email, locale
    FROM invited JOIN person ON person.id = invited.person_id`;
}

const unreminded = (eventId: string, remindedSince: Date) => Prisma.sql`
  FROM participation JOIN person ON person.id = participation.person_id
  WHERE participation.event_id = ${eventId}::uuid AND attendance = 'INVITED' AND left_at IS NULL AND email <> ''
    AND NOT EXISTS (
      SELECT FROM outbox_message
      WHERE outbox_message.event_id = participation.event_id AND outbox_message.kind = 'REMINDER'
        AND outbox_message.person_id = person.id AND outbox_message.created_at > ${remindedSince}::timestamptz
    )`;

/** How many have not replied, can be written to and have not been reminded since. */
export async function countUnreminded(
  tx: Tx,
  eventId: string,
  remindedSince: Date,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${unreminded(eventId, remindedSince)}`;
  return row?.count ?? 0;
}

export async function findUnreminded(
  tx: Tx,
  eventId: string,
  remindedSince: Date,
): Promise<Recipient[]> {
  return tx.$queryRaw<Recipient[]>`
    SELECT participation.id AS "participationId", person.id AS "personId", given_name AS "givenName", email, locale
    ${unreminded(eventId, remindedSince)}`;
}

export async function findRecipient(
  tx: Tx,
  eventId: string,
  participationId: string,
): Promise<Recipient | null> {
  const row = await tx.participation.findFirst({
    where: { id: participationId, eventId, person: { leftAt: null } },
    select: recipientFields,
  });
  return row && recipientOf(row);
}

/** Raises the serial, so that links made before stop working. Returns the new one. */
export async function raiseLinkSerial(tx: Tx, participationId: string): Promise<number> {
  const { linkSerial } = await tx.participation.update({
    where: { id: participationId },
    data: { linkSerial: { increment: 1 } },
  });
  return linkSerial;
}

export interface InvitingEvent {
  readonly id: string;
  readonly name: string;
  readonly date: Date;
  readonly place: string;
  readonly theme: string;
  readonly timeZone: string;
  readonly replyBy: Date | null;
  readonly phase: 'DRAFT' | 'INVITED' | 'CHOOSING' | 'ALLOCATED' | 'LIVE' | 'EVALUATING' | 'CLOSED';
  /** Who invites. */
  readonly organisation: string;
  readonly contactEmail: string;
}

export async function findInvitingEvent(tx: Tx, eventId: string): Promise<InvitingEvent | null> {
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: {
      id: true,
      name: true,
      date: true,
      place: true,
      theme: true,
      timeZone: true,
      replyBy: true,
      phase: true,
    },
  });
  if (!event) return null;
  const organisation = await tx.organisation.findFirst();
  return {
    ...event,
    organisation: organisation?.name ?? 'Ledarforum',
    contactEmail: organisation?.contactEmail ?? '',
  };
}

/** The same for mail-outs: one at a time for an event. */
export async function lockInvitingEvent(tx: Tx, eventId: string): Promise<InvitingEvent | null> {
  await tx.$executeRaw`SELECT 1 FROM event WHERE id = ${eventId}::uuid FOR NO KEY UPDATE`;
  return findInvitingEvent(tx, eventId);
}
