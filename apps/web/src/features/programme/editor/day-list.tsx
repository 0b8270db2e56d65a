import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { useNumbers } from '../../../lib/numbers.ts';
import { classNames } from '../../../ui/class-names.ts';
import { SeminarLetter, seminarColour } from '../../../ui/seminar-letter.tsx';
import { kindMessages, programmeMessages } from '../programme-messages.ts';
import style from './day-list.module.css';
import type { GridEntry } from './editor-layout.ts';

interface DayListProps {
  entries: readonly GridEntry[];
  timeZone: string;
  roomNameOf: (roomId: string | null) => string | undefined;
  onOpen: (id: string) => void;
}

/** The day from morning to evening: on a phone, and on paper. */
export function DayList({ entries, timeZone, roomNameOf, onOpen }: DayListProps) {
  const t = useMessages(programmeMessages);
  const dates = useDates(timeZone);
  return (
    <ol className={style.list} aria-label={t.day}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            className={classNames(
              style.row,
              entry.kind === 'session' && seminarColour(entry.seminar.letter),
            )}
            onClick={() => onOpen(entry.id)}
          >
            <time className={style.time} dateTime={entry.startsAt}>
              {dates.timeRange(entry.startsAt, entry.endsAt)}
            </time>
            <Words entry={entry} roomName={roomNameOf(entry.roomId)} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function Words({ entry, roomName }: { entry: GridEntry; roomName: string | undefined }) {
  const t = useMessages(programmeMessages);
  const kinds = useMessages(kindMessages);
  const { number } = useNumbers();
  if (entry.kind === 'item') {
    const { item } = entry;
    return (
      <span className={style.words}>
        <strong>{item.title}</strong>
        <span className={style.detail}>
          {[kinds[item.kind], roomName, item.responsible].filter(Boolean).join(' · ')}
        </span>
        {item.technicalNeeds !== '' && <span className={style.detail}>{item.technicalNeeds}</span>}
      </span>
    );
  }
  const { seminar, session } = entry;
  const places =
    session.taken > 0
      ? `${number(session.taken)}/${number(session.capacity)}`
      : t.places(number(session.capacity));
  return (
    <span className={style.words}>
      <strong className={style.seminar}>
        <SeminarLetter letter={seminar.letter} labelled />
        <span>{seminar.title}</span>
      </strong>
      <span className={style.detail}>{[roomName ?? t.noRoom, places].join(' · ')}</span>
    </span>
  );
}
