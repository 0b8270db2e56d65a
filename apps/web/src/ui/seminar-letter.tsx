import { useMessages } from '../lib/messages.ts';
import { classNames } from './class-names.ts';
import style from './seminar-letter.module.css';
import { uiMessages } from './ui-messages.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const letters = 'abcdefghijkl';

/** The colour class of a letter: sets `--c` (colour) and `--w` (wash) for whatever wears it. Letters after L start over. */
export function seminarColour(letter: string): string {
  const index = letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
  const known = letters[((index % letters.length) + letters.length) % letters.length];
  return style[known ?? 'a'] ?? '';
}

/** A seminar's letter on its colour. `labelled` lets a screen reader say "Seminarium B" rather than "B". */
export function SeminarLetter({
  letter,
  labelled = false,
}: {
  letter: string;
  labelled?: boolean;
}) {
  const t = useMessages(uiMessages);
  return (
    <span className={classNames(style.letter, seminarColour(letter))}>
      {labelled ? (
        <>
          <VisuallyHidden>{t.seminar(letter)}</VisuallyHidden>
          <span aria-hidden="true">{letter}</span>
        </>
      ) : (
        letter
      )}
    </span>
  );
}
