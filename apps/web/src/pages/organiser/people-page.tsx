import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { invitationMessages } from '../../features/invitations/invitation-messages.ts';
import { invitationPlan, people } from '../../features/invitations/invitation-queries.ts';
import { MailOut } from '../../features/invitations/mail-out.tsx';
import { NeedsSection } from '../../features/invitations/needs-section.tsx';
import { PeopleList } from '../../features/invitations/people-list.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatLine } from '../../ui/stat-line.tsx';

const firstView = { search: '', attendance: undefined, sort: 'name', page: 1 } as const;

export function prefetch({ queryClient, params }: PageContext) {
  if (!params.eventId) return;
  void queryClient.prefetchQuery(invitationPlan(params.eventId));
  void queryClient.prefetchQuery(people(params.eventId, firstView));
}

export default function PeoplePage() {
  const t = useMessages(invitationMessages);
  const { eventId = '' } = useParams();
  const { data } = useQuery(people(eventId, firstView));
  useLive(eventId);
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} />
      {data && data.counts.invited > 0 && <Numbers counts={data.counts} />}
      <MailOut eventId={eventId} />
      <PeopleList eventId={eventId} />
      <NeedsSection eventId={eventId} />
    </div>
  );
}

function Numbers({ counts }: { counts: Schema<'AttendanceCounts'> }) {
  const t = useMessages(invitationMessages);
  const { number } = useNumbers();
  return (
    <div className="stack">
      <StatLine
        stats={[
          { label: t.invited, value: number(counts.invited) },
          { label: t.coming, value: number(counts.coming) },
          { label: t.digital, value: number(counts.digital) },
          { label: t.declined, value: number(counts.declined) },
          { label: t.unanswered, value: number(counts.unanswered) },
        ]}
      />
      {counts.protectedIdentities > 0 && (
        <p className="soft">{t.protectedCount(counts.protectedIdentities)}</p>
      )}
    </div>
  );
}
