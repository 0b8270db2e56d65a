import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../../lib/messages.ts';
import { useSignOut, useWhoAmI } from '../../lib/who-am-i.ts';
import { Button } from '../../ui/button.tsx';
import { Link, NavLink } from '../../ui/link.tsx';
import type { NavItem } from '../../ui/sub-nav.tsx';
import { appMessages } from '../app-messages.ts';
import { paths } from '../paths.ts';
import style from './top-bar.module.css';

/** The name of the product, leading home. */
export function Brand({ to }: { to: string }) {
  const t = useMessages(appMessages);
  return (
    <Link className={style.brand} to={to}>
      {t.brand}
    </Link>
  );
}

/** Brand, the main links, who is signed in. */
export function TopBar({
  home,
  items,
  end,
}: {
  home: string;
  items: readonly NavItem[];
  end?: ReactNode;
}) {
  const t = useMessages(appMessages);
  return (
    <header className={style.bar}>
      <div className={style.inner}>
        <Brand to={home} />
        {items.length > 0 && (
          <nav aria-label={t.mainMenu} className={style.nav}>
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
        )}
        {end !== undefined && <div className={style.end}>{end}</div>}
      </div>
    </header>
  );
}

/** The signed-in person's name and the way out. */
export function SignedInAs() {
  const t = useMessages(appMessages);
  const { me } = useWhoAmI();
  const navigate = useNavigate();
  const signOut = useSignOut();
  if (me === null || me === undefined) return null;
  return (
    <>
      <span className={style.name}>{`${me.givenName} ${me.familyName}`}</span>
      <Button
        kind="quiet"
        size="small"
        busy={signOut.isPending}
        onClick={() => signOut.mutate('here', { onSuccess: () => navigate(paths.front()) })}
      >
        {t.signOut}
      </Button>
    </>
  );
}
