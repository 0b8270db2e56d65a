import { useState } from 'react';
import { useMessages } from '../../../lib/messages.ts';
import { Button } from '../../../ui/button.tsx';
import style from './review.module.css';
import { reviewMessages } from './review-messages.ts';
import { textParts } from './text-parts.ts';

interface MaskWordsProps {
  text: string;
  suggested: readonly number[];
  busy: boolean;
  onMask: (words: number[]) => void;
  onCancel: () => void;
}

/** The words of a text as buttons, to choose those that are to be masked. */
export function MaskWords({ text, suggested, busy, onMask, onCancel }: MaskWordsProps) {
  const t = useMessages(reviewMessages);
  const [chosen, setChosen] = useState<readonly number[]>(suggested);
  const toggle = (word: number) =>
    setChosen(chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word]);
  return (
    <fieldset className={style.words}>
      <legend className="eyebrow">{t.chooseWords}</legend>
      <p className={style.text}>
        {textParts(text).map(({ text: part, word }, place) =>
          word === null ? (
            <span key={String(place)}>{part}</span>
          ) : (
            <button
              key={String(place)}
              type="button"
              className={style.word}
              aria-pressed={chosen.includes(word)}
              onClick={() => toggle(word)}
            >
              {part}
            </button>
          ),
        )}
      </p>
      <div className="row">
        <Button
          size="small"
          kind="primary"
          busy={busy}
          disabled={chosen.length === 0}
          onClick={() => onMask([...chosen])}
        >
          {t.mask(chosen.length)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
