import { knownFeatures } from '@ledarforum/domain/room-features';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { useNow } from '../my-day/use-now.ts';
import { featureMessages } from '../programme/feature-messages.ts';
import { kindMessages } from '../programme/programme-messages.ts';
import style from './running-order.module.css';
import { runningOrderMessages } from './running-order-messages.ts';

type Entry = Schema<'RunningOrderEntry'>;

/** One day, minute by minute. */
export function RunningOrderTable({
  order,
  entries,
  caption,
}: {
  order: Schema<'RunningOrder'>;
  entries: readonly Entry[];
  caption: string;
}) {
  const t = useMessages(runningOrderMessages);
  const now = useNow();
  return (
    <DataTable
      caption={caption}
      columns={useColumns(order, now)}
      rows={entries}
      rowKey={({ id }) => id}
      empty={{ text: t.empty }}
      filterLabel={t.filter}
      isRowMarked={(entry) => isOn(entry, now)}
    />
  );
}

function useColumns({ rooms, event }: Schema<'RunningOrder'>, now: Date): Column<Entry>[] {
  const t = useMessages(runningOrderMessages);
  const kinds = useMessages(kindMessages);
  const dates = useDates(event.timeZone);
  const features = useMessages(featureMessages);
  const needsOf = ({ needs }: Entry) =>
    knownFeatures(needs)
      .map((feature) => features[feature])
      .join(', ');
  const roomOf = new Map(rooms.map((room) => [room.id, room]));
  const kindOf = ({ kind, block }: Entry) => (kind === 'SEMINAR' ? block : kinds[kind]);
  const placeOf = ({ roomId }: Entry) => {
    const room = roomOf.get(roomId ?? '');
    return [room?.name, room?.floor, room?.building].filter(Boolean).join(', ');
  };
  return [
    {
      key: 'time',
      head: t.time,
      cell: ({ startsAt, endsAt }) => (
        <span className={style.time}>
          <time dateTime={startsAt}>{dates.timeRange(startsAt, endsAt)}</time>
          <span className={style.detail}>{dates.minutes(minutesOf({ startsAt, endsAt }))}</span>
          {isOn({ startsAt, endsAt }, now) && <b className={style.now}>{t.now}</b>}
        </span>
      ),
    },
    {
      key: 'what',
      head: t.what,
      rowHead: true,
      filterBy: (entry) => `${entry.letter ?? ''} ${entry.title} ${kindOf(entry)}`,
      cell: (entry) => (
        <span className={style.what}>
          {entry.letter !== null && <SeminarLetter letter={entry.letter} labelled />}
          <span>
            {entry.title}
            <span className={style.detail}>{kindOf(entry)}</span>
          </span>
        </span>
      ),
    },
    { key: 'room', head: t.room, filterBy: placeOf, cell: placeOf },
    {
      key: 'responsible',
      head: t.responsible,
      filterBy: ({ responsible }) => responsible,
      cell: ({ responsible, declined, contacts }) => (
        <>
          {responsible}
          {declined && <span className={style.declined}>{t.declined}</span>}
          {contacts.map((address) => (
            <a key={address} className={style.contact} href={`mailto:${address}`}>
              {address}
            </a>
          ))}
        </>
      ),
    },
    {
      key: 'crew',
      head: t.crew,
      filterBy: ({ crew }) => crew.join(' '),
      cell: ({ crew }) => crew.join(', '),
    },
    {
      key: 'technicalNeeds',
      head: t.technicalNeeds,
      filterBy: (entry) => `${entry.technicalNeeds} ${needsOf(entry)}`,
      cell: (entry) => (
        <>
          {entry.technicalNeeds}
          {entry.needs.length > 0 && (
            <span className={style.detail}>{t.roomNeeds(needsOf(entry))}</span>
          )}
        </>
      ),
    },
    {
      key: 'expected',
      head: t.expected,
      align: 'end',
      cell: (entry) => <Expected entry={entry} />,
    },
  ];
}

function Expected({ entry: { expected, capacity } }: { entry: Entry }) {
  const t = useMessages(runningOrderMessages);
  const { number } = useNumbers();
  return (
    <span className={style.expected}>
      {expected !== null && number(expected)}
      {capacity !== null && (
        <span className={style.detail}>
          {expected === null ? t.seats(number(capacity)) : t.ofSeats(number(capacity))}
        </span>
      )}
    </span>
  );
}

function isOn({ startsAt, endsAt }: Pick<Entry, 'startsAt' | 'endsAt'>, now: Date): boolean {
  return Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt);
}

function minutesOf({ startsAt, endsAt }: Pick<Entry, 'startsAt' | 'endsAt'>): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}
