import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useMessages } from '../../../lib/messages.ts';
import { classNames } from '../../../ui/class-names.ts';
import fieldStyle from '../../../ui/field.module.css';
import { FieldError } from '../../../ui/field.tsx';
import { useField } from '../../../ui/form-context.ts';
import { Icon } from '../../../ui/icon.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useDragOrder } from '../../choices/use-drag-order.ts';
import { inputMessages } from './input-messages.ts';
import type { InputProps } from './input-props.ts';
import style from './inputs.module.css';
import { useQuestionWords } from './question-words.ts';

/**
 * All options in order, the most important first: by dragging the number or by the arrows' buttons. Nothing counts as
 * answered until something is moved or the order is said to be right as it stands.
 */
export function RankingInput({ question, value, onChange, error }: InputProps) {
  const t = useMessages(inputMessages);
  const words = useQuestionWords();
  const hint = words.help(question);
  const field = useField({ name: question.id, hint, error });
  const helpId = useId();
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<{ key: string; part: 'up' | 'down' }>(undefined);
  const [said, say] = useState('');
  const order = value?.choices ?? question.options.map(({ key }) => key);
  const nameOf = (key: string) => {
    const option = question.options.find((one) => one.key === key);
    return option ? words.text(option) : '';
  };

  useLayoutEffect(() => {
    // The browser takes focus away from a row that changes its place in the document.
    const { key, part } = refocus.current ?? {};
    refocus.current = undefined;
    if (key === undefined) return;
    const row = [...(list.current?.children ?? [])][order.indexOf(key)];
    row?.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  });

  const moveTo = (key: string, place: number) => {
    const others = order.filter((other) => other !== key);
    const choices = [...others.slice(0, place), key, ...others.slice(place)];
    say(t.nowAt(nameOf(key), place + 1, choices.length));
    onChange({ choices });
  };
  const step = (key: string, by: -1 | 1) => {
    const place = order.indexOf(key) + by;
    if (place < 0 || place >= order.length) return;
    refocus.current = { key, part: by === -1 ? 'up' : 'down' };
    moveTo(key, place);
  };
  const drag = useDragOrder(list, order, moveTo);

  return (
    <fieldset
      className={classNames(fieldStyle.field, field.message !== undefined && fieldStyle.faulty)}
      aria-describedby={field.aria['aria-describedby']}
    >
      <legend className={fieldStyle.label}>{words.text(question)}</legend>
      {hint !== undefined && (
        <p id={field.hintId} className={fieldStyle.hint}>
          {hint}
        </p>
      )}
      <p id={helpId} className={fieldStyle.hint}>
        {t.howToRank}
      </p>
      <FieldError id={field.errorId} message={field.message} />
      <ol
        ref={list}
        className={classNames(style.ranked, value === undefined && style.untouched)}
        aria-describedby={helpId}
      >
        {order.map((key, place) => {
          const shift = drag.shift(key);
          return (
            <li
              key={key}
              className={classNames(drag.draggedId === key && style.dragged)}
              style={shift === 0 ? undefined : { transform: `translateY(${shift}px)` }}
            >
              <span className={style.grip} {...drag.handle(key)} aria-hidden="true">
                {value === undefined ? '–' : place + 1}
              </span>
              <span className={style.option}>{nameOf(key)}</span>
              <button
                type="button"
                data-part="up"
                id={place === 0 ? field.controlId : undefined}
                aria-disabled={place === 0}
                onClick={() => step(key, -1)}
              >
                <Icon name="arrow-up" />
                <VisuallyHidden>{t.moveUp(nameOf(key))}</VisuallyHidden>
              </button>
              <button
                type="button"
                data-part="down"
                aria-disabled={place === order.length - 1}
                onClick={() => step(key, 1)}
              >
                <Icon name="arrow-down" />
                <VisuallyHidden>{t.moveDown(nameOf(key))}</VisuallyHidden>
              </button>
            </li>
          );
        })}
      </ol>
      {value === undefined ? (
        <button
          type="button"
          className={style.asItStands}
          onClick={() => {
            say(t.ranked);
            onChange({ choices: order });
          }}
        >
          {t.asItStands}
        </button>
      ) : (
        <button type="button" className={style.asItStands} onClick={() => onChange(undefined)}>
          {t.clear}
        </button>
      )}
      <p role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </p>
    </fieldset>
  );
}
