import { useParams } from 'react-router';
import { useMessages } from '../../lib/messages.ts';
import { NavLink } from '../../ui/link.tsx';
import { Soon } from '../../ui/soon.tsx';
import { appMessages } from '../app-messages.ts';
import { paths } from '../paths.ts';
import style from './participant-shell.module.css';
import { ShellFrame } from './shell-frame.tsx';
import { Brand } from './top-bar.tsx';

const waitingAnswers = () => import('../../features/evaluations/waiting-answers.tsx');

/** For the participant, on a phone in a corridor: four tabs under the thumb; at the top where the screen is wide. */
export function ParticipantShell() {
  const { eventId } = useParams();
  return (
    <div className={eventId === undefined ? undefined : style.shell}>
      <ShellFrame
        narrow
        header={<Bar eventId={eventId} />}
        above={<Soon load={waitingAnswers} given={{}} />}
      />
    </div>
  );
}

function Bar({ eventId }: { eventId: string | undefined }) {
  const t = useMessages(appMessages);
  const { my } = paths;
  const tabs =
    eventId === undefined
      ? []
      : [
          { to: my.day(eventId), label: t.myDay, end: true },
          { to: my.wishes(eventId), label: t.wish },
          { to: my.programme(eventId), label: t.programme },
          { to: my.me(eventId), label: t.me },
        ];
  return (
    <header className={style.header}>
      <div className={style.brand}>
        <Brand to={my.root()} />
      </div>
      {tabs.length > 0 && (
        <nav className={style.tabs} aria-label={t.mainMenu}>
          {tabs.map((tab) => (
            <NavLink key={tab.to} to={tab.to} end={tab.end ?? false}>
              {tab.label}
            </NavLink>
          ))}
        </nav>
      )}
    </header>
  );
}
