import { blankChoice, moveTo, pasteChoices } from '@ledarforum/domain/evaluation-form-editing';
import type { Choice } from '@ledarforum/domain/evaluation-questions';
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useMessages } from '../../../lib/messages.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import fieldStyle from '../../../ui/field.module.css';
import { announce } from '../../../ui/toast-store.ts';
import style from './builder.module.css';
import { builderMessages } from './builder-messages.ts';
import { newKey } from './question-draft.ts';

interface ChoiceEditorProps {
  legend: string;
  choices: readonly Choice[];
  onChange: (choices: readonly Choice[], field?: string) => void;
}

/** Options or rows as two columns, Swedish and English. Enter adds a line; pasted lines become lines. */
export function ChoiceEditor({ legend, choices, onChange }: ChoiceEditorProps) {
  const t = useMessages(builderMessages);
  const list = useRef<HTMLOListElement>(null);
  const focusOn = useRef<number>(undefined);
  useLayoutEffect(() => {
    const place = focusOn.current;
    focusOn.current = undefined;
    if (place === undefined) return;
    list.current?.children[place]?.querySelector('input')?.focus();
  });
  const change = (place: number, part: Partial<Choice>) =>
    onChange(
      choices.map((choice, at) => (at === place ? { ...choice, ...part } : choice)),
      `${choices[place]?.key}/${Object.keys(part).join()}`,
    );
  const addAfter = (place: number) => {
    focusOn.current = place + 1;
    onChange([...choices.slice(0, place + 1), blankChoice(newKey), ...choices.slice(place + 1)]);
  };
  const paste = (event: ClipboardEvent, place: number) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\n\t]/.test(pasted.trim())) return;
    event.preventDefault();
    const made = pasteChoices(choices, place, pasted, newKey);
    announce(t.pasted(pasted.trim().split('\n').length));
    onChange(made);
  };
  const onKey = (event: KeyboardEvent, place: number) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    addAfter(place);
  };
  return (
    <fieldset className={style.choices}>
      <legend className={fieldStyle.label}>{legend}</legend>
      <p className={fieldStyle.hint}>{t.pasteHint}</p>
      <ol ref={list}>
        {choices.map((choice, place) => (
          <li key={choice.key}>
            {(['textSv', 'textEn'] as const).map((part) => (
              <input
                key={part}
                className={fieldStyle.control}
                lang={part === 'textSv' ? 'sv' : 'en'}
                aria-label={part === 'textSv' ? t.choiceSv(place + 1) : t.choiceEn(place + 1)}
                placeholder={part === 'textSv' ? t.inSwedish : t.inEnglish}
                maxLength={200}
                value={choice[part]}
                onChange={({ currentTarget }) => change(place, { [part]: currentTarget.value })}
                onPaste={part === 'textSv' ? (event) => paste(event, place) : undefined}
                onKeyDown={(event) => onKey(event, place)}
              />
            ))}
            <IconButton
              icon="arrow-up"
              label={t.choiceUp(place + 1)}
              aria-disabled={place === 0}
              onClick={() => place > 0 && onChange(moveTo(choices, place, place - 1))}
            />
            <IconButton
              icon="close"
              label={t.removeChoice(place + 1)}
              onClick={() => onChange(choices.filter((_, at) => at !== place))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button size="small" icon="plus" onClick={() => addAfter(choices.length - 1)}>
          {t.addChoice}
        </Button>
      </div>
    </fieldset>
  );
}
