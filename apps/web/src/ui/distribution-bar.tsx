import { wholePercent } from '@ledarforum/domain/evaluation-results';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../lib/messages.ts';
import { useNumbers } from '../lib/numbers.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import style from './distribution-bar.module.css';
import { ScrollFrame } from './scroll-frame.tsx';
import { uiMessages } from './ui-messages.ts';

export interface DistributionRow {
  key: string;
  /** Plain words for the table and screen readers. */
  name: string;
  /** What stands before the bar when more than the name is wanted: a letter and the name. */
  label?: ReactNode;
  /** Answers per step, lowest first. Undefined when too few answered for anything to be shown. */
  counts: readonly number[] | undefined;
  /** The mean of the answers, 1 to 5. */
  mean?: number | undefined;
  /** Where the mean lies with 95 % certainty. */
  interval?: { low: number; high: number } | null | undefined;
}

interface DistributionBarsProps {
  rows: readonly DistributionRow[];
  /** What the steps mean, lowest first: five texts. */
  steps: readonly string[];
  /** Said in place of a bar: "För få svar för att visas (färre än 5)". */
  tooFew: string;
  /** What the table shows, for its caption. */
  caption: string;
  meanLabel: string;
}

const stepClasses = [style.s1, style.s2, style.s3, style.s4, style.s5];

/** Shares per step as strips with the number on each, and the same as a table. */
export function DistributionBars({
  rows,
  steps,
  tooFew,
  caption,
  meanLabel,
}: DistributionBarsProps) {
  const t = useMessages(uiMessages);
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={style.frame}>
      {asTable ? (
        <DistributionTable
          rows={rows}
          steps={steps}
          tooFew={tooFew}
          caption={caption}
          meanLabel={meanLabel}
        />
      ) : (
        <>
          <ul className={style.rows}>
            {rows.map((row) => (
              <Bar key={row.key} row={row} steps={steps} tooFew={tooFew} meanLabel={meanLabel} />
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

function Bar({
  row,
  steps,
  tooFew,
  meanLabel,
}: { row: DistributionRow } & Pick<DistributionBarsProps, 'steps' | 'tooFew' | 'meanLabel'>) {
  const { number } = useNumbers();
  const percents = row.counts && wholePercent(row.counts);
  return (
    <li className={style.row}>
      <span className={style.label}>{row.label ?? row.name}</span>
      {percents === undefined ? (
        <span className="eyebrow">{tooFew}</span>
      ) : (
        <span
          className={style.strip}
          role="img"
          aria-label={percents
            .map((percent, step) => `${steps[step] ?? step + 1}: ${percent} %`)
            .join(', ')}
        >
          {percents.map((percent, step) =>
            percent === 0 ? null : (
              <span
                key={steps[step] ?? step}
                className={classNames(style.step, stepClasses[step])}
                style={{ flexGrow: percent }}
              >
                {percent}
              </span>
            ),
          )}
        </span>
      )}
      <span className={style.mean} title={meanLabel}>
        <b>{row.mean === undefined ? '–' : number(row.mean, 1)}</b>
        {row.interval && <span className={style.within}>{rangeOf(row.interval, number)}</span>}
      </span>
    </li>
  );
}

/** The numbers behind the strips. */
function DistributionTable({ rows, steps, tooFew, caption, meanLabel }: DistributionBarsProps) {
  const t = useMessages(uiMessages);
  const { number } = useNumbers();
  const measured = rows.some(({ interval }) => interval);
  return (
    <ScrollFrame label={caption}>
      <table className={style.table}>
        <caption className="eyebrow">{caption}</caption>
        <thead>
          <tr>
            <td />
            {steps.map((step) => (
              <th key={step} scope="col">
                {step}
              </th>
            ))}
            <th scope="col">{meanLabel}</th>
            {measured && <th scope="col">{t.certain}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {row.counts === undefined ? (
                <td colSpan={steps.length}>{tooFew}</td>
              ) : (
                row.counts.map((count, step) => <td key={steps[step] ?? step}>{count}</td>)
              )}
              <td>{row.mean === undefined ? '–' : number(row.mean, 1)}</td>
              {measured && <td>{row.interval ? rangeOf(row.interval, number) : '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function rangeOf(
  { low, high }: { low: number; high: number },
  number: (value: number, decimals: number) => string,
): string {
  return `${number(low, 1)}–${number(high, 1)}`;
}
