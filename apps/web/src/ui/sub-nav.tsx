import type { ReactNode } from 'react';
import { NavLink } from './link.tsx';
import style from './sub-nav.module.css';

export interface NavItem {
  to: string;
  label: ReactNode;
  /** Current only at exactly this address, not below it. */
  end?: boolean;
  /** Another address below which it is current too. */
  under?: string;
}

/** Links to the parts of something, with a thick stroke over where one is. */
export function SubNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav className={style.nav} aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end={item.end ?? false} under={item.under}>
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
