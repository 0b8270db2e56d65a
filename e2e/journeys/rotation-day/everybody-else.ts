import { expect } from '@playwright/test';
import { askDatabase } from '../../stage/database.ts';
import { callerOf, letAll } from '../../stage/everybody.ts';
import { signInAll } from '../../stage/sign-ins.ts';
import { answersOf, guest, managers, type Town } from './cast.ts';

// What the other 399 do, through the API, and what came of it.

type Other = { place: number; cookie: string };

export async function letOthersReply({ product }: Town, eventId: string): Promise<void> {
  await letAll(await othersSignedIn(product), async ({ cookie }) => {
    const person = callerOf(product, cookie);
    const path = `/my/events/${eventId}/reply`;
    const { version } = await person.get<{ version: number }>(path);
    await person.send('PUT', path, { attendance: 'COMING', needs: null, version });
  });
}

type Form = {
  id: string;
  state: 'not-begun' | 'open' | 'closed';
  seminar: { letter: string } | null;
  questions: { id: string; kind: 'SCALE' | 'TEXT' }[];
};

/** All answer about the day, eight of them in words too; every fourth answers about the seminars. */
export async function letOthersEvaluate({ product }: Town, eventId: string): Promise<void> {
  await letAll(await othersSignedIn(product), async ({ place, cookie }) => {
    const person = callerOf(product, cookie);
    const path = `/events/${eventId}/my-evaluation`;
    const { forms } = await person.get<{ forms: Form[] }>(path);
    for (const form of forms.filter(({ state }) => state === 'open')) {
      if (form.seminar !== null && place % 4 !== managers.indexOf(guest) % 4) continue;
      const scales = form.seminar === null ? answersOf(place) : [4];
      const answers = scales.map((scale, index) => ({
        questionId: form.questions[index]?.id,
        scale,
      }));
      const words = form.questions.find(({ kind }) => kind === 'TEXT');
      const text = place % 100 === 0 ? 'Att fråga innan jag svarar.' : 'Mod att säga nej.';
      const written =
        form.seminar === null && place % 50 === 0 ? [{ questionId: words?.id, text }] : [];
      await person.send('POST', `${path}/${form.id}`, { answers: [...answers, ...written] });
    }
  });
}

/** Everybody but the guest on the phone. */
async function othersSignedIn(product: Town['product']): Promise<Other[]> {
  const people = await askDatabase<{ id: string; email: string }>(
    product,
    'SELECT id, email FROM person WHERE email <> $1',
    [guest.email],
  );
  const cookies = await signInAll(
    product,
    people.map(({ id }) => id),
  );
  return people.map(({ id, email }) => ({
    place: managers.findIndex((manager) => manager.email === email),
    cookie: cookies.get(id) ?? '',
  }));
}

/** Each of the 16 sessions has 100 people, and each person all four seminars. */
export async function everySeatIsRight({ product }: Town, eventId: string): Promise<void> {
  const [seats] = await askDatabase<{ sessions: number; fewest: number; most: number }>(
    product,
    `SELECT count(*)::int AS sessions, min(taken)::int AS fewest, max(taken)::int AS most
      FROM (SELECT count(*) AS taken FROM seat JOIN participation ON participation.id = participation_id
        WHERE event_id = $1 GROUP BY session_id) AS filled`,
    [eventId],
  );
  expect(seats).toEqual({ sessions: 16, fewest: 100, most: 100 });
  const [ways] = await askDatabase<{ people: number }>(
    product,
    `SELECT count(*)::int AS people FROM (SELECT FROM seat
      JOIN participation ON participation.id = participation_id WHERE event_id = $1
      GROUP BY participation_id HAVING count(DISTINCT seminar_id) = 4) AS whole`,
    [eventId],
  );
  expect(ways).toEqual({ people: 400 });
}
