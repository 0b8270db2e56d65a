import type { AnswerValue } from '@ledarforum/domain/evaluation-conditions';
import type { Question } from '@ledarforum/domain/evaluation-questions';

export type AskedQuestion = Question & { readonly id: string };

/** What every kind of input takes. The name of its field is the question's id. */
export interface InputProps {
  question: AskedQuestion;
  value: AnswerValue | undefined;
  /** The new answer; undefined when nothing is answered any more. */
  onChange: (value: AnswerValue | undefined) => void;
  error?: string | undefined;
}
