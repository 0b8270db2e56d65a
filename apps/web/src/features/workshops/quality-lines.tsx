import { alikeKey } from '@ledarforum/domain/workshop-groups';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import { type Blocks, useAlikeNames } from './alike-fields.tsx';
import { alikeMessages } from './alike-messages.ts';
import { useAttributeNames } from './attribute-names.ts';
import { workshopMessages } from './workshop-messages.ts';
import type { Workshop } from './workshop-queries.ts';
import style from './workshops.module.css';

type Quality = NonNullable<Workshop['quality']>;

/** How good the groups are: one number with its bound, then each attribute, then whether it can be better. */
export function QualityLines({
  quality,
  rounds,
  basis,
}: {
  quality: Quality;
  rounds: number;
  basis: Blocks;
}) {
  const t = useMessages(workshopMessages);
  const names = useAttributeNames();
  const { number } = useNumbers();
  const { meetings, repeats, repeatsBound, metBefore, mix, alike, optimal, broken } = quality;
  return (
    <div className="stack">
      {rounds > 1 && (
        <p className={style.headline}>
          {meetings > 0
            ? t.repeats(number(repeats), number(meetings), number(repeatsBound))
            : t.repeatsSoFar(number(repeats), number(repeatsBound))}
        </p>
      )}
      {mix.length > 0 && (
        <table className={style.figures}>
          <caption>{t.likeHelp}</caption>
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.like}</th>
              <th scope="col">{t.fewest}</th>
            </tr>
          </thead>
          <tbody>
            {mix.map(({ attribute, samePairs, bound }) => (
              <tr key={attribute}>
                <th scope="row">{names[attribute]}</th>
                <td>{number(samePairs)}</td>
                <td>{number(bound)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {alike.length > 0 && <Together alike={alike} basis={basis} />}
      {metBefore > 0 && <p>{t.metBefore(number(metBefore))}</p>}
      {optimal && <p>{t.bestPossible}</p>}
      {broken === 0 ? <p>{t.kept}</p> : <Notice kind="warn">{t.broken(broken)}</Notice>}
    </div>
  );
}

/** What people are kept together by: how many pairs are, and how many could be. */
function Together({ alike, basis }: { alike: Quality['alike']; basis: Blocks }) {
  const t = useMessages(workshopMessages);
  const words = useMessages(alikeMessages);
  const nameOf = useAlikeNames(basis);
  const { number } = useNumbers();
  return (
    <table className={style.figures}>
      <caption>{words.keptHelp}</caption>
      <thead>
        <tr>
          <th scope="col">{words.keptTogether}</th>
          <th scope="col">{t.like}</th>
          <th scope="col">{words.most}</th>
        </tr>
      </thead>
      <tbody>
        {alike.map(({ what, samePairs, bound }) => (
          <tr key={alikeKey(what)}>
            <th scope="row">{nameOf(what)}</th>
            <td>{number(samePairs)}</td>
            <td>{number(bound)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
