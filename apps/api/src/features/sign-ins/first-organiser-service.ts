import type { Tx } from '@ledarforum/database/client';
import type { Vault } from '../../encryption.ts';
import { signInToken } from '../outbox/letter-links.ts';
import * as register from './first-organiser-repository.ts';
import { addLink } from './sign-ins-service.ts';

export interface FirstOrganiser {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  /** What the organisation is called if it has to be made. */
  readonly organisation: string;
}

/**
 * Lets somebody in whom nobody inside can let in: puts the first person into an empty register, or gives a person who
 * is already there the organiser's role. Returns the token of a magic link, or null when the register has people but
 * not this one: then an organiser adds them.
 */
export async function letOrganiserIn(
  tx: Tx,
  { email, givenName, familyName, organisation }: FirstOrganiser,
  { vault, now }: { vault: Vault; now: Date },
): Promise<string | null> {
  await register.lockRegister(tx);
  const known = await register.findInPost(tx, email);
  if (known === null && !(await register.isRegisterEmpty(tx))) return null;
  const personId = known ?? (await addPerson());
  await register.grantOrganiser(tx, personId);
  return signInToken(vault, await addLink(tx, { personId, now, vault }));

  async function addPerson(): Promise<string> {
    const unitId = await register.ensureRootUnit(tx, organisation, email);
    return register.insertPerson(tx, { email, givenName, familyName, unitId });
  }
}
