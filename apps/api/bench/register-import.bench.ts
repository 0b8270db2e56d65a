import { startTestServer, TEST_SERVER_VARIABLE } from '@ledarforum/database/testing-database';
import { writeXlsx } from '../src/tabular/write-xlsx.ts';
import { makeOrganisation, makePerson } from '../src/testing/factories.ts';
import { startTestApp, type Visitor } from '../src/testing/test-app.ts';

const headings = [
  'Anställningsnummer',
  'Förnamn',
  'Efternamn',
  'E-post',
  'Befattning',
  'Förvaltning',
  'Verksamhet',
  'Enhet',
  'Chef',
  'Ledningsgrupp',
];

/** A municipality as a file: ten förvaltningar, each with ten verksamheter, each with units of ten managers. */
function makeRows(people: number, title: string): string[][] {
  return Array.from({ length: people }, (_, index) => {
    const area = Math.floor(index / 10) % 100;
    const division = area % 10;
    return [
      String(10_000 + index),
      `Förnamn${index % 97}`,
      `Efternamn${index}`,
      `person.${index}@storakra.example`,
      title,
      `Förvaltning ${division}`,
      `Verksamhet ${area}`,
      `Enhet ${Math.floor(index / 10)}`,
      index === 0 ? '' : `person.${Math.floor(index / 10)}@storakra.example`,
      index < 10 ? 'Koncernledning; Alla chefer' : 'Alla chefer',
    ];
  });
}

interface Figures {
  planMs: number;
  confirmMs: number;
}

async function importFile(organiser: Visitor, rows: string[][]): Promise<Figures & { id: string }> {
  const body = await writeXlsx([
    { name: 'Register', columns: headings.map((title) => ({ title })), rows },
  ]);
  const start = performance.now();
  const plan = await organiser.call('planRegisterImport', {
    query: { fileName: 'register.xlsx' },
    body,
  });
  const planned = performance.now();
  const { id, summary } = plan.body;
  if (summary.faulty > 0) throw new Error(`${summary.faulty} faulty rows in a file without faults`);
  const done = await organiser.call('confirmRegisterImport', {
    params: { runId: id },
    body: { removeMissing: [] },
  });
  if (done.body.state !== 'CONFIRMED') throw new Error('not confirmed');
  return { id, planMs: planned - start, confirmMs: performance.now() - planned };
}

/** Imports a register as new, changes everybody, and undoes the change, through the whole API on a PostgreSQL of its own. */
export const benchmark = {
  name: 'register-import',
  targets: { confirmNewMs: 5000, confirmChangedMs: 5000 },
  async run(given: Readonly<Record<string, string>>) {
    const people = Number(given.people ?? 5000);
    const { stop, ...server } = await startTestServer();
    process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
    const test = await startTestApp();
    try {
      await makeOrganisation(test.database);
      const organiser = await test.signIn(
        await makePerson(test.database, { roles: ['ORGANISER'] }),
      );
      const created = await importFile(organiser, makeRows(people, 'Enhetschef'));
      const changed = await importFile(organiser, makeRows(people, 'Rektor'));
      const before = performance.now();
      const undone = await organiser.call('undoRegisterImport', { params: { runId: changed.id } });
      if (undone.body.state !== 'UNDONE') throw new Error('not undone');
      const undoMs = performance.now() - before;
      const figures = {
        people,
        planNewMs: Math.round(created.planMs),
        confirmNewMs: Math.round(created.confirmMs),
        planChangedMs: Math.round(changed.planMs),
        confirmChangedMs: Math.round(changed.confirmMs),
        undoMs: Math.round(undoMs),
      };
      const ok =
        figures.confirmNewMs < benchmark.targets.confirmNewMs &&
        figures.confirmChangedMs < benchmark.targets.confirmChangedMs;
      const table: [string, string][] = [
        [`Read and compare ${people} new people`, `${figures.planNewMs} ms`],
        ['… and bring them in', `${figures.confirmNewMs} ms`],
        ['Read and compare the same with new titles', `${figures.planChangedMs} ms`],
        ['… and change them', `${figures.confirmChangedMs} ms`],
        ['Undo the change', `${figures.undoMs} ms`],
      ];
      return { figures, ok, table };
    } finally {
      await test.stop();
      await stop();
    }
  },
};
