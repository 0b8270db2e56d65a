import { matchPath, Route, Routes, useLocation } from 'react-router';
import {
  eventPages,
  eventShell,
  leadershipPages,
  leadershipShell,
  organiserPages,
  organiserShell,
} from './desk-pages.ts';
import { NotFoundPage } from './error-page.tsx';
import { Lazy } from './lazy-page.tsx';
import { deskRoots } from './pages.ts';
import { routesOf } from './routes-of.tsx';
import { PublicShell } from './shells/public-shell.tsx';
import { RequireRole } from './shells/require-role.tsx';

const [organise, results] = deskRoots;

/** The routes below `/organise` and `/results`, whose beginnings the router has matched already. */
export default function DeskRoutes() {
  const { pathname } = useLocation();
  const lost = (
    <Route element={<PublicShell />}>
      <Route path="*" element={<NotFoundPage />} />
    </Route>
  );
  return matchPath(`${results}/*`, pathname) === null ? (
    <Routes>
      <Route element={<RequireRole needs="organiser" />}>
        <Route element={<Lazy part={organiserShell} />}>
          {routesOf(organiserPages, organise)}
          <Route element={<Lazy part={eventShell} />}>{routesOf(eventPages, organise)}</Route>
        </Route>
      </Route>
      {lost}
    </Routes>
  ) : (
    <Routes>
      <Route element={<RequireRole needs="leadership" />}>
        <Route element={<Lazy part={leadershipShell} />}>
          {routesOf(leadershipPages, results)}
        </Route>
      </Route>
      {lost}
    </Routes>
  );
}
