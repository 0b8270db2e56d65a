import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { usePreload } from '../lib/preload.ts';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An address within the app, from `paths`. */
  to: string;
  /** The page one leaves is not kept in the history. */
  replace?: boolean;
}

/**
 * A link within the app. Pointing at it, or focusing it, fetches the page behind it ahead of the click. It is a plain anchor:
 * the router's own link brings loaders and server rendering, 4 kB that a participant would fetch for nothing.
 */
export function Link({ to, replace = false, onClick, ...rest }: LinkProps) {
  const navigate = useNavigate();
  const preload = usePreload();
  const intend = () => preload(pathnameOf(to));
  return (
    <a
      onPointerEnter={intend}
      onFocus={intend}
      onTouchStart={intend}
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event);
        if (!isPlainClick(event)) return;
        event.preventDefault();
        navigate(to, { replace });
      }}
    />
  );
}

interface NavLinkProps extends LinkProps {
  /** Current only at exactly this address, not below it. */
  end?: boolean;
  /** Another address below which it is current too. */
  under?: string | undefined;
}

/** A link of a navigation: carries `aria-current="page"` when one is there. */
export function NavLink({ end = false, under, ...rest }: NavLinkProps) {
  const { pathname } = useLocation();
  const current =
    isAt(pathname, rest.to, end) || (under !== undefined && isAt(pathname, under, false));
  return <Link {...rest} {...(current && { 'aria-current': 'page' })} />;
}

/** Whether an address of the app is where one is: exactly, or also anywhere below. */
export function isAt(pathname: string, to: string, end: boolean): boolean {
  const target = pathnameOf(to);
  return pathname === target || (!end && pathname.startsWith(`${target}/`));
}

function pathnameOf(to: string): string {
  return to.split(/[?#]/, 1)[0] ?? to;
}

/** Not a click that asks for a new tab, a download or the like, nor one that somebody else has handled. */
function isPlainClick(event: MouseEvent<HTMLAnchorElement>): boolean {
  const modified = event.metaKey || event.altKey || event.ctrlKey || event.shiftKey;
  return event.button === 0 && !modified && !event.defaultPrevented && !event.currentTarget.target;
}
