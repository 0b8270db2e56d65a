import { type RefObject, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

let shownPath: string | undefined;

/**
 * For the h1 of a page: sets the document's title and, after a move within the app, moves focus to the heading so that
 * a screen reader says where one is. The first page load leaves focus to the browser. Give the h1 `tabIndex={-1}`.
 */
export function usePageHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const navigation = useNavigationType();

  useEffect(() => {
    document.title = title === 'Ledarforum' ? title : `${title} – Ledarforum`;
  }, [title]);

  useEffect(() => {
    const moved = shownPath !== undefined && shownPath !== pathname;
    shownPath = pathname;
    if (!moved) return;
    if (navigation !== 'POP') window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [pathname, navigation]);

  return heading;
}
