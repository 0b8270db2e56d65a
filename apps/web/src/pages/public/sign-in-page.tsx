import { useNavigate, useParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import { homes } from '../../app/shells/homes.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { type Me, useBecome } from '../../lib/who-am-i.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { publicMessages } from './public-messages.ts';

/** Opening the link changes nothing, since mail filters open links too; the button signs in. */
export default function SignInPage() {
  const t = useMessages(publicMessages);
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const become = useBecome();
  const signIn = $api.useMutation('post', '/sign-ins');
  const submit = () =>
    signIn.mutate(
      { body: { token } },
      {
        onSuccess: (me) => {
          become(me);
          navigate(homeOf(me), { replace: true });
        },
      },
    );
  const isSpent = signIn.error !== null && signIn.error.code === 'sign-in-link-invalid';
  return (
    <div className="stack">
      <PageHeader title={t.confirmTitle} lead={t.confirmLead} />
      {signIn.error !== null && <ProblemNotice error={signIn.error} />}
      <div className="row">
        {isSpent ? (
          <ButtonLink kind="primary" to={paths.front()}>
            {t.askForNew}
          </ButtonLink>
        ) : (
          <Button kind="primary" busy={signIn.isPending} busyText={t.signingIn} onClick={submit}>
            {t.confirm}
          </Button>
        )}
      </div>
    </div>
  );
}

/** One role leads straight home; with several the front page lets one choose. */
function homeOf(me: Me): string {
  const [only, ...others] = me.roles;
  return only !== undefined && others.length === 0 ? homes[only]() : paths.front();
}
