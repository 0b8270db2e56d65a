import { tableToTalkAt } from '@ledarforum/domain/own-table';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { ownTableMessages } from '../../features/dialogues/own-table-messages.ts';
import { myDay } from '../../features/my-day/my-day-queries.ts';
import { useMessages } from '../../lib/messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myDay(params.eventId));
}

/** Where the code on a table's sign leads: on to the dialogue at the own table, since a sign stands there in every round. */
export default function OwnTablePage() {
  const t = useMessages(ownTableMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(myDay(eventId));
  const table = data && tableToTalkAt(data.data.entries, data.data.tablesWithoutTime, new Date());
  if (table) return <Navigate replace to={paths.my.table(eventId, table.id)} />;
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} {...(data && { eyebrow: data.data.event.name })} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? (
        <EmptyState action={<Link to={paths.my.day(eventId)}>{t.toDay}</Link>}>{t.none}</EmptyState>
      ) : (
        !error && <Skeleton />
      )}
    </div>
  );
}
