import { isComplete } from '@ledarforum/domain/evaluation-answers';
import type { AnswerValue } from '@ledarforum/domain/evaluation-conditions';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { type Draft, keepDraft, readDraft } from './answer-drafts.ts';
import style from './answer-flow.module.css';
import { type Drafts, findMissing, placeToGoOn, stepsOf } from './answer-flow.ts';
import { CheckAnswers } from './check-answers.tsx';
import { answerMessages } from './evaluation-messages.ts';
import { QuestionInput } from './inputs/question-input.tsx';

export type AnswerableForm = Schema<'MyEvaluation'>['forms'][number];

/** Long enough to see which answer was taken. */
const seenMs = 180;

interface AnswerFlowProps {
  personId: string;
  forms: readonly AnswerableForm[];
  onSend: (drafts: Drafts) => void;
}

/** All questions that wait for me, one at a time, and last what I answered, to be sent. */
export function AnswerFlow({ personId, forms, onSend }: AnswerFlowProps) {
  const t = useMessages(answerMessages);
  const [drafts, setDrafts] = useState<Drafts>(() =>
    Object.fromEntries(forms.map(({ id }) => [id, readDraft({ personId, formId: id })])),
  );
  const steps = stepsOf(forms, drafts);
  const [at, setAt] = useState(() => steps[placeToGoOn(steps, drafts)]?.question.id ?? null);
  const [fault, setFault] = useState<string>();
  const tapped = useRef(false);
  const moving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const shownBefore = useRef(at);

  useEffect(() => {
    if (shownBefore.current === at) return;
    shownBefore.current = at;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [at]);
  useEffect(() => () => clearTimeout(moving.current), []);

  const place = steps.findIndex(({ question }) => question.id === at);
  const step = steps[place];

  const goTo = (target: number, among = steps) => {
    clearTimeout(moving.current);
    setFault(undefined);
    setAt(among[target]?.question.id ?? null);
  };
  const notePointer = (event: PointerEvent) => {
    tapped.current = !isVirtual(event);
  };

  if (!step) {
    const send = () => {
      const missing = findMissing(steps, drafts);
      if (missing === -1) return onSend(drafts);
      goTo(missing);
      setFault(t.mustAnswer);
    };
    return (
      <CheckAnswers
        heading={heading}
        steps={steps}
        drafts={drafts}
        onChange={(target) => goTo(target)}
        onSend={send}
      />
    );
  }

  const { form, question } = step;
  const draft: Draft = drafts[form.id] ?? {};
  const value = draft[question.id];
  const change = (next: AnswerValue | undefined) => {
    const { [question.id]: _, ...others } = draft;
    const changed = next === undefined ? others : { ...others, [question.id]: next };
    const all = { ...drafts, [form.id]: changed };
    setFault(undefined);
    setDrafts(all);
    keepDraft({ personId, formId: form.id }, changed);
    clearTimeout(moving.current);
    // Only a tap moves on: arrow keys pass over answers on their way, and a screen reader would lose its place.
    if (tapped.current && (question.kind === 'SCALE' || question.kind === 'SINGLE')) {
      moving.current = setTimeout(() => goTo(place + 1, stepsOf(forms, all)), seenMs);
    }
  };
  const goOn = () => {
    if (isComplete(question, value)) goTo(place + 1);
    else setFault(t.mustAnswer);
  };

  return (
    <div className={style.flow}>
      <div className={style.place}>
        <h2 ref={heading} tabIndex={-1}>
          {t.place(place + 1, steps.length)}
        </h2>
        <p className="eyebrow">
          {form.seminar ? (
            <>
              <SeminarLetter letter={form.seminar.letter} /> {form.seminar.title}
            </>
          ) : (
            t.formName(form.purpose)
          )}
        </p>
      </div>
      <progress aria-hidden="true" value={place} max={steps.length} />
      {place === 0 && (
        <>
          <p>{t.anonymous}</p>
          <p className="eyebrow">{t.movesOn}</p>
        </>
      )}
      <Form
        onSubmit={goOn}
        onPointerDown={notePointer}
        onKeyDown={() => {
          tapped.current = false;
        }}
      >
        {question.kind === 'TEXT' && <p>{t.publicRecord}</p>}
        <QuestionInput
          key={question.id}
          question={question}
          value={value}
          onChange={change}
          error={fault}
        />
        <FormActions>
          <Button type="submit" kind={value ? 'primary' : 'plain'}>
            {value || question.required ? t.next : t.skip}
          </Button>
          {place > 0 && (
            <Button kind="quiet" onClick={() => goTo(place - 1)}>
              {t.back}
            </Button>
          )}
        </FormActions>
      </Form>
      {place === 0 && <p className="eyebrow">{t.keptDraft}</p>}
    </div>
  );
}

/** A press that a screen reader makes for its user has no size and no weight. */
function isVirtual({ width, height, pressure, pointerType }: PointerEvent): boolean {
  return (width === 0 && height === 0) || (pointerType === 'mouse' && pressure === 0);
}
