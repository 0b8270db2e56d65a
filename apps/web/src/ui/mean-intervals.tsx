import { useState } from 'react';
import { useMessages } from '../lib/messages.ts';
import { useNumbers } from '../lib/numbers.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import style from './mean-intervals.module.css';
import { ScrollFrame } from './scroll-frame.tsx';
import { uiMessages } from './ui-messages.ts';

export interface MeanRow {
  key: string;
  name: string;
  /** From 1 to the number of steps. */
  mean: number;
  /** Where the mean lies with 95 % certainty; null when that cannot be measured. */
  interval: { low: number; high: number } | null;
  answers: number;
  /** What is worth saying about the row, in words: "högre än övriga". */
  note?: string | undefined;
  /** The row that the others are held against. */
  main?: boolean;
}

interface MeanIntervalsProps {
  rows: readonly MeanRow[];
  /** What the steps mean, lowest first. */
  steps: readonly string[];
  caption: string;
  /** Heading of the names' column: "Förvaltning". */
  nameLabel: string;
}

/** Means as dots on the scale, each with the line it lies within, and the same as a table. */
export function MeanIntervals({ rows, steps, caption, nameLabel }: MeanIntervalsProps) {
  const t = useMessages(uiMessages);
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={style.frame}>
      {asTable ? (
        <MeanTable rows={rows} caption={caption} nameLabel={nameLabel} />
      ) : (
        <>
          <ul className={style.rows}>
            {rows.map((row) => (
              <Dot key={row.key} row={row} steps={steps.length} />
            ))}
          </ul>
          <p className={style.ends}>
            <span>{`1 = ${steps[0] ?? ''}`}</span>
            <span>{`${steps.length} = ${steps.at(-1) ?? ''}`}</span>
          </p>
        </>
      )}
      <div>
        <Button kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t.showAsTable}
        </Button>
      </div>
    </div>
  );
}

function Dot({ row, steps }: { row: MeanRow; steps: number }) {
  const t = useMessages(uiMessages);
  const { number } = useNumbers();
  const place = (value: number) => `${((value - 1) / (steps - 1)) * 100}%`;
  const { name, mean, interval, answers, note } = row;
  const said = [
    t.meanOf(number(mean, 1)),
    interval && t.certainWithin(number(interval.low, 1), number(interval.high, 1)),
    t.answerCount(answers),
    note,
  ];
  return (
    <li className={classNames(style.row, row.main && style.main)}>
      <span className={style.name}>
        {name}
        {note && <span className={style.note}>{note}</span>}
      </span>
      <span
        className={style.scale}
        role="img"
        aria-label={said.filter((part) => part !== null && part !== undefined).join(', ')}
      >
        {interval && (
          <span
            className={style.line}
            style={{ left: place(interval.low), right: `calc(100% - ${place(interval.high)})` }}
          />
        )}
        <span className={style.dot} style={{ left: place(mean) }} />
      </span>
      <b className={style.mean}>{number(mean, 1)}</b>
    </li>
  );
}

/** The numbers behind the dots. */
function MeanTable({ rows, caption, nameLabel }: Omit<MeanIntervalsProps, 'steps'>) {
  const t = useMessages(uiMessages);
  const { number } = useNumbers();
  const noted = rows.some(({ note }) => note !== undefined);
  return (
    <ScrollFrame label={caption}>
      <table className={style.table}>
        <caption className="eyebrow">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{nameLabel}</th>
            <th scope="col">{t.mean}</th>
            <th scope="col">{t.certain}</th>
            <th scope="col">{t.answers}</th>
            {noted && <th scope="col">{t.differs}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, mean, interval, answers, note }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{number(mean, 1)}</td>
              <td>{interval ? `${number(interval.low, 1)}–${number(interval.high, 1)}` : '–'}</td>
              <td>{number(answers)}</td>
              {noted && <td>{note ?? ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
