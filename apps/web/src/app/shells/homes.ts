import type { Texts } from '../../lib/messages.ts';
import type { RoleName } from '../../lib/who-am-i.ts';
import { paths } from '../paths.ts';

/** Where each role begins. */
export const homes: Record<RoleName, () => string> = {
  organiser: paths.organise.events,
  participant: paths.my.root,
  leadership: paths.results.root,
};

/** The homes of a person with these roles, in the order they are offered. */
export function homesOf(
  roles: readonly RoleName[],
  t: Texts<{ organise: string; myDay: string; results: string }>,
): { to: string; label: string }[] {
  const all: { role: RoleName; label: string }[] = [
    { role: 'participant', label: t.myDay },
    { role: 'organiser', label: t.organise },
    { role: 'leadership', label: t.results },
  ];
  return all
    .filter(({ role }) => roles.includes(role))
    .map(({ role, label }) => ({ to: homes[role](), label }));
}
