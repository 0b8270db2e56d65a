import { useDates } from '../../lib/dates.ts';
import { type Paper, PaperSheet } from '../../ui/paper-sheet.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { placeText } from '../my-day/place-words.ts';
import type { ProgrammeRow } from './programme-filters.ts';
import style from './public-programme.module.css';
import { RoomGrid } from './room-grid.tsx';
import { useOwnMark } from './use-own-mark.ts';

export type ProgrammeLook = 'list' | 'rooms';

interface ProgrammeOnPaperProps {
  event: { readonly name: string; readonly place: string; readonly timeZone: string };
  days: readonly { readonly day: string; readonly entries: readonly ProgrammeRow[] }[];
  look: ProgrammeLook;
  paper: Paper;
}

/** What is shown, on paper: a page for each day. */
export function ProgrammeOnPaper({ event, days, look, paper }: ProgrammeOnPaperProps) {
  const dates = useDates(event.timeZone);
  return days.map(({ day, entries }) => (
    <PaperSheet key={day} paper={paper} orientation={look === 'rooms' ? 'landscape' : 'portrait'}>
      <div className={style.paperHead}>
        <h1>{event.name}</h1>
        <p>{[`${dates.day(day)} ${day.slice(0, 4)}`, event.place].filter(Boolean).join(' · ')}</p>
      </div>
      {look === 'rooms' ? (
        <RoomGrid rows={entries} timeZone={event.timeZone} onPaper />
      ) : (
        <PaperList rows={entries} timeZone={event.timeZone} />
      )}
    </PaperSheet>
  ));
}

function PaperList({ rows, timeZone }: { rows: readonly ProgrammeRow[]; timeZone: string }) {
  const markOf = useOwnMark();
  const dates = useDates(timeZone);
  return (
    <ol className={style.paperList}>
      {rows.map((row) => (
        <li key={row.id}>
          <time dateTime={row.startsAt}>{dates.timeRange(row.startsAt, row.endsAt)}</time>
          <span className={style.paperTitle}>
            {row.letter !== null && <SeminarLetter letter={row.letter} labelled />}
            <span>
              {row.title}
              <b className={style.mark}> {markOf(row)}</b>
            </span>
          </span>
          <span>{[placeText(row.place), row.who].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}
