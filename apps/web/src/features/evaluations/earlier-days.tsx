import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { Checkbox } from '../../ui/choice-fields.tsx';
import { MeanIntervals } from '../../ui/mean-intervals.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { comparisonMessages } from './comparison-messages.ts';
import { filterMessages } from './filter-messages.ts';
import { mostTellingQuestion } from './result-findings.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';
import { listOf, type ResultsView } from './results-view.ts';

/** One question at a time over the days of the series. Shown from two earlier days; one stands in the comparison. */
export function EarlierDays({
  results,
  view,
  onChange,
}: {
  results: Schema<'EvaluationResults'>;
  view: ResultsView;
  onChange: (what: Partial<ResultsView>) => void;
}) {
  const f = useMessages(filterMessages);
  const t = useMessages(comparisonMessages);
  const { steps } = useMessages(resultMessages);
  const locale = useLocale();
  const dates = useDates();
  const questions = results.day.filter(({ earlier }) => earlier.length > 1);
  const [chosen, setChosen] = useState(() =>
    mostTellingQuestion(questions, ({ earlier }) => earlier.some(({ change }) => change !== null)),
  );
  const question = questions.find(({ key }) => key === chosen);
  if (!question?.scale) return null;
  const days = new Map(results.earlier.map((day) => [day.eventId, day]));
  const without = listOf(view.without);
  const choices = question.earlier.flatMap(({ eventId }) => days.get(eventId) ?? []);
  const rows = question.earlier.flatMap(({ eventId, scale, change }) => {
    const day = days.get(eventId);
    if (!day || without.includes(eventId)) return [];
    const name = `${day.name}, ${dates.date(day.date)}`;
    return [
      { ...scale, key: eventId, name, note: change === null ? undefined : t.sinceThen(change) },
    ];
  });
  return (
    <section className="stack">
      <h2>{t.overTime}</h2>
      <div className={style.choice}>
        <SelectField
          name="day-question"
          label={t.question}
          value={question.key}
          onChange={(event) => setChosen(event.target.value)}
        >
          {questions.map(({ key, textSv, textEn }) => (
            <option key={key} value={key}>
              {locale === 'sv' ? textSv : textEn}
            </option>
          ))}
        </SelectField>
      </div>
      <details className="no-print">
        <summary>{f.whichDays}</summary>
        <ul className={style.days}>
          {choices.map(({ eventId, name, date }) => (
            <li key={eventId}>
              <Checkbox
                name={`day-${eventId}`}
                label={`${name}, ${dates.date(date)}`}
                checked={!without.includes(eventId)}
                onChange={({ target }) => {
                  const others = without.filter((id) => id !== eventId);
                  onChange({ without: (target.checked ? others : [...others, eventId]).join() });
                }}
              />
            </li>
          ))}
        </ul>
      </details>
      <p>{rows.some(({ note }) => note !== undefined) ? t.someMoved : t.noneMoved}</p>
      <MeanIntervals
        rows={[
          {
            ...question.scale,
            key: results.eventId,
            name: `${results.eventName}, ${dates.date(results.date)}`,
            main: true,
          },
          ...rows,
        ]}
        steps={steps()}
        caption={locale === 'sv' ? question.textSv : question.textEn}
        nameLabel={t.day}
      />
    </section>
  );
}
