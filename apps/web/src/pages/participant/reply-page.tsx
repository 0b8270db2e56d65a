import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { YouSaidBefore } from '../../features/improvement-actions/you-said.tsx';
import { myReply } from '../../features/invitations/invitation-queries.ts';
import { ReplyForm } from '../../features/invitations/reply-form.tsx';
import { replyMessages } from '../../features/invitations/reply-messages.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myReply(params.eventId));
}

export default function ReplyPage() {
  const t = useMessages(replyMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(myReply(eventId));
  return (
    <div className="stack-wide">
      {data ? <ReplyHeader reply={data} /> : <PageHeader title={t.title} />}
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && <ReplyBody reply={data} />}
      <YouSaidBefore eventId={eventId} />
    </div>
  );
}

function ReplyHeader({ reply }: { reply: Schema<'Reply'> }) {
  const t = useMessages(replyMessages);
  const dates = useDates(reply.timeZone);
  const { eventName, date, place, replyBy } = reply;
  const eyebrow = [eventName, dates.day(date), place].filter(Boolean).join(' · ');
  if (replyBy === null || !reply.open) return <PageHeader title={t.title} eyebrow={eyebrow} />;
  const deadline = dates.deadline(replyBy);
  const lead = new Date(replyBy) < new Date() ? t.late(deadline) : t.replyBy(deadline);
  return <PageHeader title={t.title} eyebrow={eyebrow} lead={lead} />;
}

function ReplyBody({ reply }: { reply: Schema<'Reply'> }) {
  const t = useMessages(replyMessages);
  const [changing, setChanging] = useState(false);
  const toDay = <ButtonLink to={paths.my.day(reply.eventId)}>{t.toDay}</ButtonLink>;
  if (!reply.open) return <Notice actions={toDay}>{t.closed}</Notice>;
  if (reply.attendance === 'INVITED' || changing) {
    return <ReplyForm reply={reply} onSaved={() => setChanging(false)} />;
  }
  return (
    <Notice
      kind="success"
      live
      title={t[`thanks${reply.attendance}`]}
      actions={
        <>
          <ButtonLink kind="primary" to={paths.my.day(reply.eventId)}>
            {t.toDay}
          </ButtonLink>
          <Button onClick={() => setChanging(true)}>{t.change}</Button>
        </>
      }
    />
  );
}
