import type { CSSProperties } from 'react';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { SeminarLetter, seminarColour } from '../../ui/seminar-letter.tsx';
import { placeText } from '../my-day/place-words.ts';
import type { ProgrammeRow } from './programme-filters.ts';
import { publicProgrammeMessages } from './public-programme-messages.ts';
import style from './room-grid.module.css';
import { layOutByRoom, type PlacedRow } from './room-layout.ts';
import { useOwnMark } from './use-own-mark.ts';

interface RoomGridProps {
  rows: readonly ProgrammeRow[];
  timeZone: string;
  /** On paper the type is as large as fits, and the grid as high as the page. */
  onPaper?: boolean;
}

/** A day by room: time runs down and rooms stand beside each other; where it is narrow, one room after the other. */
export function RoomGrid({ rows, timeZone, onPaper = false }: RoomGridProps) {
  const t = useMessages(publicProgrammeMessages);
  const dates = useDates(timeZone);
  const { moments, common, columns } = layOutByRoom(rows);
  return (
    <div className={classNames(style.frame, onPaper && style.onPaper)}>
      <div className={style.grid} style={sizeOf(moments.length - 1, columns.length)}>
        {moments.slice(0, -1).map((moment, index) => (
          <time
            key={moment}
            className={style.moment}
            style={{ gridRow: index + 2 }}
            aria-hidden="true"
          >
            {dates.time(moment)}
          </time>
        ))}
        {common.length > 0 && (
          <section className={style.common}>
            {columns.length > 0 && <h3>{t.common}</h3>}
            <Rows placed={common} timeZone={timeZone} withPlace />
          </section>
        )}
        {columns.map(({ key, place, rows: placed }, index) => (
          <section
            key={key}
            className={style.room}
            style={{ '--column': index + 2 } as CSSProperties}
          >
            <h3>
              {place?.room ?? t.noRoom}
              {place && place.floor !== '' && <small> {place.floor}</small>}
            </h3>
            <Rows placed={placed} timeZone={timeZone} withPlace={false} />
          </section>
        ))}
      </div>
    </div>
  );
}

function sizeOf(rows: number, columns: number): CSSProperties {
  return { '--rows': Math.max(1, rows), '--columns': Math.max(1, columns) } as CSSProperties;
}

interface RowsProps {
  placed: readonly PlacedRow<ProgrammeRow>[];
  timeZone: string;
  withPlace: boolean;
}

function Rows({ placed, timeZone, withPlace }: RowsProps) {
  const markOf = useOwnMark();
  const dates = useDates(timeZone);
  return (
    <ol className={style.rows}>
      {placed.map(({ row, from, to }) => {
        const mark = markOf(row);
        return (
          <li
            key={row.id}
            className={classNames(
              style.row,
              row.letter !== null && seminarColour(row.letter),
              row.letter !== null && style.seminar,
              mark !== undefined && style.mine,
            )}
            style={{ gridRow: `${from + 1} / ${to + 1}` }}
          >
            <time className={style.time} dateTime={row.startsAt}>
              {dates.timeRange(row.startsAt, row.endsAt)}
            </time>
            <span className={style.title}>
              {row.letter !== null && <SeminarLetter letter={row.letter} labelled />}
              <span>{row.title}</span>
            </span>
            <span className={style.detail}>
              {[withPlace ? placeText(row.place) : '', row.who].filter(Boolean).join(' · ')}
            </span>
            {mark !== undefined && <span className={style.mark}>{mark}</span>}
          </li>
        );
      })}
    </ol>
  );
}
