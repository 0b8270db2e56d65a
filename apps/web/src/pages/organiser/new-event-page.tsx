import { useQuery } from '@tanstack/react-query';
import { newEventMessages } from '../../features/events/event-messages.ts';
import { seriesQuery } from '../../features/events/event-queries.ts';
import { NewEventForm } from '../../features/events/new-event-form.tsx';
import { useMessages } from '../../lib/messages.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export default function NewEventPage() {
  const t = useMessages(newEventMessages);
  const { data, error, refetch } = useQuery(seriesQuery);
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? <NewEventForm series={data.rows} /> : !error && <Skeleton lines={6} />}
    </div>
  );
}
