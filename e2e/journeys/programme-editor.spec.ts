import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { test } from '../stage/journey.ts';

type Item = { id: string; title: string; startsAt: string; endsAt: string; roomId: string | null };
type Programme = {
  items: Item[];
  rooms: { id: string; name: string }[];
  blocks: {
    sessions: { id: string; seminarId: string; slotId: string; roomId: string | null }[];
    slots: { id: string; startsAt: string; endsAt: string }[];
  }[];
};

const desk = { viewport: { width: 1280, height: 900 } };

test('a day is moved about with a mouse: dragged, lengthened, copied, drawn, undone and restored', async ({
  open,
  start,
}) => {
  test.setTimeout(180_000);
  const page = await open(await start({ DEMO: '1' }), desk);
  const { eventId, read } = await openProgramme(page);
  const card = (name: string) => page.locator('[data-entry]').filter({ hasText: name }).first();
  const before = await read();
  const itemNow = async (title: string) =>
    (await read()).items.find((item) => item.title === title);
  const lunch = before.items.find(({ title }) => title === 'Lunch');
  if (!lunch) throw new Error('no lunch');

  await test.step('an item is dragged half an hour down', async () => {
    await drag(page, card('Lunch'), 0, 60);
    await expect(page.getByRole('region', { name: 'Meddelanden' })).toContainText(
      'Lunch: 12.15–13.15',
    );
    await expect
      .poll(async () => (await itemNow('Lunch'))?.startsAt)
      .toBe(later(lunch.startsAt, 30));
  });

  await test.step('its edge is dragged a quarter of an hour up', async () => {
    const box = await boxOf(card('Lunch'));
    await dragFrom(page, box.x + 40, box.y + box.height - 3, 0, -30);
    await expect.poll(async () => (await itemNow('Lunch'))?.endsAt).toBe(later(lunch.endsAt, 15));
  });

  await test.step('a seminar goes to another room', async () => {
    const session = before.blocks[0]?.sessions[0];
    if (!session) throw new Error('no session');
    const target = page.locator('[data-column="1"]');
    const from = await boxOf(page.locator(`[data-entry="${session.id}"]`));
    const to = await target.boundingBox();
    if (!to) throw new Error('no column');
    await dragFrom(page, from.x + 30, from.y + 12, to.x + 40 - from.x - 30, 0);
    await expect
      .poll(
        async () => (await read()).blocks[0]?.sessions.find(({ id }) => id === session.id)?.roomId,
      )
      .toBe(before.rooms[0]?.id);
  });

  await test.step('with Alt a copy is made', async () => {
    await page.keyboard.down('Alt');
    await drag(page, card('Välkommen'), 0, -60);
    await page.keyboard.up('Alt');
    await expect
      .poll(async () => (await read()).items.filter(({ title }) => title === 'Välkommen').length)
      .toBe(2);
  });

  await test.step('something new is drawn in a room: a blocker', async () => {
    const column = await page.locator('[data-column="2"]').boundingBox();
    const welcome = await boxOf(card('Mingel och fika'));
    await dragFrom(page, (column?.x ?? 0) + 60, welcome.y - 40, 0, 30);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Slag')).toHaveValue('BLOCKER');
    await dialog.getByLabel('Rubrik').fill('Riggning');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(card('Riggning')).toBeVisible();
  });

  await test.step('everything is taken back, step by step, and done again', async () => {
    for (let times = 0; times < 5; times++) {
      await page.getByRole('button', { name: 'Ångra', exact: true }).first().click();
      await expect(page.getByText('Allt är sparat')).toBeVisible();
    }
    await expect.poll(read).toEqual(before);
    await page.keyboard.press('Control+Shift+Z');
    await expect
      .poll(async () => (await itemNow('Lunch'))?.startsAt)
      .toBe(later(lunch.startsAt, 30));
  });

  await test.step('the rest of the day is shifted, and the history leads back', async () => {
    await page.getByRole('button', { name: 'Skjut tider' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Efter klockan').fill('09:30');
    await dialog.getByLabel('Minuter').fill('10');
    await dialog.getByRole('button', { name: 'Skjut', exact: true }).click();
    await expect
      .poll(async () => (await itemNow('Lunch'))?.startsAt)
      .toBe(later(lunch.startsAt, 40));
    await page.getByRole('button', { name: 'Historik' }).click();
    await expect(dialog.getByRole('listitem').first()).toContainText('Sköt resten av dagen');
    await expect(dialog.getByRole('listitem').first()).toContainText('Du');
    expect(await faultsOf(page)).toEqual([]);
    await dialog
      .getByRole('button', { name: /Gå tillbaka hit/ })
      .last()
      .click();
    await expect.poll(read).toEqual(before);
  });

  await test.step('the page is accessible, in the dark too', async () => {
    await page.goto(`/organise/events/${eventId}/programme`);
    await expect(card('Lunch')).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page)).toEqual([]);
  });
});

