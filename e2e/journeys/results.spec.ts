import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { test } from '../stage/journey.ts';
import { printed } from '../stage/paper.ts';

const a4 = { width: 210, height: 297 };
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true };
const small = 'Storåkra Vatten AB';
const pressed = 'Vård- och omsorgsförvaltningen';

test('leadership reads one page, filters it and takes two sheets to the meeting', async ({
  open,
  start,
}) => {
  const product = await start({ DEMO: '1' });
  const desk = await open(product);
  const page = await open(product, tablet);
  await become(desk, 'organiser');
  await become(page, 'leadership');
  const eventId = await pastDay(page);
  const before = await addEarlierDays(product, eventId);

  await test.step('one thing first, then pictures with their tables', async () => {
    await page.goto(`/results/${eventId}`);
    await expect(page.getByText('Tiden för samtal räckte sämst.')).toBeVisible();
    await expect(
      page.getByText(`${pressed} svarade lägre än övriga på ”Hur väl räckte tiden till samtal?”.`),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Visa som tabell' }).first().click();
    await expect(page.getByRole('table', { name: /Vad tyckte vi om dagen/ })).toBeVisible();
    await page.getByText('Hämta som fil').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Öppna data (.csv)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/-resultat-data\.csv$/);
    await expect(page.getByText('Ledningsgrupp visas inte: för få i varje')).toBeVisible();
    await isSound(page);
  });

  await test.step('a group’s answers against everybody else’s, at an address of their own', async () => {
    await page.getByLabel('Förvaltning eller bolag').selectOption({ label: pressed });
    await expect(page.getByRole('heading', { name: `Så svarade ${pressed}` })).toBeVisible();
    await expect(page.getByText('Hur väl räckte tiden till samtal? Lägre än övriga')).toBeVisible();
    expect(new URL(page.url()).searchParams.get('unit')).toMatch(/^[0-9a-f-]{36}$/);
    await isSound(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: `Så svarade ${pressed}` })).toBeVisible();
  });

  await test.step('a group that is too small is refused in words, with what may be shown instead', async () => {
    await page.getByLabel('Förvaltning eller bolag').selectOption({ label: small });
    const refusal = page.getByRole('status').filter({ hasText: 'Visas inte: för få har svarat' });
    await expect(refusal).toContainText('Storåkra Näringslokaler AB');
    await expect(page.getByRole('img')).toHaveCount(0);
    await isSound(page);
    await refusal.getByRole('button', { name: 'Visa dem tillsammans' }).click();
    await expect(page.getByRole('heading', { name: /^Så svarade .*Vatten AB/ })).toBeVisible();
    await page.goBack();
    await expect(refusal).toBeVisible();
    await refusal.getByRole('button', { name: 'Visa alla' }).click();
    await expect(page.getByRole('heading', { name: 'Vad tyckte vi om dagen?' })).toBeVisible();
  });

  await test.step('one seminar at a time, and which of them differ', async () => {
    const seminar = page.getByLabel('Seminarium');
    await expect(page.getByText('De seminarier som skiljer sig')).toBeVisible();
    await seminar.selectOption({ label: 'C Att leda vid förändring' });
    await expect(page.getByText('Hur mycket kan du använda i din vardag?')).toBeVisible();
    await isSound(page);
    await seminar.selectOption({ label: 'Alla seminarier' });
  });

  await test.step('any earlier day is compared with, and days leave the picture', async () => {
    await expect(page.getByRole('heading', { name: `Jämfört med ${before[0]}` })).toBeVisible();
    await page.getByLabel('Jämför med').selectOption({ index: 1 });
    await expect(page.getByRole('heading', { name: `Jämfört med ${before[1]}` })).toBeVisible();
    await page.getByText('Dagar i bilden').click();
    const days = page.getByRole('listitem').filter({ hasText: before[0] });
    await expect(days).toHaveCount(2);
    await page.getByRole('checkbox', { name: before[0] }).click();
    await expect(days).toHaveCount(1);
    await isSound(page);
  });

  await test.step('what lasted, after 30 and 90 days, as a line and as a table', async () => {
    const lasted = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Vad som har blivit bestående' }) });
    await expect(
      lasted.getByRole('img', { name: /^Efter 30 dagar: \d,\d, Efter 90 dagar: \d,\d$/ }).first(),
    ).toBeVisible();
    await lasted.getByRole('button', { name: 'Visa som tabell' }).first().click();
    await expect(lasted.getByRole('rowheader', { name: 'Efter 90 dagar' })).toBeVisible();
    await isSound(page);
  });

  await test.step('what was written is searched', async () => {
    const search = page.getByLabel('Sök i kommentarerna').first();
    await search.fill('frågan SLÄPPA');
    await expect(page.getByText('”Frågan: vad kan jag släppa?”')).toBeVisible();
    await expect(page.getByText('Visar 1.')).toBeVisible();
  });

  await test.step('an organiser masks a name, and leadership never reads it', async () => {
    const named = /^Det var svårt att höra vad (\p{L}+) sa från scenen\.$/u;
    await desk.goto(`/organise/events/${eventId}/evaluation/comments`);
    const item = desk.getByRole('listitem').filter({ hasText: 'Det var svårt att höra vad' });
    await desk.getByLabel('Sök i kommentarerna').nth(1).fill('svårt att höra vad');
    const name = named.exec((await item.locator('p').textContent()) ?? '')?.[1] ?? '';
    expect(name).not.toBe('');
    await expect(item.locator('mark')).toHaveText(name);
    await item.getByRole('button', { name: 'Dölj namn' }).click();
    await expect(item).toContainText('höra vad ███ sa');
    await desk.getByRole('button', { name: 'Ångra' }).click();
    await expect(item.locator('mark')).toHaveText(name);
    await item.getByRole('button', { name: 'Dölj ord …' }).click();
    await expect(item.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
    await isSound(desk);
    await item.getByRole('button', { name: 'Dölj 1 ord' }).click();
    await item.getByRole('button', { name: 'Godkänn' }).click();
    await expect(item.getByText('Godkända')).toBeVisible();
    const { day } = await apiOf(page).get<{ day: { texts: string[] }[] }>(
      `/events/${eventId}/results`,
    );
    const texts = day.flatMap((question) => question.texts);
    expect(texts).toContain('Det var svårt att höra vad ███ sa från scenen.');
    expect(texts.some((text) => text.includes(`vad ${name} sa`))).toBe(false);
  });

  await test.step('the results are two sheets of A4, in both languages', async () => {
    await page.goto(`/results/${eventId}`);
    await expect(page.getByRole('heading', { name: 'Ni sa' })).toBeVisible();
    expect(await printed(page)).toEqual([a4, a4]);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Betygen',
      'Det som skiljer sig mer än slumpen kan förklara',
      'Seminarierna',
      'Röster',
      'Det som flera tar upp',
      'Det här gör vi',
    ]);
    await expect(page.getByText(/av 404 svarade \(76\s%\)/)).toHaveCount(2);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(page.getByRole('heading', { name: 'You said' })).toBeVisible();
    expect(await printed(page)).toEqual([a4, a4]);
  });
});

