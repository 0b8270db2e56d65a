import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { KeptNotice } from '../../features/my-day/kept-notice.tsx';
import { myProgramme } from '../../features/my-day/my-day-queries.ts';
import { PublicProgramme } from '../../features/public-programme/public-programme.tsx';
import { publicProgrammeMessages } from '../../features/public-programme/public-programme-messages.ts';
import { useDates } from '../../lib/dates.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myProgramme(params.eventId));
}

export default function ProgrammePage() {
  const t = useMessages(publicProgrammeMessages);
  const { eventId = '' } = useParams();
  const { search } = useLocation();
  const { data, error, refetch } = useQuery(myProgramme(eventId));
  const dates = useDates(data?.data.event.timeZone);
  useLive(eventId);
  const event = data?.data.event;
  const roomId = new URLSearchParams(search).get('room') ?? '';
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        {...(event && {
          documentTitle: `${t.title}, ${event.name}`,
          eyebrow: event.name,
          lead: [dates.day(event.date), event.place].filter(Boolean).join(' · '),
        })}
      />
      {data && <KeptNotice keptFrom={data.keptFrom} timeZone={data.data.event.timeZone} />}
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.data.rows.length === 0 && <EmptyState>{t.empty}</EmptyState>}
      {data && data.data.rows.length > 0 && (
        <PublicProgramme
          key={roomId}
          event={data.data.event}
          rows={data.data.rows}
          personal
          roomId={roomId}
        />
      )}
    </div>
  );
}
