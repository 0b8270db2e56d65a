import { useMessages } from '../../lib/messages.ts';
import { useWhoAmI } from '../../lib/who-am-i.ts';
import { appMessages } from '../app-messages.ts';
import { paths } from '../paths.ts';
import { homesOf } from './homes.ts';
import { ShellFrame } from './shell-frame.tsx';
import { SignedInAs, TopBar } from './top-bar.tsx';

/** For the leadership, fifteen minutes before a meeting: nothing but the results. */
export default function LeadershipShell() {
  const t = useMessages(appMessages);
  const { me } = useWhoAmI();
  return (
    <ShellFrame
      header={
        <TopBar
          home={paths.results.root()}
          items={homesOf(me?.roles ?? [], t)}
          end={<SignedInAs />}
        />
      }
    />
  );
}
