import type { NewKey } from '@ledarforum/domain/evaluation-form-editing';
import type { Question } from '@ledarforum/domain/evaluation-questions';

/** Eight characters of chance. */
export const newKey: NewKey = () => crypto.randomUUID().slice(0, 8);

/** The question as the API takes it: only the parts that its kind uses. */
export function draftOf(question: Question) {
  const { kind, options, rows, rowsFrom, ends, condition, ...rest } = question;
  const chosen = kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'RANKING';
  return {
    ...rest,
    kind,
    ends: { ...ends },
    options: chosen ? options.map((option) => ({ ...option })) : [],
    rows: kind === 'MATRIX' && rowsFrom === null ? rows.map((row) => ({ ...row })) : [],
    rowsFrom: kind === 'MATRIX' ? rowsFrom : null,
    condition: condition && { ...condition, choices: [...condition.choices] },
  };
}
