import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import style from './stat-line.module.css';

export interface Stat {
  label: string;
  value: ReactNode;
  /** "av 412". */
  of?: ReactNode;
  to?: string;
}

/** A few large figures in a line, each with its word. */
export function StatLine({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className={style.line}>
      {stats.map((stat) => (
        <div key={stat.label} className={style.stat}>
          <dt>{stat.to === undefined ? stat.label : <Link to={stat.to}>{stat.label}</Link>}</dt>
          <dd>
            <span className={style.value}>{stat.value}</span>
            {stat.of !== undefined && <span className={style.of}> {stat.of}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
