import {
  leadershipDimension,
  reportDimensions,
  unitDimension,
} from '@ledarforum/domain/evaluation-filters';
import {
  dayQuestions,
  seminarQuestions,
  standardSteps,
} from '@ledarforum/domain/evaluation-questions';
import { mostQuotes } from '@ledarforum/domain/free-text/review';
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
  readonly texts: Prisma.EvaluationTextCreateManyInput[];
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
    texts: [],
    snapshots: [],
  };
  const eventId = rows.event.id ?? '';
  const there = participations.filter(({ attendance }) => attendance === 'COMING');
  const answering = new Set(there.filter(() => chance.happens(0.78)).map(({ id }) => id));
  const origins = originsOf(register, participations);
  const eligible = origins.units.reduce((sum, group) => sum + group.eligible, 0);
  const day = { eventId, seminarId: null, letter: '', asked: dayQuestions, eligible };
  addForm(result, { ...day, origins }, answering, chance);
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
  review(result, register, chance);
  return result;
}

/** Three quotes for the report, some comments that nobody has gone through yet, and two that name somebody. */
function review(
  { texts, questions }: EvaluationRows,
  register: DemoRegister,
  chance: Chance,
): void {
  texts.splice(0, texts.length, ...chance.shuffled(texts));
  const quoted = new Set<string>();
  for (const text of texts) {
    if (quoted.size >= mostQuotes || quoted.has(text.text)) continue;
    quoted.add(text.text);
    text.quoted = true;
  }
  const differently = questions.find(({ key }) => key === 'medskick')?.id ?? '';
  const waiting = texts.filter(({ questionId, quoted }) => questionId === differently && !quoted);
  for (const text of waiting.slice(0, 6)) text.state = 'WAITING';
  const [first, second] = register.people.slice(20);
  texts.push(
    ...[
      `Låt ${first?.givenName} ${first?.familyName} leda samtalet nästa gång också.`,
      `Det var svårt att höra vad ${second?.givenName} sa från scenen.`,
    ].map((text, place) => ({
      id: demoId(`named text ${place}`),
      questionId: differently,
      text,
      state: 'WAITING' as const,
    })),
  );
}

interface DemoGroup {
  readonly id: string;
  readonly name: string;
  readonly eligible: number;
}

interface DemoOrigins {
  readonly units: readonly DemoGroup[];
  readonly leadershipGroups: readonly DemoGroup[];
  readonly unitOf: ReadonlyMap<string, string>;
  readonly leadershipGroupOf: ReadonlyMap<string, string>;
}

/** The förvaltning and the innermost leadership group of each participation, and how many of each there were. */
function originsOf(register: DemoRegister, participations: Participations): DemoOrigins {
  const there = participations.filter(({ attendance }) =>
    ['COMING', 'DIGITAL'].includes(attendance ?? ''),
  );
  const innermostOf = new Map(
    [...register.groups]
      .reverse()
      .flatMap(({ name, personIds }) =>
        personIds.map((personId) => [personId, demoId(`group ${name}`)]),
      ),
  );
  const byParticipation = (groupOf: ReadonlyMap<string, string>) =>
    new Map(participations.map(({ id = '', personId }) => [id, groupOf.get(personId) ?? '']));
  const unitOf = byParticipation(register.branchOf);
  const leadershipGroupOf = byParticipation(innermostOf);
  const counted = (groups: readonly { id: string; name: string }[], of: typeof unitOf) =>
    groups.map(({ id, name }) => ({
      id,
      name,
      eligible: there.filter((one) => of.get(one.id ?? '') === id).length,
    }));
  const levels = register.groups.map(({ name }) => ({ id: demoId(`group ${name}`), name }));
  return {
    units: counted(
      register.units.filter(({ parentId }) => parentId === null),
      unitOf,
    ),
    leadershipGroups: counted(levels, leadershipGroupOf),
    unitOf,
    leadershipGroupOf,
  };
}

interface DemoForm {
  readonly eventId: string;
  readonly seminarId: string | null;
  readonly letter: string;
  readonly asked: typeof dayQuestions;
  readonly eligible: number;
  /** Given for the form that is counted by where answers came from. */
  readonly origins?: DemoOrigins;
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
    const unit = form.origins?.unitOf.get(participationId) ?? '';
    const leadershipGroup = form.origins?.leadershipGroupOf.get(participationId) ?? '';
    const named = form.origins?.units.find(({ id }) => id === unit)?.name;
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
      if ('text' in answer) {
        const id = demoId(`text ${responseId} ${key}`);
        rows.texts.push({ id, questionId: questionId(key), state: 'SHOWN', ...answer });
        continue;
      }
      marks[key] = answer.scale;
      rows.answers.push({ responseId, questionId: questionId(key), ...answer });
    }
    return {
      groups: { [unitDimension]: unit, [leadershipDimension]: leadershipGroup },
      marks,
    };
  });
  const steps = form.asked.flatMap(({ key, kind }) =>
    kind === 'SCALE' ? [[key, standardSteps]] : [],
  );
  const counted = takeSnapshot(
    responses,
    form.origins ? reportDimensions : [],
    Object.fromEntries(steps),
  );
  rows.snapshots.push({
    formId,
    taken: {
      eligible: form.eligible,
      responded: responses.length,
      groups: form.origins?.units ?? [],
      leadershipGroups: form.origins?.leadershipGroups ?? [],
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
