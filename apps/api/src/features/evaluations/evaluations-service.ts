import { evaluationProblems } from '@ledarforum/contract/problems/evaluations';
import type { Tx } from '@ledarforum/database/client';
import {
  type AnswerGiven,
  type AnsweringDecision,
  decideAnswering,
} from '@ledarforum/domain/evaluation-answers';
import {
  closesWithEvaluation,
  type FormPurpose,
  type FormWindow,
  formWindow,
} from '@ledarforum/domain/evaluation-windows';
import type { Vault } from '../../encryption.ts';
import { announce } from '../../live/announce.ts';
import { type Fault, found, Problem } from '../../problem.ts';
import { countAnswers } from './counting-service.ts';
import * as repository from './evaluations-repository.ts';
import { countAnsweringVersion } from './forms-repository.ts';
import { sealOrigin } from './sealed-origin.ts';
import { findOrigin } from './snapshots-repository.ts';

export type EvaluationState = 'not-begun' | 'collecting' | 'closed';

/** Where the evaluation of an event in this phase stands. */
export function stateOf({ phase }: repository.EvaluatedEvent): EvaluationState {
  if (phase === 'CLOSED') return 'closed';
  return phase === 'EVALUATING' ? 'collecting' : 'not-begun';
}

/** When a form takes answers; one that has been counted never does again, whatever becomes of the event. */
export function windowOf(
  form: { readonly purpose: FormPurpose; readonly counted: boolean },
  event: repository.EvaluatedEvent,
  now: Date,
): FormWindow {
  const window = formWindow(form.purpose, event, now);
  return form.counted ? { ...window, state: 'closed' } : window;
}

function presentWindow({ state, opensAt, closesAt }: FormWindow) {
  return {
    state,
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
  };
}

/** The forms with when they take answers, how many may answer and how many have. */
export async function listForms(tx: Tx, event: repository.EvaluatedEvent, now: Date) {
  const forms = await repository.listForms(tx, event.id);
  const counts = new Map(
    (await repository.countForms(tx, [event.id])).map((row) => [row.formId, row]),
  );
  const fixed = await countAnsweringVersion(
    tx,
    forms.map(({ id }) => id),
  );
  return forms.map((form) => ({
    ...form,
    ...presentWindow(windowOf(form, event, now)),
    fixed: fixed.has(form.id),
    eligible: counts.get(form.id)?.eligible ?? 0,
    answered: counts.get(form.id)?.answered ?? 0,
  }));
}

export async function getEvaluation(tx: Tx, eventId: string, now: Date) {
  const event = found(await repository.findEvent(tx, eventId));
  const { valueWords } = event;
  return { state: stateOf(event), valueWords, forms: await listForms(tx, event, now) };
}

/** Counts the answers and loses the last traces of who answered what. Called when the evaluation closes. */
export async function closeEvaluation(tx: Tx, eventId: string, vault: Vault): Promise<void> {
  const forms = await repository.listForms(tx, eventId);
  const closing = forms.filter(({ purpose }) => closesWithEvaluation(purpose));
  await countAnswers(tx, { eventId, formIds: closing.map(({ id }) => id), vault });
  await repository.shuffleAnswers(tx, eventId);
}

/** The same for forms that close by the calendar: before the day, and the pulses. A job runs it. How many were counted. */
export async function closeLapsedForms(tx: Tx, now: Date, vault: Vault): Promise<number> {
  let counted = 0;
  for (const event of await repository.listEventsToCount(tx)) {
    const forms = await repository.listForms(tx, event.id);
    const due = forms.filter(
      (form) =>
        !form.counted &&
        !closesWithEvaluation(form.purpose) &&
        windowOf(form, event, now).state === 'closed',
    );
    if (due.length === 0) continue;
    await countAnswers(tx, { eventId: event.id, formIds: due.map(({ id }) => id), vault });
    await repository.shuffleAnswers(tx, event.id);
    await announce(tx, event.id, 'evaluation');
    counted += due.length;
  }
  return counted;
}

/** The same for every event with fresh answers; a job runs it while evaluations are open. */
export async function shuffleFreshAnswers(tx: Tx): Promise<number> {
  const eventIds = await repository.listUnshuffledEvents(tx);
  for (const eventId of eventIds) await repository.shuffleAnswers(tx, eventId);
  return eventIds.length;
}

/** What a person may evaluate: what concerns the day they are coming to or came to, and the seminars they had a seat in. */
export async function getMyEvaluation(tx: Tx, eventId: string, personId: string, now: Date) {
  const event = found(await repository.findEvent(tx, eventId));
  const mine = found(await repository.findOwnParticipation(tx, eventId, personId));
  const forms = (await repository.listForms(tx, eventId))
    .filter(({ seminar }) => seminar === null || mine.seminarIds.includes(seminar.id))
    .map((form) => ({
      ...form,
      ...presentWindow(windowOf(form, event, now)),
      answered: mine.answeredFormIds.includes(form.id),
    }));
  return {
    personId,
    eventName: event.name,
    date: event.date,
    open: forms.some(({ state }) => state === 'open'),
    forms,
  };
}

/** Takes an answer: the receipt and the response are written apart, with nothing in common. */
export async function submitEvaluation(
  tx: Tx,
  place: { eventId: string; formId: string; personId: string; vault: Vault; now: Date },
  given: readonly AnswerGiven[],
): Promise<void> {
  const { eventId, formId, personId, vault, now } = place;
  await repository.holdForm(tx, formId);
  const event = found(await repository.findEvent(tx, eventId));
  const form = found(await repository.findForm(tx, eventId, formId));
  const mine = await repository.findOwnParticipation(tx, eventId, personId);
  const decision = decideAnswering(
    {
      open: windowOf(form, event, now).state === 'open',
      eligible:
        mine !== null && (form.seminar === null || mine.seminarIds.includes(form.seminar.id)),
      answered: mine?.answeredFormIds.includes(formId) ?? false,
      questions: questionsAnswered(form, given),
    },
    given,
  );
  if (!decision.ok) throw refusal(decision, given);
  if (mine === null || !(await repository.addReceipt(tx, formId, mine.id))) {
    throw new Problem('evaluation-already-answered');
  }
  const originSealed =
    form.seminar === null ? sealOrigin(vault, formId, await findOrigin(tx, personId)) : null;
  await repository.addResponse(tx, { formId, originSealed }, decision.answers);
  await announce(tx, eventId, 'evaluation');
}

/** The questions of the version that was answered: an earlier one, if the form changed while somebody was filling it in. */
function questionsAnswered(form: repository.Form, given: readonly AnswerGiven[]) {
  const ids = new Set(given.map(({ questionId }) => questionId));
  const [answered] = form.everyVersion.filter(({ id }) => ids.has(id));
  const version = answered?.version ?? form.version;
  return form.everyVersion.filter((question) => question.version === version);
}

function refusal(
  { code, questionId }: Extract<AnsweringDecision, { ok: false }>,
  given: readonly AnswerGiven[],
): Problem {
  const place = given.findIndex((answer) => answer.questionId === questionId);
  const part = ['scale', 'choices', 'rows', 'text'].find(
    (name) => given[place]?.[name as keyof AnswerGiven] !== undefined,
  );
  if (part === undefined) return new Problem(code);
  const fault: Fault = {
    pointer: `/body/answers/${place}/${part}`,
    code,
    message: evaluationProblems[code].title,
  };
  return new Problem(code, { faults: [fault] });
}
