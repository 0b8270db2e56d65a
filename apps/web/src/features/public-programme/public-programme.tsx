import { splitByDay } from '@ledarforum/domain/running-order';
import { useState } from 'react';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type Paper, Printout } from '../../ui/paper-sheet.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { FilterFields } from './filter-fields.tsx';
import {
  filterProgramme,
  isNarrowed,
  noFilter,
  type ProgrammeFilter,
  type ProgrammeRow,
} from './programme-filters.ts';
import { ProgrammeList } from './programme-list.tsx';
import { type ProgrammeLook, ProgrammeOnPaper } from './programme-on-paper.tsx';
import style from './public-programme.module.css';
import { publicProgrammeMessages } from './public-programme-messages.ts';
import { RoomGrid } from './room-grid.tsx';

interface PublicProgrammeProps {
  event: { readonly name: string; readonly place: string; readonly timeZone: string };
  rows: readonly ProgrammeRow[];
  /** Somebody's own things are marked in it. */
  personal: boolean;
  /** The room to begin with, as when its sign led here. */
  roomId?: string;
}

/** The programme as participants may see it: as a list or by room, filtered, and on paper. */
export function PublicProgramme({ event, rows, personal, roomId = '' }: PublicProgrammeProps) {
  const t = useMessages(publicProgrammeMessages);
  const [look, setLook] = useState<ProgrammeLook>('list');
  const [filter, setFilter] = useState<ProgrammeFilter>({ ...noFilter, roomId });
  const [paper, setPaper] = useState<Paper>('a4');
  const shown = filterProgramme(rows, filter);
  const days = splitByDay(shown, event.timeZone);
  return (
    <>
      <div className="stack-wide">
        <div className="stack">
          <RadioGroup
            name="look"
            label={t.view}
            sideBySide
            choices={[
              { value: 'list', label: t.list },
              { value: 'rooms', label: t.byRoom },
            ]}
            value={look}
            onChoose={setLook}
          />
          <FilterFields
            rows={rows}
            filter={filter}
            onFilter={setFilter}
            shown={shown.length}
            personal={personal}
          />
        </div>
        {shown.length === 0 ? (
          <EmptyState action={<Button onClick={() => setFilter(noFilter)}>{t.showAll}</Button>}>
            {isNarrowed(filter) ? t.noneMatch : t.noneMine}
          </EmptyState>
        ) : (
          <Days days={days} look={look} timeZone={event.timeZone} />
        )}
        {shown.length > 0 && <Printing paper={paper} onPaper={setPaper} />}
      </div>
      <Printout>
        <ProgrammeOnPaper event={event} days={days} look={look} paper={paper} />
      </Printout>
    </>
  );
}

interface DaysProps {
  days: ReturnType<typeof splitByDay<ProgrammeRow>>;
  look: ProgrammeLook;
  timeZone: string;
}

function Days({ days, look, timeZone }: DaysProps) {
  const dates = useDates(timeZone);
  return days.map(({ day, entries }) => (
    <section key={day} className={look === 'rooms' ? `stack ${style.wide}` : 'stack'}>
      <h2>
        {days.length > 1 ? dates.day(day) : <VisuallyHidden>{dates.day(day)}</VisuallyHidden>}
      </h2>
      {look === 'rooms' ? (
        <RoomGrid rows={entries} timeZone={timeZone} />
      ) : (
        <ProgrammeList rows={entries} timeZone={timeZone} />
      )}
    </section>
  ));
}

function Printing({ paper, onPaper }: { paper: Paper; onPaper: (paper: Paper) => void }) {
  const t = useMessages(publicProgrammeMessages);
  return (
    <div className="stack ruled">
      <RadioGroup
        name="paper"
        label={t.paper}
        hint={t.paperHint}
        sideBySide
        choices={[
          { value: 'a4', label: 'A4' },
          { value: 'a3', label: 'A3' },
        ]}
        value={paper}
        onChoose={onPaper}
      />
      <div className="row">
        <Button icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
      </div>
    </div>
  );
}
