import { useDeferredValue, useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/text-fields.tsx';
import { MakeAction } from '../improvement-actions/make-action.tsx';
import { comparisonMessages } from './comparison-messages.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';
import { holdsWords } from './search-texts.ts';

const atFirst = 6;

/** What was written, question by question; a few at first, then all, or those that take up a theme. */
export function Comments({ questions }: { questions: readonly Schema<'QuestionResult'>[] }) {
  const t = useMessages(resultMessages);
  const written = questions.filter(({ texts }) => texts.length > 0);
  if (written.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.said}</h2>
      <div className={style.said}>
        {written.map((question) => (
          <Quotes key={question.key} question={question} />
        ))}
      </div>
    </section>
  );
}

function Quotes({ question }: { question: Schema<'QuestionResult'> }) {
  const t = useMessages(resultMessages);
  const c = useMessages(comparisonMessages);
  const locale = useLocale();
  const [everything, setEverything] = useState(false);
  const [themeName, setThemeName] = useState<string | null>(null);
  const theme = question.themes.find(({ name }) => name === themeName);
  const [words, setWords] = useState('');
  const searched = useDeferredValue(words);
  const all = countTexts(
    theme ? theme.texts.flatMap((place) => question.texts[place] ?? []) : question.texts,
  );
  const texts = all.filter(({ text }) => holdsWords(text, searched));
  const shown = everything ? texts : texts.slice(0, atFirst);
  return (
    <div className="stack ruled">
      <h3>{locale === 'sv' ? question.textSv : question.textEn}</h3>
      <p className="eyebrow">{t.commentCount(question.texts.length)}</p>
      {question.themes.length > 0 && (
        <fieldset className={style.themes}>
          <legend className="eyebrow">{c.themes}</legend>
          {question.themes.map(({ name, texts: taken }) => (
            <Button
              key={name}
              size="small"
              aria-pressed={name === themeName}
              onClick={() => setThemeName(name === themeName ? null : name)}
            >
              {c.theme(name, taken.length)}
            </Button>
          ))}
        </fieldset>
      )}
      {theme && (
        <MakeAction
          kind="THEME"
          about={question.key}
          text={c.theme(theme.name, theme.texts.length)}
        />
      )}
      {question.texts.length > atFirst && (
        <div className={classNames(style.choice, 'no-print')}>
          <TextField
            type="search"
            name={`search-${question.key}`}
            label={t.searchSaid}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      )}
      {searched !== '' && <p role="status">{t.foundSaid(texts.length)}</p>}
      <ul className={style.quotes}>
        {shown.map(({ text, times }) => (
          <li key={text}>
            {`”${text}”`}
            {times > 1 && <span className="eyebrow num">{` × ${times}`}</span>}{' '}
            <MakeAction kind="QUOTE" about={question.key} text={text} />
          </li>
        ))}
      </ul>
      {shown.length < texts.length && (
        <div className="no-print">
          <Button kind="quiet" onClick={() => setEverything(true)}>
            {t.showAll(texts.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The same words written by several are shown once, with how many; the most common first. */
function countTexts(texts: readonly string[]): { text: string; times: number }[] {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times]
    .map(([text, count]) => ({ text, times: count }))
    .sort((a, b) => b.times - a.times);
}
