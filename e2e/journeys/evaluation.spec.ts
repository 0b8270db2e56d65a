import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { furnishDemo } from '../stage/furnish-demo.ts';
import { phone, test } from '../stage/journey.ts';

// The network is cut on purpose, and an answer comes too late.
test.use({ foreseen: [/ERR_INTERNET_DISCONNECTED|status of 409/] });
test.describe.configure({ timeout: 120_000 });

type Form = { id: string; revision: number; purpose: string; answered: boolean };

const marks = ['helhet', 'kontakter', 'nytta', 'tid', 'samtal', 'lokal', 'mat', 'ledning'];
const look = (page: Page, name: string) =>
  process.env.LEDARFORUM_LOOK
    ? page.screenshot({ path: `${process.env.LEDARFORUM_LOOK}/${name}.png`, fullPage: true })
    : undefined;

test('ten questions are answered on a phone in at most 14 taps, and sent by themselves when the network is back', async ({
  start,
  open,
}) => {
  // Of its own: what is answered here would be missed by those who look at every page.
  const demo = await start({ DEMO: '1' });
  const desk = await open(demo);
  const { evaluating } = await furnishDemo(desk);
  await become(desk, 'organiser');
  const dayForm = await askTen(desk, evaluating);

  const hand = await open(demo, phone);
  await hand.goto('/');
  await become(hand, 'participant');
  const waiting = await apiOf(hand).get<{ forms: Form[] }>(`/events/${evaluating}/my-evaluation`);
  expect(waiting.forms.map(({ id }) => id)).toEqual([dayForm]);
  await hand.goto(`/my/${evaluating}`);
  await expect(hand.getByRole('heading', { level: 1, name: 'Min dag' })).toBeVisible();

  let taps = 0;
  const tap = async (target: ReturnType<Page['locator']>) => {
    taps += 1;
    await target.tap();
  };
  const main = hand.getByRole('main');
  const place = main.getByRole('heading', { level: 2 });
  await tap(hand.getByRole('link', { name: 'Utvärdera dagen' }));
  await expect(main).toContainText('Svaret är anonymt.');
  await look(hand, 'answer-first-320');
  for (const [index] of marks.entries()) {
    await expect(place).toHaveText(`Fråga ${index + 1} av 10`);
    if (index > 0) await expect(place).toBeFocused();
    await tap(main.getByRole('group').locator('label').nth(3));
  }
  await expect(place).toHaveText('Fråga 9 av 10');
  await expect(main).toContainText('Det du skriver kan bli allmän handling.');
  await look(hand, 'answer-text-320');
  await main.getByRole('textbox').fill('Att fråga innan jag svarar.');
  await tap(main.getByRole('button', { name: 'Nästa' }));

  await test.step('what is filled in is still there after a reload', async () => {
    await hand.reload();
    await expect(place).toHaveText('Fråga 10 av 10');
  });
  await tap(main.getByRole('button', { name: 'Hoppa över' }));
  await expect(place).toHaveText('Dina svar');
  await expect(main.getByRole('listitem')).toHaveCount(10);
  await expect(main).toContainText('Att fråga innan jag svarar.');
  await look(hand, 'answer-check-320');
  expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await hand.context().setOffline(true);
  await tap(main.getByRole('button', { name: 'Skicka' }));
  expect(taps, 'taps from my day to sent').toBeLessThanOrEqual(14);
  await expect(hand.getByRole('heading', { level: 1 })).toHaveText('Tack för dina svar!');
  await expect(hand.getByText('Sparat – skickas när du har nät')).toBeVisible();
  await look(hand, 'answer-waits-320');

  await hand.context().setOffline(false);
  await expect(hand.getByText('Svaret är framme.')).toBeVisible({ timeout: 30_000 });
  const kept = await hand.evaluate(() => JSON.stringify({ ...window.localStorage }));
  expect(kept).not.toContain('Att fråga innan jag svarar.');
  expect(kept).not.toContain(dayForm);
  const [stored] = await askDatabase<{ responses: number; answers: number }>(
    demo,
    `SELECT count(DISTINCT response.id)::int AS responses, count(answer.*)::int AS answers FROM evaluation_response AS response
      JOIN evaluation_answer AS answer ON answer.response_id = response.id WHERE response.form_id = $1`,
    [dayForm],
  );
  expect(stored).toEqual({ responses: 1, answers: 9 });
  await hand.goto(`/my/${evaluating}/evaluation`);
  await expect(hand.getByRole('heading', { level: 1 })).toHaveText('Tack för dina svar!');
});

