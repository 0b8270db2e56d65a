import type { Tx } from '@ledarforum/database/client';
import type { IntroducedPerson } from '@ledarforum/domain/introductions';
import {
  introducedPerson,
  type PersonRow,
  personColumns,
  personJoins,
} from './introductions-repository.ts';

/** A table where somebody sits in a published workshop. */
export interface OwnTable {
  readonly groupId: string;
  readonly kind: 'TABLES' | 'MINGLE';
  /** From 1; null where the workshop has one round only. */
  readonly roundNumber: number | null;
  /** The table the person was moved from on the day; null when not moved, or moved on by hand since. */
  readonly formerNumber: number | null;
}

/** The tables of a participation, and where it was moved from after the workshop was published. One statement. */
export async function listOwnTables(tx: Tx, participationId: string): Promise<OwnTable[]> {
  return tx.$queryRaw`
    SELECT member.group_id::text AS "groupId", workshop.kind::text AS kind,
      CASE WHEN (SELECT count(*) FROM workshop_round WHERE workshop_id = workshop.id) > 1
        THEN round.position + 1 END AS "roundNumber",
      CASE WHEN moved.to_number = place.number AND moved.from_number <> place.number
        THEN moved.from_number END AS "formerNumber"
    FROM workshop_group_member AS member
    JOIN workshop_group AS place ON place.id = member.group_id
    JOIN workshop_round AS round ON round.id = member.round_id
    JOIN workshop ON workshop.id = round.workshop_id AND workshop.state = 'PUBLISHED'
    LEFT JOIN LATERAL (
      SELECT (seat -> 'before' ->> 'table')::int AS from_number, (seat -> 'after' ->> 'table')::int AS to_number
      FROM workshop_change AS change, jsonb_array_elements(change.seats) AS seat
      WHERE change.workshop_id = workshop.id AND change.kind = 'even-out' AND change.undone_at IS NULL
        AND change.at >= workshop.published_at
        AND seat ->> 'participationId' = member.participation_id::text
        AND seat ->> 'roundId' = member.round_id::text
      ORDER BY change.number DESC LIMIT 1
    ) AS moved ON true
    WHERE member.participation_id = ${participationId}::uuid`;
}

export interface CompanionRow {
  readonly groupId: string;
  readonly participationId: string;
  readonly leads: boolean;
  readonly person: IntroducedPerson;
}

/** Everybody else who comes and sits at the same tables in published workshops. One statement. */
export async function listCompany(tx: Tx, participationId: string): Promise<CompanionRow[]> {
  const rows = await tx.$queryRaw<
    (PersonRow & { groupId: string; participationId: string; leads: boolean })[]
  >`
    SELECT other.group_id::text AS "groupId", other.participation_id::text AS "participationId", other.leader AS leads,
      ${personColumns}
    FROM workshop_group_member AS mine
    JOIN workshop_round AS round ON round.id = mine.round_id
    JOIN workshop ON workshop.id = round.workshop_id AND workshop.state = 'PUBLISHED'
    JOIN workshop_group_member AS other
      ON other.group_id = mine.group_id AND other.participation_id <> mine.participation_id
    JOIN participation ON participation.id = other.participation_id AND participation.attendance = 'COMING'
    ${personJoins}
    WHERE mine.participation_id = ${participationId}::uuid AND person.left_at IS NULL`;
  return rows.map(({ groupId, participationId: id, leads, ...row }) => ({
    groupId,
    participationId: id,
    leads,
    person: introducedPerson(row),
  }));
}
