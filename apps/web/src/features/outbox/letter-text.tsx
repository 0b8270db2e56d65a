import { Fragment } from 'react';
import style from './outbox.module.css';

/** The text of a letter: blank lines part paragraphs, addresses can be followed. */
export function LetterText({ text }: { text: string }) {
  return (
    <div className={style.letter}>
      {keyed(text.split(/\n{2,}/)).map(([key, paragraph]) => (
        <p key={key}>
          {keyed(paragraph.split(/(https?:\/\/\S+)/)).map(([part, words]) => (
            <Fragment key={part}>
              {/^https?:\/\//.test(words) ? <a href={words}>{words}</a> : words}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

/** The parts of a text that never changes order: their place is their name. */
function keyed(parts: readonly string[]): [string, string][] {
  return parts.map((part, place) => [String(place), part]);
}
