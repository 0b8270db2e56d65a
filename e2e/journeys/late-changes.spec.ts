import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { phone, test } from '../stage/journey.ts';
import type { Product } from '../stage/product.ts';
import { signInAs } from '../stage/sign-ins.ts';

const people = ['Alva', 'Bosse', 'Cilla', 'David', 'Ebba', 'Filip'];

test('two choose together, an organiser moves one by hand, and a late change is mended', async ({
  open,
  start,
}) => {
  test.setTimeout(180_000);
  const product = await start({ DEMO: '1' });
  const { eventId, blockId } = await prepareDay(product);
  const desk = await open(product, { viewport: { width: 1280, height: 900 } });
  await become(desk, 'organiser');
  const [alva, bosse] = [await open(product, phone), await open(product, phone)];
  await signInAs(alva, product, await idOf(product, 'Alva'));
  await signInAs(bosse, product, await idOf(product, 'Bosse'));

  await test.step('a colleague is asked and says yes', async () => {
    await alva.goto(`/my/${eventId}/wishes`);
    await alva.getByLabel('Sök en kollega').fill('bos');
    await alva.getByRole('button', { name: /^Fråga +Bosse/ }).tap();
    await expect(alva.getByText(/^Du har frågat Bosse Dag\./)).toBeVisible();
    expect(await faultsOf(alva)).toEqual([]);
    await bosse.goto(`/my/${eventId}`);
    await expect(
      bosse.getByText('Alva Dag vill välja seminarier tillsammans med dig.'),
    ).toBeVisible();
    await bosse.getByRole('link', { name: 'Svara' }).tap();
    expect(await faultsOf(bosse)).toEqual([]);
    await bosse.getByRole('button', { name: /^Ja, vi väljer tillsammans/ }).tap();
    await expect(bosse.getByText('Du väljer tillsammans med Alva Dag')).toBeVisible();
    expect(await bosse.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  await test.step('the allocation says that they sit together', async () => {
    await desk.goto(`/organise/events/${eventId}/blocks/${blockId}`);
    await desk.getByRole('button', { name: 'Fördela', exact: true }).click();
    await expect(desk.getByText(/1 av 1 par som valt tillsammans/)).toBeVisible();
    await desk.getByRole('button', { name: 'Publicera …' }).click();
    await desk.getByRole('button', { name: `Publicera och skriv till ${people.length}` }).click();
    await expect(desk.getByRole('heading', { name: 'Publicerad fördelning' })).toBeVisible();
  });

  await test.step('somebody is moved by hand, and the move can be undone', async () => {
    await desk.getByText('Visa och flytta personer').click();
    await desk
      .getByRole('button', { name: /^Personer +Kurs A/ })
      .first()
      .click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('Cilla');
    await dialog.getByRole('button', { name: 'Flytta hit Cilla Dag' }).click();
    await expect(desk.getByText('Cilla Dag är flyttad till Kurs A.')).toBeVisible();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Cilla' })).toContainText(
      'för hand',
    );
    expect(await faultsOf(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    await expect(desk.getByText(/1 plats är given för hand/)).toBeVisible();
  });

  await test.step('a late change is seen, mended and told to those concerned', async () => {
    await askDatabase(
      product,
      `UPDATE participation SET attendance = 'DECLINED'
       WHERE event_id = $1 AND person_id = $2`,
      [eventId, await idOf(product, 'Filip')],
    );
    await desk.reload();
    await expect(desk.getByText('1 har lämnat återbud, 0 saknar plats')).toBeVisible();
    await desk.getByRole('button', { name: 'Föreslå en lagning' }).click();
    await expect(desk.getByText(/^Ingen behöver flyttas\./)).toBeVisible();
    await expect(desk.getByText(/1 plats hålls för hand/)).toBeVisible();
    expect(await faultsOf(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Publicera …' }).click();
    await desk.getByRole('button', { name: 'Publicera', exact: true }).click();
    await expect(desk.getByText(/Ingenting behöver lagas/)).toBeVisible();
  });
});

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
  );
}

async function idOf(product: Product, givenName: string): Promise<string> {
  const [person] = await askDatabase<{ id: string }>(
    product,
    "SELECT id FROM person WHERE given_name = $1 AND family_name = 'Dag'",
    [givenName],
  );
  return person?.id ?? '';
}

/** Six who come to a day with three courses in two slots, with room for all in each; all want B and C. */
async function prepareDay(product: Product): Promise<{ eventId: string; blockId: string }> {
  const [ids] = await askDatabase<{ eventId: string; blockId: string }>(
    product,
    `WITH event AS (
       INSERT INTO event (id, series_id, name, date, phase, value_words, updated_at)
       SELECT gen_random_uuid(), id, 'Sena ändringar', current_date + 30, 'CHOOSING', '{}', now()
       FROM event_series LIMIT 1 RETURNING id
     ), person AS (
       INSERT INTO person (id, given_name, family_name, email, unit_id, updated_at)
       SELECT gen_random_uuid(), name, 'Dag', name || '.dag@storakra.example', unit.id, now()
       FROM unnest($1::text[]) AS name, (SELECT id FROM unit LIMIT 1) AS unit RETURNING id
     ), participation AS (
       INSERT INTO participation (id, event_id, person_id, attendance)
       SELECT gen_random_uuid(), event.id, person.id, 'COMING' FROM event, person RETURNING id
     ), block AS (
       INSERT INTO seminar_block (id, event_id, name)
       SELECT gen_random_uuid(), id, 'Kurser' FROM event RETURNING id, event_id
     ), slot AS (
       INSERT INTO slot (id, block_id, starts_at, ends_at)
       SELECT gen_random_uuid(), id, current_date + 30 + start, current_date + 30 + start + interval '1 hour'
       FROM block, unnest(ARRAY['09:00', '11:00']::time[]) AS start RETURNING id
     ), seminar AS (
       INSERT INTO seminar (id, block_id, letter, title)
       SELECT gen_random_uuid(), block.id, letter, 'Kurs ' || letter
       FROM block, unnest(ARRAY['A', 'B', 'C']) AS letter
       RETURNING id, block_id, letter
     ), list AS (
       INSERT INTO preference_list (participation_id, block_id, saved_at)
       SELECT participation.id, block.id, now() FROM participation, block
     ), wish AS (
       INSERT INTO preference (participation_id, block_id, seminar_id, rank)
       SELECT participation.id, block_id, seminar.id, CASE letter WHEN 'B' THEN 1 ELSE 2 END
       FROM participation, seminar WHERE letter <> 'A'
     ), session AS (
       INSERT INTO seminar_session (id, seminar_id, slot_id, capacity)
       SELECT gen_random_uuid(), seminar.id, slot.id, 6 FROM seminar, slot
     )
     SELECT event_id AS "eventId", id AS "blockId" FROM block`,
    [people],
  );
  if (!ids) throw new Error('The day could not be prepared.');
  return ids;
}
