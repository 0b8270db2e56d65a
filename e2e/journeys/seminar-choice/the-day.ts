import { askDatabase } from '../../stage/database.ts';
import type { Product } from '../../stage/product.ts';

// A day with a block of each kind, and what 118 others do in it.

export const people = 120;
/** They have not wished when the wishes close. */
export const silent = 4;

export const wished = [
  'Svåra samtal',
  'Hållbart ledarskap',
  'Ekonomi för chefer',
  'Digital vardag',
];
export const claimed = ['Yoga vid stolen', 'Gå och prata', 'Sjung tillsammans'];
export const rotated = ['Vårt uppdrag', 'Vår budget', 'Vår framtid'];

/** So many of the others want the first of the wished seminars most; it has 40 seats. */
export const wantFirst = 72;

export interface TheDay {
  readonly eventId: string;
  readonly rank: string;
  readonly claim: string;
  readonly rotation: string;
}

interface BlockPlan {
  readonly name: string;
  readonly mode: 'RANK' | 'CLAIM' | 'ROTATION';
  readonly titles: readonly string[];
  readonly starts: readonly string[];
  readonly minutes: number;
  readonly capacity: number;
}

const blocks: readonly BlockPlan[] = [
  { name: 'Förmiddag', mode: 'RANK', titles: wished, starts: ['09:00'], minutes: 60, capacity: 40 },
  { name: 'Lunch', mode: 'CLAIM', titles: claimed, starts: ['12:00'], minutes: 30, capacity: 45 },
  {
    name: 'Eftermiddag',
    mode: 'ROTATION',
    titles: rotated,
    starts: ['13:00', '13:40', '14:20'],
    minutes: 30,
    capacity: 30,
  },
];

/** 120 who come, from all over the demo's municipality, to a day that nobody can choose at yet. */
export async function prepareTheDay(product: Product): Promise<TheDay> {
  const [event] = await askDatabase<{ id: string }>(
    product,
    `WITH event AS (
       INSERT INTO event (id, series_id, name, date, phase, value_words, updated_at)
       SELECT gen_random_uuid(), id, 'Chefsdagen', current_date + 30, 'INVITED', '{}', now()
       FROM event_series LIMIT 1 RETURNING id
     ), person AS (
       INSERT INTO person (id, given_name, family_name, email, unit_id, updated_at)
       SELECT gen_random_uuid(), 'Kim', 'Val ' || lpad(number::text, 3, '0'),
         'val.' || number || '@storakra.example', unit.id, now()
       FROM generate_series(1, $1::int) AS number
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS units FROM unit) AS unit
         ON unit.place = number % unit.units + 1 RETURNING id
     ), participation AS (
       INSERT INTO participation (id, event_id, person_id, attendance)
       SELECT gen_random_uuid(), event.id, person.id, 'COMING' FROM event, person
     )
     SELECT id FROM event`,
    [people],
  );
  const eventId = event?.id ?? '';
  const ids: string[] = [];
  for (const [position, block] of blocks.entries()) {
    ids.push(await insertBlock(product, eventId, position, block));
  }
  const [rank = '', claim = '', rotation = ''] = ids;
  return { eventId, rank, claim, rotation };
}

async function insertBlock(
  product: Product,
  eventId: string,
  position: number,
  { name, mode, titles, starts, minutes, capacity }: BlockPlan,
): Promise<string> {
  const [block] = await askDatabase<{ id: string }>(
    product,
    `WITH block AS (
       INSERT INTO seminar_block (id, event_id, name, mode, position)
       VALUES (gen_random_uuid(), $1, $2, $3::choice_mode, $4) RETURNING id
     ), slot AS (
       INSERT INTO slot (id, block_id, starts_at, ends_at)
       SELECT gen_random_uuid(), block.id, local.start AT TIME ZONE 'Europe/Stockholm',
         (local.start + make_interval(mins => $6::int)) AT TIME ZONE 'Europe/Stockholm'
       FROM block, (SELECT current_date + 30 + time AS start FROM unnest($5::time[]) AS time) AS local
       RETURNING id
     ), seminar AS (
       INSERT INTO seminar (id, block_id, letter, title, description, host)
       SELECT gen_random_uuid(), block.id, chr(64 + number::int), title, 'Ett pass för alla chefer.', 'Värden för ' || title
       FROM block, unnest($7::text[]) WITH ORDINALITY AS given (title, number) RETURNING id
     ), session AS (
       INSERT INTO seminar_session (id, seminar_id, slot_id, capacity)
       SELECT gen_random_uuid(), seminar.id, slot.id, $8::int FROM seminar, slot
     )
     SELECT id FROM block`,
    [eventId, name, mode, position, starts, minutes, titles, capacity],
  );
  return block?.id ?? '';
}

