import { Route, Routes } from 'react-router';
import { NotFoundPage } from './error-page.tsx';
import { Lazy, type LazyPage } from './lazy-page.tsx';
import {
  eventPages,
  eventShell,
  leadershipPages,
  leadershipShell,
  organiserPages,
  organiserShell,
  participantPages,
  publicPages,
} from './pages.ts';
import { ParticipantShell } from './shells/participant-shell.tsx';
import { PublicShell } from './shells/public-shell.tsx';
import { RequireRole } from './shells/require-role.tsx';

function routesOf(pages: readonly LazyPage[]) {
  return pages.map((page) => (
    <Route key={page.pattern} path={page.pattern} element={<Lazy part={page} />} />
  ));
}

export function Router() {
  return (
    <Routes>
      <Route element={<PublicShell />}>
        {routesOf(publicPages)}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route element={<RequireRole needs="participant" />}>
        <Route element={<ParticipantShell />}>{routesOf(participantPages)}</Route>
      </Route>
      <Route element={<RequireRole needs="organiser" />}>
        <Route element={<Lazy part={organiserShell} />}>
          {routesOf(organiserPages)}
          <Route element={<Lazy part={eventShell} />}>{routesOf(eventPages)}</Route>
        </Route>
      </Route>
      <Route element={<RequireRole needs="leadership" />}>
        <Route element={<Lazy part={leadershipShell} />}>{routesOf(leadershipPages)}</Route>
      </Route>
    </Routes>
  );
}
