import type { DragEvent } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { workshopMessages } from './workshop-messages.ts';
import type { Person, Workshop } from './workshop-queries.ts';
import style from './workshops.module.css';

type Seat = Workshop['rounds'][number]['tables'][number]['members'][number];

/** Somebody at a table, to drag, to move and to lock. */
export function MemberRow({
  person,
  seat,
  marked,
  over,
  onMove,
  onLock,
  ...drag
}: {
  person: Person | undefined;
  seat: Seat | undefined;
  marked: boolean;
  /** Somebody is held over this person, to change places. */
  over: boolean;
  onMove: () => void;
  onLock: (locked: boolean) => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
  onDragOver?: (event: DragEvent) => void;
  onDrop?: (event: DragEvent) => void;
}) {
  const t = useMessages(workshopMessages);
  const name = person?.name ?? t.hidden;
  return (
    <li draggable className={classNames(marked && style.wanted, over && style.over)} {...drag}>
      <span>
        <b>{name}</b>
        {seat?.leader && <span className={style.mark}> · {t.leads}</span>}
        {seat?.locked && <span className={style.mark}> · {t.locked}</span>}
        {person?.coming === false && <span className={style.absent}> · {t.notComing}</span>}
        <small>{[person?.title, person?.organisation].filter(Boolean).join(' · ')}</small>
      </span>
      <span className={style.rowActions}>
        {seat && (
          <Button
            kind="quiet"
            size="small"
            icon={seat.locked ? 'lock' : 'unlock'}
            aria-label={seat.locked ? t.unlock(name) : t.lock(name)}
            onClick={() => onLock(!seat.locked)}
          >
            {''}
          </Button>
        )}
        <Button kind="quiet" size="small" onClick={onMove} aria-label={t.moveWhom(name)}>
          {t.move}
        </Button>
      </span>
    </li>
  );
}
