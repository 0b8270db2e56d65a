import type { Tx } from '@ledarforum/database/client';
import type { SharedTable } from '@ledarforum/domain/encounters';
import type { IntroducedPerson } from '@ledarforum/domain/introductions';
import { fullName } from '@ledarforum/domain/person-name';
import type { Sealed } from '../../encryption.ts';
import {
  introducedPerson,
  type PersonRow,
  personColumns,
  personJoins,
} from '../introductions/introductions-repository.ts';

export interface OwnParticipation {
  readonly id: string;
  readonly eventId: string;
  readonly timeZone: string;
  readonly dayIsOver: boolean;
}

export async function findOwn(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<OwnParticipation | null> {
  const row = await tx.participation.findFirst({
    where: { eventId, personId, event: { phase: { not: 'DRAFT' } } },
    select: { id: true, event: { select: { timeZone: true, phase: true } } },
  });
  if (!row) return null;
  const { timeZone, phase } = row.event;
  const dayIsOver = phase === 'EVALUATING' || phase === 'CLOSED';
  return { id: row.id, eventId, timeZone, dayIsOver };
}

/** What is kept of somebody; null: nothing yet. */
export interface Kept {
  readonly keepInTouch: boolean;
  readonly note: Sealed | null;
  readonly removed: boolean;
}

export interface TableRow extends SharedTable {
  readonly kind: 'TABLES' | 'MINGLE';
  readonly round: string;
  readonly number: number;
  readonly person: IntroducedPerson;
  readonly kept: Kept | null;
}

/**
 * Everybody else who comes and was given a seat at the same table in a published workshop, once for each table, and what is kept
 * of them; never protected people. One statement.
 */
export async function listTables(tx: Tx, ownerId: string): Promise<TableRow[]> {
  const rows = await tx.$queryRaw<
    (PersonRow & {
      otherId: string;
      otherIsHere: boolean;
      startsAt: Date | null;
      kind: 'TABLES' | 'MINGLE';
      workshop: string;
      roundCount: number;
      position: number;
      number: number;
      keepInTouch: boolean | null;
      ciphertext: Uint8Array<ArrayBuffer> | null;
      nonce: Uint8Array<ArrayBuffer> | null;
      removedAt: Date | null;
    })[]
  >`
    SELECT other.participation_id::text AS "otherId", arrival.at IS NOT NULL AS "otherIsHere",
      item.starts_at AS "startsAt", workshop.kind::text AS kind, workshop.name AS workshop, round.position,
      (SELECT count(*)::int FROM workshop_round WHERE workshop_id = workshop.id) AS "roundCount", place.number,
      encounter.keep_in_touch AS "keepInTouch", encounter.ciphertext, encounter.nonce,
      encounter.removed_at AS "removedAt", ${personColumns}
    FROM workshop_group_member AS mine
    JOIN workshop_group AS place ON place.id = mine.group_id
    JOIN workshop_round AS round ON round.id = mine.round_id
    JOIN workshop ON workshop.id = round.workshop_id AND workshop.state = 'PUBLISHED'
    LEFT JOIN programme_item AS item ON item.id = round.item_id
    JOIN workshop_group_member AS other
      ON other.group_id = mine.group_id AND other.participation_id <> mine.participation_id
    JOIN participation ON participation.id = other.participation_id AND participation.attendance = 'COMING'
    ${personJoins}
    LEFT JOIN arrival ON arrival.participation_id = other.participation_id
    LEFT JOIN encounter ON encounter.owner_id = mine.participation_id AND encounter.other_id = other.participation_id
    WHERE mine.participation_id = ${ownerId}::uuid AND person.left_at IS NULL AND NOT person.protected_identity
    ORDER BY item.starts_at NULLS LAST, workshop.created_at, round.position`;
  return rows.map(
    ({ otherId, otherIsHere, startsAt, kind, workshop, roundCount, position, number, ...row }) => {
      const { keepInTouch, ciphertext, nonce, removedAt, ...person } = row;
      return {
        otherId,
        otherIsHere,
        startsAt: startsAt?.toISOString() ?? null,
        kind,
        round: roundCount === 1 ? workshop : `${workshop} ${position + 1}`,
        number,
        person: introducedPerson(person),
        kept:
          keepInTouch === null
            ? null
            : {
                keepInTouch,
                note: ciphertext && nonce ? { ciphertext, nonce } : null,
                removed: removedAt !== null,
              },
      };
    },
  );
}

export async function saveKept(
  tx: Tx,
  { ownerId, otherId }: { ownerId: string; otherId: string },
  kept: { keepInTouch: boolean; note: Sealed | null; removedAt: Date | null },
): Promise<void> {
  const { note, ...rest } = kept;
  const data = { ...rest, ciphertext: note?.ciphertext ?? null, nonce: note?.nonce ?? null };
  await tx.encounter.upsert({
    where: { ownerId_otherId: { ownerId, otherId } },
    create: { ownerId, otherId, ...data },
    update: data,
  });
}

/** Everything that is kept and not taken off the list; protected people without name. */
export async function listKept(tx: Tx, ownerId: string) {
  const rows = await tx.encounter.findMany({
    where: { ownerId, removedAt: null },
    select: {
      otherId: true,
      keepInTouch: true,
      ciphertext: true,
      nonce: true,
      other: {
        select: {
          person: { select: { givenName: true, familyName: true, protectedIdentity: true } },
        },
      },
    },
  });
  return rows.map(({ otherId, keepInTouch, ciphertext, nonce, other: { person } }) => ({
    otherId,
    keepInTouch,
    note: ciphertext && nonce ? { ciphertext, nonce } : null,
    name: person.protectedIdentity ? null : fullName(person),
  }));
}

export async function findOrganisationName(tx: Tx): Promise<string> {
  const organisation = await tx.organisation.findFirst({ select: { name: true } });
  return organisation?.name ?? '';
}
