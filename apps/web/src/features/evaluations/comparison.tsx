import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { classNames } from '../../ui/class-names.ts';
import { SelectField } from '../../ui/text-fields.tsx';
import { comparisonMessages } from './comparison-messages.ts';
import { filterMessages } from './filter-messages.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';
import type { ResultsView } from './results-view.ts';

interface ComparisonProps {
  results: Schema<'EvaluationResults'>;
  view: ResultsView;
  onChange: (what: Partial<ResultsView>) => void;
}

/** This day beside another of the series, the last one unless somebody chose, for the questions that both asked. */
export function Comparison({ results, view, onChange }: ComparisonProps) {
  const t = useMessages(resultMessages);
  const c = useMessages(comparisonMessages);
  const locale = useLocale();
  const dates = useDates();
  const { number } = useNumbers();
  const f = useMessages(filterMessages);
  const days = results.earlier.filter(({ answered }) => answered !== null);
  const other = days.find(({ eventId }) => eventId === view.against) ?? days[0];
  const rows = results.day.flatMap((question) => {
    const then = question.earlier.find(({ eventId }) => eventId === other?.eventId);
    if (!question.scale || !then) return [];
    return [
      {
        ...question,
        mean: question.scale.mean,
        before: then.scale.mean,
        change: then.change,
      },
    ];
  });
  if (!other || (rows.length === 0 && days.length < 2)) return null;
  return (
    <section className="stack">
      <h2>{t.comparedWith(other.name)}</h2>
      {days.length > 1 ? (
        <div className={classNames(style.choice, 'no-print')}>
          <SelectField
            name="against"
            label={f.against}
            value={other.eventId}
            onChange={(event) => onChange({ against: event.target.value })}
          >
            {days.map(({ eventId, name, date }) => (
              <option key={eventId} value={eventId}>
                {`${name}, ${dates.date(date)}`}
              </option>
            ))}
          </SelectField>
        </div>
      ) : (
        <p className="eyebrow">{dates.date(other.date)}</p>
      )}
      <table className={style.compare}>
        <thead>
          <tr>
            <th scope="col">{t.question}</th>
            <th scope="col">{other === days[0] ? t.before : dates.date(other.date)}</th>
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
