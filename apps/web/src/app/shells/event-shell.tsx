import { useParams } from 'react-router';
import { useMessages } from '../../lib/messages.ts';
import { appMessages } from '../app-messages.ts';
import { paths } from '../paths.ts';
import { EventNav } from './event-nav.tsx';
import style from './event-shell.module.css';
import { PageOutlet } from './shell-frame.tsx';

/** Inside one event: its parts above the page. */
export default function EventShell() {
  const t = useMessages(appMessages);
  const { eventId = '' } = useParams();
  const { organise } = paths;
  return (
    <div className={style.event}>
      <EventNav
        label={t.eventMenu}
        items={[
          { to: organise.event(eventId), label: t.forum, end: true },
          { to: organise.programme(eventId), label: t.programme },
          { to: organise.rooms(eventId), label: t.rooms },
          { to: organise.people(eventId), label: t.people },
          { to: organise.blocks(eventId), label: t.wishes },
          { to: organise.groups(eventId), label: t.groups },
          { to: organise.desk(eventId), label: t.desk },
          { to: organise.evaluation(eventId), label: t.evaluation },
          { to: organise.actions(eventId), label: t.actions },
          { to: organise.materials(eventId), label: t.materials },
          { to: organise.kit(eventId), label: t.kit },
          { to: organise.settings(eventId), label: t.settings },
        ]}
      />
      <PageOutlet />
    </div>
  );
}
