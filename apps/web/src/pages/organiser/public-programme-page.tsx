import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { PublicProgramme } from '../../features/public-programme/public-programme.tsx';
import { publicProgrammeMessages } from '../../features/public-programme/public-programme-messages.ts';
import { publicRows } from '../../features/public-programme/public-rows.ts';
import { publishedOrder } from '../../features/running-order/running-order-queries.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(publishedOrder(params.eventId));
}

export default function PublicProgrammePage() {
  const t = useMessages(publicProgrammeMessages);
  const { eventId = '' } = useParams();
  useLive(eventId);
  const { data, error, refetch } = useQuery(publishedOrder(eventId));
  const rows = data && publicRows(data);
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.titleForOrganiser}
        lead={t.leadForOrganiser}
        {...(data && {
          documentTitle: `${t.titleForOrganiser} – ${data.event.name}`,
          eyebrow: data.event.name,
        })}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {rows?.length === 0 && (
        <EmptyState
          action={<ButtonLink to={paths.organise.programme(eventId)}>{t.toProgramme}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      )}
      {data && rows && rows.length > 0 && (
        <PublicProgramme event={data.event} rows={rows} personal={false} />
      )}
    </div>
  );
}
