import type { Tx } from '@ledarforum/database/client';
import type { Register, RegisterPerson } from '@ledarforum/domain/register';
import { listGroups } from '../leadership-groups/leadership-groups-repository.ts';
import { listUnits } from '../units/units-repository.ts';

interface PersonRow extends Omit<RegisterPerson, 'groupIds'> {
  readonly groupIds: string[];
}

/** The whole register, in three queries. */
export async function loadRegister(tx: Tx): Promise<Register> {
  const people = await tx.$queryRaw<PersonRow[]>`
    SELECT id, employee_number AS "employeeNumber", given_name AS "givenName",
      family_name AS "familyName", email, title, unit_id AS "unitId", manager_id AS "managerId",
      protected_identity AS "protectedIdentity", left_at IS NOT NULL AS "left",
      ARRAY(SELECT group_id::text FROM leadership_group_member
        WHERE person_id = person.id ORDER BY group_id) AS "groupIds"
    FROM person ORDER BY family_name, given_name, id`;
  return { people, units: await listUnits(tx), groups: await listGroups(tx) };
}

/** Changes when anything changes that an import could meet; not when a person chooses a language or signs in. */
export async function registerFingerprint(tx: Tx): Promise<string> {
  const rows = await tx.$queryRaw<{ fingerprint: string }[]>`
    SELECT md5(concat_ws('#',
      (SELECT string_agg(ROW(id, employee_number, given_name, family_name, email, title, unit_id,
         manager_id, protected_identity, left_at)::text, E'\n' ORDER BY id) FROM person),
      (SELECT string_agg(ROW(id, parent_id, name, kind)::text, E'\n' ORDER BY id) FROM unit),
      (SELECT string_agg(ROW(id, name, nesting)::text, E'\n' ORDER BY id) FROM leadership_group),
      (SELECT string_agg(ROW(group_id, person_id)::text, E'\n' ORDER BY group_id, person_id)
         FROM leadership_group_member))) AS fingerprint`;
  return rows[0]?.fingerprint ?? '';
}

/** Nobody else changes the register until the transaction ends; everybody can read it. */
export async function lockWholeRegister(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    LOCK TABLE person, role_grant, unit, leadership_group, leadership_group_member
    IN SHARE ROW EXCLUSIVE MODE`;
}
