import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { AboutForm } from '../../features/events/about-form.tsx';
import { AudienceForm } from '../../features/events/audience-form.tsx';
import { settingsMessages } from '../../features/events/event-messages.ts';
import { audienceQuery, forumQuery, seriesQuery } from '../../features/events/event-queries.ts';
import { PlanForm } from '../../features/events/plan-form.tsx';
import { RemoveDraft } from '../../features/events/remove-draft.tsx';
import { ReuseEvent } from '../../features/events/reuse-event.tsx';
import { useMessages } from '../../lib/messages.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (!params.eventId) return;
  void queryClient.prefetchQuery(forumQuery(params.eventId));
  void queryClient.prefetchQuery(audienceQuery(params.eventId));
}

export default function SettingsPage() {
  const t = useMessages(settingsMessages);
  const { eventId = '' } = useParams();
  const forum = useQuery(forumQuery(eventId));
  const audience = useQuery(audienceQuery(eventId));
  const series = useQuery(seriesQuery);
  const failed = [forum, audience, series].find(({ error }) => error !== null);
  const known = forum.data && audience.data && series.data;
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        lead={t.lead}
        {...(forum.data ? { eyebrow: forum.data.event.name } : {})}
      />
      {failed && <ProblemNotice error={failed.error} onRetry={failed.refetch} />}
      {!known && !failed && <Skeleton lines={10} />}
      {forum.data && series.data && (
        <AboutForm event={forum.data.event} series={series.data.rows} />
      )}
      {audience.data && <AudienceForm eventId={eventId} audience={audience.data} />}
      {forum.data && <PlanForm forum={forum.data} />}
      {forum.data && <ReuseEvent event={forum.data.event} />}
      {forum.data?.event.phase === 'DRAFT' && forum.data.numbers.invited === 0 && (
        <RemoveDraft event={forum.data.event} />
      )}
    </div>
  );
}
