import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { furnishDemo } from '../stage/furnish-demo.ts';
import { phone, test } from '../stage/journey.ts';
import { printed } from '../stage/paper.ts';

test.describe.configure({ timeout: 120_000 });
// Two organisers at once: the second is told.
test.use({ foreseen: [/status of 409/] });

const picture = (page: Page, name: string) =>
  process.env.LEDARFORUM_LOOK
    ? page.screenshot({ path: `${process.env.LEDARFORUM_LOOK}/${name}.png`, fullPage: true })
    : undefined;

test('an organiser writes what is taken home, and a participant takes it home', async ({
  demo,
  open,
}) => {
  const desk = await open(demo);
  const { evaluating } = await furnishDemo(desk);

  await test.step('the ready kit is changed, moved about, undone, and saved as one writes', async () => {
    await become(desk, 'organiser');
    await desk.goto(`/organise/events/${evaluating}/kit`);
    await expect(desk.getByText('Tillsammans 30 min.')).toBeVisible();
    await picture(desk, 'kit-editor-1280');
    const saved = desk.getByRole('status').filter({ hasText: /^Sparat$/ });
    await desk.getByRole('button', { name: 'Lägg till en fråga' }).click();
    await expect(desk.getByText('Sparas när allt har svensk text och en tid.')).toBeVisible();
    await desk.keyboard.type('Vem hos oss vill börja?');
    await expect(saved).toBeVisible();
    await desk.getByRole('button', { name: 'Flytta upp fråga 5' }).press('Enter');
    await desk.getByRole('button', { name: 'Ta bort fråga 1' }).click();
    await desk.getByRole('button', { name: 'Ångra', exact: true }).click();
    await desk.getByLabel('Minuter').first().fill('9');
    await expect(desk.getByText('Tillsammans 35 min.')).toBeVisible();
    await expect(saved).toBeVisible();
    await desk.reload();
    await expect(desk.getByLabel('Minuter').first()).toHaveValue('9');
    const fourth = desk.getByRole('listitem').filter({ hasText: 'Fråga 4' });
    await expect(fourth.getByLabel('Svenska')).toHaveValue('Vem hos oss vill börja?');
  });

  await test.step('two organisers at once: nobody’s is lost', async () => {
    const api = apiOf(desk);
    const { version, content } = await api.get<{ version: number; content: object }>(
      `/events/${evaluating}/kit`,
    );
    await api.put(`/events/${evaluating}/kit`, { version, content });
    await desk.getByLabel('Minuter').first().fill('4');
    await expect(desk.getByText('Någon annan har ändrat det här')).toBeVisible();
    await desk.getByRole('button', { name: 'Spara min' }).click();
    await expect(desk.getByRole('status').filter({ hasText: /^Sparat$/ })).toBeVisible();
    const { content: after } = await api.get<{ content: { agenda: { minutes: number }[] } }>(
      `/events/${evaluating}/kit`,
    );
    expect(after.agenda[0]?.minutes).toBe(4);
  });

  await test.step('the participant finds the kit in Min dag, and puts the conversation into the calendar', async () => {
    const hand = await open(demo, phone);
    await become(hand, 'participant');
    await hand.goto(`/my/${evaluating}`);
    await hand.getByRole('link', { name: 'Ditt kit' }).tap();
    await expect(hand.getByRole('heading', { level: 1 })).toHaveText('Ditt kit');
    await expect(hand.getByText('Vem hos oss vill börja?')).toBeVisible();
    await expect(hand.getByText('En färdig dagordning på 30 min.')).toBeVisible();
    await picture(hand, 'kit-320');
    expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const get = hand.getByRole('button', { name: 'Hämta kalenderfilen' });
    await get.tap();
    await expect(hand.getByRole('alert')).toContainText('Välj dag och klockslag.');
    await hand.getByLabel('Dag', { exact: true }).fill('2020-01-15');
    await get.tap();
    await expect(hand.getByRole('alert')).toContainText('Tiden har redan varit.');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await hand.getByLabel('Dag', { exact: true }).fill(tomorrow);
    await hand.getByLabel('Klockslag').fill('13:00');
    const [download] = await Promise.all([hand.waitForEvent('download'), get.tap()]);
    expect(download.suggestedFilename()).toMatch(/^Chefens dag.*\.ics$/);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toContain('SUMMARY:Samtal efter Chefens dag');
    expect(file).toContain(`DTSTART:${tomorrow.replaceAll('-', '')}T1`);
  });

  await test.step('it prints on one or two sheets of A4', async () => {
    await become(desk, 'participant');
    await desk.goto(`/my/${evaluating}/kit`);
    await expect(desk.getByText('Vem hos oss vill börja?')).toBeVisible();
    await picture(desk, 'kit-1280');
    const sheets = await printed(desk);
    expect(sheets.length).toBeLessThanOrEqual(2);
    for (const sheet of sheets) expect(sheet).toEqual({ width: 210, height: 297 });
  });
});
