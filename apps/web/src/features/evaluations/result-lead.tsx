import type { Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';

/** What happened, in words: the best, the worst and what moved most since the last time. */
export function ResultLead({ results }: { results: Schema<'EvaluationResults'> }) {
  const t = useMessages(resultMessages);
  const locale = useLocale();
  const { number } = useNumbers();
  const { headline, day } = results;
  if (headline === null) return null;
  if (headline.strongest === null) return <p className={style.lead}>{t.tooFewAll}</p>;
  const [moved] = headline.moved;
  const question = day.find(({ key }) => key === moved?.key);
  return (
    <p className={style.lead}>
      <b>{t.strongest(headline.strongest.key, headline.strongest.positive)}</b>{' '}
      {headline.weakest && t.weakest(headline.weakest.key, headline.weakest.positive)}{' '}
      {moved &&
        question &&
        t.moved(
          locale === 'sv' ? question.textSv : question.textEn,
          number(Math.abs(moved.by), 1),
          moved.by > 0,
        )}
    </p>
  );
}