export async function personNamed(product: Product, familyName: string): Promise<string> {
  const [person] = await askDatabase<{ id: string }>(
    product,
    'SELECT id FROM person WHERE family_name = $1',
    [familyName],
  );
  return person?.id ?? '';
}

/** All but the first two and the silent rank: 72 the first seminar first, the rest another first and that second. */
export async function letOthersWish(product: Product, { rank }: TheDay): Promise<void> {
  await askDatabase(
    product,
    `WITH wisher AS (
       SELECT participation.id, row_number() OVER (ORDER BY family_name) - 1 AS place
       FROM participation JOIN person ON person.id = person_id
       WHERE event_id = (SELECT event_id FROM seminar_block WHERE id = $1)
       ORDER BY family_name OFFSET 2 LIMIT $2
     ), list AS (
       INSERT INTO preference_list (participation_id, block_id, saved_at)
       SELECT id, $1, now() - interval '1 day' + place * interval '1 minute' FROM wisher
     )
     INSERT INTO preference (participation_id, block_id, seminar_id, rank)
     SELECT wisher.id, $1, seminar.id, CASE
       WHEN letter = 'A' THEN CASE WHEN place < $3 + 2 THEN 1 ELSE 2 END
       WHEN place < $3 + 2 THEN ascii(letter) - 64
       ELSE CASE (ascii(letter) - 66 + place) % 3 WHEN 0 THEN 1 ELSE (ascii(letter) - 66 + place) % 3 + 2 END
     END
     FROM wisher, seminar WHERE seminar.block_id = $1`,
    [rank, people - 2 - silent, wantFirst],
  );
}

/** Half of them take a seat at lunch. */
export async function letOthersClaim(product: Product, { claim }: TheDay): Promise<void> {
  await askDatabase(
    product,
    `INSERT INTO seat (id, participation_id, session_id, slot_id, seminar_id, source)
     SELECT gen_random_uuid(), comer.id, session.id, session.slot_id, session.seminar_id, 'CLAIM'
     FROM (
       SELECT participation.id, row_number() OVER (ORDER BY family_name) AS place
       FROM participation JOIN person ON person.id = person_id
       WHERE event_id = (SELECT event_id FROM seminar_block WHERE id = $1)
       ORDER BY family_name OFFSET 2 LIMIT 60
     ) AS comer
     JOIN (
       SELECT session.*, row_number() OVER (ORDER BY letter) - 1 AS turn
       FROM seminar_session AS session JOIN seminar ON seminar.id = session.seminar_id
       WHERE seminar.block_id = $1
     ) AS session ON session.turn = comer.place % 3`,
    [claim],
  );
}

/** Somebody who wanted the first seminar most and got another, with what is theirs. */
export async function somebodyWhoMissed(
  product: Product,
  { rank }: TheDay,
): Promise<{ personId: string; rank: number }> {
  const [missed] = await askDatabase<{ personId: string; rank: number }>(
    product,
    `SELECT participation.person_id AS "personId", preference.rank
     FROM seat JOIN participation ON participation.id = seat.participation_id
     JOIN preference ON preference.participation_id = seat.participation_id
       AND preference.seminar_id = seat.seminar_id
     JOIN preference AS first ON first.participation_id = seat.participation_id AND first.rank = 1
     JOIN seminar ON seminar.id = first.seminar_id AND seminar.letter = 'A'
     WHERE seminar.block_id = $1 AND preference.rank = 2 ORDER BY person_id LIMIT 1`,
    [rank],
  );
  if (!missed) throw new Error('Everybody got what they wanted most.');
  return missed;
}

/** How many have a seat in every slot of a block, and whether anybody has a seminar twice. */
export async function seatsOf(
  product: Product,
  blockId: string,
): Promise<{ people: number; seats: number; visits: number }> {
  const [counts] = await askDatabase<{ people: number; seats: number; visits: number }>(
    product,
    `SELECT count(DISTINCT participation_id)::int AS people, count(*)::int AS seats,
       count(DISTINCT (participation_id, seminar_id))::int AS visits
     FROM seat JOIN slot ON slot.id = slot_id WHERE block_id = $1`,
    [blockId],
  );
  return counts ?? { people: 0, seats: 0, visits: 0 };
}
