import type { EntryState } from '@ledarforum/domain/my-day';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { TimeColumn, TimeRow } from '../../ui/time-column.tsx';
import style from './my-day.module.css';
import { myDayMessages } from './my-day-messages.ts';
import { placeText, usePlaceWords } from './place-words.ts';
import { TableCompany } from './table-company.tsx';

const shownState = { past: 'past', now: 'now', next: 'ahead', later: 'ahead' } as const;

/** The whole day as a column of time. */
export function DayColumn({
  day,
  states,
}: {
  day: Schema<'MyDay'>;
  states: readonly EntryState[];
}) {
  const t = useMessages(myDayMessages);
  const dates = useDates(day.event.timeZone);
  const whereOf = usePlaceWords();
  return (
    <>
      <TimeColumn label={t.wholeDay}>
        {day.entries.map((entry, index) => (
          <TimeRow
            key={entry.id}
            time={dates.time(entry.startsAt)}
            instant={entry.startsAt}
            title={entry.title}
            detail={whereOf(entry)}
            letter={entry.letter ?? undefined}
            state={shownState[states[index] ?? 'later']}
          >
            {entry.tables.map((table) => (
              <TableCompany
                key={table.id}
                eventId={day.event.id}
                table={table}
                open={states[index] === 'now' || states[index] === 'next'}
              />
            ))}
          </TimeRow>
        ))}
      </TimeColumn>
      {day.tablesWithoutTime.length > 0 && (
        <LooseTables eventId={day.event.id} tables={day.tablesWithoutTime} />
      )}
    </>
  );
}

/** Tables of rounds that stand outside the programme. */
function LooseTables({
  eventId,
  tables,
}: {
  eventId: string;
  tables: readonly Schema<'DayTable'>[];
}) {
  const t = useMessages(myDayMessages);
  return (
    <section className="stack ruled">
      <h2>{t.tables}</h2>
      <ul className={style.loose}>
        {tables.map((table) => (
          <li key={table.id}>
            {[table.round, placeText(table.place)].filter((part) => part !== '').join(' · ')}
            <TableCompany eventId={eventId} table={table} open />
          </li>
        ))}
      </ul>
    </section>
  );
}
