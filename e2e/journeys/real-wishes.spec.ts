import { existsSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { phone, test } from '../stage/journey.ts';
import type { Product } from '../stage/product.ts';
import { signInAs } from '../stage/sign-ins.ts';

const courses = Array.from({ length: 9 }, (_, index) => `Course ${index + 1}`);
const people = 146;
const capacity = 18;
const real = new URL('../../../shared/data/choices/agh-2003.csv', import.meta.url);

test('146 real rankings are imported, allocated with proof, published and taken back', async ({
  open,
  start,
}) => {
  const product = await start({ DEMO: '1' });
  const { eventId, blockId } = await prepareCourses(product);
  const page = await open(product, { viewport: { width: 1280, height: 900 } });
  await become(page, 'organiser');
  await page.goto(`/organise/events/${eventId}/blocks/${blockId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Kurser' })).toBeVisible();

  await importWishes(page);
  await expect(page.getByText(`${people} av ${people} har önskat.`)).toBeVisible();

  await page.getByRole('button', { name: 'Fördela', exact: true }).click();
  const total = page.getByText('Sammanlagd kostnad').locator('..');
  await expect(total).toBeVisible({ timeout: 60_000 });
  const [, cost, bound] =
    /(\d+)\s*bevisat bästa möjliga: (\d+)/.exec((await total.textContent()) ?? '') ?? [];
  expect(bound).toBeDefined();
  expect(cost).toBe(bound);
  if (existsSync(real)) expect(cost).toBe('323');
  await expect(page.getByText(new RegExp(`av ${people} fick sitt förstahandsval`))).toBeVisible();
  await expect(page.getByText('Alla har en plats.')).toBeVisible();

  await page.getByRole('button', { name: 'Publicera …' }).click();
  await page.getByRole('button', { name: `Publicera och skriv till ${people}` }).click();
  await expect(page.getByRole('heading', { name: 'Publicerad fördelning' })).toBeVisible();
  await expect.poll(() => seats(product, blockId)).toEqual([people, capacity]);

  await participantReads(await open(product, phone), product, eventId);

  await page.getByRole('button', { name: 'Ta tillbaka publiceringen' }).click();
  await expect(page.getByRole('button', { name: 'Publicera …' })).toBeVisible();
  expect(await seats(product, blockId)).toEqual([0, 0]);
});

async function importWishes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fil (.xlsx eller .csv)' }).setInputFiles({
    name: 'agh-2003.csv',
    mimeType: 'text/csv',
    buffer: rankings(),
  });
  await expect(page.getByRole('heading', { name: /^Provläst/ })).toContainText(`${people} rader`);
  await expect(page.getByText('Rader med fel')).toBeHidden();
  await page.getByRole('button', { name: `Läs in ${people} personer` }).click();
  await expect(
    page.getByText(`Önskemål från ${people} personer är inlästa.`).first(),
  ).toBeVisible();
}

/** What the first of them got stands on their phone. */
async function participantReads(page: Page, product: Product, eventId: string): Promise<void> {
  const [person] = await askDatabase<{ id: string }>(
    product,
    "SELECT id FROM person WHERE employee_number = 'P001'",
  );
  await signInAs(page, product, person?.id ?? '');
  await page.goto(`/my/${eventId}/wishes`);
  await expect(page.getByRole('heading', { level: 1, name: 'Så här blev det' })).toBeVisible();
  await expect(page.getByText(/^Du fick ditt \S+ val\.$/)).toBeVisible();
}

/** How many have a seat, and the most in one session. */
async function seats(product: Product, blockId: string): Promise<[number, number]> {
  const [row] = await askDatabase<{ all: number; most: number }>(
    product,
    `SELECT coalesce(sum(taken), 0)::int AS all, coalesce(max(taken), 0)::int AS most
     FROM seminar_session JOIN slot ON slot.id = seminar_session.slot_id WHERE slot.block_id = $1`,
    [blockId],
  );
  return [row?.all ?? -1, row?.most ?? -1];
}

/** The real rankings when they are at hand, else as many of the same shape. */
function rankings(): Buffer {
  if (existsSync(real)) return readFileSync(real);
  const rows = Array.from({ length: people }, (_, index) => [
    `P${String(index + 1).padStart(3, '0')}`,
    ...courses.slice((index * index) % 9),
    ...courses.slice(0, (index * index) % 9),
  ]);
  const header = ['participant', ...courses.map((_, index) => `choice${index + 1}`)];
  return Buffer.from([header, ...rows].map((row) => row.join(',')).join('\n'));
}

/** People P001 to P146, all coming, and a block of nine courses with 18 seats each. */
async function prepareCourses(product: Product): Promise<{ eventId: string; blockId: string }> {
  const [ids] = await askDatabase<{ eventId: string; blockId: string }>(
    product,
    `WITH event AS (
       INSERT INTO event (id, series_id, name, date, phase, value_words, updated_at)
       SELECT gen_random_uuid(), id, 'Kursval', current_date + 30, 'CHOOSING', '{}', now()
       FROM event_series LIMIT 1 RETURNING id
     ), person AS (
       INSERT INTO person (id, employee_number, given_name, family_name, email, unit_id, updated_at)
       SELECT gen_random_uuid(), 'P' || lpad(number::text, 3, '0'), 'Kim', 'Kurs ' || number,
         'kurs.' || number || '@storakra.example', unit.id, now()
       FROM generate_series(1, $1::int) AS number, (SELECT id FROM unit LIMIT 1) AS unit RETURNING id
     ), participation AS (
       INSERT INTO participation (id, event_id, person_id, attendance)
       SELECT gen_random_uuid(), event.id, person.id, 'COMING' FROM event, person
     ), block AS (
       INSERT INTO seminar_block (id, event_id, name)
       SELECT gen_random_uuid(), id, 'Kurser' FROM event RETURNING id, event_id
     ), slot AS (
       INSERT INTO slot (id, block_id, starts_at, ends_at)
       SELECT gen_random_uuid(), id, current_date + 30 + time '09:00', current_date + 30 + time '10:00'
       FROM block RETURNING id
     ), seminar AS (
       INSERT INTO seminar (id, block_id, letter, title)
       SELECT gen_random_uuid(), block.id, chr(64 + number::int), title
       FROM block, unnest($2::text[]) WITH ORDINALITY AS course(title, number) RETURNING id
     ), session AS (
       INSERT INTO seminar_session (id, seminar_id, slot_id, capacity)
       SELECT gen_random_uuid(), seminar.id, slot.id, $3::int FROM seminar, slot
     )
     SELECT event_id AS "eventId", id AS "blockId" FROM block`,
    [people, courses, capacity],
  );
  if (!ids) throw new Error('The courses could not be prepared.');
  return ids;
}
