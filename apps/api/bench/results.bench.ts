import { startTestServer, TEST_SERVER_VARIABLE } from '@ledarforum/database/testing-database';
import type { Benchmark } from '../../../scripts/bench/benchmark.ts';
import { closeEvaluation } from '../src/features/evaluations/evaluations-service.ts';
import { sealOrigin } from '../src/features/evaluations/sealed-origin.ts';
import { longestMove } from '../src/features/forum/phase-service.ts';
import { countQueries } from '../src/testing/count-queries.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../src/testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../src/testing/test-app.ts';

const targets = { resultsMs: 300, differenceInQueries: 0 };
const textQuestions = 2;
const readings = 20;

const said = [
  'Mer tid för samtal mellan passen.',
  'Bättre ljud i stora salen.',
  'Skicka materialet före dagen.',
  'Kortare möten och fler besök i verksamheten.',
  'Frågorna vid bordet gav mig något att ta med hem.',
  'Låt oss sitta med nya människor även på eftermiddagen.',
  'Spelet om vardagens situationer ska vi pröva i min ledningsgrupp.',
];

/** `--answers N --questions N --days N`: the results page of the latest of several days, read by leadership. */
export const benchmark: Benchmark = {
  name: 'results',
  targets,
  async run(args) {
    const answers = Number(args.answers ?? 2000);
    const questions = Number(args.questions ?? 30);
    const days = Number(args.days ?? 10);
    const { stop, ...server } = await startTestServer();
    process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
    const test = await startTestApp();
    try {
      await makeOrganisation(test.database);
      const leader = await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] }));
      const units = [];
      for (let index = 0; index < 12; index += 1) units.push((await makeUnit(test.database)).id);
      const leadershipGroups = await makeLeadershipGroups(test);
      const first = await makeEvent(test.database, { date: new Date('2016-05-11') });
      const closingMs: number[] = [];
      let latest = first;
      for (let day = 0; day <= days; day += 1) {
        if (day > 0) latest = await nextDay(test, first.seriesId, day);
        await answerDay(test, latest.id, { answers, questions, units, leadershipGroups });
        const start = performance.now();
        await test.database.$transaction(
          (tx) => closeEvaluation(tx, latest.id, test.app.vault),
          longestMove,
        );
        closingMs.push(performance.now() - start);
        await test.database.evaluationText.updateMany({ data: { state: 'SHOWN' } });
      }
      const one = await readOnce(leader, first.id);
      const times: number[] = [];
      let last = one;
      const busy = process.cpuUsage();
      for (let reading = 0; reading < readings; reading += 1) {
        last = await readOnce(leader, latest.id);
        times.push(last.ms);
      }
      const { user, system } = process.cpuUsage(busy);
      times.sort((a, b) => a - b);
      const figures = {
        resultsMs: Math.round(times[readings / 2] ?? 0),
        fastestMs: Math.round(times[0] ?? 0),
        slowestMs: Math.round(times.at(-1) ?? 0),
        apiWorkMs: Math.round((user + system) / 1000 / readings),
        closingMs: Math.round(Math.max(...closingMs)),
        kilobytes: Math.round(last.bytes / 1024),
        queries: last.queries,
        differenceInQueries: last.queries - one.queries,
      };
      const ok = Object.entries(targets).every(
        ([name, most]) => (figures[name as keyof typeof figures] ?? 0) <= most,
      );
      return {
        figures,
        ok,
        table: [
          ['answers × questions × earlier days', `${answers} × ${questions} × ${days}`],
          ['results from the API, median of 20', `${figures.resultsMs} ms`],
          ['fastest and slowest', `${figures.fastestMs} and ${figures.slowestMs} ms`],
          ['the API’s own work for each', `${figures.apiWorkMs} ms of processor time`],
          ['size', `${figures.kilobytes} kB`],
          [
            'queries, and more than without earlier days',
            `${last.queries}, ${figures.differenceInQueries}`,
          ],
          ['closing a day: counting and shuffling, slowest', `${figures.closingMs} ms`],
        ],
      };
    } finally {
      await test.stop();
      await stop();
    }
  },
};

async function readOnce(leader: Visitor, eventId: string) {
  const start = performance.now();
  const { count, result } = await countQueries(() =>
    leader.call('getResults', { params: { eventId } }),
  );
  const ms = performance.now() - start;
  if (result.body.day.length === 0) throw new Error('no results');
  return { ms, queries: count, bytes: result.bytes.length };
}

async function makeLeadershipGroups({ database }: TestApp): Promise<string[]> {
  const rows = await database.leadershipGroup.createManyAndReturn({
    data: ['Utökad koncernledning', 'Alla chefer'].map((name, place) => ({
      name,
      nesting: place + 2,
    })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function nextDay({ database }: TestApp, seriesId: string, day: number) {
  return database.event.create({
    data: { seriesId, name: `Dag ${day}`, date: new Date(`${2016 + day}-05-11`), phase: 'CLOSED' },
  });
}

/** Writes the answers straight into the tables, each question with a leaning of its own. */
async function answerDay(
  { database, app }: TestApp,
  eventId: string,
  size: {
    answers: number;
    questions: number;
    units: readonly string[];
    leadershipGroups: readonly string[];
  },
): Promise<void> {
  await database.event.update({ where: { id: eventId }, data: { phase: 'CLOSED' } });
  await makeParticipation(database, { id: eventId }, await makePerson(database));
  const form = await database.evaluationForm.create({ data: { eventId } });
  await database.evaluationQuestion.createMany({
    data: Array.from({ length: size.questions }, (_, position) => ({
      formId: form.id,
      key: position === 0 ? 'helhet' : `q${position}`,
      kind: position < size.questions - textQuestions ? ('SCALE' as const) : ('TEXT' as const),
      textSv: `Fråga ${position}`,
      textEn: `Question ${position}`,
      position,
    })),
  });
  await database.evaluationResponse.createMany({
    data: Array.from({ length: size.answers }, (_, index) => ({
      formId: form.id,
      originSealed: sealOrigin(app.vault, form.id, {
        unitId: size.units[Math.floor(Math.sqrt(index / size.answers) * size.units.length)] ?? null,
        leadershipGroupId: size.leadershipGroups[index % 13 === 0 ? 0 : 1] ?? null,
      }),
    })),
  });
  await database.$executeRaw`
    INSERT INTO evaluation_answer (response_id, question_id, scale, text)
    SELECT response.id, question.id,
      CASE WHEN kind = 'SCALE' THEN 1 + floor(5 * power(random(), 0.5 + position / 20.0))::int END,
      CASE WHEN kind = 'TEXT' THEN (${said}::text[])[1 + floor(random() * ${said.length})::int] || ' ' || left(md5(random()::text), 4) END
    FROM evaluation_response AS response JOIN evaluation_question AS question USING (form_id)
    WHERE form_id = ${form.id}::uuid`;
}
