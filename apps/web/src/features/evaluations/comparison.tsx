import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { comparisonMessages } from './comparison-messages.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';

/** This day beside the last one of the series, for the questions that both asked. */
export function Comparison({ results }: { results: Schema<'EvaluationResults'> }) {
  const t = useMessages(resultMessages);
  const c = useMessages(comparisonMessages);
  const locale = useLocale();
  const dates = useDates();
  const { number } = useNumbers();
  const { previous, day } = results;
  const rows = day.flatMap((question) =>
    question.scale && question.meanBefore !== null
      ? [
          {
            ...question,
            mean: question.scale.mean,
            before: question.meanBefore,
            change: question.earlier.find(({ eventId }) => eventId === previous?.eventId)?.change,
          },
        ]
      : [],
  );
  if (previous === null || rows.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.comparedWith(previous.name)}</h2>
      <p className="eyebrow">{dates.date(previous.date)}</p>
      <table className={style.compare}>
        <thead>
          <tr>
            <th scope="col">{t.question}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.now}</th>
            <th scope="col">{t.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, textSv, textEn, mean, before, change }) => (
            <tr key={key}>
              <th scope="row">{locale === 'sv' ? textSv : textEn}</th>
              <td>{number(before, 1)}</td>
              <td>{number(mean, 1)}</td>
              <td>{change ? signed(mean - before, number) : c.noCertainChange}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="eyebrow">{c.certainlyMoved}</p>
    </section>
  );
}

function signed(difference: number, number: (value: number, decimals: number) => string): string {
  const rounded = Math.round(difference * 10) / 10;
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '−'}${number(Math.abs(rounded), 1)}`;
}
