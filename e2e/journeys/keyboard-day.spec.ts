import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { test } from '../stage/journey.ts';
import { press, tabTo, write } from '../stage/keys.ts';

type Programme = {
  items: { title: string; kind: string; startsAt: string }[];
  blocks: {
    mode: string;
    slots: { startsAt: string; endsAt: string }[];
    seminars: { title: string }[];
    sessions: { seminarId: string; slotId: string; roomId: string | null }[];
  }[];
  findings: { severity: string; code: string }[];
};

const rooms = [
  ['Stora salen', 420],
  ['Helge', 110],
  ['Bolmen', 110],
  ['Unnen', 110],
  ['Vidö', 110],
] as const;

/** `kind`: its place in the list. */
const items = [
  { title: 'Gitarrsolo', kind: 0, from: '0900', to: '0910', room: 'Stora' },
  { title: 'Chefskap som egen profession', kind: 0, from: '0910', to: '1000', room: 'Stora' },
  { title: 'Förflyttning och kaffe', kind: 2, from: '1000', to: '1020', room: '' },
  { title: 'Lunch', kind: 3, from: '1130', to: '1230', room: 'Stora' },
  { title: 'Kaffe', kind: 2, from: '1350', to: '1410', room: '' },
] as const;

const seminars = [
  ['Chefens ansvar i vardagen', 'HR-chefen', 'Hel'],
  ['Värdet vi skapar tillsammans', 'Kommunikationschefen', 'Bol'],
  ['Att styra och leda i en gemensam riktning', 'Extern konsult', 'Unn'],
  ['Vår utvecklingsresa', 'Kommundirektören', 'Vid'],
] as const;

/** Each seminar runs in each. */
const slots = ['1020', '1240', '1410', '1520'] as const;

