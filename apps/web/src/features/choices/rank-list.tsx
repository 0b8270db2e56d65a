import { moveWish } from '@ledarforum/domain/choices';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { SeminarDetails, SeminarLine } from './seminar-details.tsx';
import { useDragOrder } from './use-drag-order.ts';
import type { MyBlock, Seminar } from './wish-queries.ts';
import style from './wishes.module.css';
import { wishesMessages } from './wishes-messages.ts';

interface RankListProps {
  block: MyBlock;
  timeZone: string;
  ranking: readonly string[];
  onChange: (ranking: readonly string[]) => void;
  onRemove: (seminar: Seminar) => void;
  /** Says once, to a screen reader, what has just happened. */
  say: (text: string) => void;
}

type Part = 'grip' | 'up' | 'down';

interface Lifted {
  readonly id: string;
  readonly before: readonly string[];
}

/** The order as numbered cards, moved by dragging the number, by the arrows' buttons or by keys. */
export function RankList({ block, timeZone, ranking, onChange, onRemove, say }: RankListProps) {
  const t = useMessages(wishesMessages);
  const list = useRef<HTMLOListElement>(null);
  const helpId = useId();
  const [lifted, setLifted] = useState<Lifted>();
  const refocus = useRef<{ id: string; part: Part }>(undefined);
  const seminars = ranking.flatMap((id) => block.seminars.find((one) => one.id === id) ?? []);
  const nameOf = (id: string) => block.seminars.find((one) => one.id === id)?.title ?? '';

  useLayoutEffect(() => {
    // The browser takes focus away from a card that changes its place in the document.
    const { id, part } = refocus.current ?? {};
    refocus.current = undefined;
    if (id === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-card="${id}"] [data-part="${part}"]`)?.focus();
  });

  const moveTo = (id: string, place: number, part: Part) => {
    const moved = moveWish(ranking, id, place);
    refocus.current = { id, part };
    say(t.nowAt(nameOf(id), moved.indexOf(id) + 1, moved.length));
    onChange(moved);
  };
  const drag = useDragOrder(
    list,
    seminars.map(({ id }) => id),
    (id, place) => moveTo(id, place, 'grip'),
  );

  const lift = (id: string) => {
    if (lifted?.id === id) {
      setLifted(undefined);
      say(t.nowAt(nameOf(id), ranking.indexOf(id) + 1, ranking.length));
    } else {
      setLifted({ id, before: ranking });
      say(t.lifted(nameOf(id), ranking.indexOf(id) + 1, ranking.length));
    }
  };
  const putBack = ({ id, before }: Lifted) => {
    setLifted(undefined);
    refocus.current = { id, part: 'grip' };
    say(t.putBack(nameOf(id), before.indexOf(id) + 1));
    onChange(before);
  };
  const onGripKey = (event: KeyboardEvent, id: string) => {
    if (lifted?.id !== id) return;
    if (event.key === 'Tab') setLifted(undefined);
    const place = placeByKey(event.key, ranking.indexOf(id), ranking.length);
    if (event.key === 'Escape') putBack(lifted);
    else if (place !== undefined) moveTo(id, place, 'grip');
    else return;
    event.preventDefault();
  };

  return (
    <>
      <p id={helpId} hidden>
        {t.gripHelp}
      </p>
      <ol ref={list} className={style.ranked} aria-label={t.myOrder}>
        {seminars.map((seminar, index) => {
          const { id, letter, title } = seminar;
          const shift = drag.shift(id);
          return (
            <li
              key={id}
              data-card={id}
              className={classNames(
                style.card,
                drag.draggedId === id && style.dragged,
                drag.draggedId !== undefined && drag.draggedId !== id && style.stepping,
                lifted?.id === id && style.lifted,
              )}
              style={shift === 0 ? undefined : { transform: `translateY(${shift}px)` }}
            >
              <button
                type="button"
                className={style.grip}
                data-part="grip"
                aria-label={t.grip(title, index + 1, seminars.length)}
                aria-describedby={helpId}
                aria-pressed={lifted?.id === id}
                {...drag.handle(id)}
                onClick={(event) => {
                  // A press of a key or by a screen reader, not the end of a drag.
                  if (event.detail === 0) lift(id);
                }}
                onKeyDown={(event) => onGripKey(event, id)}
              >
                <span className="num">{index + 1}</span>
              </button>
              <div className={style.what}>
                <p className={style.name}>
                  <SeminarLetter letter={letter} labelled /> {title}
                </p>
                <SeminarLine seminar={seminar} block={block} />
              </div>
              <span className={style.moves}>
                <MoveButton
                  part="up"
                  label={t.moveUp(title)}
                  still={index === 0}
                  onMove={() => moveTo(id, index - 1, 'up')}
                />
                <MoveButton
                  part="down"
                  label={t.moveDown(title)}
                  still={index === seminars.length - 1}
                  onMove={() => moveTo(id, index + 1, 'down')}
                />
              </span>
              <div className={style.under}>
                <SeminarDetails seminar={seminar} block={block} timeZone={timeZone}>
                  <button type="button" className={style.remove} onClick={() => onRemove(seminar)}>
                    {t.remove}
                    <VisuallyHidden> {title}</VisuallyHidden>
                  </button>
                </SeminarDetails>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** At an end it stays in place and keeps focus, but does nothing. */
function MoveButton({
  part,
  label,
  still,
  onMove,
}: {
  part: 'up' | 'down';
  label: string;
  still: boolean;
  onMove: () => void;
}) {
  return (
    <button
      type="button"
      data-part={part}
      aria-label={label}
      aria-disabled={still}
      onClick={still ? undefined : onMove}
    >
      <Icon name={part === 'up' ? 'arrow-up' : 'arrow-down'} />
    </button>
  );
}

/** The place a key leads to; undefined for keys that move nothing. */
export function placeByKey(key: string, place: number, length: number): number | undefined {
  if (key === 'ArrowUp') return Math.max(0, place - 1);
  if (key === 'ArrowDown') return Math.min(length - 1, place + 1);
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return undefined;
}
