import { conditionsOn } from './evaluation-conditions.ts';
import type { Choice, Question } from './evaluation-questions.ts';

/** Steps that a scale may have. */
export const fewestSteps = 3;
export const mostSteps = 10;

export const mostQuestions = 30;
export const mostChoices = 20;

export type FormFaultCode =
  | 'question-key-taken'
  | 'question-text-missing'
  | 'question-options-missing'
  | 'question-rows-missing'
  | 'question-choice-text-missing'
  | 'question-choice-taken'
  | 'question-steps'
  | 'question-condition-later'
  | 'question-condition-kind'
  | 'question-condition-answer';

/** What is wrong with a question, by its place in the form from 0. */
export interface FormFault {
  readonly place: number;
  readonly code: FormFaultCode;
}

/**
 * Everything that keeps a form from being asked: texts and options that are missing, keys that are taken, and conditions on
 * what is not asked before. A form without faults has no cycle of conditions, since each looks back. Missing English is no fault.
 */
export function findFormFaults(questions: readonly Question[]): FormFault[] {
  const keys = questions.map(({ key }) => key);
  return questions.flatMap((question, place) => {
    const codes = new Set<FormFaultCode>();
    if (keys.indexOf(question.key) < place) codes.add('question-key-taken');
    if (question.textSv.trim() === '') codes.add('question-text-missing');
    for (const code of choiceFaults(question)) codes.add(code);
    const condition = conditionFault(questions, place);
    if (condition) codes.add(condition);
    return [...codes].map((code) => ({ place, code }));
  });
}

function choiceFaults({ kind, options, rows, rowsFrom, steps }: Question): FormFaultCode[] {
  const faults: FormFaultCode[] = [];
  if (kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'RANKING') {
    if (options.length < 2) faults.push('question-options-missing');
    faults.push(...listFaults(options));
  }
  if (kind === 'MATRIX') {
    if (rows.length === 0 && rowsFrom === null) faults.push('question-rows-missing');
    faults.push(...listFaults(rows));
  }
  if ((kind === 'SCALE' || kind === 'MATRIX') && (steps < fewestSteps || steps > mostSteps)) {
    faults.push('question-steps');
  }
  return faults;
}

function listFaults(choices: readonly Choice[]): FormFaultCode[] {
  const faults: FormFaultCode[] = [];
  if (choices.some(({ textSv }) => textSv.trim() === '')) {
    faults.push('question-choice-text-missing');
  }
  if (new Set(choices.map(({ key }) => key)).size < choices.length) {
    faults.push('question-choice-taken');
  }
  return faults;
}

function conditionFault(questions: readonly Question[], place: number): FormFaultCode | null {
  const condition = questions[place]?.condition;
  if (!condition) return null;
  const source = questions.slice(0, place).find(({ key }) => key === condition.question);
  if (source === undefined) return 'question-condition-later';
  if (!conditionsOn[source.kind].includes(condition.is)) return 'question-condition-kind';
  if (condition.is === 'chosen') {
    const known = new Set(source.options.map(({ key }) => key));
    const fits = condition.choices.length > 0 && condition.choices.every((key) => known.has(key));
    return fits ? null : 'question-condition-answer';
  }
  const { step } = condition;
  return step !== null && step >= 1 && step <= source.steps ? null : 'question-condition-answer';
}
