import { expect, type Page } from '@playwright/test';
import { phone, test } from '../stage/journey.ts';

// The network is cut on purpose.
test.use({ foreseen: [/ERR_INTERNET_DISCONNECTED/] });

test('a participant ranks seminars on a phone of 320 px, also where the network ends', async ({
  demo,
  open,
}) => {
  const page = await open(demo, phone);
  await page.goto('/');
  await page.getByRole('button', { name: 'Bli deltagare' }).tap();
  await page.getByRole('link', { name: 'Ledarforum: leda tillsammans' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Min dag' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Hela min dag' })).toContainText('Välkommen');

  await page.getByRole('link', { name: 'Önska', exact: true }).tap();
  await expect(page.getByText('Du får gå på två av sex.')).toBeVisible();
  await rankAll(page);
  const begun = await orderOf(page);
  expect([...begun].sort()).toEqual([
    'Arbetsmiljö och belastning hos chefer',
    'Bästa möjliga möte',
    'Digitalisering som gör skillnad',
    'Ekonomi i kärva tider',
    'Kompetensförsörjning till 2035',
    'Svåra samtal som för framåt',
  ]);
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = begun;

  await test.step('by buttons', async () => {
    await page.getByRole('button', { name: `Flytta upp ${c}` }).tap();
    await page.getByRole('button', { name: `Flytta upp ${c}` }).tap();
    expect(await orderOf(page)).toEqual([c, a, b, d, e, f]);
    await expect(page.getByRole('button', { name: `Flytta upp ${c}` })).toBeFocused();
    await untilSaved(page);
  });

  await test.step('by keys', async () => {
    await gripOf(page, f).focus();
    for (const key of [' ', 'ArrowUp', 'ArrowUp', ' ']) await page.keyboard.press(key);
    expect(await orderOf(page)).toEqual([c, a, b, f, d, e]);
    await expect(page.getByText(`${f} är nummer 4 av 6.`)).toBeAttached();
    for (const key of [' ', 'Home', 'Escape']) await page.keyboard.press(key);
    expect(await orderOf(page)).toEqual([c, a, b, f, d, e]);
    await untilSaved(page);
  });

  await test.step('by a finger', async () => {
    await dragByTouch(page, b, a);
    await expect.poll(() => orderOf(page)).toEqual([c, b, a, f, d, e]);
    await untilSaved(page);
  });

  await page.reload();
  await expect.poll(() => orderOf(page)).toEqual([c, b, a, f, d, e]);

  await test.step('without a network', async () => {
    await page.context().setOffline(true);
    await page.getByRole('button', { name: `Flytta upp ${b}` }).tap();
    await expect(page.getByText('Inte sparat än')).toBeVisible();
    await expect(page.getByText('Din ordning finns kvar här i telefonen.')).toBeVisible();
    await page.context().setOffline(false);
    await untilSaved(page);
  });

  await page.reload();
  await expect.poll(() => orderOf(page)).toEqual([b, c, a, f, d, e]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

/** Puts every seminar in the order that is not in it yet. */
async function rankAll(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: /^Lägg till .* som nummer/ });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lägg seminarierna');
  for (let left = await add.count(); left > 0; left -= 1) {
    await add.first().tap();
    await expect(add).toHaveCount(left - 1);
  }
}

/** The titles in order, as the list tells a screen reader. */
async function orderOf(page: Page): Promise<string[]> {
  const grips = page
    .getByRole('list', { name: 'Min ordning' })
    .getByRole('button', { name: /, nummer \d av \d\. Flytta$/ });
  const names = await grips.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  return names.map((name) => name.replace(/, nummer \d av \d\. Flytta$/, ''));
}

function gripOf(page: Page, title: string) {
  return page.getByRole('button', { name: new RegExp(`^${title}, nummer`) });
}

async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Sparat kl\. \d\d[.:]\d\d/)).toBeVisible({ timeout: 35_000 });
}

/** Lays a finger on one card's number and lifts it when the card's middle has passed that of another, above it. */
async function dragByTouch(page: Page, from: string, to: string): Promise<void> {
  const grip = gripOf(page, from);
  await grip.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  const cardOf = (title: string) => page.getByRole('listitem').filter({ has: gripOf(page, title) });
  const [start, card, other] = await Promise.all(
    [grip, cardOf(from), cardOf(to)].map((place) => place.boundingBox()),
  );
  if (!start || !card || !other) throw new Error('The cards are not on the screen.');
  const x = start.x + start.width / 2;
  const y = start.y + start.height / 2;
  const way = other.y + other.height / 2 - (card.y + card.height / 2) - 8;
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === undefined ? [] : [{ x, y: at }],
    });
  await touch('touchStart', y);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', y + way * part);
  await expect(grip).toBeInViewport();
  await touch('touchEnd');
}
