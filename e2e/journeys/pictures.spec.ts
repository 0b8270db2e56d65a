import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { phone, test } from '../stage/journey.ts';
import { publishTables } from '../stage/workshops.ts';

// Takes the pictures of the README anew: LEDARFORUM_PICTURES=1 npm test. Otherwise left out, see playwright.config.ts.

const desk = { viewport: { width: 1280, height: 860 } };
const hand = { ...phone, viewport: { width: 390, height: 780 } };

test('the pictures of the README', async ({ open, start }) => {
  test.setTimeout(180_000);
  const product = await start({ DEMO: '1' });
  const organiser = await open(product, desk);
  const participant = await open(product, hand);
  await become(organiser, 'organiser');
  await become(participant, 'participant');
  const { rows } = await apiOf(organiser).get<{ rows: { id: string; name: string }[] }>('/events');
  const idOf = (name: string) => rows.find((event) => event.name === name)?.id ?? '';
  const eventId = idOf('Ledarforum: leda tillsammans');

  await participant.goto(`/my/${eventId}/wishes`);
  await show(participant, 'wishes', 'Ekonomi i kärva tider');
  await organiser.goto(`/organise/events/${eventId}/programme`);
  await show(organiser, 'programme', 'Chefskap som egen profession');

  const { itemId, blockId } = await partsOf(organiser, eventId);
  await organiser.goto(`/organise/events/${eventId}/blocks/${blockId}`);
  await organiser.getByRole('button', { name: 'Fördela', exact: true }).click();
  const result = organiser.getByText('Sammanlagd kostnad');
  await expect(result).toBeVisible({ timeout: 60_000 });
  await organiser
    .getByRole('heading', { name: 'Förslag' })
    .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await show(organiser, 'allocation', 'Hur många fick vad');

  await begin(organiser, { eventId, itemId });
  const [first] = await askDatabase<{ begins: Date }>(
    product,
    'SELECT min(starts_at) AS begins FROM slot WHERE block_id = $1',
    [blockId],
  );
  await participant.clock.setFixedTime((first?.begins.getTime() ?? 0) + 12 * 60_000);
  await participant.goto(`/my/${eventId}`);
  await show(participant, 'my-day', 'Härnäst');
  await participant.emulateMedia({ colorScheme: 'dark' });
  await show(participant, 'my-day-dark', 'Härnäst');

  await become(organiser, 'leadership');
  await organiser.goto(`/results/${idOf('Ledarforum: tillit i vardagen')}`);
  await show(organiser, 'results', 'Vad tyckte vi om dagen?');
});

type Run = { id: string; state: string };

async function partsOf(page: Page, eventId: string) {
  const { items, blocks } = await apiOf(page).get<{
    items: { id: string; kind: string }[];
    blocks: { id: string }[];
  }>(`/events/${eventId}/programme`);
  return {
    itemId: items.find(({ kind }) => kind === 'WORKSHOP')?.id,
    blockId: blocks[0]?.id,
  };
}

/** Publishes seats and tables, and begins the day. */
async function begin(
  page: Page,
  { eventId, itemId }: { eventId: string; itemId: string | undefined },
): Promise<void> {
  const api = apiOf(page);
  const { blockId } = await partsOf(page, eventId);
  const { rows: runs } = await api.get<{ rows: Run[] }>(`/blocks/${blockId}/allocation-runs`);
  await api.post(`/allocation-runs/${runs[0]?.id}/publication`, { evenIfOutdated: false });
  await publishTables(page, eventId, { name: 'Samtal vid bord', itemId });
  await api.post(`/events/${eventId}/phase`, { from: 'CHOOSING', to: 'ALLOCATED' });
  await api.post(`/events/${eventId}/phase`, { from: 'ALLOCATED', to: 'LIVE' });
}

async function show(page: Page, name: string, text: string): Promise<void> {
  await expect(page.getByRole('main')).toContainText(text);
  await expect(page.getByText('Hämtar …')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url)),
    animations: 'disabled',
  });
}
