import type { Invitation } from '@ledarforum/contract/participations';
import type { Tx } from '@ledarforum/database/client';
import { personalLinkWorks } from '@ledarforum/domain/invitations';
import type { z } from 'zod';
import type { SignedIn } from '../../access/who.ts';
import type { Vault } from '../../encryption.ts';
import { Problem } from '../../problem.ts';
import { readYouSaid } from '../improvement-actions/you-said-service.ts';
import { readPersonalToken } from '../outbox/personal-link.ts';
import { startSignIn } from '../sign-ins/sign-ins-service.ts';
import { findById, type OwnParticipation } from './replies-repository.ts';

export interface Following {
  readonly token: string;
  readonly vault: Vault;
  readonly now: Date;
}

/** Whose the link is. Looking does not use it: mail programs follow links before people do. */
export async function describeLink(
  tx: Tx,
  following: Following,
): Promise<z.input<typeof Invitation>> {
  const { person, event } = await follow(tx, following);
  return {
    givenName: person.givenName,
    familyName: person.familyName,
    eventId: event.id,
    eventName: event.name,
    date: event.date.toISOString().slice(0, 10),
    place: event.place,
    youSaid: await readYouSaid(tx, event.id),
  };
}

/**
 * Signs the person in as a participant and nothing more: a letter can be forwarded. Whoever is already signed in as
 * that person stays so. Returns the new token, or null when none was needed.
 */
export async function acceptLink(
  tx: Tx,
  following: Following,
  { who, formerToken }: { who: SignedIn | null; formerToken: string | undefined },
): Promise<{ eventId: string; token: string | null }> {
  const { personId, event } = await follow(tx, following);
  if (who?.personId === personId) return { eventId: event.id, token: null };
  const { now } = following;
  const token = await startSignIn(tx, { personId, limitedTo: 'participant', formerToken, now });
  return { eventId: event.id, token };
}

/** @throws Problem `personal-link-invalid` when it is forged, replaced, of somebody who has left, or too old. */
async function follow(tx: Tx, { token, vault, now }: Following): Promise<OwnParticipation> {
  const link = readPersonalToken(vault, token);
  const participation = link && (await findById(tx, link.participationId));
  const works =
    participation !== null &&
    participation.linkSerial === link?.serial &&
    participation.person.leftAt === null &&
    personalLinkWorks(participation.event, now);
  if (!works) throw new Problem('personal-link-invalid');
  return participation;
}
