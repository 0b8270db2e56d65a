import { useState } from 'react';
import { useMessages } from '../lib/messages.ts';
import { useNumbers } from '../lib/numbers.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { ScrollFrame } from './scroll-frame.tsx';
import style from './share-bars.module.css';
import { uiMessages } from './ui-messages.ts';

export interface ShareRow {
  key: string;
  name: string;
  count: number;
  /** Whole per cent of those who answered. */
  percent: number;
  /** A further figure, in the column of `noteLabel`. */
  note?: string | undefined;
  /** The row that the sentence is about. */
  main?: boolean;
}

interface ShareBarsProps {
  rows: readonly ShareRow[];
  /** What the table shows, for its caption. */
  caption: string;
  /** Heading of the names' column: "Alternativ". */
  nameLabel: string;
  countLabel: string;
  noteLabel?: string | undefined;
}

/** How many chose each: a bar for each with its per cent on it, and the same as a table. */
export function ShareBars({ rows, caption, nameLabel, countLabel, noteLabel }: ShareBarsProps) {
  const t = useMessages(uiMessages);
  const { number } = useNumbers();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={style.frame}>
      {asTable ? (
        <ScrollFrame label={caption}>
          <table className={style.table}>
            <caption className="eyebrow">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{nameLabel}</th>
                <th scope="col">{countLabel}</th>
                <th scope="col">%</th>
                {noteLabel && <th scope="col">{noteLabel}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, count, percent, note }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{number(count)}</td>
                  <td>{percent}</td>
                  {noteLabel && <td>{note}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      ) : (
        <ul className={classNames(style.rows, noteLabel !== undefined && style.noted)}>
          {rows.map(({ key, name, percent, note, main }) => (
            <li key={key} className={classNames(style.row, main && style.main)}>
              <span>{name}</span>
              <span className={style.track}>
                <span className={style.bar} style={{ width: `${percent}%` }} />
                <span className={style.percent}>
                  {percent} %{note && noteLabel && ` · ${noteLabel.toLowerCase()} ${note}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t.showAsTable}
        </Button>
      </div>
    </div>
  );
}
