import { useState } from 'react';
import { useLocation } from 'react-router';
import { Icon } from '../../ui/icon.tsx';
import { isAt, NavLink } from '../../ui/link.tsx';
import { type NavItem, SubNav } from '../../ui/sub-nav.tsx';
import style from './event-shell.module.css';

/** The parts of an event: a row of links where there is room, else a menu that says where one is. */
export function EventNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const here = items.find((item) => isAt(pathname, item.to, item.end ?? false));
  return (
    <>
      <div className={style.wide}>
        <SubNav label={label} items={items} />
      </div>
      <details
        className={style.menu}
        open={openAt === pathname}
        onToggle={(event) => setOpenAt(event.currentTarget.open ? pathname : undefined)}
      >
        <summary>
          <Icon name="menu" />
          {here?.label ?? label}
          <Icon name="chevron-down" />
        </summary>
        <nav aria-label={label}>
          <ul>
            {items.map((item) => (
              <li key={item.to}>
                <NavLink to={item.to} end={item.end ?? false}>
                  {item.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </>
  );
}
