import { placeInDay } from '@ledarforum/domain/my-day';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { DayColumn } from '../../features/my-day/day-column.tsx';
import { DayNow } from '../../features/my-day/day-now.tsx';
import { KeptNotice } from '../../features/my-day/kept-notice.tsx';
import { MovedNotice } from '../../features/my-day/moved-notice.tsx';
import style from '../../features/my-day/my-day.module.css';
import { myDayMessages } from '../../features/my-day/my-day-messages.ts';
import { myDay } from '../../features/my-day/my-day-queries.ts';
import { ToDo } from '../../features/my-day/to-do.tsx';
import { useNow } from '../../features/my-day/use-now.ts';
import { WhatIsNew } from '../../features/my-day/what-is-new.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { usePageHeading } from '../../lib/page-heading.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Soon } from '../../ui/soon.tsx';

const dayFoot = () => import('../../features/my-day/day-foot.tsx');

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myDay(params.eventId));
}

export default function MyDayPage() {
  const t = useMessages(myDayMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(myDay(eventId));
  const heading = usePageHeading(data ? `${t.title}, ${data.data.event.name}` : t.title);
  const dates = useDates(data?.data.event.timeZone);
  useLive(eventId);
  return (
    <div className={style.day}>
      <header className={style.top}>
        <h1 ref={heading} tabIndex={-1}>
          {t.title}
        </h1>
        {data && <p className="eyebrow">{dates.day(data.data.event.date)}</p>}
      </header>
      {data && <KeptNotice keptFrom={data.keptFrom} timeZone={data.data.event.timeZone} />}
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? <Day day={data.data} /> : !error && <Skeleton />}
    </div>
  );
}

function Day({ day }: { day: Schema<'MyDay'> }) {
  const t = useMessages(myDayMessages);
  const now = useNow();
  const { event, entries } = day;
  const place = placeInDay({ date: event.date, timeZone: event.timeZone, entries }, now);
  return (
    <>
      <DayNow day={day} place={place} now={now} />
      <MovedNotice day={day} now={now} />
      <WhatIsNew day={day} />
      <ToDo day={day} />
      {entries.length > 0 ? (
        <DayColumn day={day} states={place.states} />
      ) : (
        <EmptyState action={<Link to={paths.my.programme(event.id)}>{t.toProgramme}</Link>}>
          {t.emptyDay}
        </EmptyState>
      )}
      <Soon load={dayFoot} given={{ day, now }} />
    </>
  );
}
