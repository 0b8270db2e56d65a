import type { ReactNode } from 'react';
import { useMessages } from '../lib/messages.ts';
import { classNames } from './class-names.ts';
import { SeminarLetter } from './seminar-letter.tsx';
import style from './time-column.module.css';
import { uiMessages } from './ui-messages.ts';

/** The day as a column of time. */
export function TimeColumn({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={style.column} aria-label={label}>
      {children}
    </ol>
  );
}

interface TimeRowProps {
  /** As written: "09.45" (`dates.time`). */
  time: string;
  /** Machine-readable, for `<time datetime>`. */
  instant?: string;
  title: ReactNode;
  /** Where, with whom, group or table. */
  detail?: ReactNode;
  letter?: string | undefined;
  state?: 'past' | 'now' | 'ahead';
  children?: ReactNode;
}

/** One item of the day: time, what, where. What is on now stands in bold and says so. */
export function TimeRow({
  time,
  instant,
  title,
  detail,
  letter,
  state = 'ahead',
  children,
}: TimeRowProps) {
  return (
    <li
      className={classNames(style.row, style[state])}
      aria-current={state === 'now' ? 'time' : undefined}
    >
      <time className={style.time} dateTime={instant}>
        {time}
      </time>
      <div className={style.what}>
        <span className={style.title}>{title}</span>
        {detail !== undefined && <span className={style.detail}>{detail}</span>}
        {children}
      </div>
      {letter === undefined ? <span /> : <SeminarLetter letter={letter} labelled />}
    </li>
  );
}

interface NowPanelProps {
  title: ReactNode;
  /** "10.45": when it ends. */
  until?: string;
  where?: ReactNode;
  /** Replaces the word "Nu", as before the day: "Om tre dagar". */
  eyebrow?: ReactNode;
  children?: ReactNode;
}

/** What is on now: ink on the whole width, readable at arm's length. */
export function NowPanel({ title, until, where, eyebrow, children }: NowPanelProps) {
  const t = useMessages(uiMessages);
  return (
    <section className={style.nowPanel}>
      <p className={style.nowTop}>
        <span>{eyebrow ?? t.now}</span>
        {until !== undefined && <span className="num">{t.until(until)}</span>}
      </p>
      <h2>{title}</h2>
      {where !== undefined && <p className={style.nowWhere}>{where}</p>}
      {children}
    </section>
  );
}

interface NextUpProps {
  time: string;
  instant?: string;
  title: ReactNode;
  where?: ReactNode;
  /** How to get there, or anything else worth knowing. */
  detail?: ReactNode;
}

/** What comes after: the time large, then what and where. */
export function NextUp({ time, instant, title, where, detail }: NextUpProps) {
  const t = useMessages(uiMessages);
  return (
    <section className={style.next}>
      <time className={style.nextTime} dateTime={instant}>
        {time}
      </time>
      <div>
        <p className="eyebrow">{t.nextUp}</p>
        <h3>{title}</h3>
        {where !== undefined && <p className={style.nextWhere}>{where}</p>}
        {detail !== undefined && <p className="eyebrow">{detail}</p>}
      </div>
    </section>
  );
}
