import type { Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { comparisonMessages } from './comparison-messages.ts';
import { useGroupNames } from './group-names.ts';
import { unitFindings } from './result-findings.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';

/** What happened, in words: the best, the worst, what moved most since the last time and which förvaltning stands out. */
export function ResultLead({ results }: { results: Schema<'EvaluationResults'> }) {
  const t = useMessages(resultMessages);
  const c = useMessages(comparisonMessages);
  const namesOf = useGroupNames();
  const locale = useLocale();
  const { number } = useNumbers();
  const { headline, day } = results;
  if (headline === null) return null;
  if (headline.strongest === null) return <p className={style.lead}>{t.tooFewAll}</p>;
  const [moved] = headline.moved;
  const [apart] = unitFindings(day);
  const textOf = (key: string) => {
    const question = day.find((one) => one.key === key);
    return (locale === 'sv' ? question?.textSv : question?.textEn) ?? '';
  };
  return (
    <p className={style.lead}>
      <b>{t.strongest(headline.strongest.key, headline.strongest.positive)}</b>{' '}
      {headline.weakest && t.weakest(headline.weakest.key, headline.weakest.positive)}{' '}
      {moved && t.moved(textOf(moved.key), number(Math.abs(moved.by), 1), moved.by > 0)}{' '}
      {apart && `${c.unitApart(namesOf(apart.units), textOf(apart.key), apart.differs)}.`}
    </p>
  );
}
