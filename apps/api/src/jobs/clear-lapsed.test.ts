import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePerson } from '../testing/factories.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { clearLapsed } from './clear-lapsed.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

it('empties dry runs after a day and what could undo them after thirty, whatever they import', async () => {
  const { id: createdById } = await makePerson(test.database);
  const at = new Date('2026-05-11T06:00:00Z');
  for (const [kind, plan] of [
    ['WISHES', [{ row: 2 }]],
    ['REGISTER', { rows: [2] }],
  ] as const) {
    await test.database.importRun.create({
      data: {
        kind,
        state: 'CONFIRMED',
        fileName: 'a.xlsx',
        plan,
        summary: {},
        undo: ['before'],
        createdById,
        createdAt: at,
        confirmedAt: at,
      },
    });
  }
  const kept = async (days: number) => {
    await clearLapsed(test.database, new Date(at.getTime() + days * 24 * 3600 * 1000));
    const runs = await test.database.importRun.findMany({ orderBy: { kind: 'asc' } });
    return runs.map(({ plan, undo }) => [plan, undo]);
  };
  expect(await kept(0.9)).toEqual([
    [{ rows: [2] }, ['before']],
    [[{ row: 2 }], ['before']],
  ]);
  expect(await kept(1.1)).toEqual([
    [{}, ['before']],
    [[], ['before']],
  ]);
  expect(await kept(30.1)).toEqual([
    [{}, null],
    [[], null],
  ]);
});
