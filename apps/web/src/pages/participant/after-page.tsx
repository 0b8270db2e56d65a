import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { myActions } from '../../features/improvement-actions/action-queries.ts';
import { afterMessages } from '../../features/own-follow-up/after-messages.ts';
import { myAfter } from '../../features/own-follow-up/after-queries.ts';
import style from '../../features/own-follow-up/own.module.css';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myAfter(params.eventId));
}

export default function AfterPage() {
  const t = useMessages(afterMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(myAfter(eventId));
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} {...(data && { eyebrow: data.eventName })} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && <Ways eventId={eventId} after={data} />}
      <p>
        <Link to={paths.my.day(eventId)}>{t.toMyDay}</Link>
      </p>
    </div>
  );
}

/** One thing each: what there is and how much of it. */
function Ways({ eventId, after }: { eventId: string; after: Schema<'MyAfter'> }) {
  const t = useMessages(afterMessages);
  const { number } = useNumbers();
  const owned = useQuery(myActions).data?.rows.length ?? 0;
  const { my } = paths;
  const countOf = (n: number) => (n === 0 ? '' : t.count(n, number(n)));
  const ways = [
    {
      to: my.reflections(eventId),
      name: t.reflections,
      lead: t.reflectionsLead,
      count: countOf(after.reflections.length),
    },
    {
      to: my.commitments(eventId),
      name: t.commitments,
      lead: t.commitmentsLead,
      count: [
        countOf(after.commitments.length),
        after.shared.length > 0 ? t.shared(after.shared.length) : '',
      ]
        .filter(Boolean)
        .join(' · '),
    },
    {
      to: my.meetings(eventId),
      name: t.meetings,
      lead: t.meetingsLead,
      count: countOf(after.practice?.meetings.length ?? 0),
    },
    ...(owned > 0
      ? [{ to: my.actions(), name: t.actions, lead: t.actionsLead, count: number(owned) }]
      : []),
  ];
  return (
    <ul className={style.ways}>
      {ways.map(({ to, name, lead, count }) => (
        <li key={to}>
          <Link to={to}>
            <span>
              <strong>{name}</strong>
              <span className="soft">{lead}</span>
              {count !== '' && <span className="eyebrow"> {count}</span>}
            </span>
            <Icon name="arrow-right" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
