import { expect, type Page } from '@playwright/test';
import { askDatabase } from '../stage/database.ts';
import { test } from '../stage/journey.ts';
import type { Product } from '../stage/product.ts';

// A used link is refused, and so is asking who one is after having signed out everywhere.
test.use({ foreseen: [/status of 4(01|03|04|10)/] });

test('a link from the mailbox signs in once, and one can sign out everywhere', async ({
  demo,
  open,
}) => {
  const { email, name } = await somebody(demo);
  const laptop = await open(demo);
  const phone = await open(demo);

  const first = await linkFor(laptop, email);
  await laptop.goto(first);
  await laptop.reload();
  await expect(laptop.getByRole('heading', { name: 'Logga in på Ledarforum' })).toBeVisible();
  await laptop.getByRole('button', { name: 'Logga in' }).click();
  await expect(laptop.getByRole('heading', { name: 'Mina dagar' })).toBeVisible();

  await phone.goto(first);
  await phone.getByRole('button', { name: 'Logga in' }).click();
  await expect(phone.getByRole('alert')).toContainText(/länk/i);
  await phone.getByRole('link', { name: 'Be om en ny länk' }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Dagen när alla chefer möts');

  await phone.goto(await linkFor(phone, email));
  await phone.getByRole('button', { name: 'Logga in' }).click();
  await expect(phone.getByRole('heading', { name: 'Mina dagar' })).toBeVisible();

  await laptop.getByRole('link', { name: 'Ledarforum: leda tillsammans' }).click();
  await laptop.getByRole('link', { name: 'Jag', exact: true }).click();
  await expect(laptop.getByRole('heading', { name })).toBeVisible();
  await laptop.getByRole('button', { name: 'Logga ut överallt' }).click();
  await expect(laptop.getByRole('heading', { name: 'Logga in' })).toBeVisible();

  await phone.reload();
  await expect(phone.getByText('Logga in så kommer du till sidan du skulle till.')).toBeVisible();
});

/** Asks for a link as a person would, and finds it in the letter. */
async function linkFor(page: Page, email: string): Promise<string> {
  await page.goto('/');
  await page.getByLabel('E-postadress').fill(email);
  await page.getByRole('button', { name: 'Skicka länken' }).click();
  await expect(page.getByText('Titta i din inkorg')).toBeVisible();
  await page.goto('/demo/mailbox');
  await page.getByLabel('Sök namn, adress eller ämne').fill(email);
  const letter = page.getByRole('listitem').filter({ hasText: email }).first();
  await letter.locator('summary').click();
  const link = letter.getByRole('link');
  return (await link.getAttribute('href')) ?? '';
}

/** A manager without other roles who comes to the next day. */
async function somebody(product: Product): Promise<{ email: string; name: string }> {
  const [person] = await askDatabase<{ email: string; name: string }>(
    product,
    `SELECT email, given_name || ' ' || family_name AS name FROM person
      WHERE NOT protected_identity AND NOT EXISTS (SELECT FROM role_grant WHERE person_id = person.id)
      ORDER BY employee_number OFFSET 40 LIMIT 1`,
  );
  if (!person) throw new Error('The demo has nobody to sign in as.');
  return person;
}
