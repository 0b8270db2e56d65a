import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { useNumbers } from '../../../lib/numbers.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/icon.tsx';
import { SeminarLetter, seminarColour } from '../../../ui/seminar-letter.tsx';
import { kindMessages, programmeMessages } from '../programme-messages.ts';
import type { GridEntry } from './editor-layout.ts';
import { editorMessages } from './editor-messages.ts';
import style from './grid.module.css';
import type { Grabbed } from './grid-drag.ts';

export interface CardHandlers {
  /** Where the organiser is now; null: at no card. */
  onBeAt: (id: string | null) => void;
  onOpen: (id: string) => void;
  onMoveTo: (id: string) => void;
  onKey: (event: KeyboardEvent, id: string) => void;
  onGrab: (event: PointerEvent, grabbed: Grabbed) => void;
}

interface CardProps extends CardHandlers {
  entry: GridEntry;
  roomName: string | undefined;
  timeZone: string;
  /** Another organiser who is at it. */
  visitor: string | undefined;
}

/** What a card is called in words and in announcements. */
export function nameOf(entry: GridEntry): string {
  return entry.kind === 'item'
    ? entry.item.title
    : `${entry.seminar.letter} ${entry.seminar.title}`;
}

export const GridCard = memo(function GridCard({
  entry,
  roomName,
  timeZone,
  visitor,
  onBeAt,
  onOpen,
  onMoveTo,
  onKey,
  onGrab,
}: CardProps) {
  const t = useMessages(editorMessages);
  const dates = useDates(timeZone);
  const { id, from, to, column, lane, lanes } = entry;
  const place = {
    '--from': from,
    '--length': to - from,
    '--column': column + 2,
    '--lane': lane,
    '--lanes': lanes,
  } as CSSProperties;
  const grabbed = (kind: Grabbed['kind']): Grabbed => ({ kind, id, from, to, column });
  return (
    <li
      className={classNames(style.entry, style[sizeOf(to - from)], lookOf(entry))}
      style={place}
      data-entry={id}
      data-visited={visitor !== undefined}
    >
      {visitor !== undefined && <span className={style.visitor}>{visitor}</span>}
      <button
        type="button"
        className={style.card}
        data-card={id}
        aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight M C Delete"
        onClick={() => onOpen(id)}
        onFocus={() => onBeAt(id)}
        onBlur={() => onBeAt(null)}
        onKeyDown={(event) => onKey(event, id)}
        onPointerDown={(event) => {
          if (event.pointerType === 'mouse') onGrab(event, grabbed('move'));
        }}
      >
        <time className={style.time} dateTime={entry.startsAt}>
          {dates.timeRange(entry.startsAt, entry.endsAt)}
        </time>{' '}
        <Words entry={entry} roomName={roomName} />
      </button>
      <span
        className={style.grip}
        aria-hidden="true"
        onPointerDown={(event) => onGrab(event, grabbed('move'))}
      />
      <button
        type="button"
        className={style.menu}
        tabIndex={-1}
        title={t.moveTo}
        aria-label={`${t.moveTo} ${nameOf(entry)}`}
        onClick={() => onMoveTo(id)}
      >
        <Icon name="sort" />
      </button>
      <span
        className={style.edge}
        aria-hidden="true"
        onPointerDown={(event) => onGrab(event, grabbed('resize'))}
      />
    </li>
  );
}, sameCard);

function sameCard(a: CardProps, b: CardProps): boolean {
  return (
    a.onBeAt === b.onBeAt &&
    a.onOpen === b.onOpen &&
    a.onMoveTo === b.onMoveTo &&
    a.onKey === b.onKey &&
    a.onGrab === b.onGrab &&
    a.roomName === b.roomName &&
    a.timeZone === b.timeZone &&
    a.visitor === b.visitor &&
    keyOf(a.entry) === keyOf(b.entry)
  );
}

/** Everything of an entry that its card shows. */
function keyOf(entry: GridEntry): string {
  const { from, to, column, lane, lanes, startsAt } = entry;
  const shown =
    entry.kind === 'item'
      ? [entry.item.kind, entry.item.title, entry.item.responsible]
      : [entry.seminar.letter, entry.seminar.title, entry.session.taken, entry.session.capacity];
  return [from, to, column, lane, lanes, startsAt, ...shown].join('\n');
}

/** How much a card of some minutes has room for: one line, two, or all. */
function sizeOf(minutes: number): 'short' | 'medium' | 'tall' {
  if (minutes < 30) return 'short';
  return minutes < 45 ? 'medium' : 'tall';
}

function lookOf(entry: GridEntry): string {
  return entry.kind === 'item'
    ? (style[entry.item.kind.toLowerCase()] ?? '')
    : classNames(style.session, seminarColour(entry.seminar.letter));
}

function Words({ entry, roomName }: Pick<CardProps, 'entry' | 'roomName'>) {
  const common = useMessages(programmeMessages);
  const kinds = useMessages(kindMessages);
  const { number } = useNumbers();
  if (entry.kind === 'item') {
    const { item } = entry;
    const details = [kinds[item.kind], roomName, item.responsible].filter(Boolean).join(' · ');
    return (
      <>
        <strong className={style.title}>{item.title}</strong>{' '}
        <span className={style.detail}>{details}</span>
      </>
    );
  }
  const { seminar, session } = entry;
  const places =
    session.taken > 0
      ? `${number(session.taken)}/${number(session.capacity)}`
      : common.places(number(session.capacity));
  return (
    <>
      <strong className={style.title}>
        <SeminarLetter letter={seminar.letter} labelled /> {seminar.title}
      </strong>{' '}
      <span className={style.detail}>{[roomName, places].filter(Boolean).join(' · ')}</span>
    </>
  );
}
