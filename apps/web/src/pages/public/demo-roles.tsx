import { useNavigate } from 'react-router';
import { homes } from '../../app/shells/homes.ts';
import { useMessages } from '../../lib/messages.ts';
import { usePreload } from '../../lib/preload.ts';
import { $api } from '../../lib/query.ts';
import { type RoleName, useBecome } from '../../lib/who-am-i.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import style from './front-page.module.css';
import { publicMessages } from './public-messages.ts';

/** In the demo municipality: choose who to be. */
export function DemoRoles({ next }: { next: string | undefined }) {
  const t = useMessages(publicMessages);
  const navigate = useNavigate();
  const become = useBecome();
  const preload = usePreload();
  const change = $api.useMutation('post', '/demo/sign-in');
  const chosen = change.isPending ? change.variables.body.role : undefined;

  const choose = (role: RoleName) =>
    change.mutate(
      { body: { role } },
      {
        onSuccess: (me) => {
          become(me);
          const home = homes[role]();
          navigate(next?.startsWith(home) ? next : home);
        },
      },
    );

  const roles = [
    { role: 'organiser', name: t.organiser, text: t.organiserText, go: t.organiserGo },
    { role: 'participant', name: t.participant, text: t.participantText, go: t.participantGo },
    { role: 'leadership', name: t.leadership, text: t.leadershipText, go: t.leadershipGo },
  ] as const;

  return (
    <section className="stack">
      <h2>{t.demoTitle}</h2>
      <p>{t.demoLead}</p>
      {change.error !== null && <ProblemNotice error={change.error} />}
      <ul className={style.roles}>
        {roles.map(({ role, name, text, go }) => (
          <li key={role} className={style.role}>
            <h3>{name}</h3>
            <p>{text}</p>
            <Button
              busy={chosen === role}
              busyText={t.becoming}
              onPointerEnter={() => preload(homes[role]())}
              onFocus={() => preload(homes[role]())}
              onClick={() => choose(role)}
            >
              {go}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
