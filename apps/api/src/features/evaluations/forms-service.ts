import { formFaultTexts } from '@ledarforum/contract/form-fault-texts';
import type { Tx } from '@ledarforum/database/client';
import { findFormFaults } from '@ledarforum/domain/evaluation-form-faults';
import {
  completeQuestion,
  type Question,
  rowsOfWords,
  type StandardQuestion,
} from '@ledarforum/domain/evaluation-questions';
import { templateFor } from '@ledarforum/domain/evaluation-templates';
import { decideFormChange } from '@ledarforum/domain/evaluation-versions';
import { type FormPurpose, formsAlongTheWay } from '@ledarforum/domain/evaluation-windows';
import { found, Problem } from '../../problem.ts';
import { recordActivity, recordActivityOnce } from '../activity/activity-repository.ts';
import * as evaluations from './evaluations-repository.ts';
import { listForms } from './evaluations-service.ts';
import * as repository from './forms-repository.ts';
import { removeOpening } from './mailings-repository.ts';
import { planOpening } from './mailings-service.ts';

/** Changes that one person makes within so many minutes are told as one. */
const oneSitting = 30;

/** Makes the standard forms that the event lacks. Called when the evaluation opens, or before by an organiser who wants to edit. */
export async function openEvaluation(tx: Tx, eventId: string): Promise<void> {
  const event = found(await evaluations.findEvent(tx, eventId));
  const forms = await evaluations.listForms(tx, eventId);
  await refreshValueWords(tx, forms, event.valueWords);
  const standard = (purpose: FormPurpose) => withWords(templateFor(purpose), event.valueWords);
  if (!forms.some(({ purpose }) => purpose === 'DAY')) {
    const questions = standard('DAY');
    await repository.createForm(tx, { eventId, purpose: 'DAY', seminarId: null, questions });
  }
  for (const { id: seminarId } of await repository.listSeminarsWithoutForm(tx, eventId)) {
    const questions = standard('SEMINAR');
    await repository.createForm(tx, { eventId, purpose: 'SEMINAR', seminarId, questions });
  }
}

/** Value words may have changed since the questions were written; where nobody has answered, their rows follow. */
async function refreshValueWords(
  tx: Tx,
  forms: readonly evaluations.Form[],
  valueWords: readonly string[],
): Promise<void> {
  const byWord = forms.filter(({ questions }) => questions.some(({ rowsFrom }) => rowsFrom));
  const answered = await repository.countAnsweringVersion(
    tx,
    byWord.map(({ id }) => id),
  );
  for (const { id: formId, version, questions } of byWord) {
    const wanted = withWords(questions, valueWords);
    const change = decideFormChange(questions, wanted, answered.get(formId) ?? 0);
    if (change === 'replace') await repository.replaceQuestions(tx, { formId, version }, wanted);
  }
}

function withWords(questions: readonly Question[], valueWords: readonly string[]): Question[] {
  return questions.map((question) =>
    question.rowsFrom === null ? question : { ...question, rows: rowsOfWords(valueWords) },
  );
}

interface Sitting {
  readonly eventId: string;
  readonly actorId: string;
  readonly now: Date;
}

/** Makes all forms that follow the day, from before it until 90 days after: those that are missing and whose time has not passed. */
export async function followWholeWay(tx: Tx, { eventId, actorId, now }: Sitting): Promise<void> {
  const event = found(await evaluations.findEvent(tx, eventId));
  await openEvaluation(tx, eventId);
  for (const purpose of formsAlongTheWay(event, now)) await makeForm(tx, event, purpose);
  await recordActivity(tx, { action: 'change-evaluation', actorId, eventId });
}

/** The form's id; null where the event has one already. */
async function makeForm(
  tx: Tx,
  { id: eventId, valueWords }: evaluations.EvaluatedEvent,
  purpose: Exclude<FormPurpose, 'SEMINAR'>,
): Promise<string | null> {
  const questions = withWords(templateFor(purpose), valueWords);
  const formId = await repository.createForm(tx, { eventId, purpose, seminarId: null, questions });
  if (formId !== null) await planOpening(tx, eventId, purpose);
  return formId;
}

