import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import type { RoleName, SignedIn } from '../access/who.ts';
import { hashToken } from '../encryption.ts';

/** How long a sign-in lasts without use. */
export const signInDays = 14;
const dayMs = 24 * 60 * 60 * 1000;
const touchAfterMs = 5 * 60 * 1000;

/** The cookie's name; the __Host- prefix pins it to the host wherever HTTPS is used. */
export function cookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-ledarforum' : 'ledarforum';
}

/** Reads the cookie and looks up who is calling, once per API request. */
export default fp(async (app: FastifyInstance) => {
  app.decorateRequest('who', null);
  const name = cookieName(app.settings.baseUrl);

  app.addHook('onRequest', async (request) => {
    const token = request.cookies[name];
    if (token && request.routeOptions.config.endpoint) request.who = await findWho(token);
  });

  async function findWho(token: string): Promise<SignedIn | null> {
    const now = app.clock();
    const tokenHash = hashToken(token);
    const signIn = await app.database.signIn.findUnique({
      where: { tokenHash },
      select: {
        limitedTo: true,
        expiresAt: true,
        lastSeenAt: true,
        person: {
          select: { id: true, locale: true, leftAt: true, roles: { select: { role: true } } },
        },
      },
    });
    if (!signIn || signIn.expiresAt <= now || signIn.person.leftAt) return null;
    if (now.getTime() - signIn.lastSeenAt.getTime() > touchAfterMs) {
      await app.database.signIn.updateMany({
        where: { tokenHash },
        data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + signInDays * dayMs) },
      });
    }
    return {
      personId: signIn.person.id,
      roles: rolesOf(
        signIn.limitedTo,
        signIn.person.roles.map(({ role }) => role),
      ),
      locale: signIn.person.locale === 'en' ? 'en' : 'sv',
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
