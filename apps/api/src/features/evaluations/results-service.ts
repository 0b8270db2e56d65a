import type { Tx } from '@ledarforum/database/client';
import {
  findHeadline,
  type ScaleResult,
  showableTexts,
  summariseScale,
} from '@ledarforum/domain/evaluation-results';
import { fewestAnswers } from '@ledarforum/domain/suppression/limits';
import { found } from '../../problem.ts';
import * as repository from './evaluations-repository.ts';
import { listForms, stateOf } from './evaluations-service.ts';

type Form = Awaited<ReturnType<typeof listForms>>[number];

/** Every event with forms: how many answered, and the mean of the day as a whole once it is counted. */
export async function listResults(tx: Tx) {
  const events = await repository.listEvaluatedEvents(tx);
  const ids = events.map(({ id }) => id);
  const scales = await repository.countScales(tx, ids);
  const counts = new Map((await repository.countForms(tx, ids)).map((row) => [row.formId, row]));
  return events.map((event) => {
    const whole = scales.find(
      (row) => row.eventId === event.id && row.seminarId === null && row.key === 'helhet',
    );
    const dayForm = scales.find((row) => row.eventId === event.id && row.seminarId === null);
    const count = counts.get(dayForm?.formId ?? '');
    const state = stateOf(event);
    const result = summariseScale(whole?.counts ?? []);
    return {
      eventId: event.id,
      name: event.name,
      series: event.series,
      date: event.date,
      state,
      eligible: count?.eligible ?? 0,
      answered: count?.answered ?? 0,
      mean: state === 'closed' && !result.hidden ? result.mean : null,
    };
  });
}

/** The results of one event. Only counted when closed, so that no two readings can be subtracted from each other. */
export async function getResults(tx: Tx, eventId: string) {
  const event = found(await repository.findEvent(tx, eventId));
  const previous = await repository.findPreviousEvent(tx, eventId);
  const forms = await listForms(tx, eventId);
  const dayForm = forms.find(({ seminar }) => seminar === null);
  const state = stateOf(event);
  const common = {
    eventId,
    eventName: event.name,
    date: event.date,
    state,
    eligible: dayForm?.eligible ?? 0,
    answered: dayForm?.answered ?? 0,
    previous: previous && { eventId: previous.id, name: previous.name, date: previous.date },
  };
  if (state !== 'closed') return { ...common, headline: null, day: [], seminars: [] };

  const reader = await readAnswers(tx, eventId, previous?.id ?? null);
  const scaleQuestions = dayForm?.questions.filter(({ kind }) => kind === 'SCALE') ?? [];
  return {
    ...common,
    headline: findHeadline(
      scaleQuestions.map(({ key }) => ({
        key,
        result: reader.scaleOf(dayForm?.id ?? '', key),
        before: reader.dayBefore(key),
      })),
    ),
    day: dayForm ? questionResults(dayForm, reader) : [],
    seminars: forms.flatMap((form) =>
      form.seminar === null
        ? []
        : [
            {
              seminar: form.seminar,
              eligible: form.eligible,
              answered: form.answered < fewestAnswers ? null : form.answered,
              questions: questionResults(form, reader),
            },
          ],
    ),
  };
}

interface Reader {
  scaleOf(formId: string, key: string): ScaleResult;
  /** The same question about the day at the previous event. */
  dayBefore(key: string): ScaleResult | null;
  textsOf(questionId: string): readonly string[];
}

async function readAnswers(tx: Tx, eventId: string, previousId: string | null): Promise<Reader> {
  const scales = await repository.countScales(tx, previousId ? [eventId, previousId] : [eventId]);
  const texts = await repository.listTexts(tx, eventId);
  return {
    scaleOf: (formId, key) =>
      summariseScale(scales.find((row) => row.formId === formId && row.key === key)?.counts ?? []),
    dayBefore(key) {
      const row = scales.find(
        (scale) => scale.eventId === previousId && scale.seminarId === null && scale.key === key,
      );
      return row ? summariseScale(row.counts) : null;
    },
    textsOf: (questionId) => showableTexts(texts.get(questionId) ?? []),
  };
}

function questionResults(form: Form, reader: Reader) {
  const enough = form.answered >= fewestAnswers;
  return form.questions.map(({ id, key, kind, textSv, textEn }) => {
    const result = reader.scaleOf(form.id, key);
    const before = form.seminar === null ? reader.dayBefore(key) : null;
    return {
      key,
      kind,
      textSv,
      textEn,
      scale:
        kind === 'SCALE' && enough && !result.hidden
          ? {
              answers: result.answers,
              percent: [...result.percent],
              mean: result.mean,
              positive: result.positive,
            }
          : null,
      meanBefore: before && !before.hidden ? before.mean : null,
      texts: enough ? [...reader.textsOf(id)] : [],
    };
  });
}
