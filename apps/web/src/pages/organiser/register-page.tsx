import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { PeopleFilters } from '../../features/register/people-filters.tsx';
import { PeopleList } from '../../features/register/people-list.tsx';
import {
  addressOfView,
  firstView,
  type PeopleView,
  viewFromAddress,
} from '../../features/register/people-view.ts';
import { PersonDialog } from '../../features/register/person-dialog.tsx';
import { RegisterFrame } from '../../features/register/register-frame.tsx';
import { registerMessages } from '../../features/register/register-messages.ts';
import { leadershipGroups, people, units } from '../../features/register/register-queries.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(people(firstView));
  void queryClient.prefetchQuery(units());
  void queryClient.prefetchQuery(leadershipGroups());
}

export default function RegisterPage() {
  const t = useMessages(registerMessages);
  const navigate = useNavigate();
  const view = viewFromAddress(useLocation().search);
  const change = useCallback(
    (part: Partial<PeopleView>) => {
      // As the address is now, not as it was when last drawn: a search may be on its way.
      const now = viewFromAddress(window.location.search);
      navigate(addressOfView({ ...now, ...part }), { replace: true });
    },
    [navigate],
  );
  const open = (person: string) => change({ person });
  return (
    <RegisterFrame
      lead={t.lead}
      actions={
        <>
          <Button icon="plus" onClick={() => open('new')}>
            {t.add}
          </Button>
          <ButtonLink kind="primary" icon="upload" to={paths.organise.registerImport()}>
            {t.import}
          </ButtonLink>
        </>
      }
    >
      <section className="stack">
        <PeopleFilters view={view} onChange={change} />
        <PeopleList view={view} onChange={change} />
      </section>
      <PersonDialog personId={view.person} onClose={() => open('')} onOpen={open} />
    </RegisterFrame>
  );
}
