import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { Button } from '../../ui/button.tsx';
import { DistributionBars } from '../../ui/distribution-bar.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { groupResults } from './evaluation-queries.ts';
import { filterMessages } from './filter-messages.ts';
import { groupOptions, partsCells, shownTogether } from './group-choice.ts';
import { useGroupNames } from './group-names.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';
import { listOf, type ResultsView } from './results-view.ts';

interface Looking {
  results: Schema<'EvaluationResults'>;
  view: ResultsView;
  onChange: (what: Partial<ResultsView>) => void;
}

/** Whose answers are shown: one choice for each thing that answers were counted by. */
export function GroupChoice({ results, view, onChange }: Looking) {
  const t = useMessages(filterMessages);
  const namesOf = useGroupNames();
  const offered = results.filters.filter(({ cells }) => cells.length > 0);
  const withheld = results.filters.filter(({ cells }) => cells.length === 0);
  if (results.filters.length === 0) return null;
  return (
    <fieldset className={style.filters}>
      <legend className="eyebrow">{t.whose}</legend>
      {offered.map((filter) => (
        <SelectField
          key={filter.key}
          name={filter.key}
          label={t[filter.key]}
          value={view[filter.key]}
          onChange={(event) => onChange({ [filter.key]: event.target.value })}
        >
          <option value="">{t.everybody}</option>
          {groupOptions(filter).map(({ value, names }) => (
            <option key={value} value={value}>
              {names.length > 1 ? t.together(namesOf(names)) : namesOf(names)}
            </option>
          ))}
        </SelectField>
      ))}
      {withheld.map(({ key }) => (
        <p key={key} className="eyebrow">
          {t.withheld(t[key])}
        </p>
      ))}
    </fieldset>
  );
}

export function isFiltered({ unit, leadershipGroup }: ResultsView): boolean {
  return unit !== '' || leadershipGroup !== '';
}

/** The answers of the chosen groups against everybody else, or why they are not shown. */
export function GroupAnswers({ results, view, onChange }: Looking) {
  const t = useMessages(filterMessages);
  const r = useMessages(resultMessages);
  const locale = useLocale();
  const namesOf = useGroupNames();
  const parted = results.filters.some((filter) => partsCells(filter, listOf(view[filter.key])));
  const { data, error, isPlaceholderData } = useQuery({
    ...groupResults(results.eventId, view),
    enabled: !parted,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (parted || (error && asProblem(error).code === 'results-too-few')) {
    return <Refusal results={results} view={view} onChange={onChange} />;
  }
  if (error) return <ProblemNotice error={error} />;
  const chosen = results.filters.flatMap(({ key, groups }) => {
    const ids = listOf(view[key]);
    const names = groups.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return names.length > 0 ? [namesOf(names)] : [];
  });
  const title = t.answersFrom(chosen.join(' · '));
  const textOf = (key: string) => {
    const question = results.day.find((one) => one.key === key);
    return (locale === 'sv' ? question?.textSv : question?.textEn) ?? key;
  };
  const apart = data?.questions.filter(({ differs }) => differs !== null) ?? [];
  return (
    <section className="stack" aria-busy={data === undefined || isPlaceholderData}>
      <h2>{title}</h2>
      {data && (
        <>
          <p role="status">{t.manyAnswered(data.answered)}</p>
          {apart.length === 0 ? (
            <p>{t.nothingApart}</p>
          ) : (
            <ul>
              {apart.map(({ key, differs }) => (
                <li key={key}>{differs && t.apart(textOf(key), differs)}</li>
              ))}
            </ul>
          )}
          <p className="eyebrow">{r.share}</p>
          <DistributionBars
            rows={data.questions.map(({ key, scale }) => ({
              key,
              name: textOf(key),
              counts: scale?.percent,
              mean: scale?.mean,
              interval: scale?.interval,
            }))}
            steps={r.steps()}
            tooFew={t.partedQuestion}
            caption={`${title} ${r.share}`}
            meanLabel={r.mean}
          />
        </>
      )}
    </section>
  );
}

/** Why the chosen groups are not shown, and what may be shown instead. */
function Refusal({ results, view, onChange }: Looking) {
  const t = useMessages(filterMessages);
  const namesOf = useGroupNames();
  const wider: Partial<Record<'unit' | 'leadershipGroup', string>> = {};
  const names: string[] = [];
  for (const filter of results.filters) {
    const chosen = listOf(view[filter.key]);
    const together = shownTogether(filter, chosen);
    if (chosen.length === 0 || together === null) continue;
    const ids = listOf(together);
    if (ids.length === new Set(chosen).size) continue;
    wider[filter.key] = together;
    names.push(...filter.groups.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  }
  return (
    <Notice
      kind="warn"
      live
      title={t.refused}
      actions={
        <>
          {names.length > 0 && (
            <Button size="small" onClick={() => onChange(wider)}>
              {t.showTogether}
            </Button>
          )}
          <Button size="small" onClick={() => onChange({ unit: '', leadershipGroup: '' })}>
            {t.showEverybody}
          </Button>
        </>
      }
    >
      {names.length > 0 ? t.shownTogether(namesOf(names)) : t.noneShown}
    </Notice>
  );
}
