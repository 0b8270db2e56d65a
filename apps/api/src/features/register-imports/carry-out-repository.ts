import type { Tx } from '@ledarforum/database/client';
import type { UnitKind } from '@ledarforum/domain/register';

/** A person's fields with every reference an id. */
export interface PersonValues {
  readonly id: string;
  readonly employeeNumber: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly title: string;
  readonly unitId: string;
  readonly managerId: string | null;
  readonly protectedIdentity: boolean;
  readonly leftAt: string | null;
}

export interface PersonBefore extends PersonValues {
  readonly version: number;
  readonly groupIds: readonly string[];
}

export async function insertUnits(
  tx: Tx,
  units: readonly { id: string; parentId: string | null; name: string; kind: UnitKind }[],
): Promise<void> {
  await tx.unit.createMany({ data: [...units] });
}

export async function insertGroups(
  tx: Tx,
  groups: readonly { id: string; name: string; nesting: number }[],
): Promise<void> {
  await tx.leadershipGroup.createMany({ data: [...groups] });
}

/** One statement, so that people may name each other as managers whatever their order. */
export async function insertPeople(
  tx: Tx,
  people: readonly PersonValues[],
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO person (id, employee_number, given_name, family_name, email, title, unit_id,
      manager_id, protected_identity, created_at, updated_at)
    SELECT id, "employeeNumber", "givenName", "familyName", email, title, "unitId", "managerId",
      "protectedIdentity", ${at}, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS new (id uuid,
      "employeeNumber" text, "givenName" text, "familyName" text, email text, title text,
      "unitId" uuid, "managerId" uuid, "protectedIdentity" boolean)`;
}

/** Sets all fields and raises the versions. */
export async function updatePeople(
  tx: Tx,
  people: readonly PersonValues[],
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE person SET employee_number = new."employeeNumber", given_name = new."givenName",
      family_name = new."familyName", email = new.email, title = new.title,
      unit_id = new."unitId", manager_id = new."managerId",
      protected_identity = new."protectedIdentity", left_at = new."leftAt",
      version = version + 1, updated_at = ${at}
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS new (id uuid,
      "employeeNumber" text, "givenName" text, "familyName" text, email text, title text,
      "unitId" uuid, "managerId" uuid, "protectedIdentity" boolean, "leftAt" timestamptz)
    WHERE person.id = new.id`;
}

/** Makes the groups of these people exactly those given. */
export async function replaceMemberships(
  tx: Tx,
  people: readonly { id: string; groupIds: readonly string[] }[],
): Promise<void> {
  const ids = people.map(({ id }) => id);
  await tx.$executeRaw`
    DELETE FROM leadership_group_member WHERE person_id = ANY (${ids}::uuid[])`;
  await tx.leadershipGroupMember.createMany({
    data: people.flatMap(({ id, groupIds }) =>
      groupIds.map((groupId) => ({ personId: id, groupId })),
    ),
  });
}

/** Takes people out of the register and ends their sign-ins. */
export async function archivePeople(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE person SET left_at = ${at}, version = version + 1, updated_at = ${at}
    WHERE id = ANY (${[...ids]}::uuid[])`;
  await tx.signIn.deleteMany({ where: { personId: { in: [...ids] } } });
  await tx.signInLink.deleteMany({ where: { personId: { in: [...ids] } } });
}

/** People as they are, with everything that an import may change. */
export async function loadPeople(tx: Tx, ids: readonly string[]): Promise<PersonBefore[]> {
  return tx.$queryRaw<PersonBefore[]>`
    SELECT id, employee_number AS "employeeNumber", given_name AS "givenName",
      family_name AS "familyName", email, title, unit_id AS "unitId", manager_id AS "managerId",
      protected_identity AS "protectedIdentity", left_at::text AS "leftAt", version,
      ARRAY(SELECT group_id::text FROM leadership_group_member
        WHERE person_id = person.id ORDER BY group_id) AS "groupIds"
    FROM person WHERE id = ANY (${[...ids]}::uuid[])`;
}

export interface Made {
  readonly people: readonly string[];
  readonly units: readonly string[];
  readonly groups: readonly string[];
}

/** How many things outside an import have come to depend on what it made, besides the people it changed. */
export async function countDependants(
  tx: Tx,
  made: Made,
  changed: readonly string[],
): Promise<number> {
  const people = [...made.people];
  const units = [...made.units];
  const groups = [...made.groups];
  const own = [...people, ...changed];
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT (
      (SELECT count(*) FROM participation WHERE person_id = ANY (${people}::uuid[]))
      + (SELECT count(*) FROM role_grant WHERE person_id = ANY (${people}::uuid[]))
      + (SELECT count(*) FROM person
         WHERE manager_id = ANY (${people}::uuid[]) AND id <> ALL (${own}::uuid[]))
      + (SELECT count(*) FROM person
         WHERE unit_id = ANY (${units}::uuid[]) AND id <> ALL (${own}::uuid[]))
      + (SELECT count(*) FROM unit
         WHERE parent_id = ANY (${units}::uuid[]) AND id <> ALL (${units}::uuid[]))
      + (SELECT count(*) FROM leadership_group_member
         WHERE group_id = ANY (${groups}::uuid[]) AND person_id <> ALL (${own}::uuid[]))
      + (SELECT count(*) FROM event_audience
         WHERE unit_id = ANY (${units}::uuid[]) OR leadership_group_id = ANY (${groups}::uuid[]))
    )::int AS count`;
  return rows[0]?.count ?? 0;
}

/** Units and groups that people are to be put back into and that no longer exist. */
export async function countGone(
  tx: Tx,
  unitIds: readonly string[],
  groupIds: readonly string[],
  managerIds: readonly string[],
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT (
      (SELECT count(*) FROM unnest(${[...unitIds]}::uuid[]) AS wanted (id)
       WHERE NOT EXISTS (SELECT 1 FROM unit WHERE unit.id = wanted.id))
      + (SELECT count(*) FROM unnest(${[...groupIds]}::uuid[]) AS wanted (id)
       WHERE NOT EXISTS (SELECT 1 FROM leadership_group g WHERE g.id = wanted.id))
      + (SELECT count(*) FROM unnest(${[...managerIds]}::uuid[]) AS wanted (id)
       WHERE NOT EXISTS (SELECT 1 FROM person WHERE person.id = wanted.id))
    )::int AS count`;
  return rows[0]?.count ?? 0;
}

/** Removes what an import made: people, then groups, then units from the bottom up. */
export async function removeMade(tx: Tx, made: Made): Promise<void> {
  await tx.$executeRaw`
    UPDATE person SET manager_id = NULL WHERE id = ANY (${[...made.people]}::uuid[])`;
  await tx.person.deleteMany({ where: { id: { in: [...made.people] } } });
  await tx.leadershipGroup.deleteMany({ where: { id: { in: [...made.groups] } } });
  let removed = made.units.length;
  while (removed > 0) {
    removed = await tx.$executeRaw`
      DELETE FROM unit WHERE id = ANY (${[...made.units]}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM unit AS child WHERE child.parent_id = unit.id)`;
  }
}
