import {
  dayQuestions,
  seminarQuestions,
  standardSteps,
} from '@ledarforum/domain/evaluation-questions';
import { unitDimension } from '@ledarforum/domain/evaluation-report';
import { takeSnapshot } from '@ledarforum/domain/suppression/snapshot';
import type { Prisma } from '../generated/client.ts';
import { doDifferently, scaleWeights, takeWithMe, toTheHost } from './answers.ts';
import { demoId } from './demo-id.ts';
import type { EventRows } from './event-rows.ts';
import type { Participations } from './participations.ts';
import type { DemoRegister } from './people.ts';
import type { Chance } from './random.ts';

export interface EvaluationRows {
  readonly forms: Prisma.EvaluationFormCreateManyInput[];
  readonly questions: Prisma.EvaluationQuestionCreateManyInput[];
  readonly receipts: Prisma.EvaluationReceiptCreateManyInput[];
  readonly responses: Prisma.EvaluationResponseCreateManyInput[];
  readonly answers: Prisma.EvaluationAnswerCreateManyInput[];
  readonly snapshots: Prisma.EvaluationSnapshotCreateManyInput[];
}

const texts: Readonly<Record<string, { of: readonly string[]; share: number }>> = {
  'tar-med': { of: takeWithMe, share: 0.45 },
  medskick: { of: doDifferently, share: 0.55 },
  kommentar: { of: toTheHost, share: 0.25 },
};

/** Where time was shorter than elsewhere, so that there is something to find. */
const pressed = {
  unit: 'Vård- och omsorgsförvaltningen',
  key: 'tid',
  weights: [28, 38, 20, 10, 4],
};

/** Forms for the day and each seminar, answered by about four in five of those who were there. */
export function evaluate(
  register: DemoRegister,
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
    snapshots: [],
  };
  const eventId = rows.event.id ?? '';
  const there = participations.filter(({ attendance }) => attendance === 'COMING');
  const answering = new Set(there.filter(() => chance.happens(0.78)).map(({ id }) => id));
  const units = unitsOf(register, participations);

  const eligible = units.groups.reduce((sum, group) => sum + group.eligible, 0);
  const day = { eventId, seminarId: null, letter: '', asked: dayQuestions, eligible };
  addForm(result, { ...day, units }, answering, chance);
  for (const seminar of rows.seminars) {
    const visitors = seats
      .filter((seat) => seat.seminarId === seminar.id && answering.has(seat.participationId))
      .map((seat) => seat.participationId);
    const letter = seminar.letter;
    const eligible = seats.filter((seat) => seat.seminarId === seminar.id).length;
    const seminarId = seminar.id ?? '';
    addForm(
      result,
      { eventId, seminarId, letter, asked: seminarQuestions, eligible },
      new Set(visitors.filter(() => chance.happens(0.85))),
      chance,
    );
  }
  return result;
}

interface DemoUnits {
  readonly groups: readonly { id: string; name: string; eligible: number }[];
  readonly unitOf: ReadonlyMap<string, string>;
}

/** The förvaltning of each participation, and how many of each there were. */
function unitsOf(register: DemoRegister, participations: Participations): DemoUnits {
  const unitOf = new Map(
    participations.map(({ id = '', personId }) => [id, register.branchOf.get(personId) ?? '']),
  );
  const there = participations.filter(({ attendance }) =>
    ['COMING', 'DIGITAL'].includes(attendance ?? ''),
  );
  const groups = register.units
    .filter(({ parentId }) => parentId === null)
    .map(({ id, name }) => ({
      id,
      name,
      eligible: there.filter((one) => unitOf.get(one.id ?? '') === id).length,
    }));
  return { groups, unitOf };
}

interface DemoForm {
  readonly eventId: string;
  readonly seminarId: string | null;
  readonly letter: string;
  readonly asked: typeof dayQuestions;
  readonly eligible: number;
  /** Given for the form that is counted by unit. */
  readonly units?: DemoUnits;
}

function addForm(
  rows: EvaluationRows,
  form: DemoForm,
  answering: ReadonlySet<string | undefined>,
  chance: Chance,
): void {
  const { eventId, seminarId } = form;
  const formId = demoId(`form ${eventId} ${seminarId}`);
  rows.forms.push({
    id: formId,
    eventId,
    purpose: seminarId === null ? 'DAY' : 'SEMINAR',
    seminarId,
  });
  const questionId = (key: string) => demoId(`question ${formId} ${key}`);
  form.asked.forEach((question, position) => {
    rows.questions.push({ ...question, id: questionId(question.key), formId, position });
  });
  const writers = chance.shuffled([...answering]).flatMap((id) => id ?? []);
  rows.receipts.push(...writers.map((participationId) => ({ formId, participationId })));
  const responses = writers.map((participationId, index) => {
    const responseId = demoId(`response ${formId} ${index}`);
    const unit = form.units?.unitOf.get(participationId) ?? '';
    const named = form.units?.groups.find(({ id }) => id === unit)?.name;
    const marks: Record<string, number> = {};
    rows.responses.push({ id: responseId, formId });
    for (const { key, kind } of form.asked) {
      const own = named === pressed.unit && key === pressed.key ? pressed.weights : undefined;
      const weights = own ?? scaleWeights[`${key} ${form.letter}`.trim()] ?? scaleWeights[key];
      const answer =
        kind === 'SCALE'
          ? scaleAnswer(weights ?? [1, 1, 1, 1, 1], chance)
          : textAnswer(key, chance);
      if (!answer) continue;
      if ('scale' in answer) marks[key] = answer.scale;
      rows.answers.push({ responseId, questionId: questionId(key), ...answer });
    }
    return { groups: { [unitDimension]: unit }, marks };
  });
  const steps = form.asked.flatMap(({ key, kind }) =>
    kind === 'SCALE' ? [[key, standardSteps]] : [],
  );
  const counted = takeSnapshot(
    responses,
    form.units ? [unitDimension] : [],
    Object.fromEntries(steps),
  );
  const groups = form.units?.groups ?? [];
  rows.snapshots.push({
    formId,
    taken: {
      eligible: form.eligible,
      responded: responses.length,
      groups,
      counted,
    } as unknown as Prisma.JsonObject,
  });
}

function scaleAnswer(weights: readonly number[], chance: Chance): { scale: number } | null {
  if (chance.happens(0.03)) return null;
  return { scale: chance.weighted(weights) + 1 };
}

function textAnswer(key: string, chance: Chance): { text: string } | null {
  const kind = texts[key];
  if (!kind || !chance.happens(kind.share)) return null;
  return { text: chance.pick(kind.of) };
}
