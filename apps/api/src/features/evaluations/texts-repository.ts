import type { Tx } from '@ledarforum/database/client';
import type { TextState } from '@ledarforum/domain/free-text/review';
import type { PersonName } from '@ledarforum/domain/person-name';

export interface StoredText {
  readonly id: string;
  readonly formId: string;
  /** Of the question, the same over versions of its form. */
  readonly key: string;
  readonly text: string;
  readonly state: TextState;
  readonly starred: boolean;
  readonly quoted: boolean;
  readonly maskedAt: Date | null;
}

const textColumns = {
  id: true,
  text: true,
  state: true,
  starred: true,
  quoted: true,
  maskedAt: true,
  question: { select: { formId: true, key: true } },
} as const;

function textOf({
  question,
  ...row
}: Omit<StoredText, 'formId' | 'key'> & { question: { formId: string; key: string } }): StoredText {
  return { ...row, ...question };
}

/** Parts the words of these forms' answers from all else that was answered, in an order of chance and under new identifiers. */
export async function partTexts(tx: Tx, formIds: readonly string[]): Promise<void> {
  const forms = [...formIds];
  await tx.$executeRaw`
    INSERT INTO evaluation_text (id, question_id, text)
      SELECT gen_random_uuid(), question_id, text
        FROM evaluation_answer JOIN evaluation_question AS question ON question.id = question_id
        WHERE text IS NOT NULL AND form_id = ANY(${forms}::uuid[])
        ORDER BY random()`;
  await tx.$executeRaw`
    DELETE FROM evaluation_answer USING evaluation_question AS question
      WHERE question.id = question_id AND text IS NOT NULL AND form_id = ANY(${forms}::uuid[])`;
}

/** What was written in the forms of an event that have been counted. One query. */
export async function listTexts(tx: Tx, eventId: string): Promise<StoredText[]> {
  const rows = await tx.evaluationText.findMany({
    where: { question: { form: { eventId } } },
    select: textColumns,
  });
  return rows.map(textOf);
}

/** Keeps others from changing the texts of an event until the transaction ends, so that quotes are counted right. */
export async function lockText(
  tx: Tx,
  place: { eventId: string; textId: string },
): Promise<(StoredText & { readonly unmasked: string | null }) | null> {
  await tx.$queryRaw`SELECT 1 FROM event WHERE id = ${place.eventId}::uuid FOR UPDATE`;
  const row = await tx.evaluationText.findFirst({
    where: { id: place.textId, question: { form: { eventId: place.eventId } } },
    select: { ...textColumns, unmasked: true },
  });
  return row && { ...textOf(row), unmasked: row.unmasked };
}

export async function updateText(
  tx: Tx,
  textId: string,
  data: {
    text?: string;
    state?: TextState;
    starred?: boolean;
    quoted?: boolean;
    unmasked?: string | null;
    maskedAt?: Date | null;
  },
): Promise<StoredText> {
  const row = await tx.evaluationText.update({ where: { id: textId }, data, select: textColumns });
  return textOf(row);
}

/** Moves those of these texts that stand in another state; what is no longer shown is no longer quoted. Which they were. */
export async function setStates(
  tx: Tx,
  place: { eventId: string; textIds: readonly string[] },
  state: TextState,
): Promise<string[]> {
  const rows = await tx.evaluationText.updateManyAndReturn({
    where: {
      id: { in: [...place.textIds] },
      state: { not: state },
      question: { form: { eventId: place.eventId } },
    },
    data: state === 'SHOWN' ? { state } : { state, quoted: false },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Forgets words that were masked before this moment. How many texts. */
export async function forgetMasked(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.evaluationText.updateMany({
    where: { maskedAt: { lt: before } },
    data: { unmasked: null, maskedAt: null },
  });
  return count;
}

/** Everybody in the register, also those who have left and those with protected identity: their names are masked too. */
export async function listNames(tx: Tx): Promise<PersonName[]> {
  return tx.person.findMany({ select: { givenName: true, familyName: true } });
}
