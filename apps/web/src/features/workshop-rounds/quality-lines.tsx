import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { roundMessages } from './round-messages.ts';
import style from './rounds.module.css';

type Quality = Pick<Schema<'RoundSummary'>, 'mix' | 'withManager' | 'apartFromManager'>;

/** How well the round is mixed, in words, with what is proven about it. */
export function QualityLines({ quality }: { quality: Quality }) {
  const t = useMessages(roundMessages);
  const names = { organisation: t.organisation, unit: t.unit, title: t.jobTitle };
  const broken = quality.apartFromManager && quality.withManager > 0;
  return (
    <div className="stack">
      <ul className={style.lines}>
        {quality.mix.map(({ attribute, samePairs, bound }) => (
          <li key={attribute}>
            {samePairs === bound
              ? t.optimal(names[attribute])
              : t.above(names[attribute], samePairs - bound, bound)}
          </li>
        ))}
        {!broken && (
          <li>
            {quality.withManager === 0 ? t.nobodyWithManager : t.withManager(quality.withManager)}
          </li>
        )}
      </ul>
      {broken && <Notice kind="warn">{t.withManager(quality.withManager)}</Notice>}
    </div>
  );
}
