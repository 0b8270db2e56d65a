import { createHash } from 'node:crypto';
import type { Database } from '@ledarforum/database/client';
import { hashToken } from '../src/encryption.ts';
import { bringCrowd, makeCrowd } from '../src/testing/crowd.ts';
import { makeBlock, makeEvent, makeOrganisation, makeUnit } from '../src/testing/factories.ts';

export interface Guest {
  readonly personId: string;
  readonly participationId: string;
  readonly cookie: string;
}

/** A day that is in choosing, with one slot to claim and a crowd that is signed in. */
export interface Scene {
  readonly eventId: string;
  readonly guests: readonly Guest[];
  readonly sessions: readonly { readonly id: string; readonly capacity: number }[];
}

/**
 * @param capacity seats of each of the seminars
 */
export async function makeScene(
  database: Database,
  { people, seminars, capacity }: { people: number; seminars: number; capacity: number },
): Promise<Scene> {
  await makeOrganisation(database);
  const event = await makeEvent(database, { phase: 'CHOOSING' });
  await database.event.update({
    where: { id: event.id },
    data: { date: new Date(Date.now() + 30 * 86_400_000) },
  });
  const block = await makeBlock(database, event, { mode: 'CLAIM', seminars, capacity });
  await database.seminarBlock.update({ where: { id: block.id }, data: { closesAt: null } });
  const personIds = await makeCrowd(database, people, await makeUnit(database));
  const participationIds = await bringCrowd(database, event, personIds);
  const guests = personIds.map((personId, index) => ({
    personId,
    participationId: participationIds[index] ?? '',
    token: createHash('sha256').update(personId).digest('base64url'),
  }));
  await database.signIn.createMany({
    data: guests.map(({ personId, token }) => ({
      personId,
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + 86_400_000),
    })),
  });
  return {
    eventId: event.id,
    sessions: block.sessions,
    guests: guests.map(({ token, ...guest }) => ({ ...guest, cookie: `ledarforum=${token}` })),
  };
}

/** What each guest wants: popular seminars more than others, or all the same one. */
export function wishOf(scene: Scene, index: number, mix: 'popular' | 'one'): string {
  const { sessions } = scene;
  const at =
    mix === 'one' ? 0 : Math.floor((((index * 7919) % 1000) ** 2 / 1_000_000) * sessions.length);
  return sessions[at]?.id ?? '';
}

/** Seats above what a session has, people with two seats in a slot, and counts that do not agree with the seats. */
export async function faultsOf(
  database: Database,
): Promise<{ overbooked: number; double: number }> {
  const [over] = await database.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(greatest(0, seats - capacity) + abs(seats - taken)), 0)::int AS count FROM (
      SELECT session.capacity, session.taken, count(seat.id) AS seats
      FROM seminar_session AS session LEFT JOIN seat ON seat.session_id = session.id
      GROUP BY session.id
    ) AS held`;
  const [twice] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM seat GROUP BY participation_id, slot_id HAVING count(*) > 1
    ) AS twice`;
  return { overbooked: over?.count ?? 0, double: twice?.count ?? 0 };
}

/** Lets everybody begin again. */
export async function clearSeats(database: Database): Promise<void> {
  await database.seat.deleteMany();
  await database.claimReceipt.deleteMany();
}
