import { type PointerEvent, useState } from 'react';
import type { Schema } from '../../../lib/api-client.ts';
import { useMessages } from '../../../lib/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice-fields.tsx';
import { SeminarLetter } from '../../../ui/seminar-letter.tsx';
import { SelectField, TextField } from '../../../ui/text-fields.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { editorMessages } from './editor-messages.ts';
import type { Programme } from './shown-programme.ts';
import style from './unplaced.module.css';

export interface SeminarToPlace {
  readonly block: Schema<'SeminarBlock'>;
  readonly seminar: Schema<'Seminar'>;
  /** Sessions it has. */
  readonly times: number;
}

const orders = ['letter', 'title', 'times'] as const;
type Order = (typeof orders)[number];

/** The seminars of an event that are wanted in the list: found by text, in an order. */
export function seminarsToPlace(
  { blocks }: Programme,
  { text, order, all }: { text: string; order: Order; all: boolean },
): SeminarToPlace[] {
  const wanted = text.trim().toLocaleLowerCase('sv');
  const rows = blocks.flatMap((block) =>
    block.seminars.map((seminar) => ({
      block,
      seminar,
      times: block.sessions.filter(({ seminarId }) => seminarId === seminar.id).length,
    })),
  );
  const compare: Record<Order, (a: SeminarToPlace, b: SeminarToPlace) => number> = {
    letter: (a, b) => a.seminar.letter.localeCompare(b.seminar.letter, 'sv'),
    title: (a, b) => a.seminar.title.localeCompare(b.seminar.title, 'sv'),
    times: (a, b) => a.times - b.times,
  };
  return rows
    .filter(({ times }) => all || times === 0)
    .filter(({ seminar: { letter, title, host } }) =>
      `${letter} ${title} ${host}`.toLocaleLowerCase('sv').includes(wanted),
    )
    .sort(compare[order]);
}

interface UnplacedListProps {
  programme: Programme;
  onPlace: (seminar: SeminarToPlace) => void;
  onGrab: (event: PointerEvent, seminar: SeminarToPlace) => void;
}

/** Seminars that have no time yet: searched, sorted, dragged into the grid or placed by dialogue. */
export function UnplacedList({ programme, onPlace, onGrab }: UnplacedListProps) {
  const t = useMessages(editorMessages);
  const [text, setText] = useState('');
  const [order, setOrder] = useState<Order>('letter');
  const [all, setAll] = useState(false);
  const rows = seminarsToPlace(programme, { text, order, all });
  const labels: Record<Order, string> = { letter: t.byLetter, title: t.byTitle, times: t.byTimes };
  const isNone = rows.length === 0 && text === '';
  return (
    <section className={style.section} aria-labelledby="unplaced-title">
      <h2 id="unplaced-title" className={style.title}>
        {t.unplaced}
      </h2>
      <div className={style.filters}>
        <TextField
          name="find-seminar"
          type="search"
          label={t.find}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SelectField
          name="sort-seminars"
          label={t.sort}
          value={order}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setOrder(orders.find((known) => known === value) ?? 'letter');
          }}
        >
          {orders.map((value) => (
            <option key={value} value={value}>
              {labels[value]}
            </option>
          ))}
        </SelectField>
        <Checkbox
          name="show-placed"
          label={t.showAll}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </div>
      <p className="soft">{isNone ? t.unplacedNone : t.unplacedHint}</p>
      <ul className={style.rows}>
        {rows.map((row) => (
          <li
            key={row.seminar.id}
            className={style.row}
            onPointerDown={(event) => {
              const { target, pointerType } = event;
              const isButton = target instanceof Element && target.closest('button') !== null;
              if (!isButton && pointerType === 'mouse') onGrab(event, row);
            }}
          >
            <SeminarLetter letter={row.seminar.letter} labelled />
            <span className={style.words}>
              <strong>{row.seminar.title}</strong>
              <span className="soft">{[t.times(row.times), row.block.name].join(' · ')}</span>
            </span>
            <Button size="small" onClick={() => onPlace(row)}>
              {t.place}
              <VisuallyHidden>
                {' '}
                {row.seminar.letter} {row.seminar.title}
              </VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
