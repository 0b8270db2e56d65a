import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { phaseMessages } from '../../features/events/event-messages.ts';
import { forumQuery } from '../../features/events/event-queries.ts';
import { ChangeList } from '../../features/forum/change-list.tsx';
import style from '../../features/forum/forum.module.css';
import { forumMessages } from '../../features/forum/forum-messages.ts';
import { ForumNumbers } from '../../features/forum/forum-numbers.tsx';
import { NextStep, Refusal } from '../../features/forum/next-step.tsx';
import { PhaseLine } from '../../features/forum/phase-line.tsx';
import { TodoList } from '../../features/forum/todo-list.tsx';
import { PlanningList } from '../../features/planning-notes/planning-list.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(forumQuery(params.eventId));
}

export default function ForumPage() {
  const t = useMessages(forumMessages);
  const { eventId = '' } = useParams();
  useLive(eventId);
  const { data, error, refetch } = useQuery(forumQuery(eventId));
  const dates = useDates(data?.event.timeZone);
  if (data === undefined) {
    return (
      <div className="stack-wide">
        <PageHeader title={t.title} />
        {error ? <ProblemNotice error={error} onRetry={refetch} /> : <Skeleton lines={8} />}
      </div>
    );
  }
  const { event } = data;
  return (
    <div className="stack-wide">
      <PageHeader
        title={event.name}
        documentTitle={`${t.title} – ${event.name}`}
        eyebrow={t.title}
        lead={[`${dates.day(event.date)} ${event.date.slice(0, 4)}`, event.place]
          .filter((part) => part !== '')
          .join(' · ')}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      <PhaseLine forum={data} />
      <PlanTrouble forum={data} />
      <NextStep forum={data} />
      <ForumNumbers forum={data} />
      <div className={style.columns}>
        <TodoList eventId={eventId} todos={data.todos} />
        <ChangeList forum={data} />
      </div>
      <PlanningList event={event} />
    </div>
  );
}

/** A planned move that could not be made, and why. */
function PlanTrouble({ forum }: { forum: Schema<'Forum'> }) {
  const t = useMessages(forumMessages);
  const phases = useMessages(phaseMessages);
  const dates = useDates(forum.event.timeZone);
  return forum.plannedMoves.map(
    ({ to, at, doneAt, refusal }) =>
      refusal !== null &&
      doneAt === null && (
        <Notice key={to} kind="warn" title={t.plannedRefused(dates.deadline(at), phases[to])}>
          <Refusal code={refusal} />
        </Notice>
      ),
  );
}