test('the keyboard chooses without being moved, and goes on by itself when told to', async ({
  start,
  open,
}) => {
  const demo = await start({ DEMO: '1' });
  const page = await open(demo);
  const { choosing } = await furnishDemo(page);
  await become(page, 'organiser');
  const api = apiOf(page);
  await api.post(`/events/${choosing}/evaluation/forms`, { purpose: 'BEFORE' });
  await become(page, 'participant');
  const reply = `/my/events/${choosing}/reply`;
  const { version } = await api.get<{ version: number }>(reply);
  await api.put(reply, { attendance: 'COMING', needs: null, version });
  await page.goto(`/my/${choosing}/evaluation`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inför dagen');
  const place = page.getByRole('main').getByRole('heading', { level: 2 });
  await page.getByRole('radio').first().focus();
  for (const key of ['Space', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(page.getByRole('radio', { name: /^3 / })).toBeChecked();
  // Longer than a tap waits before it moves on.
  await page.waitForTimeout(600);
  await expect(place).toHaveText('Fråga 1 av 3');
  await page.keyboard.press('Enter');
  await expect(place).toHaveText('Fråga 2 av 3');
  await expect(place).toBeFocused();
  await page.getByRole('button', { name: 'Tillbaka' }).press('Enter');
  await expect(place).toHaveText('Fråga 1 av 3');
  await expect(page.getByRole('radio', { name: /^3 / })).toBeChecked();
  await look(page, 'answer-before-1280');
});

test('two tabs without a network send one answer, and one that comes after closing is told of kindly', async ({
  start,
  open,
}) => {
  const demo = await start({ DEMO: '1' });
  const first = await open(demo);
  const { evaluating, dayForm } = await furnishDemo(first);
  await become(first, 'participant');
  const second = await first.context().newPage();
  for (const tab of [first, second]) {
    await tab.goto(`/my/${evaluating}/evaluation`);
    await expect(tab.getByRole('main')).toContainText('Fråga 1 av ');
  }
  const answerFirst = async (tab: Page, step: number) => {
    const place = tab.getByRole('main').getByRole('heading', { level: 2 });
    await expect(place).toHaveText(/^Fråga 1 av /);
    await tab.getByRole('radio', { name: new RegExp(`^${step} `) }).click();
    await expect(place).toHaveText(/^Fråga 2 av /);
    const skip = tab.getByRole('button', { name: 'Hoppa över' });
    while ((await place.textContent()) !== 'Dina svar') {
      const before = (await place.textContent()) ?? '';
      await skip.click();
      await expect(place).not.toHaveText(before);
    }
    await tab.getByRole('button', { name: 'Skicka' }).click();
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Tack för dina svar!');
  };
  await first.context().setOffline(true);
  await answerFirst(first, 4);
  await answerFirst(second, 5);
  await expect(second.getByText('Sparat – skickas när du har nät')).toBeVisible();
  await first.context().setOffline(false);
  await expect(first.getByText('Svaret är framme.')).toBeVisible({ timeout: 30_000 });
  await expect(second.getByText('Svaret är framme.')).toBeVisible({ timeout: 30_000 });
  const given = await askDatabase<{ scale: number }>(
    demo,
    `SELECT scale FROM evaluation_answer AS answer JOIN evaluation_response AS response ON response.id = response_id
      WHERE response.form_id = $1`,
    [dayForm],
  );
  expect(given).toEqual([{ scale: 4 }]);

  await second.close();
  await first.goto(`/my/${evaluating}/evaluation`);
  const rest = first.getByRole('main').getByRole('heading', { level: 2 });
  await expect(rest).toHaveText(/^Fråga 1 av /);
  await first.getByRole('radio', { name: /^4 / }).click();
  await expect(rest).toHaveText(/^Fråga 2 av /);
  while ((await rest.textContent()) !== 'Dina svar') {
    const before = (await rest.textContent()) ?? '';
    await first.getByRole('button', { name: 'Hoppa över' }).click();
    await expect(rest).not.toHaveText(before);
  }
  await first.context().setOffline(true);
  await first.getByRole('button', { name: 'Skicka' }).click();
  await expect(first.getByText('Sparat – skickas när du har nät')).toBeVisible();
  await askDatabase(demo, `UPDATE event SET phase = 'CLOSED' WHERE id = $1`, [evaluating]);
  await first.context().setOffline(false);
  await expect(first.getByText('Utvärderingen hann stänga innan svaret kom fram')).toBeVisible({
    timeout: 30_000,
  });
  await first.getByRole('button', { name: 'Ta bort svaret här' }).click();
  expect(await first.evaluate(() => Object.keys(window.localStorage).join())).not.toContain(
    'waiting-answers',
  );
});

test('the organiser sees when reminders go and to how many, sends one, and takes one back', async ({
  start,
  open,
}) => {
  const demo = await start({ DEMO: '1' });
  const desk = await open(demo);
  const { evaluating } = await furnishDemo(desk);
  await become(desk, 'organiser');
  await desk.goto(`/organise/events/${evaluating}/evaluation`);
  const letters = desk.getByRole('region', { name: 'Utskick' });
  await expect(letters.getByRole('listitem')).toHaveCount(2);
  await expect(letters).toContainText('Skulle nu gå till 1 person.');
  await letters.getByRole('button', { name: 'Ställ in: Påminnelse' }).first().click();
  await expect(letters).toContainText('Inställt.');
  await desk.getByRole('button', { name: 'Ångra' }).click();
  await expect(letters).not.toContainText('Inställt.');
  await letters.getByRole('button', { name: 'Påminn om dagen (1)' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('Skickas nu till 1 person som inte har svarat.');
  await dialog.getByRole('button', { name: 'Skicka till 1 person' }).click();
  await expect(letters).toContainText(/Skickat .* till 1 person\./);
  await look(desk, 'mailings-1280');
  await desk.setViewportSize({ width: 320, height: 640 });
  await look(desk, 'mailings-320');
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

/** The day asks eight marks and two free texts; the seminars ask nothing. */
async function askTen(page: Page, eventId: string): Promise<string> {
  const api = apiOf(page);
  const { forms } = await api.get<{ forms: Form[] }>(`/events/${eventId}/evaluation`);
  const day = forms.find(({ purpose }) => purpose === 'DAY');
  if (!day) throw new Error('The day has no form.');
  for (const { id, purpose } of forms) {
    if (purpose === 'SEMINAR') await api.remove(`/events/${eventId}/evaluation/forms/${id}`);
  }
  const asked = (key: string, kind: string) => ({
    key,
    kind,
    textSv: `Hur var ${key}?`,
    textEn: `How was ${key}?`,
  });
  await api.put(`/events/${eventId}/evaluation/forms/${day.id}/questions`, {
    revision: day.revision,
    questions: [
      ...marks.map((key) => asked(key, 'SCALE')),
      asked('tar-med', 'TEXT'),
      asked('medskick', 'TEXT'),
    ],
  });
  return day.id;
}
