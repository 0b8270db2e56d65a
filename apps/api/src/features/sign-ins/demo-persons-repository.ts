import type { Tx } from '@ledarforum/database/client';
import type { RoleName } from '../../access/who.ts';

/** True when the register was made by the demo generator. */
export async function isDemoOrganisation(tx: Tx): Promise<boolean> {
  return (await tx.organisation.count({ where: { demo: true } })) > 0;
}

/**
 * The person whom the demo's role switch signs in, the same each time: somebody who holds the role; for participants
 * an ordinary manager, first of all one who is coming to the event where seminars are being chosen.
 */
export async function findDemoPerson(tx: Tx, role: RoleName): Promise<string | null> {
  const [person] =
    role === 'participant'
      ? await tx.$queryRaw<{ id: string }[]>`
          SELECT person.id FROM person
          WHERE left_at IS NULL AND NOT protected_identity
          ORDER BY
            EXISTS (
              SELECT FROM participation JOIN event ON event.id = participation.event_id
              WHERE participation.person_id = person.id AND attendance = 'COMING' AND phase = 'CHOOSING'
            ) DESC,
            EXISTS (SELECT FROM role_grant WHERE role_grant.person_id = person.id),
            employee_number NULLS LAST, email
          LIMIT 1`
      : await tx.$queryRaw<{ id: string }[]>`
          SELECT person.id FROM person
          JOIN role_grant ON role_grant.person_id = person.id AND role = ${role.toUpperCase()}::role
          WHERE left_at IS NULL AND NOT protected_identity
          ORDER BY employee_number NULLS LAST, email LIMIT 1`;
  return person?.id ?? null;
}