test.describe('on a bad network', () => {
  test.use({ foreseen: [/ERR_INTERNET_DISCONNECTED/] });

  test('what is done without a network is kept over a reload and sent when it is back', async ({
    open,
    start,
  }) => {
    test.setTimeout(120_000);
    const page = await open(await start({ DEMO: '1' }), desk);
    const { read } = await openProgramme(page);
    const lunch = (await read()).items.find(({ title }) => title === 'Lunch');
    if (!lunch) throw new Error('no lunch');
    const edits = '**/programme/edits';
    await page.route(edits, (route) => route.abort('internetdisconnected'));
    const card = page.getByRole('button', { name: /Lunch/ }).first();
    await card.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText('2 ändringar är sparade här men inte skickade.')).toBeVisible();
    await expect(card).toContainText('12.15–13.15');
    await page.reload();
    await expect(page.getByRole('button', { name: /Lunch/ }).first()).toContainText('12.15–13.15');
    expect((await read()).items.find(({ id }) => id === lunch.id)).toEqual(lunch);
    await page.unroute(edits);
    await page.getByRole('button', { name: 'Försök nu' }).click();
    await expect(page.getByText('Allt är sparat')).toBeVisible();
    expect((await read()).items.find(({ id }) => id === lunch.id)?.startsAt).toBe(
      later(lunch.startsAt, 30),
    );
  });
});

test.describe('at the same time', () => {
  test.use({ foreseen: [/ERR_FAILED|status of 409/] });

  test('two organisers see each other’s changes at once, and a collision is told', async ({
    open,
    start,
  }) => {
    test.setTimeout(120_000);
    const product = await start({ DEMO: '1' });
    const one = await open(product, desk);
    const other = await open(product, desk);
    await openProgramme(one);
    const { read } = await openProgramme(other);
    const lunchOf = (page: Page) => page.getByRole('button', { name: /Lunch/ }).first();
    await lunchOf(one).focus();
    await one.keyboard.press('ArrowDown');
    await expect(lunchOf(other)).toContainText('12.00–13.00', { timeout: 2_000 });
    // What the other sees is held still, so that the two meet.
    await other.route('**/programme', (route) => route.abort());
    await one.keyboard.press('ArrowDown');
    await expect
      .poll(async () => (await read()).items.some(({ startsAt }) => /T11:15/.test(startsAt)))
      .toBe(true);
    await lunchOf(other).focus();
    await other.keyboard.press('ArrowUp');
    await expect(other.getByText('Någon annan har hunnit ändra samma sak.')).toBeVisible();
    await other.unroute('**/programme');
    await other.reload();
    await expect(lunchOf(other)).toContainText('12.15–13.15');
  });
});

test('a card is dragged by its grip with a finger on a tablet', async ({ open, start }) => {
  const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true };
  const page = await open(await start({ DEMO: '1' }), tablet);
  const { read } = await openProgramme(page);
  const lunch = (await read()).items.find(({ title }) => title === 'Lunch');
  if (!lunch) throw new Error('no lunch');
  const box = await boxOf(page.locator(`[data-entry="${lunch.id}"]`));
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', down: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + 10, y: box.y + 20 + down }],
    });
  await touch('touchStart', 0);
  for (let down = 6; down <= 60; down += 6) await touch('touchMove', down);
  await touch('touchEnd', 60);
  const now = async () => (await read()).items.find(({ id }) => id === lunch.id)?.startsAt;
  await expect.poll(now).toBe(later(lunch.startsAt, 30));
});

async function openProgramme(page: Page) {
  await become(page, 'organiser');
  const { rows } = await apiOf(page).get<{ rows: { id: string; phase: string }[] }>('/events');
  const eventId = rows.find(({ phase }) => phase === 'CHOOSING')?.id ?? '';
  await page.goto(`/organise/events/${eventId}/programme`);
  await expect(page.getByText('Allt är sparat')).toBeVisible();
  const read = async (): Promise<Programme> => {
    const { items, rooms, blocks } = await apiOf(page).get<Programme>(
      `/events/${eventId}/programme`,
    );
    return {
      items: items.map(({ id, title, startsAt, endsAt, roomId }) => ({
        id,
        title,
        startsAt,
        endsAt,
        roomId,
      })),
      rooms: rooms.map(({ id, name }) => ({ id, name })),
      blocks: blocks.map(({ slots, sessions }) => ({
        slots,
        sessions: sessions.map(({ id, seminarId, slotId, roomId }) => ({
          id,
          seminarId,
          slotId,
          roomId,
        })),
      })),
    };
  };
  return { eventId, read };
}

async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
}

/** Drags a card by its first line. */
async function drag(page: Page, card: Locator, dx: number, dy: number): Promise<void> {
  const box = await boxOf(card);
  await dragFrom(page, box.x + 40, box.y + 8, dx, dy);
}

async function dragFrom(page: Page, x: number, y: number, dx: number, dy: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
}

function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
