import type { Tx } from '@ledarforum/database/client';

/** Nobody else changes the register until the transaction ends. */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE`;
}

export async function isRegisterEmpty(tx: Tx): Promise<boolean> {
  return (await tx.person.count()) === 0;
}

export async function findInPost(tx: Tx, email: string): Promise<string | null> {
  const person = await tx.person.findFirst({
    where: { email: { equals: email, mode: 'insensitive' }, leftAt: null },
    select: { id: true },
  });
  return person?.id ?? null;
}

/** Makes sure that there is an organisation with a unit at its top. Returns the unit. */
export async function ensureRootUnit(tx: Tx, name: string, contactEmail: string): Promise<string> {
  const organisation =
    (await tx.organisation.findFirst()) ??
    (await tx.organisation.create({ data: { name, contactEmail } }));
  const root =
    (await tx.unit.findFirst({ where: { parentId: null }, orderBy: { name: 'asc' } })) ??
    (await tx.unit.create({ data: { name: organisation.name, kind: 'FORVALTNING' } }));
  return root.id;
}

export async function insertPerson(
  tx: Tx,
  person: { givenName: string; familyName: string; email: string; unitId: string },
): Promise<string> {
  const { id } = await tx.person.create({ data: person });
  return id;
}

export async function grantOrganiser(tx: Tx, personId: string): Promise<void> {
  const grant = { personId, role: 'ORGANISER' as const };
  await tx.roleGrant.upsert({ where: { personId_role: grant }, create: grant, update: {} });
}
