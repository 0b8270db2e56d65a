import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { test } from '../stage/journey.ts';

const tenMinutes = 600_000;

/** Each of the three real days, what it must hold, and where one may read that it does. */
const days = [
  { template: 'Rotationsdag', name: 'Chefens dag', shows: 'Musik', change: 'Lunch' },
  { template: 'Värdegrundsdag', name: 'Ledarforum 11 maj', shows: 'Mingel', change: 'Lunch' },
  { template: 'Dialogdag', name: 'Chefsdag i dialog 2', shows: 'Bordssamtal', change: 'Lunch' },
] as const;

test('each of the three real days is planned from its template, changed, taken back, copied and kept', async ({
  open,
  start,
}) => {
  test.setTimeout(300_000);
  const page = await open(await start({ DEMO: '1' }), { viewport: { width: 1280, height: 900 } });
  await become(page, 'organiser');
  for (const day of days) {
    await test.step(day.name, async () => {
      const begun = Date.now();
      const eventId = await planDay(page, day);
      await page.goto(`/organise/events/${eventId}/programme`);
      const grid = page.getByRole('list', { name: 'Schemat' });
      await expect(
        grid.getByRole('button', { name: new RegExp(`^\\d.*${day.shows}`) }).first(),
      ).toBeVisible();
      await expect(page.getByText('Går inte ihop')).toHaveCount(0);
      const card = grid.getByRole('button', { name: new RegExp(`^\\d.*${day.change}`) }).first();
      const before = await card.textContent();
      await card.focus();
      await page.keyboard.press('ArrowDown');
      await expect(card).not.toHaveText(before ?? '');
      await page.getByRole('button', { name: 'Ångra', exact: true }).first().click();
      await expect(card).toHaveText(before ?? '');
      expect(Date.now() - begun).toBeLessThan(tenMinutes);
    });
  }

  await test.step('a day is kept as a template, and another begins from it', async () => {
    const { rows } = await apiOf(page).get<{ rows: { id: string; name: string }[] }>('/events');
    const kept = rows.find(({ name }) => name === days[0].name)?.id ?? '';
    await page.goto(`/organise/events/${kept}/settings`);
    await page.getByRole('button', { name: 'Spara som mall' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mallens namn').fill('Vår egen rotationsdag');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByText('Mallen Vår egen rotationsdag är sparad')).toBeVisible();
    await page.getByRole('link', { name: 'Kopiera dagen' }).click();
    await expect(page.getByRole('radio', { name: 'Egen dag eller mall' })).toBeChecked();
    await page.getByLabel('Vilken').selectOption({ label: 'Vår egen rotationsdag' });
    await page.getByLabel('Namn', { exact: true }).fill('Nästa rotationsdag');
    await page.getByLabel('Datum').fill('2032-05-12');
    await page.getByRole('button', { name: 'Skapa utkastet' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nästa rotationsdag');
    await page.getByRole('link', { name: 'Program', exact: true }).first().click();
    await expect(
      page.getByRole('list', { name: 'Schemat' }).getByRole('listitem').first(),
    ).toBeVisible();
  });
});

async function planDay(page: Page, { template, name }: (typeof days)[number]): Promise<string> {
  await page.goto('/organise/events/new');
  await page.getByLabel('Namn', { exact: true }).fill(name);
  await page.getByLabel('Datum').fill('2031-05-14');
  await page.getByRole('radio', { name: template }).check();
  await page.getByRole('button', { name: 'Skapa utkastet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
