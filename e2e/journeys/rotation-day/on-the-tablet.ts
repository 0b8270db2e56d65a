import { expect, type Page } from '@playwright/test';
import { linkIn } from '../../stage/mail-server.ts';
import { director, eventName, seminars, type Town } from './cast.ts';

// What the chief executive does afterwards.

export async function signInByLetter(tablet: Page, { mail }: Town): Promise<void> {
  await tablet.goto('/');
  await tablet.getByLabel('E-postadress').fill(director.email);
  await tablet.getByRole('button', { name: 'Skicka länken' }).click();
  const arrived = () =>
    mail.letters.some(({ to, text }) => to === director.email && text.includes('/sign-in/'));
  await expect.poll(arrived).toBe(true);
  await tablet.goto(linkIn(mail.letters, director.email, 'sign-in'));
  await tablet.getByRole('button', { name: 'Logga in' }).click();
  await tablet.getByRole('main').getByRole('link', { name: 'Resultat' }).click();
}

/** The sentence first, then the picture, then the numbers, then the words. */
export async function readResults(tablet: Page): Promise<void> {
  const row = tablet.getByRole('row', { name: new RegExp(eventName) });
  await expect(row).toContainText('400 av 400');
  await expect(row).toContainText('3,9');
  await row.getByRole('link', { name: eventName }).click();
  const main = tablet.getByRole('main');
  await expect(main).toContainText('400 av 400 svarade');
  await expect(main).toContainText('Dagen gav nya kontakter. Nio av tio svarade 4 eller 5.');
  await expect(main).toContainText(
    'Tiden för samtal räckte sämst. Där svarade fyra av tio 4 eller 5.',
  );

  // The picture's own table, with every share as a number, the mean and how sure it is.
  await tablet.getByRole('button', { name: 'Visa som tabell' }).first().click();
  const day = tablet.getByRole('table', { name: /Vad tyckte vi om dagen/ });
  await expect(day).toBeVisible();
  const shares = async (question: RegExp) =>
    (await day.getByRole('row', { name: question }).getByRole('cell').allInnerTexts()).join(' ');
  expect(await shares(/dagen som helhet/)).toMatch(/^0\D+10\D+20\D+40\D+30\D+3,9 3,8–4,0$/);
  expect(await shares(/lärde du känna/)).toMatch(/^0\D+0\D+10\D+50\D+40\D+4,3 4,2–4,4$/);
  expect(await shares(/nytta/)).toMatch(/^0\D+10\D+30\D+40\D+20\D+3,7 3,6–3,8$/);
  expect(await shares(/tiden till samtal/)).toMatch(/^10\D+20\D+30\D+30\D+10\D+3,1 3,0–3,2$/);
  for (const seminar of seminars) await expect(main).toContainText(seminar);

  await expect(main).toContainText('8 kommentarer');
  await expect(main).toContainText('”Mod att säga nej.” × 4');
  await expect(main).toContainText('”Att fråga innan jag svarar.” × 4');
}

/** From a theme, from a comment and from the page as a whole. */
export async function decideThreeActions(tablet: Page): Promise<void> {
  const making = tablet.getByRole('dialog', { name: 'Gör en åtgärd av det här' });
  const makers = tablet.getByRole('button', { name: /^Gör en åtgärd av det här/ });
  const decided = ['Längre samtal', 'Öva på att säga nej', 'Färre punkter'];
  const opened = [
    makers.filter({ hasText: 'räckte tiden till samtal' }).first(),
    makers.filter({ hasText: 'Mod att säga nej.' }).first(),
    tablet.getByRole('region', { name: 'Vad gör vi åt det?' }).getByRole('button').first(),
  ];
  for (const [index, opener] of opened.entries()) {
    await opener.click();
    await making.getByLabel('Vad ska göras?').fill(decided[index] ?? '');
    await making.getByRole('button', { name: 'Spara' }).click();
    await expect(making).toBeHidden();
  }
  await tablet.getByRole('link', { name: 'Till åtgärderna' }).click();
  for (const title of decided) {
    await expect(tablet.getByRole('row', { name: new RegExp(title) })).toBeVisible();
  }
}
