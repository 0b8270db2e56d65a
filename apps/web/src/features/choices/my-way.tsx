import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { SeatWords } from './seat-words.tsx';
import { SeminarDetails } from './seminar-details.tsx';
import type { MyBlock } from './wish-queries.ts';
import style from './wishes.module.css';
import { wishesMessages } from './wishes-messages.ts';

/** One's own way through a rotation, slot by slot. */
export function MyWay({ block, timeZone }: { block: MyBlock; timeZone: string }) {
  const t = useMessages(wishesMessages);
  const dates = useDates(timeZone);
  const inOrder = block.slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <ol className={style.got} aria-label={t.yourWay}>
      {inOrder.map((slot) => {
        const stop = block.way.find(({ slotId }) => slotId === slot.id);
        const seminar = block.seminars.find(({ id }) => id === stop?.seminarId);
        return (
          <li key={slot.id}>
            <span className={style.time}>{dates.time(slot.startsAt)}</span>
            <div className={style.what}>
              {stop && seminar ? (
                <>
                  <SeatWords seminar={seminar} sessionId={stop.sessionId} />
                  <SeminarDetails seminar={seminar} block={block} timeZone={timeZone} />
                </>
              ) : (
                <p>{t.free}</p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
