import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { phaseMessages } from '../events/event-messages.ts';
import style from './change-list.module.css';
import { type ChangeWords, changeMessages, otherChange } from './change-messages.ts';
import { forumMessages } from './forum-messages.ts';

type Forum = Schema<'Forum'>;
type Change = Schema<'ForumChange'>;

/** What happened since the beginning of yesterday: what the invited did first, then what organisers did. */
export function ChangeList({ forum }: { forum: Forum }) {
  const t = useMessages(forumMessages);
  const quiet = forum.replies === 0 && forum.wishes === 0 && forum.changes.length === 0;
  return (
    <section className="stack">
      <h2 className="ruled">{t.changed}</h2>
      {quiet ? (
        <p>{t.nothingChanged}</p>
      ) : (
        <ul className={style.changes}>
          {forum.replies > 0 && <li>{t.replies(forum.replies)}</li>}
          {forum.wishes > 0 && <li>{t.wishes(forum.wishes)}</li>}
          {forum.changes.map((change) => (
            <ChangeLine key={change.action} change={change} timeZone={forum.event.timeZone} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ChangeLine({ change, timeZone }: { change: Change; timeZone: string }) {
  const say = useMessages(changeMessages);
  const other = useMessages(otherChange);
  const words = useWords();
  const dates = useDates(timeZone);
  const { action } = change;
  const sentence = isKnown(action) ? say[action](words(change)) : other.text;
  return (
    <li>
      <span>{sentence}</span>
      <span className={style.who}>
        {[change.by, dates.deadline(change.at)].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

function isKnown(action: string): action is keyof typeof changeMessages {
  return Object.hasOwn(changeMessages, action);
}

/** The detail of a change as words: whatever counts is the number, whatever names is the name. */
function useWords(): (change: Change) => ChangeWords {
  const phases = useMessages(phaseMessages);
  const dates = useDates();
  const { number } = useNumbers();
  const place = (value: string | number | undefined): string => {
    const text = String(value ?? '');
    if (isPhase(text)) return phases[text];
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dates.date(text) : text;
  };
  return ({ detail, times }) => {
    const count = detail.people ?? detail.seats ?? detail.groups ?? 0;
    return {
      times,
      name: String(detail.name ?? detail.block ?? detail.workshop ?? ''),
      n: number(Number(detail.groups ?? count)),
      from: place(detail.from),
      to: place(detail.to),
    };
  };
}

function isPhase(text: string): text is keyof typeof phaseMessages {
  return Object.hasOwn(phaseMessages, text);
}
