import type { Tx } from '@ledarforum/database/client';

export interface OrganisationSettings {
  readonly name: string;
  readonly accent: string | null;
  readonly contactEmail: string;
}

export async function findOrganisation(tx: Tx) {
  return tx.organisation.findFirst({
    select: { id: true, name: true, accent: true, contactEmail: true, timeZone: true, demo: true },
  });
}

export async function saveOrganisation(
  tx: Tx,
  id: string,
  { name, accent, contactEmail }: OrganisationSettings,
): Promise<void> {
  await tx.organisation.update({ where: { id }, data: { name, accent, contactEmail } });
}
