import { useQuery } from '@tanstack/react-query';
import type { PageContext } from '../../app/lazy-page.tsx';
import { GroupList } from '../../features/register/group-list.tsx';
import { groupMessages } from '../../features/register/organisation-messages.ts';
import { RegisterFrame } from '../../features/register/register-frame.tsx';
import { leadershipGroups } from '../../features/register/register-queries.ts';
import { useMessages } from '../../lib/messages.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(leadershipGroups());
}

export default function RegisterGroupsPage() {
  const t = useMessages(groupMessages);
  const { data, error, refetch } = useQuery(leadershipGroups());
  return (
    <RegisterFrame part={t.title} lead={t.lead}>
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && <GroupList groups={data.groups} />}
    </RegisterFrame>
  );
}
