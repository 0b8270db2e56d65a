import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../stage/journey.ts';
import { press, tabTo, write } from '../stage/keys.ts';

test('an organiser makes a day, a room and an item and moves the phase, by keys alone', async ({
  open,
  start,
}) => {
  const page = await open(await start({ DEMO: '1' }));
  await page.goto('/');
  await press(page, page.getByRole('button', { name: 'Bli arrangör' }), 'Enter');
  await press(page, page.getByRole('link', { name: 'Planera en dag' }), 'Enter');
  await makeDay(page);
  await makeRoom(page);
  await makeItem(page);
  await chooseAudience(page);
  await movePhase(page);
});

async function makeDay(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Planera en dag');
  await write(page, page.getByLabel('Namn', { exact: true }), 'Dag utan mus');
  await tabTo(page, page.getByLabel('Datum'));
  await writeDate(page, page.getByLabel('Datum'), { year: '2031', month: '05', day: '14' });
  await tabTo(page, page.getByRole('radio', { name: 'Rotationsdag' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Värdegrundsdag' })).toBeChecked();
  await press(page, page.getByRole('button', { name: 'Skapa utkastet' }), 'Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Dag utan mus');
  await expect(heading).toBeFocused();
}

async function makeRoom(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Lokaler' }).first(), 'Enter');
  await press(page, page.getByRole('button', { name: 'Lägg till lokal' }), 'Enter');
  const dialog = page.getByRole('dialog');
  await write(page, dialog.getByLabel('Namn'), 'Vindsrummet');
  await write(page, dialog.getByLabel('Platser'), '40');
  await press(page, dialog.getByRole('button', { name: 'Spara' }), 'Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: /Vindsrummet/ })).toContainText('40');
}

async function makeItem(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Program', exact: true }).first(), 'Enter');
  const add = page.getByRole('button', { name: 'Lägg till programpunkt' });
  await press(page, add, 'Enter');
  const dialog = page.getByRole('dialog');
  await write(page, dialog.getByLabel('Rubrik'), 'Eftersnack');
  await tabTo(page, dialog.getByLabel('Lokal'));
  await page.keyboard.type('Vind');
  await press(page, dialog.getByRole('button', { name: 'Spara' }), 'Enter');
  await expect(dialog).toBeHidden();
  await expect(add).toBeFocused();
  const item = page.getByRole('button', { name: /^\d.*Eftersnack/ });
  await expect(item).toContainText('Vindsrummet');

  await press(page, item, 'Enter');
  await expect(page.getByRole('dialog', { name: 'Ändra Eftersnack' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(item).toBeFocused();
}

async function chooseAudience(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Inställningar' }).first(), 'Enter');
  await press(page, page.getByRole('checkbox', { name: 'Utökad koncernledning' }), ' ');
  await expect(page.getByText(/^\d+ personer blir inbjudna$/)).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Spara urvalet' }), 'Enter');
  await expect(page.getByText('Urvalet är sparat')).toBeVisible();
}

async function movePhase(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Forumet' }).first(), 'Enter');
  await press(page, page.getByRole('button', { name: 'Skicka inbjudan …' }), 'Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/Inbjudan skickas till \d+ personer\./);
  await press(page, dialog.getByRole('button', { name: 'Skicka inbjudan' }), 'Enter');
  await expect(page.getByText('Nu är fasen Inbjudan')).toBeVisible();
  const phases = page.getByRole('list', { name: 'Dagens faser' });
  await expect(phases.locator('[aria-current=step]')).toContainText('Inbjudan');
}

/** A date field has a part each for year, month and day, in the order of the browser's own language. */
async function writeDate(
  page: Page,
  field: Locator,
  { year, month, day }: { year: string; month: string; day: string },
): Promise<void> {
  const wanted = `${year}-${month}-${day}`;
  for (const parts of [
    [year, month, day],
    [month, day, year],
    [day, month, year],
  ]) {
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft');
    // A year may have six digits, so it does not move on by itself.
    for (const part of parts) {
      await page.keyboard.type(part);
      if (part === year) await page.keyboard.press('ArrowRight');
    }
    if ((await field.inputValue()) === wanted) return;
  }
  await expect(field).toHaveValue(wanted);
}
