import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { test } from '../stage/journey.ts';

type Session = {
  id: string;
  seminarId: string;
  slotId: string;
  roomId: string | null;
  capacity: number;
  minimum: number;
};
type Programme = {
  blocks: {
    slots: { id: string }[];
    seminars: { id: string }[];
    sessions: (Session & { taken: number })[];
  }[];
};

test('a schedule is proposed, looked at, accepted in part and taken back, by keys alone; and what clashes is said', async ({
  open,
  start,
}) => {
  test.setTimeout(120_000);
  const page = await open(await start({ DEMO: '1' }), { viewport: { width: 1280, height: 900 } });
  await become(page, 'organiser');
  const { rows } = await apiOf(page).get<{ rows: { id: string; phase: string }[] }>('/events');
  const eventId = rows.find(({ phase }) => phase === 'CHOOSING')?.id ?? '';
  const read = async () => {
    const { blocks } = await apiOf(page).get<Programme>(`/events/${eventId}/programme`);
    return blocks.map(({ sessions }) =>
      sessions
        .map(({ id, slotId, roomId }) => `${id} ${slotId} ${roomId}`)
        .sort()
        .join(),
    );
  };
  const { blocks } = await apiOf(page).get<Programme>(`/events/${eventId}/programme`);
  const gone = blocks[0]?.sessions.filter(({ taken }) => taken === 0).slice(0, 3) ?? [];
  await apiOf(page).post(`/events/${eventId}/programme/edits`, {
    id: crypto.randomUUID(),
    action: 'delete-session',
    changes: gone.map(({ id, taken: _, ...session }) => ({
      table: 'sessions',
      id,
      before: session,
      after: null,
    })),
  });
  await page.goto(`/organise/events/${eventId}/programme`);
  await expect(page.getByText('Allt är sparat')).toBeVisible();
  const before = await read();
  await page.getByRole('button', { name: 'Föreslå schema' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Förslag till schema' });
  await expect(dialog.getByText(/Förslaget ger/)).toBeVisible({ timeout: 40_000 });
  expect(await faultsOf(page)).toEqual([]);

  const boxes = dialog.getByRole('row').getByRole('checkbox');
  const differences = await boxes.count();
  expect(differences).toBeGreaterThan(1);
  await boxes.first().press('Space');
  await expect(boxes.first()).not.toBeChecked();
  await dialog.getByRole('button', { name: /^Gör .*ändring/ }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(read).not.toEqual(before);
  await expect(page.getByText('Allt är sparat')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(read).toEqual(before);

  const [seminar] = blocks[0]?.seminars ?? [];
  const repeats = (blocks[0]?.slots.length ?? 0) + 1;
  await apiOf(page).put(`/seminars/${seminar?.id}`, { ...seminar, repeats });
  await page.getByRole('button', { name: 'Föreslå schema' }).press('Enter');
  await expect(dialog.getByText('Kraven går inte ihop')).toBeVisible({ timeout: 40_000 });
  await expect(dialog).toContainText(`ska ges ${repeats} gånger`);
  expect(await faultsOf(page)).toEqual([]);
});

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  return violations.map(({ id }) => id);
}
