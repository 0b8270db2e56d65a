import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { furnishDemo } from '../stage/furnish-demo.ts';
import { test } from '../stage/journey.ts';

test.describe.configure({ timeout: 120_000 });
// Somebody else changed the form meanwhile.
test.use({ foreseen: [/status of 409.*\/questions/] });

const picture = (page: Page, name: string) =>
  process.env.LEDARFORUM_LOOK
    ? page.screenshot({ path: `${process.env.LEDARFORUM_LOOK}/${name}.png`, fullPage: true })
    : undefined;

test('an organiser writes questions before the day, tries them on a phone, and undoes', async ({
  demo,
  open,
}) => {
  const page = await open(demo);
  const { choosing } = await furnishDemo(page);
  await become(page, 'organiser');
  await page.goto(`/organise/events/${choosing}/evaluation`);
  await page.getByRole('button', { name: 'Lägg till standardfrågorna' }).click();
  await page.getByRole('button', { name: 'Före dagen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Före dagen');
  await expect(page.getByRole('listitem').filter({ has: page.locator('h3') })).toHaveCount(3);

  await page.getByRole('button', { name: 'Ett val', exact: true }).click();
  await page.keyboard.type('Vad hoppas du mest på?');
  await expect(page.getByRole('status').filter({ hasText: 'Inte sparat än' })).toBeVisible();
  await paste(page, '1 på svenska', 'Nya kontakter\tNew contacts\nEtt verktyg\nTid att tänka\n');
  await expect(page.getByLabel('3 på svenska')).toHaveValue('Tid att tänka');
  await expect(page.getByLabel('1 på engelska')).toHaveValue('New contacts');
  await page.getByLabel('3 på svenska').focus();
  const saved = page.getByRole('status').filter({ hasText: /^Sparat$/ });
  await expect(saved).toBeVisible();
  await expect(page.getByText('texter saknar engelska').first()).toBeVisible();

  await page.getByRole('combobox', { name: 'Frågan som villkoret gäller' }).selectOption({
    index: 1,
  });
  await page.getByRole('combobox', { name: 'Hur svaret jämförs' }).selectOption('högst');
  await page.getByRole('combobox', { name: 'Steg', exact: true }).selectOption('2');
  await expect(page.getByText('Visas bara om svaret på ”Hur stort behov')).toBeVisible();
  await picture(page, 'builder-1280');

  const phone = page.getByRole('region', { name: 'Så ser det ut i telefonen' });
  await expect(phone.getByText('Fråga 1 av 3')).toBeVisible();
  await phone.getByRole('radio', { name: '2 lite' }).check();
  await expect(phone.getByText('Fråga 1 av 4')).toBeVisible();
  for (const _ of [1, 2, 3]) await phone.getByRole('button', { name: 'Nästa' }).click();
  await expect(phone.getByRole('radio', { name: 'Ett verktyg' })).toBeVisible();

  await page.getByRole('button', { name: 'Flytta upp fråga 4' }).click();
  const titles = page.locator('h3');
  await expect(titles.nth(2)).toHaveText('Vad hoppas du mest på?');
  await page.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect(titles.nth(3)).toHaveText('Vad hoppas du mest på?');
  await page.getByRole('button', { name: 'Gör om' }).click();
  await expect(titles.nth(2)).toHaveText('Vad hoppas du mest på?');
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(titles.nth(2)).toHaveText('Vad hoppas du mest på?');
  await page.setViewportSize({ width: 320, height: 800 });
  await page.getByRole('button', { name: 'Ändra' }).nth(2).click();
  await picture(page, 'builder-320');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(overflow).toBeLessThanOrEqual(320);
  await page.goto(`/organise/events/${choosing}/evaluation`);
  await expect(page.getByRole('heading', { name: 'Före dagen' })).toBeVisible();
  await picture(page, 'forms-320');
});

type Form = { id: string; revision: number; questions: { id: string; key: string }[] };

test('a change after the first answer is a new version, and one made over another’s is told', async ({
  demo,
  open,
}) => {
  const page = await open(demo);
  const { evaluating, dayForm } = await furnishDemo(page);
  const api = apiOf(page);
  await become(page, 'participant');
  const mine = await api.get<{ forms: Form[] }>(`/events/${evaluating}/my-evaluation`);
  const whole = mine.forms.find(({ id }) => id === dayForm)?.questions[0];
  await api.post(`/events/${evaluating}/my-evaluation/${dayForm}`, {
    answers: [{ questionId: whole?.id, scale: 4 }],
  });

  await become(page, 'organiser');
  await page.goto(`/organise/events/${evaluating}/evaluation/${dayForm}`);
  await expect(
    page.getByText('1 har svarat. Ändringen gäller dem som svarar härefter.'),
  ).toBeVisible();
  const saved = page.getByRole('status').filter({ hasText: /^Sparat$/ });
  await page.getByRole('button', { name: 'Ändra' }).first().click();
  await page.getByLabel('Frågan på svenska').fill('Hur blev dagen?');
  await expect(page.getByText('Version 2')).toBeVisible();
  await expect(saved).toBeVisible();

  const { forms } = await api.get<{ forms: Form[] }>(`/events/${evaluating}/evaluation`);
  const now = forms.find(({ id }) => id === dayForm);
  await api.put(`/events/${evaluating}/evaluation/forms/${dayForm}/questions`, {
    revision: now?.revision,
    questions: now?.questions.slice(0, 3).map(({ id: _, ...question }) => question),
  });
  await page.getByLabel('Frågan på svenska').fill('Hur blev hela dagen?');
  await expect(page.getByText('Någon annan har ändrat frågorna')).toBeVisible();
  await page.getByRole('button', { name: 'Visa den andras' }).click();
  await expect(page.locator('h3')).toHaveCount(3);
  await expect(saved).toBeVisible();
  await page.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect(page.locator('h3').first()).toHaveText('Hur blev hela dagen?');
  await expect(page.locator('h3')).toHaveCount(7);
  await expect(saved).toBeVisible();
});

/** As from a spreadsheet or a document. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.getByLabel(label).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