async function pastDay(page: Page): Promise<string> {
  const { rows } = await apiOf(page).get<{ rows: { eventId: string; state: string }[] }>(
    '/results',
  );
  return rows.find(({ state }) => state === 'closed')?.eventId ?? '';
}

/** Two earlier days of the series with the same answers, counted: their names, the latest first. */
async function addEarlierDays(
  product: Parameters<typeof askDatabase>[0],
  eventId: string,
): Promise<[string, string]> {
  const names: [string, string] = ['Ledarforum: mod', 'Ledarforum: samverkan'];
  for (const [place, name] of names.entries()) {
    await askDatabase(
      product,
      `WITH day AS (
         INSERT INTO event SELECT (jsonb_populate_record(event, jsonb_build_object('id', gen_random_uuid(),
           'name', $2::text, 'date', event.date - 200 * ($3::int + 1)))).* FROM event WHERE id = $1 RETURNING id
       ), form AS (
         INSERT INTO evaluation_form (id, event_id, purpose) SELECT gen_random_uuid(), id, 'DAY' FROM day RETURNING id
       )
       INSERT INTO evaluation_snapshot (form_id, taken)
         SELECT form.id, snapshot.taken FROM form, evaluation_snapshot AS snapshot
           JOIN evaluation_form AS past ON past.id = snapshot.form_id
           WHERE past.event_id = $1 AND past.purpose = 'DAY'`,
      [eventId, name, place],
    );
  }
  return names;
}

/** Nothing to scroll sideways and no fault that axe finds, in both themes. */
async function isSound(page: Page): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`),
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}
