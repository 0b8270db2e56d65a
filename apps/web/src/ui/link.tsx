import {
  type LinkProps,
  type NavLinkProps,
  Link as RouterLink,
  NavLink as RouterNavLink,
} from 'react-router';
import { usePreload } from '../lib/preload.ts';

function intent(preload: (pathname: string) => void, to: LinkProps['to']) {
  const pathname = typeof to === 'string' ? to.split(/[?#]/)[0] : to.pathname;
  const go = () => {
    if (pathname?.startsWith('/')) preload(pathname);
  };
  return { onPointerEnter: go, onFocus: go, onTouchStart: go };
}

/** A link within the app. Pointing at it, or focusing it, fetches the page behind it ahead of the click. */
export function Link(props: LinkProps) {
  return <RouterLink {...intent(usePreload(), props.to)} {...props} />;
}

/** The same for navigation: carries `aria-current="page"` when it leads to where one is. */
export function NavLink(props: NavLinkProps) {
  return <RouterNavLink {...intent(usePreload(), props.to)} {...props} />;
}
