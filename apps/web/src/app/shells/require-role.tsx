import { Navigate, Outlet, useLocation } from 'react-router';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { needsFullSignIn, type RoleName, useWhoAmI } from '../../lib/who-am-i.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { appMessages } from '../app-messages.ts';
import { paths } from '../paths.ts';
import { PublicHeader } from './public-shell.tsx';
import { ShellFrame } from './shell-frame.tsx';

/** Lets those with the role through; others are led to sign in, or told why not. The API decides for real. */
export function RequireRole({ needs }: { needs: RoleName }) {
  const t = useMessages(appMessages);
  const { me, error, hasFailed, refetch } = useWhoAmI();
  const { pathname, search } = useLocation();

  if (me === null) return <Navigate to={paths.front(`${pathname}${search}`)} replace />;
  if (me?.roles.includes(needs)) return <Outlet />;
  // Without a network nobody can say who is signed in; the participant's pages show what this browser has kept.
  const unreachable = error === null ? hasFailed : asProblem(error).status === 0;
  if (me === undefined && unreachable && needs === 'participant') return <Outlet />;
  return (
    <ShellFrame header={<PublicHeader />} narrow>
      {me === undefined && error === null && <Skeleton lines={6} />}
      {me === undefined && error !== null && <ProblemNotice error={error} onRetry={refetch} />}
      {me !== undefined && (
        <div className="stack">
          <PageHeader
            title={t.notYoursTitle}
            lead={needsFullSignIn(me) ? t.limitedLead : t.notYoursLead}
          />
          <div className="row">
            <ButtonLink kind="primary" to={paths.front()}>
              {t.toFront}
            </ButtonLink>
          </div>
        </div>
      )}
    </ShellFrame>
  );
}
