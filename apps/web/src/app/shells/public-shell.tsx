import { useMessages } from '../../lib/messages.ts';
import { useWhoAmI } from '../../lib/who-am-i.ts';
import { appMessages } from '../app-messages.ts';
import { paths } from '../paths.ts';
import { homesOf } from './homes.ts';
import { ShellFrame } from './shell-frame.tsx';
import { SignedInAs, TopBar } from './top-bar.tsx';

export function PublicHeader() {
  const t = useMessages(appMessages);
  const { me } = useWhoAmI();
  return (
    <TopBar
      home={paths.front()}
      items={me ? homesOf(me.roles, t) : []}
      {...(me ? { end: <SignedInAs /> } : {})}
    />
  );
}

/** Front page, sign-in and the pages the law asks for. */
export function PublicShell() {
  return <ShellFrame header={<PublicHeader />} />;
}
