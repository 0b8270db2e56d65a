import { useMessages } from '../../lib/messages.ts';
import { appMessages } from '../app-messages.ts';
import { paths } from '../paths.ts';
import { ShellFrame } from './shell-frame.tsx';
import { SignedInAs, TopBar } from './top-bar.tsx';

/** For the organiser, at a desk: the days, the register, the mailings. */
export default function OrganiserShell() {
  const t = useMessages(appMessages);
  return (
    <ShellFrame
      header={
        <TopBar
          home={paths.organise.events()}
          items={[
            {
              to: paths.organise.events(),
              label: t.days,
              end: true,
              under: '/organise/events',
            },
            { to: paths.organise.register(), label: t.register },
            { to: paths.organise.outbox(), label: t.outbox },
          ]}
          end={<SignedInAs />}
        />
      }
    />
  );
}
