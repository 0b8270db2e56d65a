import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { TimeColumn, TimeRow } from '../../ui/time-column.tsx';
import { placeText } from '../my-day/place-words.ts';
import type { ProgrammeRow } from './programme-filters.ts';
import style from './public-programme.module.css';
import { publicProgrammeMessages } from './public-programme-messages.ts';
import { useOwnMark } from './use-own-mark.ts';

/** A day as a column of time, with what each thing is about. */
export function ProgrammeList({
  rows,
  timeZone,
}: {
  rows: readonly ProgrammeRow[];
  timeZone: string;
}) {
  const t = useMessages(publicProgrammeMessages);
  const dates = useDates(timeZone);
  return (
    <TimeColumn label={t.title}>
      {rows.map((row) => (
        <TimeRow
          key={row.id}
          time={dates.time(row.startsAt)}
          instant={row.startsAt}
          title={row.title}
          letter={row.letter ?? undefined}
          detail={[t.until(dates.time(row.endsAt)), placeText(row.place), row.who]
            .filter((part) => part !== '')
            .join(' · ')}
        >
          {row.description !== '' && <p className={style.description}>{row.description}</p>}
          <OwnMark row={row} />
        </TimeRow>
      ))}
    </TimeColumn>
  );
}

function OwnMark({ row }: { row: ProgrammeRow }) {
  const mark = useOwnMark()(row);
  return mark === undefined ? null : <p className={style.mark}>{mark}</p>;
}
