import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { afterMessages } from './after-messages.ts';
import { myAfter } from './after-queries.ts';

/** One part of what is one's own after a day: its heading, what it shows, and the way back. */
export function AfterFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: (after: Schema<'MyAfter'>) => ReactNode;
}) {
  const t = useMessages(afterMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(myAfter(eventId));
  return (
    <div className="stack-wide">
      <PageHeader title={title} lead={lead} {...(data && { eyebrow: data.eventName })} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && children(data)}
      <p>
        <Link to={paths.my.after(eventId)}>{t.back}</Link>
      </p>
    </div>
  );
}
