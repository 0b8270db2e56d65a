import { isComplete } from '@ledarforum/domain/evaluation-answers';
import { type AnswerValue, shownQuestions } from '@ledarforum/domain/evaluation-conditions';
import { findFormFaults } from '@ledarforum/domain/evaluation-form-faults';
import type { Question } from '@ledarforum/domain/evaluation-questions';
import { useState } from 'react';
import { useMessages } from '../../../lib/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { QuestionInput } from '../inputs/question-input.tsx';
import style from './builder.module.css';
import { builderMessages } from './builder-messages.ts';

const widths = ['320', '375'] as const;

/** The form as it is answered, one question at a time on a phone's width. Runs the same inputs and conditions; sends nothing. */
export function PhonePreview({ questions }: { questions: readonly Question[] }) {
  const t = useMessages(builderMessages);
  const [width, setWidth] = useState<(typeof widths)[number]>('320');
  const [answers, setAnswers] = useState<ReadonlyMap<string, AnswerValue>>(new Map());
  const [at, setAt] = useState<string>();
  const faulty = new Set(findFormFaults(questions).map(({ place }) => place));
  const askable = questions.filter((_, place) => !faulty.has(place));
  const shown = shownQuestions(askable, answers);
  const ended = at === 'end';
  const place = ended
    ? shown.length
    : Math.max(
        0,
        shown.findIndex(({ key }) => key === at),
      );
  const question = shown[place];
  const answer = (key: string, value: AnswerValue | undefined) => {
    const next = new Map(answers);
    if (value === undefined) next.delete(key);
    else next.set(key, value);
    setAnswers(next);
  };
  const goTo = (to: number) => setAt(to >= shown.length ? 'end' : shown[to]?.key);
  return (
    <section className={style.preview} aria-label={t.preview}>
      <h2>{t.preview}</h2>
      <p className="eyebrow">{t.previewNote}</p>
      <RadioGroup
        name="preview-width"
        label={t.frameWidth}
        sideBySide
        choices={widths.map((value) => ({ value, label: `${value} px` }))}
        value={width}
        onChoose={setWidth}
      />
      <div className={width === '320' ? style.narrowPhone : style.phone}>
        {question ? (
          <>
            <p className="eyebrow">{t.previewOf(place + 1, shown.length)}</p>
            <QuestionInput
              key={question.key}
              question={{ ...question, id: `preview-${question.key}` }}
              value={answers.get(question.key)}
              onChange={(value) => answer(question.key, value)}
            />
            <div className={style.steps}>
              {place > 0 && (
                <Button kind="quiet" onClick={() => goTo(place - 1)}>
                  {t.back}
                </Button>
              )}
              <Button
                kind="primary"
                aria-disabled={!isComplete(question, answers.get(question.key))}
                onClick={() => isComplete(question, answers.get(question.key)) && goTo(place + 1)}
              >
                {t.next}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>{shown.length === 0 ? t.none : t.previewEnd}</p>
            <Button
              onClick={() => {
                setAnswers(new Map());
                setAt(undefined);
              }}
            >
              {t.again}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
