import { type AnswerValue, shownQuestions } from '@ledarforum/domain/evaluation-conditions';
import { countersOfForm } from '@ledarforum/domain/evaluation-counting';
import type { Question } from '@ledarforum/domain/evaluation-questions';
import { templateFor } from '@ledarforum/domain/evaluation-templates';
import { questionsToCount } from '@ledarforum/domain/evaluation-versions';
import { takeSnapshot } from '@ledarforum/domain/suppression/snapshot';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../src/client.ts';
import { demoId } from './demo-id.ts';
import type { Chance } from './random.ts';

/** How the answers lean: weights by step or option; what is not here is answered evenly. */
interface Leaning {
  readonly purpose: 'BEFORE' | 'SAMSPELET' | 'PULSE_30' | 'PULSE_90';
  /** Share of those who were there that answered. */
  readonly answering: number;
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

const leanings: readonly Leaning[] = [
  {
    purpose: 'BEFORE',
    answering: 0.64,
    weights: {
      behovet: [4, 12, 30, 34, 20],
      hoppet: [6, 18, 36, 28, 12],
      utfallet: [12, 30, 34, 18, 6],
    },
  },
  {
    purpose: 'SAMSPELET',
    answering: 0.58,
    weights: {
      fick: [2, 8, 24, 42, 24],
      gav: [6, 22, 36, 26, 10],
      'bidrog-med': [30, 44, 62, 18, 36],
    },
  },
  {
    purpose: 'PULSE_30',
    answering: 0.47,
    weights: {
      anvant: [16, 38, 22, 24],
      behovet: [3, 10, 30, 38, 19],
      hoppet: [5, 17, 35, 30, 13],
      utfallet: [6, 16, 34, 30, 14],
      hinder: [58, 16, 14, 22, 10],
    },
  },
  {
    purpose: 'PULSE_90',
    answering: 0.38,
    weights: {
      anvant: [12, 30, 12, 46],
      behovet: [8, 20, 34, 28, 10],
      hoppet: [10, 24, 36, 22, 8],
      utfallet: [10, 24, 34, 24, 8],
      kontakt: [22, 28, 24, 18, 8],
    },
  },
];

/** Forms before the day, about the interplay and after 30 and 90 days, answered by some of those who were there and counted. */
export async function insertOtherForms(tx: Tx, eventId: string, chance: Chance): Promise<void> {
  const there = await tx.participation.findMany({
    where: { eventId, attendance: 'COMING' },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const leaning of leanings) {
    const answering = chance.shuffled(there.filter(() => chance.happens(leaning.answering)));
    await insertForm(tx, { eventId, eligible: there.length, leaning }, answering, chance);
  }
}

async function insertForm(
  tx: Tx,
  { eventId, eligible, leaning }: { eventId: string; eligible: number; leaning: Leaning },
  answering: readonly { readonly id: string }[],
  chance: Chance,
): Promise<void> {
  const { purpose, weights } = leaning;
  const formId = demoId(`form ${eventId} ${purpose}`);
  const questions = templateFor(purpose);
  const questionId = (key: string) => demoId(`question ${formId} ${key}`);
  await tx.evaluationForm.create({ data: { id: formId, eventId, purpose } });
  await tx.evaluationQuestion.createMany({
    data: questions.map((question, position) => ({
      ...columnsOf(question),
      id: questionId(question.key),
      formId,
      position,
    })),
  });
  const responses = answering.map((_, index) => ({
    id: demoId(`response ${formId} ${index}`),
    answers: answersOf(questions, weights, chance),
  }));
  await tx.evaluationReceipt.createMany({
    data: answering.map(({ id: participationId }) => ({ formId, participationId })),
  });
  await tx.evaluationResponse.createMany({ data: responses.map(({ id }) => ({ id, formId })) });
  await tx.evaluationAnswer.createMany({
    data: responses.flatMap(({ id: responseId, answers }) =>
      [...answers].map(([key, { scale, choices }]) => ({
        responseId,
        questionId: questionId(key),
        ...(scale === undefined ? {} : { scale }),
        ...(choices === undefined ? {} : { choices: [...choices] }),
      })),
    ),
  });
  const counters = countersOfForm(
    questionsToCount(questions.map((one) => ({ ...one, id: one.key, version: 1 }))),
  );
  const counted = takeSnapshot(
    responses.map(({ answers }) => ({
      groups: {},
      marks: counters.marksOf(Object.fromEntries(answers)),
    })),
    [],
    counters.widths,
  );
  const taken = { eligible, responded: responses.length, groups: [], counted };
  await tx.evaluationSnapshot.create({
    data: { formId, taken: taken as unknown as Prisma.InputJsonObject },
  });
}

function columnsOf(question: Question) {
  const { options, rows, rowsFrom, steps, ends, condition, ...columns } = question;
  return {
    ...columns,
    design: { options, rows, rowsFrom, steps, ends } as unknown as Prisma.InputJsonObject,
    condition:
      condition === null ? Prisma.DbNull : (condition as unknown as Prisma.InputJsonObject),
  };
}

/** One person's answers, question after question, to those that are asked. Words are left out. */
function answersOf(
  questions: readonly Question[],
  weights: Leaning['weights'],
  chance: Chance,
): ReadonlyMap<string, AnswerValue> {
  const answers = new Map<string, AnswerValue>();
  for (const question of questions) {
    if (!shownQuestions(questions, answers).includes(question)) continue;
    const answer = answerTo(question, weights[question.key] ?? [], chance);
    if (answer) answers.set(question.key, answer);
  }
  return answers;
}

function answerTo(
  { kind, options }: Question,
  weights: readonly number[],
  chance: Chance,
): AnswerValue | null {
  if (chance.happens(0.03)) return null;
  if (kind === 'SCALE') return { scale: chance.weighted(weights) + 1 };
  if (kind === 'SINGLE') {
    const chosen = options[chance.weighted(weights)];
    return chosen ? { choices: [chosen.key] } : null;
  }
  if (kind !== 'MULTIPLE') return null;
  const chosen = options.filter((_, place) => chance.happens((weights[place] ?? 0) / 100));
  return chosen.length === 0 ? null : { choices: chosen.map(({ key }) => key) };
}
