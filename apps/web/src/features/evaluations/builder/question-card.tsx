import { formFaultTexts } from '@ledarforum/contract/form-fault-texts';
import { missingEnglish } from '@ledarforum/domain/evaluation-form-editing';
import type { FormFaultCode } from '@ledarforum/domain/evaluation-form-faults';
import type { Question } from '@ledarforum/domain/evaluation-questions';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useLocale } from '../../../lib/locale.ts';
import { useMessages } from '../../../lib/messages.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { useQuestionWords } from '../inputs/question-words.ts';
import style from './builder.module.css';
import { builderMessages } from './builder-messages.ts';
import { useConditionWords } from './condition-editor.tsx';
import { QuestionFields } from './question-fields.tsx';

interface QuestionCardProps {
  questions: readonly Question[];
  place: number;
  faults: readonly FormFaultCode[];
  valueWords: readonly string[];
  open: boolean;
  readOnly: boolean;
  dragged: boolean;
  shift: number;
  handle: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
  onOpen: (open: boolean) => void;
  onChange: (question: Question, field?: string) => void;
  onMove: (to: number) => void;
  onCopy: () => void;
  onRemove: () => void;
}

/** One question among the others: in a line, or opened with all its fields. */
export function QuestionCard({
  questions,
  place,
  faults,
  open,
  readOnly,
  ...card
}: QuestionCardProps) {
  const t = useMessages(builderMessages);
  const locale = useLocale();
  const words = useQuestionWords();
  const conditionWords = useConditionWords(questions);
  const question = questions[place];
  if (!question) return null;
  const number = place + 1;
  const last = place === questions.length - 1;
  const withoutEnglish = missingEnglish(question);
  const condition = conditionWords(question);
  const onKey = (event: KeyboardEvent) => {
    if (readOnly || !event.altKey) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const to = place + by;
    if (by === 0 || to < 0 || to >= questions.length) return;
    event.preventDefault();
    card.onMove(to);
  };
  return (
    <li
      data-question={question.key}
      className={classNames(
        style.card,
        card.dragged && style.dragged,
        faults.length > 0 && style.faulty,
      )}
      style={card.shift === 0 ? undefined : { transform: `translateY(${card.shift}px)` }}
      onKeyDown={onKey}
    >
      <div className={style.head}>
        {readOnly ? (
          <span className={style.number}>{number}</span>
        ) : (
          <span
            className={classNames(style.number, style.grip)}
            {...card.handle}
            title={t.grip(number)}
          >
            {number}
          </span>
        )}
        <div className={style.what}>
          <h3>{words.text(question) || t.untitled}</h3>
          <p className="eyebrow">
            {t.kindName(question.kind)}
            {question.required && ` · ${t.required}`}
            {withoutEnglish > 0 && (
              <span className={style.missing}>{` · ${t.englishMissing}`}</span>
            )}
          </p>
          {condition && <p className="eyebrow">{condition}</p>}
          {faults.map((code) => (
            <p key={code} className={style.fault}>
              {formFaultTexts[code][locale]}
            </p>
          ))}
        </div>
        {!readOnly && (
          <div className={style.tools}>
            <IconButton
              icon="arrow-up"
              label={t.moveUp(number)}
              data-part="up"
              aria-disabled={place === 0}
              onClick={() => place > 0 && card.onMove(place - 1)}
            />
            <IconButton
              icon="arrow-down"
              label={t.moveDown(number)}
              data-part="down"
              aria-disabled={last}
              onClick={() => !last && card.onMove(place + 1)}
            />
            <Button
              size="small"
              data-part="open"
              aria-expanded={open}
              onClick={() => card.onOpen(!open)}
            >
              {open ? t.done : t.edit}
            </Button>
          </div>
        )}
      </div>
      {open && !readOnly && (
        <div className={style.fields}>
          <QuestionFields
            questions={questions}
            place={place}
            valueWords={card.valueWords}
            onChange={card.onChange}
          />
          <div className="row">
            <Button size="small" icon="copy" onClick={card.onCopy}>
              {t.copy}
            </Button>
            <Button size="small" icon="trash" onClick={card.onRemove}>
              {t.remove}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
