import type { Tx } from '@ledarforum/database/client';
import type { ForumBlock } from '@ledarforum/domain/forum';
import { type Recipient, recipientFields, recipientOf } from '../outbox/recipient.ts';

/** How many have done what, of an event. */
export interface PeopleNumbers {
  readonly invited: number;
  readonly coming: number;
  readonly digital: number;
  readonly declined: number;
  readonly unanswered: number;
  /** May choose and have ranked something, or nothing. */
  readonly wished: number;
  readonly unwished: number;
  readonly seated: number;
  readonly evaluated: number;
  readonly needs: number;
}

export async function countPeople(tx: Tx, eventId: string): Promise<PeopleNumbers> {
  const [numbers] = await tx.$queryRaw<PeopleNumbers[]>`
    WITH invited AS (
      SELECT attendance,
        attendance IN ('COMING', 'INVITED') AS may_choose,
        EXISTS (SELECT FROM preference WHERE participation_id = participation.id) AS has_wished,
        EXISTS (SELECT FROM seat WHERE participation_id = participation.id) AS has_seat,
        EXISTS (
          SELECT FROM evaluation_receipt JOIN evaluation_form AS form ON form.id = form_id
          WHERE participation_id = participation.id AND form.purpose IN ('DAY', 'SEMINAR', 'SAMSPELET')
        ) AS has_evaluated,
        EXISTS (SELECT FROM participant_needs WHERE participation_id = participation.id) AS has_needs
      FROM participation WHERE event_id = ${eventId}::uuid
    )
    SELECT
      count(*)::int AS invited,
      count(*) FILTER (WHERE attendance = 'COMING')::int AS coming,
      count(*) FILTER (WHERE attendance = 'DIGITAL')::int AS digital,
      count(*) FILTER (WHERE attendance = 'DECLINED')::int AS declined,
      count(*) FILTER (WHERE attendance = 'INVITED')::int AS unanswered,
      count(*) FILTER (WHERE may_choose AND has_wished)::int AS wished,
      count(*) FILTER (WHERE may_choose AND NOT has_wished)::int AS unwished,
      count(*) FILTER (WHERE has_seat)::int AS seated,
      count(*) FILTER (WHERE has_evaluated)::int AS evaluated,
      count(*) FILTER (WHERE has_needs)::int AS needs
    FROM invited`;
  if (!numbers) throw new Error('Counting gave no row.');
  return numbers;
}

export interface NamedBlock extends ForumBlock {
  readonly name: string;
  readonly seated: number;
}

/** Every block with how far it has come: one query. */
export async function listBlocks(tx: Tx, eventId: string, now: Date): Promise<NamedBlock[]> {
  return tx.$queryRaw<NamedBlock[]>`
    WITH chooser AS (
      SELECT id, attendance FROM participation
      WHERE event_id = ${eventId}::uuid AND attendance IN ('COMING', 'INVITED')
    )
    SELECT block.id, block.name, block.mode::text AS mode,
      coalesce(block.closes_at <= ${now}::timestamptz, false) AS closed,
      (SELECT count(*)::int FROM seminar_session JOIN slot ON slot.id = slot_id
        WHERE slot.block_id = block.id) AS sessions,
      wishes.wished, wishes.unwished, seats.seated, seats.unseated,
      EXISTS (SELECT FROM allocation_run WHERE block_id = block.id AND state = 'PROPOSED') AS proposed,
      EXISTS (SELECT FROM allocation_run WHERE block_id = block.id AND state = 'PUBLISHED') AS published
    FROM seminar_block AS block
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE has_wished)::int AS wished,
        count(*) FILTER (WHERE NOT has_wished)::int AS unwished
      FROM (
        SELECT EXISTS (
          SELECT FROM preference WHERE participation_id = chooser.id AND block_id = block.id
        ) AS has_wished FROM chooser
      ) AS each
    ) AS wishes
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE has_seat)::int AS seated,
        count(*) FILTER (WHERE NOT has_seat)::int AS unseated
      FROM (
        SELECT EXISTS (
          SELECT FROM seat JOIN slot ON slot.id = seat.slot_id
          WHERE seat.participation_id = chooser.id AND slot.block_id = block.id
        ) AS has_seat FROM chooser WHERE attendance = 'COMING'
      ) AS each
    ) AS seats
    WHERE block.event_id = ${eventId}::uuid ORDER BY block.position, block.name`;
}