test('the rotation day is built from an empty event by keys alone', async ({ open, start }) => {
  test.setTimeout(420_000);
  const page = await open(await start({ DEMO: '1' }), { viewport: { width: 1280, height: 900 } });
  await become(page, 'organiser');
  const api = apiOf(page);
  const { id } = await api.post<{ id: string }>('/events', {
    name: 'Chefens dag',
    date: '2031-05-14',
    place: 'Folkets hus',
    series: { kind: 'new', name: 'Chefens dag utan mus' },
    template: null,
  });
  const dialog = page.getByRole('dialog');
  const saved = page.getByText('Allt är sparat');
  const cardOf = (title: string) =>
    page
      .getByRole('list', { name: 'Schemat' })
      .getByRole('button', { name: new RegExp(`^\\d.*${title}`) });

  await test.step('rooms', async () => {
    await page.goto(`/organise/events/${id}/rooms`);
    for (const [name, capacity] of rooms) {
      await press(page, page.getByRole('button', { name: 'Lägg till lokal' }).first(), 'Enter');
      await write(page, dialog.getByLabel('Namn'), name);
      await write(page, dialog.getByLabel('Platser'), String(capacity));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
    }
  });

  await test.step('what is for everybody', async () => {
    await page.goto(`/organise/events/${id}/programme`);
    await expect(saved).toBeVisible();
    for (const { title, kind, from, to, room } of items) {
      await page.keyboard.press('n');
      await write(page, dialog.getByLabel('Rubrik'), title);
      await tabTo(page, dialog.getByLabel('Slag'));
      for (let down = 0; down < kind; down += 1) await page.keyboard.press('ArrowDown');
      await typeTime(page, dialog.getByLabel('Börjar'), from);
      await typeTime(page, dialog.getByLabel('Slutar'), to);
      await tabTo(page, dialog.getByLabel('Lokal'));
      await page.keyboard.type(room);
      await press(page, dialog.getByRole('button', { name: 'Spara' }), 'Enter');
      await expect(dialog).toBeHidden();
      await expect(cardOf(title)).toBeVisible();
    }
  });

  await test.step('a block that everybody goes through, and its seminars', async () => {
    await press(page, page.getByRole('button', { name: 'Lägg till seminarieblock' }), 'Enter');
    await write(page, dialog.getByLabel('Namn'), 'Rotation');
    await tabTo(page, dialog.getByRole('radio', { name: /Deltagarna önskar/ }));
    while (!(await dialog.getByRole('radio', { name: /Alla går på allt/ }).isChecked())) {
      await page.keyboard.press('ArrowDown');
    }
    await press(page, dialog.getByRole('button', { name: 'Spara' }), 'Enter');
    await press(page, page.getByRole('link', { name: 'Rotation' }).last(), 'Enter');
    for (const [title, host] of seminars) {
      await press(
        page,
        page.getByRole('button', { name: 'Lägg till seminarium' }).first(),
        'Enter',
      );
      await write(page, dialog.getByLabel('Rubrik'), title);
      await write(page, dialog.getByLabel('Värd (frivilligt)'), host);
      await press(page, dialog.getByRole('button', { name: 'Spara' }), 'Enter');
      await expect(dialog).toBeHidden();
    }
  });

  await test.step('each seminar placed once, and copied to the other slots', async () => {
    await page.goto(`/organise/events/${id}/programme`);
    await expect(saved).toBeVisible();
    for (const [title, , room] of seminars) {
      const place = page.getByRole('button', { name: new RegExp(`^Placera.*${title}`) });
      await press(page, place, 'Enter');
      await sendTo(page, dialog, slots[0], room);
      await expect(place).toBeHidden();
    }
    for (const [title] of seminars) {
      for (const slot of slots.slice(1)) {
        const cards = cardOf(title);
        const before = await cards.count();
        await press(page, cards.first(), 'c');
        await expect(dialog.getByLabel('Behåll originalet och gör en kopia')).toBeChecked();
        await sendTo(page, dialog, slot);
        await expect(cards).toHaveCount(before + 1);
      }
    }
    await expect(saved).toBeVisible();
  });

  await test.step('moved, lengthened and taken back by arrows', async () => {
    const lunch = cardOf('Lunch');
    await press(page, lunch, 'ArrowDown');
    await expect(lunch).toContainText('11.45–12.45');
    await expect(lunch).toBeFocused();
    await page.keyboard.press('Shift+ArrowUp');
    await expect(lunch).toContainText('11.45–12.30');
    await page.keyboard.press('Control+z');
    await expect(lunch).toContainText('11.45–12.45');
    await page.keyboard.press('Control+z');
    await expect(lunch).toContainText('11.30–12.30');
    await page.keyboard.press('?');
    await expect(dialog).toContainText('Flytta till nästa lokal');
    await page.keyboard.press('Escape');
  });

  const built = await api.get<Programme>(`/events/${id}/programme`);
  expect(built.items.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
  const [block] = built.blocks;
  expect(block?.mode).toBe('ROTATION');
  expect(block?.slots).toHaveLength(4);
  expect(
    new Set(block?.sessions.map(({ seminarId, slotId }) => `${seminarId} ${slotId}`)).size,
  ).toBe(16);
  expect(block?.sessions.every(({ roomId }) => roomId !== null)).toBe(true);
  expect(built.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule }) => rule)).toEqual([]);
});

/** A time field shows twelve or twenty-four hours, by the language of the browser itself. */
async function typeTime(page: Page, field: Locator, time: string): Promise<void> {
  await tabTo(page, field);
  const hour = Number(time.slice(0, 2));
  const wanted = `${time.slice(0, 2)}:${time.slice(2)}`;
  const inHalves = `${String(hour % 12 || 12).padStart(2, '0')}${time.slice(2)}${hour < 12 ? 'AM' : 'PM'}`;
  for (const keys of [time, inHalves]) {
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(keys);
    if ((await field.inputValue()) === wanted) return;
  }
  await expect(field).toHaveValue(wanted);
}

/** Fills in "Flytta till …" and sends it. */
async function sendTo(page: Page, dialog: Locator, time: string, room?: string): Promise<void> {
  await typeTime(page, dialog.getByLabel('Börjar'), time);
  if (room !== undefined) {
    await tabTo(page, dialog.getByLabel('Lokal'));
    await page.keyboard.type(room);
  }
  await press(page, dialog.getByRole('button', { name: /^(Flytta|Placera)$/ }), 'Enter');
  await expect(dialog).toBeHidden();
}
