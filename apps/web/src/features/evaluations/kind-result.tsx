import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { MeanIntervals } from '../../ui/mean-intervals.tsx';
import { ShareBars } from '../../ui/share-bars.tsx';
import { formResultMessages } from './form-result-messages.ts';
import { useQuestionWords } from './inputs/question-words.ts';
import style from './results.module.css';

type KindResult = Schema<'KindResult'>;

/** One question of any kind: the sentence, the picture, and the table behind it. */
export function KindResultSection({ question }: { question: KindResult }) {
  const t = useMessages(formResultMessages);
  const words = useQuestionWords();
  return (
    <section className="stack">
      <h3>{words.text(question)}</h3>
      {question.earlierVersion && <p className="eyebrow">{t.earlierVersion}</p>}
      <Picture question={question} />
    </section>
  );
}

function Picture({ question }: { question: KindResult }) {
  const t = useMessages(formResultMessages);
  const words = useQuestionWords();
  if (question.kind === 'TEXT') return <Words texts={question.texts} />;
  if (question.choices) return <Choices question={question} choices={question.choices} />;
  const rows =
    question.kind === 'SCALE' ? [question] : question.rows.filter(({ scale }) => scale !== null);
  const shown = rows.flatMap(({ scale, ...row }) =>
    scale ? [{ ...scale, key: row.key, name: words.text(row) }] : [],
  );
  if (shown.length === 0) return <p>{t.tooFew}</p>;
  const ordered = [...shown].sort((a, b) => b.mean - a.mean);
  const [best] = ordered;
  const worst = ordered.at(-1);
  const apart =
    best?.interval && worst?.interval && best !== worst && best.interval.low > worst.interval.high;
  return (
    <>
      {shown.length > 1 && (
        <p>{apart && best && worst ? t.rowsApart(best.name, worst.name) : t.rowsTogether}</p>
      )}
      <MeanIntervals
        rows={shown}
        steps={words.steps(question)}
        caption={words.text(question)}
        nameLabel={t.row}
      />
    </>
  );
}

const atFirst = 6;

/** What was written; a few at first. */
function Words({ texts }: { texts: readonly string[] }) {
  const t = useMessages(formResultMessages);
  const { number } = useNumbers();
  const each = [...new Set(texts)];
  const list = (some: readonly string[]) => (
    <ul className={style.quotes}>
      {some.map((text) => (
        <li key={text}>{`”${text}”`}</li>
      ))}
    </ul>
  );
  if (each.length === 0) return <p>{t.noWords}</p>;
  return (
    <>
      {list(each.slice(0, atFirst))}
      {each.length > atFirst && (
        <details>
          <summary>{t.moreWords(number(each.length - atFirst))}</summary>
          {list(each.slice(atFirst))}
        </details>
      )}
    </>
  );
}

function Choices({
  question,
  choices,
}: {
  question: KindResult;
  choices: NonNullable<KindResult['choices']>;
}) {
  const t = useMessages(formResultMessages);
  const words = useQuestionWords();
  const { number } = useNumbers();
  const ranked = question.kind === 'RANKING';
  const ahead = choices.options.find(({ key }) => key === choices.ahead);
  const options = ranked
    ? [...choices.options].sort((a, b) => (a.meanPlace ?? 0) - (b.meanPlace ?? 0))
    : choices.options;
  const say = ranked ? t.mostFirst : t.mostChose;
  return (
    <>
      <p>{ahead ? say(words.text(ahead), ahead.percent) : t.noneAhead}</p>
      <p className="eyebrow">
        {t.answers(number(choices.answers))}
        {question.kind === 'MULTIPLE' && `. ${t.severalAllowed}`}
        {ranked && `. ${t.firstShare}`}
      </p>
      <ShareBars
        rows={options.map((option) => ({
          key: option.key,
          name: words.text(option),
          count: option.count,
          percent: option.percent,
          note: option.meanPlace === null ? undefined : number(option.meanPlace, 1),
          main: option.key === choices.ahead,
        }))}
        caption={words.text(question)}
        nameLabel={t.option}
        countLabel={t.count}
        noteLabel={ranked ? t.meanPlace : undefined}
      />
    </>
  );
}