export interface Preparations {
  readonly audienceParts: number;
  readonly workshopsWithoutGroups: number;
  readonly proposedRounds: number;
  readonly forms: number;
}

export async function countPreparations(tx: Tx, eventId: string): Promise<Preparations> {
  const [counts] = await tx.$queryRaw<Preparations[]>`
    SELECT
      (SELECT count(*) FROM event_audience WHERE event_id = ${eventId}::uuid)::int AS "audienceParts",
      (SELECT count(*) FROM programme_item AS item WHERE event_id = ${eventId}::uuid AND kind = 'WORKSHOP'
        AND NOT EXISTS (
          SELECT FROM workshop_round AS round JOIN workshop ON workshop.id = round.workshop_id
          WHERE round.item_id = item.id AND workshop.discarded_at IS NULL
        ))::int AS "workshopsWithoutGroups",
      (SELECT count(*) FROM workshop
        WHERE event_id = ${eventId}::uuid AND state = 'PROPOSED' AND discarded_at IS NULL)::int AS "proposedRounds",
      (SELECT count(*) FROM evaluation_form WHERE event_id = ${eventId}::uuid)::int AS forms`;
  if (!counts) throw new Error('Counting gave no row.');
  return counts;
}

export interface ChangeRow {
  readonly action: string;
  readonly at: Date;
  readonly times: number;
  readonly by: string | null;
  readonly detail: Record<string, string | number>;
}

/** What was done since a moment, the same kind of deed together, the latest first. */
export async function listChanges(tx: Tx, eventId: string, since: Date): Promise<ChangeRow[]> {
  return tx.$queryRaw<ChangeRow[]>`
    SELECT DISTINCT ON (latest.action) latest.action, latest.at, latest.detail,
      count(*) OVER (PARTITION BY latest.action)::int AS times,
      CASE WHEN NOT person.protected_identity
        THEN trim(person.given_name || ' ' || person.family_name) END AS by
    FROM activity_entry AS latest LEFT JOIN person ON person.id = latest.actor_id
    WHERE latest.event_id = ${eventId}::uuid AND latest.at >= ${since}::timestamptz
    ORDER BY latest.action, latest.at DESC, latest.id DESC`;
}

/** What the invited have done since a moment. */
export async function countDeeds(
  tx: Tx,
  eventId: string,
  since: Date,
): Promise<{ replies: number; wishes: number }> {
  const [deeds] = await tx.$queryRaw<{ replies: number; wishes: number }[]>`
    SELECT
      (SELECT count(*) FROM participation
        WHERE event_id = ${eventId}::uuid AND replied_at >= ${since}::timestamptz)::int AS replies,
      (SELECT count(DISTINCT participation_id) FROM preference_list
        JOIN seminar_block ON seminar_block.id = block_id
        WHERE event_id = ${eventId}::uuid AND saved_at >= ${since}::timestamptz)::int AS wishes`;
  return deeds ?? { replies: 0, wishes: 0 };
}

/** Who may choose and have not, or who are to evaluate: everybody still in post with an address. */
export async function listAddressees(
  tx: Tx,
  eventId: string,
  which: 'unwished' | 'attending',
): Promise<Recipient[]> {
  const rows = await tx.participation.findMany({
    where: {
      eventId,
      person: { leftAt: null, email: { not: '' } },
      ...(which === 'attending'
        ? { attendance: { in: ['COMING', 'DIGITAL'] } }
        : { attendance: { in: ['COMING', 'INVITED'] }, preferences: { none: {} } }),
    },
    select: recipientFields,
  });
  return rows.map(recipientOf);
}

/** Until when wishes can be changed in the block that closes last; null when any has no deadline. */
export async function findLastDeadline(tx: Tx, eventId: string): Promise<Date | null> {
  const blocks = await tx.seminarBlock.findMany({
    where: { eventId, mode: 'RANK' },
    select: { closesAt: true },
  });
  const times = blocks.map(({ closesAt }) => closesAt);
  if (times.includes(null)) return null;
  return times.reduce((last, time) => (last === null || (time && time > last) ? time : last), null);
}
