import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from 'react-router';
import { paths, safeNext } from '../../app/paths.ts';
import { YouSaid } from '../../features/improvement-actions/you-said.tsx';
import { invitationMessages } from '../../features/invitations/invitation-messages.ts';
import { personalLink } from '../../features/invitations/invitation-queries.ts';
import { api, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { useBecome } from '../../lib/who-am-i.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** Behind the link of a letter. Opening it changes nothing, since mail filters open links too; the button signs in. */
export default function InvitationPage() {
  const t = useMessages(invitationMessages);
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(personalLink(token));
  if (data) return <Welcome token={token} invitation={data} />;
  return (
    <div className="stack">
      <PageHeader title={t.linkTitle} />
      {error ? <LinkProblem error={error} onRetry={refetch} /> : <Skeleton />}
    </div>
  );
}

function Welcome({ token, invitation }: { token: string; invitation: Schema<'Invitation'> }) {
  const t = useMessages(invitationMessages);
  const dates = useDates();
  const navigate = useNavigate();
  const become = useBecome();
  const { search } = useLocation();
  const accept = $api.useMutation('post', '/invitations/{token}/sign-ins', {
    onSuccess: async ({ eventId }) => {
      const { data } = await api.GET('/me');
      become(data?.me ?? null);
      const to = safeNext(new URLSearchParams(search).get('to'));
      navigate(to ?? paths.my.day(eventId), { replace: true });
    },
  });
  const name = `${invitation.givenName} ${invitation.familyName}`;
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.welcome(invitation.eventName)}
        lead={[dates.day(invitation.date), invitation.place].filter(Boolean).join(' · ')}
      />
      {accept.error ? (
        <LinkProblem error={accept.error} />
      ) : (
        <div className="stack">
          <div className="row">
            <Button
              kind="primary"
              busy={accept.isPending || accept.isSuccess}
              busyText={t.continuing}
              onClick={() => accept.mutate({ params: { path: { token } } })}
            >
              {t.continueAs(name)}
            </Button>
          </div>
          <p className="soft">{t.notYou}</p>
        </div>
      )}
      <YouSaid rows={invitation.youSaid} />
    </div>
  );
}

function LinkProblem({ error, onRetry }: { error: { code: string }; onRetry?: () => void }) {
  const t = useMessages(invitationMessages);
  const spent = error.code === 'personal-link-invalid' || error.code === 'not-found';
  return (
    <>
      <ProblemNotice error={error} {...(!spent && onRetry ? { onRetry } : {})} />
      {spent && (
        <div className="row">
          <ButtonLink kind="primary" to={paths.front()}>
            {t.toFront}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
