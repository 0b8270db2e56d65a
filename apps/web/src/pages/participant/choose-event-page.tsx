import { dayAt } from '@ledarforum/domain/zoned-time';
import { useQuery } from '@tanstack/react-query';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import style from '../../features/my-day/my-day.module.css';
import { myDayMessages } from '../../features/my-day/my-day-messages.ts';
import { myEvents } from '../../features/my-day/my-day-queries.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(myEvents);
}

export default function ChooseEventPage() {
  const t = useMessages(myDayMessages);
  const { data, error, refetch } = useQuery(myEvents);
  return (
    <div className="stack-wide">
      <PageHeader title={t.eventsTitle} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.events.length === 0 && <EmptyState>{t.noEvents}</EmptyState>}
      {data && data.events.length > 0 && (
        <ul className={style.events}>
          {nearestFirst(data.events, new Date()).map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Days to come, the nearest first; then those that have been, the latest first. */
function nearestFirst(events: readonly Schema<'MyEvent'>[], now: Date): Schema<'MyEvent'>[] {
  const latestFirst = events.toSorted((a, b) => b.date.localeCompare(a.date));
  return [
    ...latestFirst.filter((event) => !hasBeen(event, now)).reverse(),
    ...latestFirst.filter((event) => hasBeen(event, now)),
  ];
}

function hasBeen({ date, timeZone }: Schema<'MyEvent'>, now: Date): boolean {
  return date < dayAt(now, timeZone);
}

function EventRow({ event }: { event: Schema<'MyEvent'> }) {
  const t = useMessages(myDayMessages);
  const dates = useDates(event.timeZone);
  const replies = {
    INVITED: t.replyLead,
    COMING: t.coming,
    DIGITAL: t.digital,
    DECLINED: t.declined,
  };
  return (
    <li>
      <p className="eyebrow">{[dates.date(event.date), event.place].filter(Boolean).join(' · ')}</p>
      <h2>
        <Link to={paths.my.day(event.id)}>{event.name}</Link>
      </h2>
      {event.phase === 'EVALUATING' && <p>{t.canEvaluate}</p>}
      {!hasBeen(event, new Date()) && <p>{replies[event.attendance]}</p>}
    </li>
  );
}
