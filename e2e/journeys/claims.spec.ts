import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { phone, test } from '../stage/journey.ts';
import type { Product } from '../stage/product.ts';

const titles = ['Yoga vid stolen', 'Den svåra chefsrösten', 'Cirkulär ekonomi i kommunen'] as const;

test('seats are taken, swapped and queued for on a phone, and managed at the desk', async ({
  open,
  start,
}) => {
  test.setTimeout(180_000);
  const product = await start({ DEMO: '1' });
  const desk = await open(product);
  const hand = await open(product, phone);
  await become(desk, 'organiser');
  const { eventId, blockId, sessionOf } = await makeBlock(desk);
  await become(hand, 'participant');

  await hand.goto(`/my/${eventId}/wishes`);
  const row = (title: string) => hand.getByRole('listitem').filter({ hasText: title }).first();
  const press = (label: string, title: string) =>
    hand.getByRole('button', { name: new RegExp(`^${label} +${title}`) }).tap();

  await test.step('a seat is taken, and then it is mine', async () => {
    await expect(row(titles[0])).toContainText('Fri · 2 kvar');
    await press('Ta plats', titles[0]);
    await expect(hand.getByText(`Platsen på ${titles[0]} är din.`)).toBeVisible();
    await expect(row(titles[0])).toContainText('Din plats');
    await expect(row(titles[0])).toContainText('Nästan full · 1 kvar');
    await hand.reload();
    await expect(row(titles[0])).toContainText('Din plats');
  });

  await test.step('it is swapped in one step', async () => {
    await press('Byt hit', titles[1]);
    await expect(row(titles[1])).toContainText('Din plats');
    await expect(row(titles[0])).toContainText('Fri · 2 kvar');
  });

  await test.step('a seat that others took shows within a second, and is refused as a fact', async () => {
    await fill(product, sessionOf(titles[2]), 2);
    await apiOf(desk).put(`/sessions/${sessionOf(titles[0])}/reserved-seats`, { reserved: 1 });
    await expect(row(titles[2])).toContainText('Full', { timeout: 3_000 });
    await expect(row(titles[0])).toContainText('Nästan full · 1 kvar');
  });

  await test.step('the queue gives a seat as soon as one is free', async () => {
    await press('Ställ dig i kön', titles[2]);
    await expect(row(titles[2])).toContainText('Du är nummer 1 i kön');
    await press('Lämna tillbaka', titles[1]);
    await expect(row(titles[1])).toContainText('Fri · 2 kvar');
    await desk.goto(`/organise/events/${eventId}/blocks/${blockId}`);
    await expect(desk.getByRole('main')).toContainText('2 av 6 platser är tagna. 1 står i kö.');
    await desk.getByRole('button', { name: new RegExp(`^Hantera +${titles[2]}`) }).click();
    const dialog = desk.getByRole('dialog');
    await expect(dialog).toContainText('Har plats (2)');
    await dialog
      .getByRole('button', { name: /^Ta tillbaka/ })
      .first()
      .click();
    await expect(row(titles[2])).toContainText('Din plats');
    await expect(dialog.getByText(/Står i kö/)).toHaveCount(0);
  });

  await test.step('a kept-back seat is given by hand', async () => {
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: new RegExp(`^Hantera +${titles[0]}`) }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('an');
    await dialog
      .getByRole('button', { name: /^Ge plats till/ })
      .first()
      .click();
    await expect(dialog).toContainText('Har plats (1)');
    await expect(dialog).toContainText('för hand');
    await expect(dialog.getByLabel('Undanhållna platser')).toHaveValue('0');
    expect(await faultsOf(desk)).toEqual([]);
  });

  expect(await faultsOf(hand)).toEqual([]);
  expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
  );
}

/** A block to claim in the demo's event that is in choosing, late in the day, with two seats a seminar. */
async function makeBlock(page: Page) {
  const api = apiOf(page);
  const { rows } = await api.get<{ rows: { id: string; name: string }[] }>('/events');
  const eventId = rows.find(({ name }) => name === 'Ledarforum: leda tillsammans')?.id ?? '';
  const { event } = await api.get<{ event: { date: string } }>(`/events/${eventId}/programme`);
  const { id: blockId } = await api.post<{ id: string }>(`/events/${eventId}/blocks`, {
    name: 'Kvällspass',
    mode: 'CLAIM',
    opensAt: null,
    closesAt: null,
  });
  const seminars = new Map<string, string>();
  for (const title of titles) {
    const { id } = await api.post<{ id: string }>(`/blocks/${blockId}/seminars`, {
      letter: null,
      title,
      description: 'Ett kort pass att gå på när dagen är slut.',
      host: 'Företagshälsan',
      technicalNeeds: '',
    });
    seminars.set(title, id);
  }
  const { version } = await api.get<{ version: number }>(`/blocks/${blockId}`);
  const { sessions } = await api.put<{ sessions: { id: string; seminarId: string }[] }>(
    `/blocks/${blockId}/timetable`,
    {
      version,
      slots: [
        {
          id: null,
          startsAt: `${event.date}T16:00:00Z`,
          endsAt: `${event.date}T17:00:00Z`,
          sessions: [...seminars.values()].map((seminarId) => ({
            seminarId,
            session: { roomId: null, capacity: 2, minimum: 0 },
          })),
        },
      ],
    },
  );
  const sessionOf = (title: string) =>
    sessions.find(({ seminarId }) => seminarId === seminars.get(title))?.id ?? '';
  return { eventId, blockId, sessionOf };
}

/** Lets others take the seats of a session, past the product. */
async function fill(product: Product, sessionId: string, count: number): Promise<void> {
  await askDatabase(
    product,
    `INSERT INTO seat (id, participation_id, session_id, slot_id, seminar_id, source)
     SELECT gen_random_uuid(), participation.id, session.id, session.slot_id, session.seminar_id, 'CLAIM'
     FROM seminar_session AS session
     JOIN seminar_block AS block
       ON block.id = (SELECT block_id FROM seminar WHERE seminar.id = session.seminar_id)
     JOIN participation ON participation.event_id = block.event_id
     JOIN person ON person.id = participation.person_id AND NOT person.protected_identity
     WHERE session.id = $1 AND participation.attendance = 'COMING'
       AND NOT EXISTS (SELECT FROM seat WHERE seat.participation_id = participation.id)
       AND NOT EXISTS (SELECT FROM sign_in WHERE sign_in.person_id = person.id)
     ORDER BY person.family_name LIMIT $2`,
    [sessionId, count],
  );
}
