import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { MeanIntervals } from '../../ui/mean-intervals.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { comparisonMessages } from './comparison-messages.ts';
import { mostTellingQuestion } from './result-findings.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';

/** One question at a time over the days of the series. Shown from two earlier days; one stands in the comparison. */
export function EarlierDays({ results }: { results: Schema<'EvaluationResults'> }) {
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
  const rows = question.earlier.flatMap(({ eventId, scale, change }) => {
    const day = days.get(eventId);
    if (!day) return [];
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
