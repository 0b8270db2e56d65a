import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { arrivalMessages } from '../../features/arrivals/arrival-messages.ts';
import { arrivals } from '../../features/arrivals/arrival-queries.ts';
import { Desk } from '../../features/arrivals/desk.tsx';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatLine } from '../../ui/stat-line.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(arrivals(params.eventId));
}

const heard = new Set(['arrivals', 'participations', 'all']);

export default function DeskPage() {
  const t = useMessages(arrivalMessages);
  const { number } = useNumbers();
  const { eventId = '' } = useParams();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(arrivals(eventId));
  useLive(eventId, (topic) => {
    if (heard.has(topic)) void client.invalidateQueries(arrivals(eventId));
  });
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? (
        <>
          <div className="stack">
            <StatLine
              stats={[
                { label: t.here, value: number(data.counts.here) },
                { label: t.awaited, value: number(data.counts.awaited) },
              ]}
            />
            {data.counts.protectedIdentities > 0 && (
              <p className="soft">{t.protectedCount(data.counts.protectedIdentities)}</p>
            )}
          </div>
          <Desk eventId={eventId} timeZone={data.timeZone} people={data.people} />
        </>
      ) : (
        !error && <Skeleton />
      )}
    </div>
  );
}
