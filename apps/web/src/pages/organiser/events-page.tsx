import { useQuery } from '@tanstack/react-query';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { EventList } from '../../features/events/event-list.tsx';
import { eventListMessages } from '../../features/events/event-messages.ts';
import { eventsQuery, seriesQuery } from '../../features/events/event-queries.ts';
import { SeriesList } from '../../features/events/series-list.tsx';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(eventsQuery);
}

export default function EventsPage() {
  const t = useMessages(eventListMessages);
  const { data, error, refetch } = useQuery(eventsQuery);
  const series = useQuery(seriesQuery);
  const plan = (
    <ButtonLink kind="primary" icon="plus" to={paths.organise.newEvent()}>
      {t.plan}
    </ButtonLink>
  );
  const events = data?.rows ?? [];
  const ahead = events.filter(({ phase }) => phase !== 'EVALUATING' && phase !== 'CLOSED');
  const behind = events.filter(({ phase }) => phase === 'EVALUATING' || phase === 'CLOSED');
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} {...(events.length > 0 ? { actions: plan } : {})} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data === undefined && !error && <Skeleton lines={6} />}
      {data && events.length === 0 && <EmptyState action={plan}>{t.empty}</EmptyState>}
      {ahead.length > 0 && <EventList title={t.ahead} events={ahead.toReversed()} />}
      {behind.length > 0 && <EventList title={t.behind} events={behind} />}
      {series.data && series.data.rows.length > 0 && <SeriesList series={series.data.rows} />}
    </div>
  );
}
