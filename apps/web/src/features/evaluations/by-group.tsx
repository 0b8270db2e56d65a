import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { compareSv } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { MeanIntervals } from '../../ui/mean-intervals.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { comparisonMessages } from './comparison-messages.ts';
import { filterMessages } from './filter-messages.ts';
import { useGroupNames } from './group-names.ts';
import { mostTellingQuestion } from './result-findings.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';

type Dimension = 'byUnit' | 'byLeadershipGroup';

interface ByGroupProps {
  results: Schema<'EvaluationResults'>;
  by: Dimension;
}

/** One question at a time by förvaltning or leadership group, with who answered. Nothing where nothing may be shown. */
export function ByGroup({ results, by }: ByGroupProps) {
  const t = useMessages(comparisonMessages);
  const f = useMessages(filterMessages);
  const { steps } = useMessages(resultMessages);
  const locale = useLocale();
  const namesOf = useGroupNames();
  const questions = results.day.filter((one) => one[by].length > 0);
  const [chosen, setChosen] = useState(() =>
    mostTellingQuestion(questions, (one) => one[by].some(({ differs }) => differs !== null)),
  );
  const question = questions.find(({ key }) => key === chosen);
  if (!question?.scale) return null;
  const text = locale === 'sv' ? question.textSv : question.textEn;
  const rows = question[by]
    .map(({ groups, scale, differs }) => ({
      ...scale,
      key: groups.join(),
      name: namesOf(groups),
      note: differs === null ? undefined : t.thanOthers(differs),
    }))
    .sort((a, b) => b.mean - a.mean || compareSv(a.name, b.name));
  const apart = question[by].some(({ differs }) => differs !== null);
  return (
    <section className="stack">
      <h2>{by === 'byUnit' ? t.byUnit : f.byLeadershipGroup}</h2>
      <div className={style.choice}>
        <SelectField
          name={`${by}-question`}
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
        nameLabel={by === 'byUnit' ? t.unit : f.leadershipGroup}
      />
      <p className="eyebrow">{t.howUnits}</p>
      {by === 'byLeadershipGroup' && <p className="eyebrow">{f.innermost}</p>}
      <ResponseRates results={results} by={by} />
    </section>
  );
}

/** How many answered in each. */
function ResponseRates({ results, by }: ByGroupProps) {
  const t = useMessages(comparisonMessages);
  const f = useMessages(filterMessages);
  const { number, share } = useNumbers();
  const namesOf = useGroupNames();
  const rows = by === 'byUnit' ? results.units : results.leadershipGroups;
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t.whoAnswered}</summary>
      <table className={style.compare}>
        <thead>
          <tr>
            <th scope="col">{by === 'byUnit' ? t.unit : f.leadershipGroup}</th>
            <th scope="col">{t.answered}</th>
            <th scope="col">{t.ofWhom}</th>
            <th scope="col">{t.rate}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ groups, answered, eligible }) => (
            <tr key={groups.join()}>
              <th scope="row">{namesOf(groups)}</th>
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
