import type { Prisma, Tx } from '@ledarforum/database/client';
import type { Colleague, CommitmentOutcome } from '@ledarforum/domain/commitments';
import { fullName } from '@ledarforum/domain/person-name';
import { saveOwn } from './own-texts-repository.ts';

const columns = {
  id: true,
  personId: true,
  sealed: true,
  until: true,
  outcome: true,
  noteSealed: true,
  createdAt: true,
  person: { select: { givenName: true, familyName: true, protectedIdentity: true } },
  shares: {
    select: {
      personId: true,
      way: true,
      person: { select: { givenName: true, familyName: true, protectedIdentity: true } },
    },
  },
} as const satisfies Prisma.CommitmentSelect;

type Row = Prisma.CommitmentGetPayload<{ select: typeof columns }>;

function commitmentOf({ person, shares, until, ...row }: Row) {
  return {
    ...row,
    until: until.toISOString().slice(0, 10),
    owner: person.protectedIdentity ? null : fullName(person),
    sharedWith: shares.map(({ personId }) => personId),
    shares: shares.flatMap(({ personId, way, person: other }) =>
      other.protectedIdentity ? [] : [{ personId, way, name: fullName(other) }],
    ),
  };
}

export type StoredCommitment = ReturnType<typeof commitmentOf>;

/** A person's own of a day, and those of the day that others share with them. One query. */
export async function listReadable(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<StoredCommitment[]> {
  const rows = await tx.commitment.findMany({
    where: { eventId, OR: [{ personId }, { shares: { some: { personId } } }] },
    select: columns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(commitmentOf);
}

interface Own {
  readonly id: string;
  readonly personId: string;
  readonly eventId: string;
}

export async function isOwn(tx: Tx, where: Own): Promise<boolean> {
  return (await tx.commitment.count({ where })) > 0;
}

export async function countOwn(tx: Tx, where: Omit<Own, 'id'>): Promise<number> {
  return tx.commitment.count({ where });
}

/** False when there is such a commitment of somebody else's, or of another day. */
export async function saveCommitment(
  tx: Tx,
  own: Own,
  written: { sealed: Uint8Array<ArrayBuffer>; until: string },
  now: Date,
): Promise<boolean> {
  const data = { sealed: written.sealed, until: new Date(written.until) };
  const row = { ...own, ...data, createdAt: now };
  return saveOwn(
    () => tx.commitment.updateMany({ where: { ...own }, data }),
    () => tx.commitment.createMany({ data: [row], skipDuplicates: true }),
  );
}

export async function deleteCommitment(tx: Tx, where: Own): Promise<void> {
  await tx.commitment.deleteMany({ where });
}

export async function markCommitment(
  tx: Tx,
  where: Own,
  marked: {
    outcome: CommitmentOutcome | null;
    noteSealed: Uint8Array<ArrayBuffer> | null;
    markedAt: Date | null;
  },
): Promise<void> {
  await tx.commitment.updateMany({ where, data: marked });
}

export async function isProtected(tx: Tx, id: string): Promise<boolean> {
  return (await tx.person.count({ where: { id, protectedIdentity: true } })) > 0;
}

/** Somebody who was invited to a day; none when they were not. */
export async function findInvited(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<readonly Colleague[]> {
  const rows = await tx.participation.findMany({
    where: { eventId, personId },
    select: { person: { select: { id: true, protectedIdentity: true, leftAt: true } } },
  });
  return rows.map(({ person: { id, protectedIdentity, leftAt } }) => ({
    id,
    reachable: !protectedIdentity && leftAt === null,
  }));
}

/** Those somebody sat with in the groups of a day that have been published. */
export async function listTablemates(tx: Tx, participationId: string): Promise<Colleague[]> {
  return tx.$queryRaw<Colleague[]>`
    SELECT DISTINCT person.id::text, NOT protected_identity AND left_at IS NULL AS reachable
    FROM workshop_group_member AS mine
      JOIN workshop_round AS round ON round.id = mine.round_id
      JOIN workshop ON workshop.id = round.workshop_id
        AND workshop.state = 'PUBLISHED' AND workshop.discarded_at IS NULL
      JOIN workshop_group_member AS theirs ON theirs.group_id = mine.group_id
        AND theirs.participation_id <> mine.participation_id
      JOIN participation ON participation.id = theirs.participation_id
      JOIN person ON person.id = participation.person_id
    WHERE mine.participation_id = ${participationId}::uuid`;
}

/** Whoever it is shared with already stays so, in the way it was. */
export async function addShares(
  tx: Tx,
  commitmentId: string,
  way: 'COLLEAGUE' | 'TABLE',
  personIds: readonly string[],
): Promise<void> {
  const data = personIds.map((personId) => ({ commitmentId, personId, way }));
  await tx.commitmentShare.createMany({ data, skipDuplicates: true });
}

export async function endShares(
  tx: Tx,
  commitmentId: string,
  way: 'COLLEAGUE' | 'TABLE',
): Promise<void> {
  await tx.commitmentShare.deleteMany({ where: { commitmentId, way } });
}

const mostFound = 8;

export async function searchInvited(
  tx: Tx,
  { eventId, but, search }: { eventId: string; but: string; search: string },
): Promise<{ personId: string; name: string; unit: string }[]> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return tx.$queryRaw`
    SELECT person.id::text AS "personId", concat_ws(' ', given_name, family_name) AS name, unit.name AS unit
    FROM participation
      JOIN person ON person.id = participation.person_id AND NOT protected_identity AND left_at IS NULL
      JOIN unit ON unit.id = person.unit_id
    WHERE participation.event_id = ${eventId}::uuid AND person.id <> ${but}::uuid
      AND concat_ws(' ', given_name, family_name) ILIKE ${pattern}
    ORDER BY family_name, given_name, person.id
    LIMIT ${mostFound}`;
}
