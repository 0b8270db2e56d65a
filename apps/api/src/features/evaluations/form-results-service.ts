import type { Tx } from '@ledarforum/database/client';
import {
  type ChoicesResult,
  compareExpectations,
  type OptionResult,
  reportKind,
} from '@ledarforum/domain/evaluation-kinds-report';
import { followPulses } from '@ledarforum/domain/evaluation-pulses';
import type { Choice, Question } from '@ledarforum/domain/evaluation-questions';
import type { ScaleResult } from '@ledarforum/domain/evaluation-results';
import { type CountedQuestion, questionsToCount } from '@ledarforum/domain/evaluation-versions';
import { found } from '../../problem.ts';
import * as repository from './evaluations-repository.ts';
import { textsOf } from './present-results.ts';
import type { StoredQuestion } from './question-columns.ts';
import { listSnapshots, type StoredSnapshot } from './snapshots-repository.ts';
import { listTexts, type StoredText } from './texts-repository.ts';

const outcomes = ['DAY', 'PULSE_30', 'PULSE_90'] as const;

/** The results of every form of an event that has been counted, question by question, whatever their kind. */
export async function getFormResults(tx: Tx, eventId: string) {
  const event = found(await repository.findEvent(tx, eventId));
  const snapshots = new Map(
    (await listSnapshots(tx, [eventId])).map((snapshot) => [snapshot.formId, snapshot]),
  );
  const counted = (await repository.listForms(tx, eventId)).flatMap((form) => {
    const taken = snapshots.get(form.id);
    return taken ? [{ form, taken }] : [];
  });
  const texts = await listTexts(tx, eventId);
  return {
    eventId,
    eventName: event.name,
    date: event.date,
    forms: counted.map(({ form, taken }) => ({
      formId: form.id,
      purpose: form.purpose,
      seminar: form.seminar,
      eligible: taken.eligible,
      answered: taken.counted.answered,
      questions: questionsToCount(form.everyVersion)
        .filter(({ question }) => question.kind !== 'TEXT' || hasOwnWords(form))
        .map((question) => presentQuestion(question, { form, taken, texts })),
    })),
    expectations: presentExpectations(counted),
    pulses: presentPulses(counted),
  };
}

/** Words about the day and its seminars are told with the rest of their results. */
function hasOwnWords({ purpose }: repository.Form): boolean {
  return purpose !== 'DAY' && purpose !== 'SEMINAR';
}

function presentQuestion(
  { question, name }: CountedQuestion<StoredQuestion>,
  { form, taken, texts }: Counted & { readonly texts: readonly StoredText[] },
) {
  const { kind, steps, ends, options } = question;
  const { scale, choices, rows } = reportKind(taken.counted, name, question);
  const results = new Map(rows.map(({ key, result }) => [key, result]));
  return {
    ...wordsOf(question),
    key: name,
    kind,
    earlierVersion: question.version < form.version,
    steps,
    ends,
    scale: scale && shown(scale),
    choices: choices && presentChoices(options, choices),
    rows: question.rows.map((row) => {
      const result = results.get(row.key);
      return { ...wordsOf(row), scale: result ? shown(result) : null };
    }),
    texts: kind === 'TEXT' ? textsOf(texts, form.id, question.key).map(({ text }) => text) : [],
  };
}

function presentChoices(options: readonly Choice[], choices: ChoicesResult) {
  if (choices.hidden) return null;
  const results = new Map<string, OptionResult>(choices.options.map((one) => [one.key, one]));
  const { answers, ahead } = choices;
  return {
    answers,
    ahead,
    options: options.flatMap((option) => {
      const result = results.get(option.key);
      return result ? [{ ...wordsOf(option), ...result }] : [];
    }),
  };
}

interface Counted {
  readonly form: repository.Form;
  readonly taken: StoredSnapshot;
}

function presentExpectations(counted: readonly Counted[]) {
  const comparable = counted.map(({ form, taken }) => ({
    form,
    snapshot: taken.counted,
    questions: form.questions,
  }));
  const before = comparable.find(({ form }) => form.purpose === 'BEFORE');
  if (!before) return [];
  const after = comparable.filter(({ form }) => outcomes.some((one) => one === form.purpose));
  return compareExpectations(before, after).flatMap((pair) => {
    const question = before.questions.find(({ key }) => key === pair.key);
    const expected = shown(pair.before);
    if (!question || !expected) return [];
    const { steps, ends } = question;
    return [
      {
        ...wordsOf(question),
        steps,
        ends,
        before: expected,
        after: pair.after.flatMap(({ form, result, change }) => {
          const again = form.questions.find(({ key }) => key === pair.key);
          const scale = shown(result);
          if (!again || !scale) return [];
          const { textSv, textEn } = again;
          return [{ purpose: form.purpose, textSv, textEn, scale, change }];
        }),
      },
    ];
  });
}

function presentPulses(counted: readonly Counted[]) {
  const forms = counted.flatMap(({ form, taken }) => {
    const purpose = outcomes.find((one) => one === form.purpose);
    return purpose ? [{ form, purpose, snapshot: taken.counted, questions: form.questions }] : [];
  });
  return followPulses(forms).flatMap(({ key, points }) => {
    const question = points[0]?.form.questions.find((one) => one.key === key);
    if (!question) return [];
    const { steps, ends } = question;
    return [
      {
        ...wordsOf(question),
        steps,
        ends,
        points: points.flatMap(({ purpose, result, change }) => {
          const scale = shown(result);
          return scale ? [{ purpose, scale, change }] : [];
        }),
      },
    ];
  });
}

function wordsOf({ key, textSv, textEn }: Choice | Question) {
  return { key, textSv, textEn };
}

function shown(result: ScaleResult) {
  if (result.hidden) return null;
  const { hidden: _, ...scale } = result;
  return scale;
}
