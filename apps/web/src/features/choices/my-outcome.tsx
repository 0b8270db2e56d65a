import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { OrderAsSaved } from './closed-block.tsx';
import { Missed } from './missed-seminars.tsx';
import { SeatWords } from './seat-words.tsx';
import type { MyBlock } from './wish-queries.ts';
import style from './wishes.module.css';
import { wishesMessages } from './wishes-messages.ts';

/** What a person got, and why not what they wanted more. */
export function MyOutcome({ block, timeZone }: { block: MyBlock; timeZone: string }) {
  const t = useMessages(wishesMessages);
  const dates = useDates(timeZone);
  if (block.outcome === null) return null;
  const { seats, missed } = block.outcome;
  const rows = block.slots.flatMap((slot) => {
    const seat = seats.find(({ slotId }) => slotId === slot.id);
    const seminar = block.seminars.find(({ id }) => id === seat?.seminarId);
    if (!seat || !seminar) return [];
    return [{ slot, seat, seminar }];
  });
  return (
    <div className="stack">
      <p className={style.verdict}>{t.youGot(rows.map(({ seat }) => seat.rank))}</p>
      <ol className={style.got}>
        {rows.map(({ slot, seat, seminar }) => (
          <li key={slot.id}>
            <span className={style.time}>{dates.time(slot.startsAt)}</span>
            <div className={style.what}>
              <SeatWords seminar={seminar} sessionId={seat.sessionId} />
              <small className="soft">{t.yourRank(seat.rank)}</small>
              <Missed
                block={block}
                missed={missed.filter(({ gotSessionId }) => gotSessionId === seat.sessionId)}
              />
            </div>
          </li>
        ))}
      </ol>
      <Missed block={block} missed={missed.filter(({ gotSessionId }) => gotSessionId === null)} />
      {block.ranking.length > 0 && (
        <details className={style.details}>
          <summary>{t.yourOrder}</summary>
          <OrderAsSaved block={block} timeZone={timeZone} />
        </details>
      )}
    </div>
  );
}
