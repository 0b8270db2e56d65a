import type { Tx } from '@ledarforum/database/client';
import type { SignedIn } from '../access/who.ts';

/** Which of these sign-ins no longer hold: signed out, expired, or of somebody who has left. One query. */
export async function findEndedSignIns(
  tx: Tx,
  signIns: readonly SignedIn[],
  now: Date,
): Promise<Set<SignedIn>> {
  const keyOf = (hash: Uint8Array) => Buffer.from(hash).toString('base64');
  const hashes = new Map(signIns.map(({ tokenHash }) => [keyOf(tokenHash), tokenHash]));
  const holding = await tx.signIn.findMany({
    where: {
      tokenHash: { in: [...hashes.values()] },
      expiresAt: { gt: now },
      person: { leftAt: null },
    },
    select: { tokenHash: true },
  });
  const held = new Set(holding.map(({ tokenHash }) => keyOf(tokenHash)));
  return new Set(signIns.filter(({ tokenHash }) => !held.has(keyOf(tokenHash))));
}

/** Organisers see every event, the leadership every event that is no draft, others the ones they are invited to. */
export async function maySeeEvent(tx: Tx, eventId: string, who: SignedIn): Promise<boolean> {
  const visible = who.roles.includes('organiser')
    ? {}
    : who.roles.includes('leadership')
      ? { phase: { not: 'DRAFT' as const } }
      : {
          phase: { not: 'DRAFT' as const },
          participations: { some: { personId: who.personId } },
        };
  return (await tx.event.count({ where: { id: eventId, ...visible } })) > 0;
}
