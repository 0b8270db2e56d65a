import { dayQuestions, seminarQuestions } from '@ledarforum/domain/evaluation-questions';
import type { Prisma } from '../generated/client.ts';
import { doDifferently, scaleWeights, takeWithMe, toTheHost } from './answers.ts';
import { demoId } from './demo-id.ts';
import type { EventRows } from './event-rows.ts';
import type { Participations } from './participations.ts';
import type { Chance } from './random.ts';

export interface EvaluationRows {
  readonly forms: Prisma.EvaluationFormCreateManyInput[];
  readonly questions: Prisma.EvaluationQuestionCreateManyInput[];
  readonly receipts: Prisma.EvaluationReceiptCreateManyInput[];
  readonly responses: Prisma.EvaluationResponseCreateManyInput[];
  readonly answers: Prisma.EvaluationAnswerCreateManyInput[];
}

const texts: Readonly<Record<string, { of: readonly string[]; share: number }>> = {
  'tar-med': { of: takeWithMe, share: 0.45 },
  medskick: { of: doDifferently, share: 0.55 },
  kommentar: { of: toTheHost, share: 0.25 },
};

/** Forms for the day and each seminar, answered by about four in five of those who were there. */
export function evaluate(
  rows: EventRows,
  participations: Participations,
  seats: readonly Prisma.SeatCreateManyInput[],
  chance: Chance,
): EvaluationRows {
  const result: EvaluationRows = {
    forms: [],
    questions: [],
    receipts: [],
    responses: [],
    answers: [],
  };
  const eventId = rows.event.id ?? '';
  const there = participations.filter(({ attendance }) => attendance === 'COMING');
  const answering = new Set(there.filter(() => chance.happens(0.78)).map(({ id }) => id));

  addForm(result, { eventId, seminarId: null, letter: '', asked: dayQuestions }, answering, chance);
  for (const seminar of rows.seminars) {
    const visitors = seats
      .filter((seat) => seat.seminarId === seminar.id && answering.has(seat.participationId))
      .map((seat) => seat.participationId);
    const letter = seminar.letter;
    const seminarId = seminar.id ?? '';
    addForm(
      result,
      { eventId, seminarId, letter, asked: seminarQuestions },
      new Set(visitors.filter(() => chance.happens(0.85))),
      chance,
    );
  }
  return result;
}

function addForm(
  rows: EvaluationRows,
  form: { eventId: string; seminarId: string | null; letter: string; asked: typeof dayQuestions },
  answering: ReadonlySet<string | undefined>,
  chance: Chance,
): void {
  const { eventId, seminarId } = form;
  const formId = demoId(`form ${eventId} ${seminarId}`);
  rows.forms.push({ id: formId, eventId, seminarId });
  const questionId = (key: string) => demoId(`question ${formId} ${key}`);
  form.asked.forEach((question, position) => {
    rows.questions.push({ ...question, id: questionId(question.key), formId, position });
  });
  for (const participationId of chance.shuffled([...answering])) {
    if (participationId !== undefined) rows.receipts.push({ formId, participationId });
  }
  for (let index = 0; index < answering.size; index += 1) {
    const responseId = demoId(`response ${formId} ${index}`);
    rows.responses.push({ id: responseId, formId });
    for (const { key, kind } of form.asked) {
      const answer =
        kind === 'SCALE' ? scaleAnswer(key, form.letter, chance) : textAnswer(key, chance);
      if (answer) rows.answers.push({ responseId, questionId: questionId(key), ...answer });
    }
  }
}

function scaleAnswer(key: string, letter: string, chance: Chance): { scale: number } | null {
  if (chance.happens(0.03)) return null;
  const weights = scaleWeights[`${key} ${letter}`.trim()] ?? scaleWeights[key] ?? [1, 1, 1, 1, 1];
  return { scale: chance.weighted(weights) + 1 };
}

function textAnswer(key: string, chance: Chance): { text: string } | null {
  const kind = texts[key];
  if (!kind || !chance.happens(kind.share)) return null;
  return { text: chance.pick(kind.of) };
}
