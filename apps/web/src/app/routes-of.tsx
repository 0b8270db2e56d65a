import { Route } from 'react-router';
import { Lazy, type LazyPage } from './lazy-page.tsx';

/** A route for each page; `below` is the beginning of the address that has been matched already. */
export function routesOf(pages: readonly LazyPage[], below = '') {
  return pages.map((page) => (
    <Route
      key={page.pattern}
      path={below === '' ? page.pattern : page.pattern.slice(below.length).replace(/^\//, '')}
      element={<Lazy part={page} />}
    />
  ));
}
