import { startTestServer, TEST_SERVER_VARIABLE } from '@ledarforum/database/testing-database';
import { questionKinds } from '@ledarforum/domain/evaluation-questions';
import type { Benchmark } from '../../../scripts/bench/benchmark.ts';
import { closeEvaluation } from '../src/features/evaluations/evaluations-service.ts';
import { longestMove } from '../src/features/forum/phase-service.ts';
import { countQueries } from '../src/testing/count-queries.ts';
import { makeEvent, makeOrganisation, makePerson } from '../src/testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../src/testing/test-app.ts';

const targets = { formResultsMs: 300, closingMs: 15_000 };
const readings = 20;
const choices = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, textSv: key, textEn: key }));

/** `--answers N --questions N`: closing a form of questions of every kind, and reading what was answered. */
export const benchmark: Benchmark = {
  name: 'form-results',
  targets,
  async run(args) {
    const answers = Number(args.answers ?? 2000);
    const questions = Number(args.questions ?? 30);
    const { stop, ...server } = await startTestServer();
    process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
    const test = await startTestApp();
    try {
      await makeOrganisation(test.database);
      const leader = await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] }));
      const event = await makeEvent(test.database, { phase: 'CLOSED' });
      await answerAll(test, event.id, answers, questions);
      const begun = performance.now();
      await test.database.$transaction(
        (tx) => closeEvaluation(tx, event.id, test.app.vault),
        longestMove,
      );
      const closingMs = Math.round(performance.now() - begun);
      const read = [];
      for (let reading = 0; reading < readings; reading += 1) {
        read.push(await readOnce(leader, event.id));
      }
      const times = read.map(({ ms }) => ms).sort((a, b) => a - b);
      const figures = {
        formResultsMs: Math.round(times[readings / 2] ?? 0),
        slowestMs: Math.round(times.at(-1) ?? 0),
        closingMs,
        queries: read[0]?.queries ?? 0,
      };
      return {
        figures,
        ok: figures.formResultsMs <= targets.formResultsMs && closingMs <= targets.closingMs,
        table: [
          ['answers × questions, of every kind', `${answers} × ${questions}`],
          ['results from the API, median of 20', `${figures.formResultsMs} ms`],
          ['slowest', `${figures.slowestMs} ms`],
          ['queries', `${figures.queries}`],
          ['closing: counting and shuffling', `${closingMs} ms`],
        ],
      };
    } finally {
      await test.stop();
      await stop();
    }
  },
};

async function readOnce(leader: Visitor, eventId: string) {
  const begun = performance.now();
  const { count, result } = await countQueries(() =>
    leader.call('getFormResults', { params: { eventId } }),
  );
  const ms = performance.now() - begun;
  const [form] = result.body.forms;
  if (form === undefined || form.questions.length === 0) throw new Error('no results');
  return { ms, queries: count };
}

/** Writes the answers straight into the tables: the kinds in turn, every other question following on the one before where it can. */
async function answerAll(
  { database }: TestApp,
  eventId: string,
  answers: number,
  questions: number,
): Promise<void> {
  const form = await database.evaluationForm.create({ data: { eventId } });
  await database.evaluationQuestion.createMany({
    data: Array.from({ length: questions }, (_, position) => ({
      formId: form.id,
      key: `q${position}`,
      kind: questionKinds[position % questionKinds.length] ?? 'SCALE',
      textSv: `Fråga ${position}`,
      textEn: `Question ${position}`,
      design: { options: choices, rows: choices },
      ...(position % questionKinds.length === 1 && {
        condition: { question: `q${position - 1}`, is: 'at-most', choices: [], step: 2 },
      }),
      position,
    })),
  });
  await database.evaluationResponse.createMany({
    data: Array.from({ length: answers }, () => ({ formId: form.id })),
  });
  await database.$executeRaw`
    INSERT INTO evaluation_answer (response_id, question_id, scale, choices, rows, text)
    SELECT response.id, question.id,
      CASE WHEN kind = 'SCALE' THEN 1 + floor(5 * random())::int END,
      CASE kind
        WHEN 'SINGLE' THEN jsonb_build_array(chr(97 + floor(5 * random())::int))
        WHEN 'MULTIPLE' THEN '["a", "c"]'::jsonb
        WHEN 'RANKING' THEN '["c", "a", "b", "e", "d"]'::jsonb
      END,
      CASE WHEN kind = 'MATRIX' THEN jsonb_build_object(
        'a', 1 + floor(5 * random())::int, 'b', 1 + floor(5 * random())::int, 'c', 3, 'd', 4, 'e', 5) END,
      CASE WHEN kind = 'TEXT' THEN 'Mer tid för samtal.' END
    FROM evaluation_response AS response JOIN evaluation_question AS question USING (form_id)
    WHERE form_id = ${form.id}::uuid AND random() > 0.1`;
}
