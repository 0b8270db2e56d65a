import { type CSSProperties, type PointerEvent, useRef } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { useNumbers } from '../../../lib/numbers.ts';
import { programmeMessages } from '../programme-messages.ts';
import type { GridEntry, GridLayout } from './editor-layout.ts';
import { editorMessages } from './editor-messages.ts';
import style from './grid.module.css';
import { type CardHandlers, GridCard } from './grid-card.tsx';
import type { Grabbed } from './grid-drag.ts';
import type { GridDrag } from './use-grid-drag.ts';
import type { OtherEditor } from './use-presence.ts';

interface GridProps extends Omit<CardHandlers, 'onGrab'> {
  layout: GridLayout;
  timeZone: string;
  /** Pixels. */
  minuteHeight: number;
  drag: GridDrag;
  roomNameOf: (roomId: string | null) => string | undefined;
  /** Other organisers, and the card that each is at. */
  others: readonly OtherEditor[];
}

/** The day: time down, everybody and every room across. */
export function Grid({
  layout,
  timeZone,
  minuteHeight,
  drag,
  roomNameOf,
  others,
  ...handlers
}: GridProps) {
  const t = useMessages(editorMessages);
  const dates = useDates(timeZone);
  const { columns, entries, hours, minutes } = layout;
  const size = {
    '--rooms': columns.length - 1,
    '--minutes': minutes,
    '--minute': `${minuteHeight}px`,
  } as CSSProperties;
  return (
    <div ref={drag.frame} className={style.frame} style={size}>
      <Heads columns={columns} />
      <div ref={drag.surface} className={style.surface}>
        <div className={style.hours} aria-hidden="true">
          {hours.map(({ instant, minute }) => (
            <span key={instant} className={style.hour} style={at(minute)}>
              {dates.time(instant)}
            </span>
          ))}
        </div>
        <Columns columns={columns} onGrab={drag.grab} />
        <div className={style.lines} aria-hidden="true" />
        {entries.filter(spansAll).map(({ id, from, to }) => (
          <div key={id} className={style.band} style={span(from, to)} aria-hidden="true" />
        ))}
        <ol className={style.entries} aria-label={t.grid}>
          {entries.map((entry) => (
            <GridCard
              key={entry.id}
              entry={entry}
              roomName={roomNameOf(entry.roomId)}
              timeZone={timeZone}
              visitor={visitorOf(others, entry.id, t.somebody)}
              onGrab={drag.grab}
              {...handlers}
            />
          ))}
        </ol>
        <div ref={drag.ghost} className={style.ghost} hidden aria-hidden="true" />
      </div>
    </div>
  );
}

/** Who else is at a card. */
function visitorOf(others: readonly OtherEditor[], id: string, somebody: string) {
  const here = others.filter(({ focusId }) => focusId === id);
  return here.length === 0 ? undefined : here.map(({ name }) => name ?? somebody).join(', ');
}

/** What takes everybody's time, not only a room's. */
function spansAll(entry: GridEntry): boolean {
  return entry.kind === 'item' && entry.column === 0 && entry.item.kind !== 'BLOCKER';
}

function at(minute: number): CSSProperties {
  return { '--at': minute } as CSSProperties;
}

function span(from: number, to: number): CSSProperties {
  return { '--from': from, '--length': to - from } as CSSProperties;
}

function Heads({ columns }: Pick<GridLayout, 'columns'>) {
  const t = useMessages(editorMessages);
  const common = useMessages(programmeMessages);
  const { number } = useNumbers();
  return (
    <div className={style.heads} aria-hidden="true">
      <div className={style.corner} />
      {columns.map((column) => {
        if (column.kind === 'room') {
          const { id, name, capacity } = column.room;
          return (
            <div key={id} className={style.head}>
              <strong>{name}</strong>
              <span>{common.places(number(capacity))}</span>
            </div>
          );
        }
        return (
          <div key={column.kind} className={style.head}>
            <strong>{column.kind === 'all' ? t.everybody : t.nowhere}</strong>
          </div>
        );
      })}
    </div>
  );
}

/** The empty places, on which something new can be drawn with a mouse. */
function Columns({ columns, onGrab }: Pick<GridLayout, 'columns'> & { onGrab: GridDrag['grab'] }) {
  const grabbed = (column: number): Grabbed => ({ kind: 'draw', id: '', from: 0, to: 0, column });
  return columns.map((column, index) => (
    <div
      key={column.kind === 'room' ? column.room.id : column.kind}
      className={style.column}
      data-column={index}
      style={{ gridColumn: index + 2 }}
      aria-hidden="true"
      onPointerDown={(event: PointerEvent) => {
        if (event.pointerType === 'mouse') onGrab(event, grabbed(index));
      }}
    />
  ));
}

/** Gives the focus back to a card that moved: the browser drops it when an element changes place. */
export function useKeptFocus() {
  const wanted = useRef<string | undefined>(undefined);
  return {
    keep: (id: string) => {
      wanted.current = id;
    },
    restore: () => {
      const id = wanted.current;
      wanted.current = undefined;
      if (id === undefined || isElsewhere(document.activeElement)) return;
      const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
      card?.focus();
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

/** The focus is on something that somebody chose since. */
function isElsewhere(element: Element | null): boolean {
  return element !== null && element !== document.body && !(element as HTMLElement).dataset.card;
}
