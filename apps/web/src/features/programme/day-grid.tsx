import type { CSSProperties } from 'react';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { classNames } from '../../ui/class-names.ts';
import { Link } from '../../ui/link.tsx';
import { SeminarLetter, seminarColour } from '../../ui/seminar-letter.tsx';
import style from './day-grid.module.css';
import { type Entry, layOutDay } from './day-layout.ts';
import { kindMessages, programmeMessages } from './programme-messages.ts';

type Programme = Schema<'Programme'>;
type Item = Schema<'ProgrammeItem'>;

interface DayGridProps {
  programme: Programme;
  onEdit: (item: Item) => void;
}

/** The day as a column of time, rooms beside each other where there is room; on a phone, a list. */
export function DayGrid({ programme, onEdit }: DayGridProps) {
  const t = useMessages(programmeMessages);
  const dates = useDates(programme.event.timeZone);
  const { number } = useNumbers();
  const { columns, entries, hours } = layOutDay(programme);
  const unplaced = entries.some(({ column }) => column === columns.length);
  const count = Math.max(1, columns.length + (unplaced ? 1 : 0));
  return (
    <div className={style.frame}>
      <div className={style.heads} style={columnsOf(count)} aria-hidden="true">
        {columns.map((room) => (
          <div key={room.id} className={style.head}>
            <strong>{room.name}</strong>
            <span>{t.places(number(room.capacity))}</span>
          </div>
        ))}
        {unplaced && <div className={style.head}>{t.noRoom}</div>}
      </div>
      <div className={style.grid} style={columnsOf(count)}>
        {hours.map(({ instant, row }) => (
          <time key={instant} className={style.hour} style={{ gridRow: row }} aria-hidden="true">
            {dates.time(instant)}
          </time>
        ))}
        <ol className={style.entries} aria-label={t.day}>
          {entries.map((entry) => (
            <li key={entry.id} className={style.entry} style={placeOf(entry)}>
              {entry.kind === 'item' ? (
                <ItemCard entry={entry} programme={programme} onEdit={onEdit} />
              ) : (
                <SessionCard entry={entry} programme={programme} />
              )}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function columnsOf(count: number): CSSProperties {
  return { '--columns': count } as CSSProperties;
}

function placeOf({ rows: [from, to], column }: Entry): CSSProperties {
  return {
    '--rows': `${from} / ${Math.max(to, from + 1)}`,
    '--column': column === null ? '2 / -1' : String(column + 2),
  } as CSSProperties;
}

type Shown<Kind extends Entry['kind']> = {
  entry: Extract<Entry, { kind: Kind }>;
  programme: Programme;
};

function ItemCard({ entry, programme, onEdit }: Shown<'item'> & { onEdit: (item: Item) => void }) {
  const kinds = useMessages(kindMessages);
  const { item } = entry;
  return (
    <button
      type="button"
      className={classNames(style.card, style[item.kind.toLowerCase()])}
      onClick={() => onEdit(item)}
    >
      <Times entry={entry} timeZone={programme.event.timeZone} />
      <span className={style.words}>
        <strong>{item.title}</strong>
        <span className={style.detail}>
          {[kinds[item.kind], roomOf(programme, entry.roomId), item.responsible]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {item.technicalNeeds !== '' && <span className={style.detail}>{item.technicalNeeds}</span>}
      </span>
    </button>
  );
}

function SessionCard({ entry, programme }: Shown<'session'>) {
  const t = useMessages(programmeMessages);
  const { number } = useNumbers();
  const { block, seminar, session } = entry;
  const places =
    session.taken > 0
      ? `${number(session.taken)}/${number(session.capacity)}`
      : t.places(number(session.capacity));
  return (
    <Link
      className={classNames(style.card, style.session, seminarColour(seminar.letter))}
      to={paths.organise.seminars(programme.event.id, block.id)}
    >
      <Times entry={entry} timeZone={programme.event.timeZone} />
      <span className={style.words}>
        <strong className={style.seminar}>
          <SeminarLetter letter={seminar.letter} labelled />
          <span>{seminar.title}</span>
        </strong>
        <span className={style.detail}>
          {[roomOf(programme, entry.roomId) ?? t.noRoom, places].join(' · ')}
        </span>
      </span>
    </Link>
  );
}

function Times({ entry, timeZone }: { entry: Entry; timeZone: string }) {
  const dates = useDates(timeZone);
  return (
    <time className={style.time} dateTime={entry.startsAt}>
      {dates.timeRange(entry.startsAt, entry.endsAt)}
    </time>
  );
}

function roomOf({ rooms }: Programme, roomId: string | null): string | undefined {
  return rooms.find(({ id }) => id === roomId)?.name;
}
