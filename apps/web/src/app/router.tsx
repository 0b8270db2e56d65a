import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from './error-page.tsx';
import type { LazyPage } from './lazy-page.ts';
import {
  eventPages,
  leadershipPages,
  organiserPages,
  participantPages,
  publicPages,
} from './pages.ts';
import { ParticipantShell } from './shells/participant-shell.tsx';
import { PublicShell } from './shells/public-shell.tsx';
import { RequireRole } from './shells/require-role.tsx';

const OrganiserShell = lazy(() => import('./shells/organiser-shell.tsx'));
const EventShell = lazy(() => import('./shells/event-shell.tsx'));
const LeadershipShell = lazy(() => import('./shells/leadership-shell.tsx'));

function routesOf(pages: readonly LazyPage[]) {
  return pages.map(({ pattern, Page }) => (
    <Route key={pattern} path={pattern} element={<Page />} />
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
        <Route element={<OrganiserShell />}>
          {routesOf(organiserPages)}
          <Route element={<EventShell />}>{routesOf(eventPages)}</Route>
        </Route>
      </Route>
      <Route element={<RequireRole needs="leadership" />}>
        <Route element={<LeadershipShell />}>{routesOf(leadershipPages)}</Route>
      </Route>
    </Routes>
  );
}
