import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { test } from '../stage/journey.ts';
import { printed } from '../stage/paper.ts';

const landscapeA4 = { width: 297, height: 210 };

test('the day is shown and printed for those who run it', async ({ open, start }) => {
  const page = await open(await start({ DEMO: '1' }));
  await become(page, 'organiser');
  const eventId = await choosingDay(page);
  await completeDay(page, eventId);

  await page.goto(`/organise/events/${eventId}/programme`);
  await page.getByRole('link', { name: 'Körschema' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Körschema');

  await test.step('the running order has everything by time, also what participants do not see', async () => {
    const rows = page.getByRole('rowheader');
    await expect(rows).toHaveCount(21);
    await expect(rows.first()).toContainText('Riggning och ljudprov');
    await expect(rows.first()).toContainText('Upptaget');
    const talk = page.getByRole('row', { name: /Chefskap som egen profession/ });
    await expect(talk).toContainText('09.15–10.00');
    await expect(talk).toContainText('Stora salen');
    await expect(talk).toContainText('Kommundirektören');
    await expect(talk).toContainText('Headset ×2');
    await page.getByRole('searchbox').fill('Helge');
    await expect(rows).toHaveCount(2);
    await page.getByRole('searchbox').fill('');
  });

  await test.step('it prints on A4, its heads on every sheet', async () => {
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(3);
    for (const sheet of sheets) expect(sheet).toEqual(landscapeA4);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('thead')).toHaveCSS('display', 'table-header-group');
    await page.emulateMedia({ media: null });
  });

  await test.step('it can be taken away as files', async () => {
    for (const [link, name] of [
      ['Excel (.xlsx)', 'Ledarforum: leda tillsammans – Körschema.xlsx'],
      ['Kalender (.ics)', 'Ledarforum: leda tillsammans.ics'],
      ['Data (.json)', 'Ledarforum: leda tillsammans.json'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link }).click(),
      ]);
      expect(download.suggestedFilename().replaceAll('_', ':')).toBe(name);
    }
  });
});

async function choosingDay(page: Page): Promise<string> {
  const { rows } = await apiOf(page).get<{ rows: { id: string; name: string }[] }>('/events');
  return rows.find(({ name }) => name === 'Ledarforum: leda tillsammans')?.id ?? '';
}

/** Adds what participants are not to see. */
async function completeDay(page: Page, eventId: string): Promise<void> {
  const api = apiOf(page);
  const { event, rooms } = await api.get<{
    event: { date: string };
    rooms: { id: string; name: string }[];
  }>(`/events/${eventId}/programme`);
  await api.post(`/events/${eventId}/items`, {
    kind: 'BLOCKER',
    title: 'Riggning och ljudprov',
    description: '',
    startsAt: `${event.date}T03:00:00Z`,
    endsAt: `${event.date}T04:00:00Z`,
    roomId: rooms.find(({ name }) => name === 'Stora salen')?.id ?? null,
    responsible: 'Fastighet',
    technicalNeeds: '',
  });
}
