import { splitByDay } from '@ledarforum/domain/running-order';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { ProgrammeDownloads } from '../../features/running-order/programme-downloads.tsx';
import style from '../../features/running-order/running-order.module.css';
import { runningOrderMessages } from '../../features/running-order/running-order-messages.ts';
import { runningOrder } from '../../features/running-order/running-order-queries.ts';
import { RunningOrderTable } from '../../features/running-order/running-order-table.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(runningOrder(params.eventId));
}

export default function RunningOrderPage() {
  const t = useMessages(runningOrderMessages);
  const { eventId = '' } = useParams();
  useLive(eventId);
  const { data, error, refetch } = useQuery(runningOrder(eventId));
  return (
    <div className={`stack-wide ${style.sheet}`}>
      <PageHeader
        title={t.title}
        {...(data && {
          documentTitle: `${t.title} – ${data.event.name}`,
          eyebrow: data.event.name,
          lead: [data.event.place, t.contact(data.contact)].filter(Boolean).join(' · '),
          actions: data.entries.length > 0 && <Actions event={data.event} />,
        })}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? <Days order={data} /> : !error && <Skeleton lines={8} />}
    </div>
  );
}

function Actions({ event }: { event: Schema<'RunningOrder'>['event'] }) {
  const t = useMessages(runningOrderMessages);
  return (
    <>
      <Button kind="primary" icon="print" onClick={() => window.print()}>
        {t.print}
      </Button>
      <ProgrammeDownloads event={event} />
    </>
  );
}

function Days({ order }: { order: Schema<'RunningOrder'> }) {
  const t = useMessages(runningOrderMessages);
  const { event, entries } = order;
  const dates = useDates(event.timeZone);
  if (entries.length === 0) {
    return (
      <EmptyState
        action={<ButtonLink to={paths.organise.programme(event.id)}>{t.toProgramme}</ButtonLink>}
      >
        {t.empty}
      </EmptyState>
    );
  }
  return splitByDay(entries, event.timeZone).map(({ day, entries: ofDay }) => (
    <div key={day} className={style.day}>
      <RunningOrderTable
        order={order}
        entries={ofDay}
        caption={`${dates.day(day)} ${day.slice(0, 4)}`}
      />
    </div>
  ));
}
