import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { compareSv } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { MeanIntervals } from '../../ui/mean-intervals.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { comparisonMessages } from './comparison-messages.ts';
import { mostTellingQuestion } from './result-findings.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';
import { useUnitNames } from './unit-names.ts';

/** One question at a time by förvaltning, with who answered. Nothing where nothing may be shown. */
export function ByUnit({ results }: { results: Schema<'EvaluationResults'> }) {
  const t = useMessages(comparisonMessages);
  const { steps } = useMessages(resultMessages);
  const locale = useLocale();
  const namesOf = useUnitNames();
  const questions = results.day.filter(({ byUnit }) => byUnit.length > 0);
  const [chosen, setChosen] = useState(() =>
    mostTellingQuestion(questions, ({ byUnit }) => byUnit.some(({ differs }) => differs !== null)),
  );
  const question = questions.find(({ key }) => key === chosen);
  if (!question?.scale) return null;
  const text = locale === 'sv' ? question.textSv : question.textEn;
  const rows = question.byUnit
    .map(({ units, scale, differs }) => ({
      ...scale,
      key: units.join(),
      name: namesOf(units),
      note: differs === null ? undefined : t.thanOthers(differs),
    }))
    .sort((a, b) => b.mean - a.mean || compareSv(a.name, b.name));
  const apart = question.byUnit.some(({ differs }) => differs !== null);
  return (
    <section className="stack">
      <h2>{t.byUnit}</h2>
      <div className={style.choice}>
        <SelectField
          name="unit-question"
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
      <p>{apart ? t.someApart : t.noneApart}</p>
      <MeanIntervals
        rows={[{ ...question.scale, key: 'all', name: t.everybody, main: true }, ...rows]}
        steps={steps()}
        caption={text}
        nameLabel={t.unit}
      />
      <p className="eyebrow">{t.howUnits}</p>
      <ResponseRates results={results} />
    </section>
  );
}

/** How many answered in each. */
function ResponseRates({ results }: { results: Schema<'EvaluationResults'> }) {
  const t = useMessages(comparisonMessages);
  const { number, share } = useNumbers();
  const namesOf = useUnitNames();
  if (results.units.length === 0) return null;
  return (
    <details>
      <summary>{t.whoAnswered}</summary>
      <table className={style.compare}>
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.answered}</th>
            <th scope="col">{t.ofWhom}</th>
            <th scope="col">{t.rate}</th>
          </tr>
        </thead>
        <tbody>
          {results.units.map(({ units, answered, eligible }) => (
            <tr key={units.join()}>
              <th scope="row">{namesOf(units)}</th>
              <td>{number(answered)}</td>
              <td>{eligible === 0 ? '–' : number(eligible)}</td>
              <td>{eligible === 0 ? '–' : share(Math.min(1, answered / eligible))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
