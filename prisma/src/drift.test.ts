import { expect, it } from 'vitest';
import { compareCatalogues, findDrift } from './drift.ts';
import { TEST_SERVER_VARIABLE } from './testing-database.ts';

it('finds none between the committed migrations and the schema', async () => {
  expect(await findDrift(JSON.parse(process.env[TEST_SERVER_VARIABLE] ?? ''))).toEqual([]);
});

it('names what is missing, different or surplus, and allows rules written by hand', () => {
  const built = new Map([
    ['column person.email', 'text'],
    ['column person.title', 'text'],
    ['index person_unit_idx', 'CREATE INDEX …'],
  ]);
  const migrated = new Map([
    ['column person.email', 'text not null'],
    ['column person.shoe_size', 'integer'],
    ['constraint person.person_email_check', 'UNIQUE …'],
    ['index person_unit_idx', 'CREATE INDEX …'],
  ]);
  expect(compareCatalogues(built, migrated)).toEqual([
    'column person.email: the schema says "text", the migrations make "text not null"',
    'column person.title: the schema says "text", the migrations make "nothing"',
    'column person.shoe_size: made by the migrations, unknown to the schema',
  ]);
});
