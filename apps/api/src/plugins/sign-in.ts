import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import type { RoleName, SignedIn } from '../access/who.ts';
import { askTogether } from '../ask-together.ts';
import { hashToken } from '../encryption.ts';

/** How long a sign-in lasts without use. */
export const signInDays = 14;
const dayMs = 24 * 60 * 60 * 1000;
const touchAfterMs = 5 * 60 * 1000;

/** The cookie's name; the __Host- prefix pins it to the host wherever HTTPS is used. */
export function cookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-ledarforum' : 'ledarforum';
}

interface FoundSignIn {
  readonly hash: string;
  readonly limitedTo: string | null;
  readonly lastSeenAt: Date;
  readonly personId: string;
  readonly locale: string;
  readonly roles: readonly ('ORGANISER' | 'LEADERSHIP')[];
}

/** Reads the cookie and looks up who is calling, once per API request. */
export default fp(async (app: FastifyInstance) => {
  app.decorateRequest('who', null);
  const name = cookieName(app.settings.baseUrl);

  app.addHook('onRequest', async (request) => {
    const token = request.cookies[name];
    if (token && request.routeOptions.config.endpoint) request.who = await findWho(token);
  });

  // On the way of every request: one statement for all that arrive together.
  const findSignIn = askTogether(async (hashes: readonly string[]) => {
    const found = await app.prepared.$queryRaw<FoundSignIn[]>`
      SELECT encode(sign_in.token_hash, 'hex') AS hash,
        sign_in.limited_to AS "limitedTo", sign_in.last_seen_at AS "lastSeenAt",
        person.id::text AS "personId", person.locale,
        ARRAY(SELECT role::text FROM role_grant WHERE role_grant.person_id = person.id) AS roles
      FROM unnest(${hashes}::text[]) AS asked (hash)
      JOIN sign_in ON sign_in.token_hash = decode(asked.hash, 'hex')
      JOIN person ON person.id = sign_in.person_id
      WHERE sign_in.expires_at > ${app.clock()} AND person.left_at IS NULL`;
    return new Map(found.map((signIn) => [signIn.hash, signIn]));
  });

  async function findWho(token: string): Promise<SignedIn | null> {
    const now = app.clock();
    const tokenHash = hashToken(token);
    const signIn = await findSignIn(Buffer.from(tokenHash).toString('hex'));
    if (signIn === undefined) return null;
    if (now.getTime() - signIn.lastSeenAt.getTime() > touchAfterMs) {
      await app.database.signIn.updateMany({
        where: { tokenHash },
        data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + signInDays * dayMs) },
      });
    }
    return {
      personId: signIn.personId,
      roles: rolesOf(signIn.limitedTo, signIn.roles),
      locale: signIn.locale === 'en' ? 'en' : 'sv',
      tokenHash,
    };
  }
});

/** Everybody is a participant; an invitation's link and the demo's role switch narrow a sign-in to one role. */
export function rolesOf(
  limitedTo: string | null,
  granted: readonly ('ORGANISER' | 'LEADERSHIP')[],
): readonly RoleName[] {
  const all: RoleName[] = ['participant'];
  if (granted.includes('ORGANISER')) all.push('organiser');
  if (granted.includes('LEADERSHIP')) all.push('leadership');
  return limitedTo === null
    ? all
    : all.filter((role) => role === 'participant' || role === limitedTo);
}
