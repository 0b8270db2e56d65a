import { Route, Routes } from 'react-router';
import { NotFoundPage } from './error-page.tsx';
import { Lazy } from './lazy-page.tsx';
import { desk, deskRoots, participantPages, publicPages } from './pages.ts';
import { routesOf } from './routes-of.tsx';
import { ParticipantShell } from './shells/participant-shell.tsx';
import { PublicShell } from './shells/public-shell.tsx';
import { RequireRole } from './shells/require-role.tsx';

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
      {deskRoots.map((root) => (
        <Route key={root} path={`${root}/*`} element={<Lazy part={desk} />} />
      ))}
    </Routes>
  );
}
