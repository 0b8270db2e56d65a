import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { phone, test } from '../stage/journey.ts';
import { printed } from '../stage/paper.ts';

const a4 = { width: 210, height: 297 };
const a3 = { width: 297, height: 420 };
const lying = ({ width, height }: typeof a4) => ({ width: height, height: width });

test('the day is shown and printed for those who run it', async ({ open, start }) => {
  const page = await open(await start({ DEMO: '1' }));
  await become(page, 'organiser');
  const eventId = await choosingDay(page);
  await addBlocker(page, eventId);

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
    await expect(talk).toContainText('Ljudteknikern, Scenvärden');
    await expect(talk).toContainText('Headset ×2');
    await page.getByRole('searchbox').fill('Helge');
    await expect(rows).toHaveCount(2);
    await page.getByRole('searchbox').fill('');
  });

  await test.step('it prints on A4, its heads on every sheet', async () => {
    const sheets = await printed(page);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(3);
    for (const sheet of sheets) expect(sheet).toEqual(lying(a4));
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

  await test.step('the programme for participants goes up on the wall', async () => {
    await page.goto(`/organise/events/${eventId}/programme`);
    await page.getByRole('link', { name: 'Program för deltagare' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Program för deltagare');
    await expect(page.getByText('Chefskap som egen profession')).toBeVisible();
    await expect(page.getByText('Riggning och ljudprov')).toHaveCount(0);
    await page.getByRole('radio', { name: 'Efter lokal' }).check();
    await page.getByRole('radio', { name: 'A3' }).check();
    expect(await printed(page)).toEqual([lying(a3)]);
  });

  await test.step('each room gets a sign, with a code that leads to its programme', async () => {
    await page.goto(`/organise/events/${eventId}/programme`);
    await page.getByRole('link', { name: 'Lokalskyltar' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Stora salen',
      'Helge',
      'Bolmen',
      'Åsnen',
      'Möckeln',
      'Matsalen',
      'Salen',
      'Vidöstern',
    ]);
    await expect(page.getByText('Riggning och ljudprov')).toHaveCount(0);
    await expect(
      page.getByRole('img', { name: 'Kod som leder till programmet i Helge' }),
    ).toBeVisible();
    expect(await printed(page)).toEqual(Array.from({ length: 8 }, () => a4));
    await page.getByLabel('Lokal', { exact: true }).selectOption('Helge');
    await expect(page.getByRole('button', { name: 'Skriv ut 1 skylt' })).toBeVisible();
    expect(await printed(page)).toEqual([a4]);
  });

  await test.step('a day without anything in it says what to do', async () => {
    const { rows } = await apiOf(page).get<{ rows: { id: string; phase: string }[] }>('/events');
    const draft = rows.find(({ phase }) => phase === 'DRAFT')?.id;
    const { items } = await apiOf(page).get<{ items: { id: string }[] }>(
      `/events/${draft}/programme`,
    );
    for (const { id } of items) await apiOf(page).remove(`/events/${draft}/items/${id}`);
    for (const part of ['programme/running-order', 'programme/participants', 'rooms/signs']) {
      await page.goto(`/organise/events/${draft}/${part}`);
      await expect(page.getByRole('link', { name: 'Till programmet' })).toBeVisible();
      expect(await faultsOf(page), part).toEqual([]);
    }
  });
});

test('a participant finds their way in the programme, on the phone and on paper', async ({
  open,
  start,
}) => {
  const product = await start({ DEMO: '1' });
  const desk = await open(product);
  const hand = await open(product, phone);
  await become(desk, 'organiser');
  const eventId = await choosingDay(desk);
  await addBlocker(desk, eventId);
  await become(hand, 'participant');

  await hand.goto(`/my/${eventId}/programme`);
  const rows = hand.getByRole('list', { name: 'Program' }).getByRole('listitem');
  await expect(rows).toHaveCount(20);
  await expect(hand.getByText('Riggning och ljudprov')).toHaveCount(0);

  await test.step('it can be filtered by words, block and room', async () => {
    await hand.getByText('Filtrera', { exact: true }).tap();
    await hand.getByLabel('Tema, rubrik eller person').fill('ekonomi');
    await expect(rows).toHaveCount(2);
    await expect(hand.getByRole('status').filter({ hasText: 'Visar' })).toHaveText('Visar 2 av 20');
    await hand.getByLabel('Lokal', { exact: true }).selectOption('Helge');
    await expect(hand.getByText('Inget i programmet passar filtret.')).toBeVisible();
    await hand.getByRole('button', { name: 'Visa allt' }).tap();
    await expect(rows).toHaveCount(20);
    await hand.getByLabel('Seminarieblock').selectOption('Seminarier');
    await expect(rows).toHaveCount(12);
    await hand.getByLabel('Seminarieblock').selectOption('');
  });

  await test.step('by room, one room after the other, nothing to scroll sideways', async () => {
    await hand.getByRole('radio', { name: 'Efter lokal' }).check();
    await expect(hand.getByRole('heading', { level: 3 })).toHaveText([
      'Gemensamt',
      /^Bolmen/,
      /^Helge/,
      /^Möckeln/,
      /^Salen/,
      /^Vidöstern/,
      /^Åsnen/,
    ]);
    expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await faultsOf(hand)).toEqual([]);
  });

  await test.step('the address of a room shows that room', async () => {
    const roomId = await hand
      .getByLabel('Lokal', { exact: true })
      .locator('option', { hasText: 'Helge' })
      .getAttribute('value');
    await hand.goto(`/my/${eventId}/programme?room=${roomId}`);
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('Svåra samtal som för framåt');
  });

  await test.step('each way to see it is one page, on A4 and on A3', async () => {
    await become(desk, 'participant');
    for (const id of [eventId, await pastDay(desk)]) {
      await desk.goto(`/my/${id}/programme`);
      for (const [look, turn] of [
        ['Lista', (sheet: typeof a4) => sheet],
        ['Efter lokal', lying],
      ] as const) {
        await desk.getByRole('radio', { name: look }).check();
        for (const [name, sheet] of [
          ['A4', a4],
          ['A3', a3],
        ] as const) {
          await desk.getByRole('radio', { name }).check();
          expect(await printed(desk), `${look} ${name}`).toEqual([turn(sheet)]);
        }
      }
    }
  });

  await test.step('my wishes are marked until I have a seat', async () => {
    const api = apiOf(hand);
    const { blocks } = await api.get<{
      blocks: { id: string; version: number; seminars: { id: string; title: string }[] }[];
    }>(`/my/events/${eventId}/wishes`);
    const [block] = blocks;
    await api.put(`/my/blocks/${block?.id}/ranking`, {
      ranking: block?.seminars.map(({ id }) => id),
      version: block?.version,
    });
    await hand.goto(`/my/${eventId}/programme`);
    await expect(hand.getByText('Ditt önskemål nummer 1')).toHaveCount(2);
  });

  await test.step('my own seat is marked, on the screen and on paper', async () => {
    await expect(desk.getByText('Din plats')).toHaveCount(2);
    await desk.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(desk.getByText('Din plats')).toHaveCount(4);
    await desk.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await desk.getByRole('radio', { name: 'Mitt' }).check();
    await expect(desk.getByText('Din plats')).toHaveCount(2);
    for (const colorScheme of ['light', 'dark'] as const) {
      await desk.emulateMedia({ colorScheme });
      expect(await faultsOf(desk)).toEqual([]);
    }
  });
});

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
  );
}

async function choosingDay(page: Page): Promise<string> {
  const { rows } = await apiOf(page).get<{ rows: { id: string; name: string }[] }>('/events');
  return rows.find(({ name }) => name === 'Ledarforum: leda tillsammans')?.id ?? '';
}

async function pastDay(page: Page): Promise<string> {
  const { events } = await apiOf(page).get<{ events: { id: string; phase: string }[] }>(
    '/my/events',
  );
  return events.find(({ phase }) => phase === 'CLOSED')?.id ?? '';
}

/** Something that participants are not to see. */
async function addBlocker(page: Page, eventId: string): Promise<void> {
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