/** Adds a form of a purpose that the event has none of. */
export async function addForm(
  tx: Tx,
  { eventId, actorId, now }: Sitting,
  purpose: Exclude<FormPurpose, 'SEMINAR'>,
) {
  const event = found(await evaluations.findEvent(tx, eventId));
  const formId = await makeForm(tx, event, purpose);
  if (formId === null) throw new Problem('evaluation-form-exists');
  await recordActivity(tx, { action: 'change-evaluation', actorId, eventId });
  return presented(tx, event, formId, now);
}

async function presented(tx: Tx, event: evaluations.EvaluatedEvent, formId: string, now: Date) {
  return found((await listForms(tx, event, now)).find(({ id }) => id === formId));
}

/** Removes a form that nobody has answered. */
export async function removeForm(
  tx: Tx,
  { eventId, formId, actorId }: { eventId: string; formId: string; actorId: string },
): Promise<void> {
  const { purpose } = found(await evaluations.findForm(tx, eventId, formId));
  await evaluations.lockForm(tx, formId);
  const counts = await evaluations.countForms(tx, [eventId]);
  if (counts.some((row) => row.formId === formId && row.answered > 0)) {
    throw new Problem('evaluation-has-answers');
  }
  await repository.deleteForm(tx, formId);
  await removeOpening(tx, eventId, purpose);
  await recordActivity(tx, { action: 'change-evaluation', actorId, eventId });
}

export type QuestionDraft = Omit<StandardQuestion, 'key'> & {
  readonly [Part in keyof Question]?: Question[Part] | undefined;
};

interface Change {
  readonly questions: readonly QuestionDraft[];
  /** What the change is based on. */
  readonly revision: number;
  /** The same for the forms of all seminars. */
  readonly everySeminar?: boolean | undefined;
}

/** Changes a form's questions, in place while nobody has answered them and as a new version afterwards. */
export async function setQuestions(
  tx: Tx,
  place: { eventId: string; formId: string; actorId: string; now: Date },
  change: Change,
) {
  const { eventId, formId, actorId, now } = place;
  const event = found(await evaluations.findEvent(tx, eventId));
  found(await evaluations.findForm(tx, eventId, formId));
  await evaluations.lockForms(tx, eventId);
  const forms = await evaluations.listForms(tx, eventId);
  const form = found(forms.find(({ id }) => id === formId));
  if (form.revision !== change.revision) throw new Problem('stale-version');
  if (form.counted) throw new Problem('evaluation-counted-already');
  const wanted = withWords(withKeys(change.questions), event.valueWords);
  refuseFaults(wanted);
  const others =
    change.everySeminar && form.seminar
      ? forms.filter(({ seminar, counted }) => seminar !== null && !counted)
      : [form];
  const answered = await repository.countAnsweringVersion(
    tx,
    others.map(({ id }) => id),
  );
  let changed = false;
  for (const { id, version, questions } of others) {
    const outcome = decideFormChange(questions, wanted, answered.get(id) ?? 0);
    if (outcome === 'same') continue;
    changed = true;
    const write = outcome === 'replace' ? repository.replaceQuestions : repository.addVersion;
    await write(tx, { formId: id, version }, wanted);
  }
  if (changed) {
    const activity = { action: 'change-evaluation', actorId, eventId };
    await recordActivityOnce(tx, activity, { now, minutes: oneSitting });
  }
  return presented(tx, event, formId, now);
}

function refuseFaults(questions: readonly Question[]): void {
  const faults = findFormFaults(questions).map(({ place, code }) => ({
    pointer: `/body/questions/${place}`,
    code,
    message: formFaultTexts[code],
  }));
  if (faults.length > 0) throw new Problem('evaluation-form-faulty', { faults });
}

/** Keeps the keys that were given and makes up the others; made-up keys are unique within the form. */
function withKeys(drafts: readonly QuestionDraft[]): Question[] {
  const used = new Set(drafts.flatMap(({ key }) => key ?? []));
  return drafts.map((draft, index) => {
    let key = draft.key;
    for (let n = index + 1; key === undefined; n += 1) {
      if (!used.has(`fråga-${n}`)) key = `fråga-${n}`;
    }
    used.add(key);
    const given = Object.entries(draft).filter(([, value]) => value !== undefined);
    const { kind, textSv, textEn } = draft;
    return completeQuestion({ ...Object.fromEntries(given), kind, textSv, textEn, key });
  });
}
