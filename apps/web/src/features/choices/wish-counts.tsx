import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { SeminarLetter, seminarColour } from '../../ui/seminar-letter.tsx';
import { blockMessages } from './block-messages.ts';
import style from './wish-counts.module.css';

type Wished = Schema<'WishedSeminar'>;

const ranksShown = 3;

/** How many want each seminar first, second, third: a bar with its number in every cell. */
export function WishCounts({ seminars }: { seminars: readonly Wished[] }) {
  const t = useMessages(blockMessages);
  const { number } = useNumbers();
  const ranks = Math.min(ranksShown, seminars.length);
  const most = Math.max(1, ...seminars.flatMap(({ byRank }) => byRank.slice(0, ranks)));
  const favourite = seminars.toSorted((a, b) => (b.byRank[0] ?? 0) - (a.byRank[0] ?? 0))[0];
  if (favourite === undefined || favourite.byRank.every((people) => people === 0)) {
    return <p>{t.nothingWished}</p>;
  }
  const later = ({ byRank }: Wished) =>
    byRank.slice(ranks).reduce((sum, people) => sum + people, 0);
  const withLater = seminars.length > ranks;
  return (
    <>
      <p className={style.lead}>
        {t.whatLead(favourite.title, favourite.byRank[0] ?? 0, favourite.seats)}
      </p>
      <table className={style.table}>
        <caption className="eyebrow">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.seminar}</th>
            {Array.from({ length: ranks }, (_, index) => (
              <th key={t.rankHead(index + 1)} scope="col">
                {t.rankHead(index + 1)}
              </th>
            ))}
            {withLater && (
              <th scope="col" className={style.end}>
                {t.later}
              </th>
            )}
            <th scope="col" className={style.end}>
              {t.seats}
            </th>
          </tr>
        </thead>
        <tbody>
          {seminars.map((seminar) => (
            <tr key={seminar.id} className={seminarColour(seminar.letter)}>
              <th scope="row">
                <span className={style.name}>
                  <SeminarLetter letter={seminar.letter} /> {seminar.title}
                </span>
              </th>
              {seminar.byRank.slice(0, ranks).map((people, index) => (
                <td key={t.rankHead(index + 1)} data-label={t.rankHead(index + 1)}>
                  <Bar value={people} share={people / most} />
                </td>
              ))}
              {withLater && (
                <td className={style.end} data-label={t.later}>
                  {number(later(seminar))}
                </td>
              )}
              <td className={style.end} data-label={t.seats}>
                {number(seminar.seats)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A bar as long as its share, with its number beside it. */
export function Bar({
  value,
  share,
  soft = false,
}: {
  value: number;
  share: number;
  soft?: boolean;
}) {
  const { number } = useNumbers();
  return (
    <span className={style.bar}>
      <span
        className={soft ? style.softFill : style.fill}
        style={{ inlineSize: `${Math.round(Math.min(1, share) * 1000) / 10}%` }}
      />
      <span className="num">{number(value)}</span>
    </span>
  );
}
