import type { Tx } from '@ledarforum/database/client';
import type { Question } from '@ledarforum/domain/evaluation-questions';
import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import { columnsOf } from './question-columns.ts';

/** Makes a form; null when the event has one of that purpose, or the seminar one. */
export async function createForm(
  tx: Tx,
  form: {
    eventId: string;
    purpose: FormPurpose;
    seminarId: string | null;
    questions: readonly Question[];
  },
): Promise<string | null> {
  const { eventId, purpose, seminarId, questions } = form;
  const [created] = await tx.evaluationForm.createManyAndReturn({
    data: [{ eventId, purpose, seminarId }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!created) return null;
  await addQuestions(tx, { formId: created.id, version: 1 }, questions);
  return created.id;
}

async function addQuestions(
  tx: Tx,
  place: { formId: string; version: number },
  questions: readonly (Question & { readonly id?: string })[],
): Promise<void> {
  await tx.evaluationQuestion.createMany({
    data: questions.map((question, position) => ({ ...columnsOf(question), ...place, position })),
  });
}

/**
 * Changes the questions of the version that is asked now, which nobody may have answered. Questions that keep their key keep
 * their identifier, so that what somebody is filling in just now still fits.
 */
export async function replaceQuestions(
  tx: Tx,
  place: { formId: string; version: number },
  questions: readonly Question[],
): Promise<void> {
  const before = await tx.evaluationQuestion.findMany({
    where: place,
    select: { id: true, key: true },
  });
  const idOf = new Map(before.map(({ id, key }) => [key, id]));
  await tx.evaluationQuestion.deleteMany({ where: place });
  const kept = questions.map((question) => {
    const id = idOf.get(question.key);
    return id === undefined ? question : { ...question, id };
  });
  await addQuestions(tx, place, kept);
  await tx.evaluationForm.update({
    where: { id: place.formId },
    data: { revision: { increment: 1 } },
  });
}

/** Asks other questions from now on; those of the versions before are kept with their answers. */
export async function addVersion(
  tx: Tx,
  { formId, version }: { formId: string; version: number },
  questions: readonly Question[],
): Promise<void> {
  await addQuestions(tx, { formId, version: version + 1 }, questions);
  await tx.evaluationForm.update({
    where: { id: formId },
    data: { version: version + 1, revision: { increment: 1 } },
  });
}

export async function deleteForm(tx: Tx, formId: string): Promise<void> {
  await tx.evaluationForm.delete({ where: { id: formId } });
}

/** Seminars of the event that have no form yet. */
export async function listSeminarsWithoutForm(tx: Tx, eventId: string): Promise<{ id: string }[]> {
  return tx.seminar.findMany({
    where: { block: { eventId }, forms: { none: {} } },
    orderBy: { letter: 'asc' },
    select: { id: true },
  });
}

/**
 * How many responses answer a question of the version that is asked now, per form. Whoever answered an earlier version only
 * does not keep this one from being changed in place.
 */
export async function countAnsweringVersion(
  tx: Tx,
  formIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ form_id: string; answered: number }[]>`
    SELECT form.id AS form_id, count(DISTINCT answer.response_id)::int AS answered
    FROM evaluation_form AS form
      JOIN evaluation_question AS question ON question.form_id = form.id AND question.version = form.version
      JOIN evaluation_answer AS answer ON answer.question_id = question.id
    WHERE form.id = ANY(${[...formIds]}::uuid[])
    GROUP BY form.id`;
  return new Map(rows.map((row) => [row.form_id, row.answered]));
}
