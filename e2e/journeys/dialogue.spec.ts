import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { phone, test } from '../stage/journey.ts';
import { signInAs } from '../stage/sign-ins.ts';
import { publishTables } from '../stage/workshops.ts';

// The third of the real days: everybody at tables, a process leader who goes through the steps with all of them at once.

test.use({ foreseen: [/ERR_INTERNET_DISCONNECTED/] });

test('a dialogue is led from the stage, and the tables write together', async ({ open, start }) => {
  test.setTimeout(240_000);
  const product = await start({ DEMO: '1' });
  const desk = await open(product, { viewport: { width: 1280, height: 900 } });
  await become(desk, 'organiser');
  const { rows } = await apiOf(desk).get<{ rows: { id: string; name: string }[] }>('/events');
  const eventId = rows.find(({ name }) => name === 'Ledarforum: leda tillsammans')?.id ?? '';
  const { items } = await apiOf(desk).get<{ items: { id: string; kind: string }[] }>(
    `/events/${eventId}/programme`,
  );
  const itemId = items.find(({ kind }) => kind === 'WORKSHOP')?.id;
  const workshopId = await publishTables(desk, eventId, { name: 'Dialogen', itemId });
  const seats = await askDatabase<{ personId: string; groupId: string; number: number }>(
    product,
    `SELECT participation.person_id AS "personId", place.id AS "groupId", place.number
     FROM workshop_group_member AS member
     JOIN workshop_group AS place ON place.id = member.group_id
     JOIN workshop_round AS round ON round.id = place.round_id AND round.workshop_id = $1
     JOIN participation ON participation.id = member.participation_id
     WHERE place.number IN (1, 2) ORDER BY place.number, participation.id`,
    [workshopId],
  );
  const first = seats.filter(({ number }) => number === 1);
  const hands: Page[] = [];
  for (const seat of [first[0], first[1], seats.find(({ number }) => number === 2)]) {
    const hand = await open(product, phone);
    await signInAs(hand, product, seat?.personId ?? '');
    await hand.goto(`/my/${eventId}/tables/${seat?.groupId}`);
    hands.push(hand);
  }
  const [one, other, elsewhere] = hands as [Page, Page, Page];
  await expect(one.getByText('Det är inget samtal förberett')).toBeVisible();

  await test.step('the steps are written from a template, moved and taken back', async () => {
    await desk.goto(`/organise/events/${eventId}/groups`);
    await desk.getByRole('link', { name: 'Samtal vid borden …' }).click();
    await desk.getByRole('button', { name: 'Börja från lyssna – fråga – samla' }).click();
    await desk.getByRole('button', { name: 'Ta bort steg 2' }).click();
    await desk.getByRole('button', { name: 'Ångra' }).click();
    await desk.getByRole('button', { name: 'Flytta steg 3 upp' }).click();
    await desk.getByLabel('Minuter').nth(1).fill('9');
    await expect(desk.getByText('Sammanlagt 31 minuter.')).toBeVisible();
    await desk.getByRole('button', { name: 'Spara stegen' }).click();
    await expect(desk.getByRole('heading', { name: 'Led samtalet' })).toBeVisible();
    await isAccessible(desk);
  });

  await test.step('all tables follow within a second or two', async () => {
    await expect(one.getByText('Samtalet börjar när processledaren startar det.')).toBeVisible();
    await desk.getByRole('button', { name: 'Starta' }).click();
    for (const hand of hands) await expect(hand.getByText('Steg 1 av 3')).toBeVisible();
    await expect(one.getByRole('timer')).toContainText(/1[12]\.\d\d/);
    await desk.getByRole('button', { name: '+5 min' }).click();
    await expect(elsewhere.getByRole('timer')).toContainText(/1[67]\.\d\d/);
    await desk.getByRole('button', { name: 'Pausa' }).click();
    await expect(one.getByText('Pausat')).toBeVisible();
    await desk.getByRole('button', { name: 'Nästa steg' }).click();
    await expect(other.getByText('Steg 2 av 3')).toBeVisible();
    await isAccessible(one);
    expect(await one.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  const answerOf = (hand: Page) => hand.getByRole('textbox').first();
  await test.step('two at a table write, and nothing is lost', async () => {
    await answerOf(one).fill('Mer tid tillsammans');
    await expect(one.getByText('Sparat', { exact: true })).toBeVisible();
    await expect(answerOf(other)).toHaveValue('Mer tid tillsammans', { timeout: 15_000 });
    await other.context().setOffline(true);
    await answerOf(other).fill('Gemensamma mål');
    await expect(other.getByText('Sparat – skickas när du har nät')).toBeVisible();
    await answerOf(one).fill('Mer tid tillsammans, varje månad');
    await expect(one.getByText('Sparat', { exact: true })).toBeVisible();
    await other.context().setOffline(false);
    await expect(other.getByText('Någon annan vid bordet har också skrivit.')).toBeVisible({
      timeout: 15_000,
    });
    await isAccessible(other);
    await other.getByRole('button', { name: 'Ta med båda' }).click();
    const both = 'Mer tid tillsammans, varje månad\n\nGemensamma mål';
    await expect(other.getByText('Sparat', { exact: true })).toBeVisible();
    await expect(answerOf(one)).toHaveValue(both, { timeout: 15_000 });
    await expect(desk.getByText(/^1 av \d+ bord har skrivit\.$/)).toBeVisible();
    await answerOf(elsewhere).fill('Mod');
    await expect(desk.getByText(/^2 av \d+ bord har skrivit\.$/)).toBeVisible();
  });

  await test.step('the answers are read and taken along', async () => {
    await desk.getByRole('button', { name: 'Avsluta' }).click();
    await expect(one.getByText('Samtalet är avslutat. Ni kan skriva klart.')).toBeVisible();
    await desk.getByLabel('Sök i svaren').fill('mod');
    await expect(desk.getByText('Ett svar')).toBeVisible();
    const download = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'Hämta Excel' }).click();
    expect((await download).suggestedFilename()).toContain('Dialogen.xlsx');
    await desk.getByRole('link', { name: 'Visa på storbild' }).click();
    await expect(desk.getByText('Avslutat')).toBeVisible();
    await isAccessible(desk);
    await desk.getByRole('button', { name: 'Fyll skärmen' }).click();
    await expect
      .poll(() => desk.evaluate(() => document.fullscreenElement?.textContent))
      .toBe('Avslutat');
  });
});

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
