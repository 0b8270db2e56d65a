import { randomUUID } from 'node:crypto';
import { unitDimension } from '../../packages/domain/src/evaluation-filters.ts';
import { takeSnapshot } from '../../packages/domain/src/suppression/snapshot.ts';
import { seeded } from '../../packages/domain/src/testing/random-programme.ts';
import { askDatabase } from '../stage/database.ts';
import type { Product } from '../stage/product.ts';

export interface ManyResults {
  readonly answers: number;
  readonly questions: number;
  readonly days: number;
}

const textQuestions = 2;
const units = 12;
const said = [
  'Mer tid för samtal mellan passen.',
  'Bättre ljud i stora salen.',
  'Skicka materialet före dagen.',
  'Frågorna vid bordet gav mig något att ta med hem.',
  'Låt oss sitta med nya människor även på eftermiddagen.',
];

/** A series of its own with so many evaluated days before the last, counted, its comments let through. The last day's id. */
export async function makeManyResults(product: Product, size: ManyResults): Promise<string> {
  const random = seeded(7);
  const seriesId = randomUUID();
  const ask = (sql: string, values: unknown[]) => askDatabase(product, sql, values);
  await ask('INSERT INTO event_series (id, name) VALUES ($1, $2)', [seriesId, 'Många dagar']);
  let last = '';
  for (let day = 0; day <= size.days; day += 1) {
    last = randomUUID();
    await ask(
      `INSERT INTO event SELECT (jsonb_populate_record(event, jsonb_build_object('id', $1::text, 'series_id', $2::text,
         'name', $3::text, 'date', make_date($4, 5, 11)))).* FROM event WHERE phase = 'CLOSED' LIMIT 1`,
      [last, seriesId, `Dag ${day}`, 2010 + day],
    );
    await answerDay(ask, last, size, random);
  }
  return last;
}

async function answerDay(
  ask: (sql: string, values: unknown[]) => Promise<unknown>,
  eventId: string,
  { answers, questions }: ManyResults,
  random: () => number,
): Promise<void> {
  const formId = randomUUID();
  const asked = Array.from({ length: questions }, (_, position) => ({
    id: randomUUID(),
    key: position === 0 ? 'helhet' : `q${position}`,
    kind: position < questions - textQuestions ? 'SCALE' : 'TEXT',
    position,
  }));
  await ask(`INSERT INTO evaluation_form (id, event_id, purpose) VALUES ($1, $2, 'DAY')`, [
    formId,
    eventId,
  ]);
  await ask(
    `INSERT INTO evaluation_question (id, form_id, kind, key, text_sv, text_en, position)
       SELECT id, $1, kind::question_kind, key, 'Fråga ' || position, 'Question ' || position, position
       FROM jsonb_to_recordset($2::jsonb) AS asked (id uuid, kind text, key text, position int)`,
    [formId, JSON.stringify(asked)],
  );
  const scales = asked.filter(({ kind }) => kind === 'SCALE');
  const people = Array.from({ length: answers }, () => ({
    groups: { [unitDimension]: `unit ${Math.floor(units * random() ** 2)}` },
    marks: Object.fromEntries(scales.map(({ key }) => [key, 1 + Math.floor(5 * random() ** 0.7)])),
  }));
  const steps = Object.fromEntries(scales.map(({ key }) => [key, 5]));
  const groups = Array.from({ length: units }, (_, unit) => ({
    id: `unit ${unit}`,
    name: `Förvaltning ${unit}`,
    eligible: answers,
  }));
  const counted = takeSnapshot(people, [unitDimension], steps);
  await ask('INSERT INTO evaluation_snapshot (form_id, taken) VALUES ($1, $2)', [
    formId,
    JSON.stringify({ eligible: answers, responded: answers, groups, counted }),
  ]);
  await ask(
    `INSERT INTO evaluation_text (id, question_id, text, state)
       SELECT gen_random_uuid(), question.id, ($2::text[])[1 + floor(random() * $3)::int] || ' ' || left(md5(random()::text), 4), 'SHOWN'
       FROM evaluation_question AS question, generate_series(1, $4) WHERE form_id = $1 AND kind = 'TEXT'`,
    [formId, said, said.length, answers],
  );
}
