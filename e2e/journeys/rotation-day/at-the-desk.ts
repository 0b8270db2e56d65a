import { expect, type Page } from '@playwright/test';
import { askDatabase } from '../../stage/database.ts';
import { managersFile } from '../../stage/managers.ts';
import { director, eventName, managers, type Town, theDay } from './cast.ts';

// What the organiser does.

export async function importManagers(desk: Page, { product }: Town): Promise<void> {
  await desk.getByRole('link', { name: 'Register' }).click();
  await desk.getByRole('link', { name: 'Läs in en fil' }).first().click();
  await desk.locator('input[type=file]').setInputFiles({
    name: 'chefer.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await managersFile(managers),
  });
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('chefer.xlsx');
  // The organiser is in the register already.
  await expect(desk.getByRole('tab', { name: 'Nya 399' })).toBeVisible();
  await expect(desk.getByRole('tab', { name: 'Ändrade 1' })).toBeVisible();
  await expect(desk.getByRole('tab', { name: 'Felaktiga 0' })).toBeVisible();
  await expect(desk.getByText('399 personer läggs till · 1 person ändras')).toBeVisible();
  expect(await askDatabase(product, 'SELECT FROM person')).toHaveLength(1);
  await desk.getByRole('button', { name: 'Genomför' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Genomför' }).click();
  await expect(desk.getByText('Inläsningen är genomförd.').first()).toBeVisible();
  await desk.getByRole('main').getByRole('link', { name: 'Till registret' }).click();
  await expect(desk.getByText('400 personer', { exact: true })).toBeVisible();
  const branches = await askDatabase<{ kind: string; count: number }>(
    product,
    `SELECT unit.kind, count(*)::int FROM unit WHERE parent_id IS NULL
      AND EXISTS (SELECT FROM person WHERE unit_id = unit.id) GROUP BY kind ORDER BY kind::text`,
  );
  expect(branches).toEqual([
    { kind: 'BOLAG', count: 4 },
    { kind: 'FORVALTNING', count: 9 },
  ]);
}

export async function makeDay(desk: Page): Promise<string> {
  await desk.getByRole('link', { name: 'Dagar' }).click();
  await desk.getByRole('link', { name: 'Planera en dag' }).click();
  await desk.getByLabel('Namn', { exact: true }).fill(eventName);
  await desk.getByLabel('Datum').fill(theDay);
  await desk.getByLabel('Plats').fill('Kongresshallen');
  await desk.getByLabel('Den nya seriens namn').fill('Chefens dag');
  await desk.getByRole('radio', { name: 'Rotationsdag' }).check();
  await desk.getByRole('button', { name: 'Skapa utkastet' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(eventName);
  const eventId = new URL(desk.url()).pathname.split('/').at(-1) ?? '';

  await desk.getByRole('link', { name: 'Program', exact: true }).first().click();
  // The card, which begins with its time, not the menu beside it.
  const card = desk.getByRole('button', { name: /^\d.*Musik: gitarrsolo av en chef/ });
  await card.click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Vem').fill('Kulturskolan');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toBeHidden();
  await expect(card).toContainText('Kulturskolan');
  return eventId;
}

export async function chooseAudience(desk: Page, eventId: string): Promise<void> {
  await desk.goto(`/organise/events/${eventId}/settings`);
  await desk.getByRole('checkbox', { name: 'Alla chefer' }).check();
  await expect(desk.getByText('400 personer blir inbjudna')).toBeVisible();
  await desk.getByRole('button', { name: 'Spara urvalet' }).click();
  await expect(desk.getByText('Urvalet är sparat')).toBeVisible();
}

/** The next step on the event's own page, asked for and confirmed. */
export async function moveOn(desk: Page, move: string): Promise<void> {
  await desk.getByRole('button', { name: `${move} …` }).click();
  await desk.getByRole('dialog').getByRole('button', { name: move }).click();
  await expect(desk.getByRole('dialog')).toBeHidden();
}

export async function makeTables(desk: Page, eventId: string): Promise<void> {
  await desk.goto(`/organise/events/${eventId}/groups`);
  await desk.getByRole('button', { name: 'Nya grupper' }).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Namn').fill('Bord vid samtalet');
  await dialog
    .getByLabel('Programpunkt')
    .selectOption({ label: '08.40–09.30 Samtal på scen: chefskap som egen profession' });
  await expect(dialog.getByText('400 kommer. Det blir 50 bord med 8 personer.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Gör grupper' }).click();
  await expect(desk.getByRole('heading', { name: 'Bord vid samtalet' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(desk.getByText('Alla villkor är uppfyllda.')).toBeVisible({ timeout: 60_000 });
  await desk.getByRole('button', { name: 'Publicera' }).click({ timeout: 60_000 });
  await desk.getByRole('dialog').getByRole('button', { name: 'Publicera' }).click();
  await expect(desk.getByRole('button', { name: 'Dra tillbaka' })).toBeVisible();
}

/** The standard questions: about the day, about each seminar, and about what lasted 30 and 90 days later. */
export async function writeQuestions(desk: Page, eventId: string): Promise<void> {
  await desk.goto(`/organise/events/${eventId}/evaluation`);
  await desk.getByRole('button', { name: 'Följ dagen hela vägen' }).click();
  const main = desk.getByRole('main');
  await expect(main).toContainText('Hur nöjd är du med dagen som helhet?');
  await expect(main).toContainText('Puls efter 30 dagar');
  await expect(main).toContainText('Puls efter 90 dagar');
}

/** What was written names nobody, so all of it is let through. */
export async function letCommentsThrough(desk: Page, eventId: string): Promise<void> {
  await desk.goto(`/organise/events/${eventId}/evaluation/comments`);
  const button = desk.getByRole('button', { name: /^Godkänn \d+ utan föreslagna namn/ });
  await expect(button.first()).toBeVisible();
  for (let left = await button.count(); left > 0; left -= 1) {
    await button.first().click();
    await expect(button).toHaveCount(left - 1);
  }
}

/** Lets the chief executive read results. */
export async function giveLeadership(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: 'Register' }).click();
  await desk.getByRole('searchbox').fill(director.email);
  const name = `${director.givenName} ${director.familyName}`;
  await desk.getByRole('button', { name, exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Se resultat' }).check();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(desk.getByText(`${name} är sparad.`)).toBeVisible();
}

/** The calendar goes on: it is the 30th day after the day. */
export async function letThirtyDaysPass({ product }: Town, eventId: string): Promise<void> {
  await askDatabase(
    product,
    `UPDATE event SET date = (now() AT TIME ZONE time_zone)::date - 30 WHERE id = $1`,
    [eventId],
  );
}
