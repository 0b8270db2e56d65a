import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { roomSignMessages } from './room-sign-messages.ts';
import type { RoomSign } from './room-signs.ts';
import style from './sign.module.css';

interface SignProps {
  sign: RoomSign;
  event: { readonly name: string; readonly timeZone: string };
}

/** What hangs on a door: the room, what happens in it and when, and a code that leads to its programme. */
export function Sign({ sign: { room, day, entries, address }, event }: SignProps) {
  const t = useMessages(roomSignMessages);
  const dates = useDates(event.timeZone);
  return (
    <>
      <div className={style.head}>
        <p>{[event.name, dates.day(day)].join(' · ')}</p>
        <h2>{room.name}</h2>
        <p>{[room.floor, room.building].filter((part) => part !== '').join(', ')}</p>
      </div>
      <ol className={style.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.startsAt}>{dates.timeRange(entry.startsAt, entry.endsAt)}</time>
            <span className={style.title}>
              {entry.letter !== null && <SeminarLetter letter={entry.letter} labelled />}
              <span>
                {entry.title}
                {entry.responsible !== '' && <small>{entry.responsible}</small>}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <div className={style.foot}>
        <QrCode text={address} label={t.code(room.name)} />
        <p>{t.scan}</p>
      </div>
    </>
  );
}
