import type { AnswerValue } from '@ledarforum/domain/evaluation-conditions';
import type { RefObject } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import style from './answer-flow.module.css';
import { type Drafts, type FlowForm, type FlowStep, isBegun } from './answer-flow.ts';
import { answerMessages } from './evaluation-messages.ts';
import type { AskedQuestion } from './inputs/input-props.ts';
import { useQuestionWords } from './inputs/question-words.ts';

interface CheckAnswersProps<Form extends FlowForm> {
  heading: RefObject<HTMLHeadingElement | null>;
  steps: readonly FlowStep<Form>[];
  drafts: Drafts;
  /** Goes back to the question in this place. */
  onChange: (place: number) => void;
  onSend: () => void;
}

/** What I have answered, each line a way back to its question, before it is sent. */
export function CheckAnswers<Form extends FlowForm>({
  heading,
  steps,
  drafts,
  onChange,
  onSend,
}: CheckAnswersProps<Form>) {
  const t = useMessages(answerMessages);
  const words = useQuestionWords();
  const given = useAnswerInWords();
  const anything = steps.some(({ form }) => isBegun(form, drafts));
  return (
    <div className={style.flow}>
      <h2 ref={heading} tabIndex={-1}>
        {t.checkTitle}
      </h2>
      {anything ? (
        <>
          <Button kind="primary" size="full" onClick={onSend}>
            {t.send}
          </Button>
          <p className="eyebrow">{t.checkLead}</p>
        </>
      ) : (
        <Notice actions={<Button onClick={() => onChange(0)}>{t.fromTheStart}</Button>}>
          {t.nothingYet}
        </Notice>
      )}
      <ol className={style.answers}>
        {steps.map(({ form, question }, place) => (
          <li key={question.id}>
            <button type="button" onClick={() => onChange(place)}>
              <span>{words.text(question)}</span>
              <span className={style.given}>
                {given(question, drafts[form.id]?.[question.id]) || t.notAnswered}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function useAnswerInWords() {
  const t = useMessages(answerMessages);
  const words = useQuestionWords();
  return ({ options, rows, steps }: AskedQuestion, value: AnswerValue | undefined): string => {
    if (value?.scale !== undefined) return t.stepOf(value.scale, steps);
    if (value?.rows) return t.stepOf(Object.keys(value.rows).length, rows.length);
    if (value?.choices) {
      const named = value.choices.flatMap((key) => {
        const option = options.find((one) => one.key === key);
        return option ? [words.text(option)] : [];
      });
      return named.join(', ');
    }
    return value?.text?.trim() ?? '';
  };
}
