import { Prisma, type Tx } from '@ledarforum/database/client';

export interface Audience {
  readonly leadershipGroupIds: readonly string[];
  readonly unitIds: readonly string[];
}

/** The people of an audience who are in post: `people(id, unit_id)`, in a WITH RECURSIVE. */
function peopleOf({ leadershipGroupIds, unitIds }: Audience): Prisma.Sql {
  return Prisma.sql`
    chosen_unit AS (
      SELECT unnest(${[...unitIds]}::uuid[]) AS id
      UNION SELECT unit.id FROM unit JOIN chosen_unit ON unit.parent_id = chosen_unit.id
    ), people AS (
      SELECT person.id, person.unit_id FROM person
      WHERE person.left_at IS NULL AND (
        person.unit_id IN (SELECT id FROM chosen_unit)
        OR person.id IN (
          SELECT person_id FROM leadership_group_member
          WHERE group_id = ANY(${[...leadershipGroupIds]}::uuid[])
        )
      )
    )`;
}

/** Every unit with the one at the top of its branch: `branch(id, top)`. */
const branches = Prisma.sql`
  branch AS (
    SELECT id, id AS top FROM unit WHERE parent_id IS NULL
    UNION ALL SELECT unit.id, branch.top FROM unit JOIN branch ON unit.parent_id = branch.id
  )`;

export async function findAudience(tx: Tx, eventId: string): Promise<Audience> {
  const rows = await tx.eventAudience.findMany({
    where: { eventId },
    select: { leadershipGroupId: true, unitId: true },
  });
  return {
    leadershipGroupIds: rows.flatMap(({ leadershipGroupId }) => leadershipGroupId ?? []),
    unitIds: rows.flatMap(({ unitId }) => unitId ?? []),
  };
}

export async function replaceAudience(tx: Tx, eventId: string, audience: Audience): Promise<void> {
  await tx.eventAudience.deleteMany({ where: { eventId } });
  await tx.eventAudience.createMany({
    data: [...new Set(audience.leadershipGroupIds)].map((leadershipGroupId) => ({
      eventId,
      leadershipGroupId,
      unitId: null as string | null,
    })),
  });
  await tx.eventAudience.createMany({
    data: [...new Set(audience.unitIds)].map((unitId) => ({ eventId, unitId })),
  });
}

/** True when every group and unit exists. */
export async function audienceExists(tx: Tx, audience: Audience): Promise<boolean> {
  const groupIds = [...new Set(audience.leadershipGroupIds)];
  const unitIds = [...new Set(audience.unitIds)];
  const groups = await tx.leadershipGroup.count({ where: { id: { in: groupIds } } });
  const units = await tx.unit.count({ where: { id: { in: unitIds } } });
  return groups === groupIds.length && units === unitIds.length;
}

export interface AudienceCount {
  readonly people: number;
  readonly toInvite: number;
  readonly invitedOutside: number;
  readonly departments: readonly { id: string; name: string; people: number }[];
}

/** How many an audience is, by the top of the organisation tree: two queries. */
export async function countAudience(
  tx: Tx,
  eventId: string,
  audience: Audience,
): Promise<AudienceCount> {
  const departments = await tx.$queryRaw<{ id: string; name: string; people: number }[]>`
    WITH RECURSIVE ${peopleOf(audience)}, ${branches}
    SELECT top.id, top.name, count(*)::int AS people
    FROM people JOIN branch ON branch.id = people.unit_id JOIN unit AS top ON top.id = branch.top
    GROUP BY top.id, top.name ORDER BY people DESC, top.name`;
  const [rest] = await tx.$queryRaw<{ toInvite: number; invitedOutside: number }[]>`
    WITH RECURSIVE ${peopleOf(audience)}, invited AS (
      SELECT person_id FROM participation WHERE event_id = ${eventId}::uuid
    )
    SELECT
      (SELECT count(*) FROM people WHERE id NOT IN (SELECT person_id FROM invited))::int
        AS "toInvite",
      (SELECT count(*) FROM invited WHERE person_id NOT IN (SELECT id FROM people))::int
        AS "invitedOutside"`;
  return {
    people: departments.reduce((sum, { people }) => sum + people, 0),
    toInvite: rest?.toInvite ?? 0,
    invitedOutside: rest?.invitedOutside ?? 0,
    departments,
  };
}

export async function listGroups(tx: Tx) {
  return tx.$queryRaw<{ id: string; name: string; people: number }[]>`
    SELECT leadership_group.id, leadership_group.name, count(person.id)::int AS people
    FROM leadership_group
      LEFT JOIN leadership_group_member ON group_id = leadership_group.id
      LEFT JOIN person ON person.id = person_id AND person.left_at IS NULL
    GROUP BY leadership_group.id ORDER BY leadership_group.nesting, leadership_group.name`;
}

export interface UnitRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'FORVALTNING' | 'BOLAG' | 'VERKSAMHET' | 'ENHET';
  readonly people: number;
}

/** Every unit with how many are in post there and below. */
export async function listUnits(tx: Tx): Promise<UnitRow[]> {
  return tx.$queryRaw<UnitRow[]>`
    WITH RECURSIVE above AS (
      SELECT id, id AS ancestor FROM unit
      UNION ALL
      SELECT above.id, unit.parent_id FROM above JOIN unit ON unit.id = above.ancestor
      WHERE unit.parent_id IS NOT NULL
    ), counted AS (
      SELECT ancestor, count(person.id)::int AS people
      FROM above LEFT JOIN person ON person.unit_id = above.id AND person.left_at IS NULL
      GROUP BY ancestor
    )
    SELECT unit.id, unit.parent_id AS "parentId", unit.name, unit.kind::text AS kind, counted.people
    FROM unit JOIN counted ON counted.ancestor = unit.id ORDER BY unit.name`;
}
