import type { Tx } from '@ledarforum/database/client';
import { type AnswerGiven, decideAnswering } from '@ledarforum/domain/evaluation-answers';
import {
  dayQuestions,
  type StandardQuestion,
  seminarQuestions,
} from '@ledarforum/domain/evaluation-questions';
import type { Vault } from '../../encryption.ts';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { countAnswers } from './counting-service.ts';
import * as repository from './evaluations-repository.ts';
import { sealUnit } from './sealed-unit.ts';
import { findTopUnit } from './snapshots-repository.ts';

export type EvaluationState = 'not-begun' | 'collecting' | 'closed';

/** Where the evaluation of an event in this phase stands. */
export function stateOf({ phase }: repository.EvaluatedEvent): EvaluationState {
  if (phase === 'CLOSED') return 'closed';
  return phase === 'EVALUATING' ? 'collecting' : 'not-begun';
}

/** The forms with how many may answer and how many have. */
export async function listForms(tx: Tx, eventId: string) {
  const forms = await repository.listForms(tx, eventId);
  const counts = new Map(
    (await repository.countForms(tx, [eventId])).map((row) => [row.formId, row]),
  );
  return forms.map((form) => ({
    ...form,
    eligible: counts.get(form.id)?.eligible ?? 0,
    answered: counts.get(form.id)?.answered ?? 0,
  }));
}

export async function getEvaluation(tx: Tx, eventId: string) {
  const event = found(await repository.findEvent(tx, eventId));
  return { state: stateOf(event), forms: await listForms(tx, eventId) };
}

/** Makes the standard forms that the event lacks. Called when the evaluation opens, or before by an organiser who wants to edit. */
export async function openEvaluation(tx: Tx, eventId: string): Promise<void> {
  found(await repository.findEvent(tx, eventId));
  const forms = await repository.listForms(tx, eventId);
  if (!forms.some(({ seminar }) => seminar === null)) {
    await repository.createForm(tx, { eventId, seminarId: null, questions: dayQuestions });
  }
  for (const { id: seminarId } of await repository.listSeminarsWithoutForm(tx, eventId)) {
    await repository.createForm(tx, { eventId, seminarId, questions: seminarQuestions });
  }
}

/** Counts the answers and loses the last traces of who answered what. Called when the evaluation closes. */
export async function closeEvaluation(tx: Tx, eventId: string, vault: Vault): Promise<void> {
  await countAnswers(tx, eventId, vault);
  await repository.shuffleAnswers(tx, eventId);
}

/** The same for every event with fresh answers; a job runs it while evaluations are open. */
export async function shuffleFreshAnswers(tx: Tx): Promise<number> {
  const eventIds = await repository.listUnshuffledEvents(tx);
  for (const eventId of eventIds) await repository.shuffleAnswers(tx, eventId);
  return eventIds.length;
}

export interface QuestionDraft extends Omit<StandardQuestion, 'key'> {
  readonly key?: string | undefined;
}

/** Replaces a form's questions, unless somebody has answered it. */
export async function setQuestions(
  tx: Tx,
  place: { eventId: string; formId: string; actorId: string },
  drafts: readonly QuestionDraft[],
) {
  const { eventId, formId, actorId } = place;
  found(await repository.findForm(tx, eventId, formId));
  await repository.lockForm(tx, formId);
  const before = (await repository.countForms(tx, [eventId])).find((row) => row.formId === formId);
  if (before && before.answered > 0) throw new Problem('evaluation-has-answers');
  await repository.replaceQuestions(tx, formId, withKeys(drafts));
  await recordActivity(tx, { action: 'change-evaluation', actorId, eventId });
  const forms = await listForms(tx, eventId);
  return found(forms.find(({ id }) => id === formId));
}

/** Keeps the keys that were given and makes up the others; keys are unique within a form. */
function withKeys(drafts: readonly QuestionDraft[]): StandardQuestion[] {
  const used = new Set<string>();
  return drafts.map((draft, index) => {
    const wanted = draft.key ?? `fråga-${index + 1}`;
    let key = wanted;
    for (let copy = 2; used.has(key); copy += 1) key = `${wanted}-${copy}`;
    used.add(key);
    return { kind: draft.kind, textSv: draft.textSv, textEn: draft.textEn, key };
  });
}

/** What a person may evaluate: the day they came to and the seminars they had a seat in. */
export async function getMyEvaluation(tx: Tx, eventId: string, personId: string) {
  const event = found(await repository.findEvent(tx, eventId));
  const mine = found(await repository.findOwnParticipation(tx, eventId, personId));
  const forms = await repository.listForms(tx, eventId);
  return {
    eventName: event.name,
    date: event.date,
    open: stateOf(event) === 'collecting',
    forms: forms
      .filter(({ seminar }) => seminar === null || mine.seminarIds.includes(seminar.id))
      .map((form) => ({ ...form, answered: mine.answeredFormIds.includes(form.id) })),
  };
}

/** Takes an answer: the receipt and the response are written apart, with nothing in common. */
export async function submitEvaluation(
  tx: Tx,
  place: { eventId: string; formId: string; personId: string; vault: Vault },
  given: readonly AnswerGiven[],
): Promise<void> {
  const { eventId, formId, personId, vault } = place;
  await repository.holdForm(tx, formId);
  const event = found(await repository.findEvent(tx, eventId));
  const form = found(await repository.findForm(tx, eventId, formId));
  const mine = await repository.findOwnParticipation(tx, eventId, personId);
  const decision = decideAnswering(
    {
      open: stateOf(event) === 'collecting',
      eligible:
        mine !== null && (form.seminar === null || mine.seminarIds.includes(form.seminar.id)),
      answered: mine?.answeredFormIds.includes(formId) ?? false,
      questions: form.questions,
    },
    given,
  );
  if (!decision.ok) throw new Problem(decision.code);
  if (mine === null || !(await repository.addReceipt(tx, formId, mine.id))) {
    throw new Problem('evaluation-already-answered');
  }
  const unitId = form.seminar === null ? await findTopUnit(tx, personId) : null;
  const unitSealed = unitId === null ? null : sealUnit(vault, formId, unitId);
  await repository.addResponse(tx, { formId, unitSealed }, decision.answers);
  await announce(tx, eventId, 'evaluation');
}
