import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { KitEditor } from '../../features/kits/kit-editor.tsx';
import { kitEditorMessages } from '../../features/kits/kit-editor-messages.ts';
import { eventKit } from '../../features/kits/kit-queries.ts';
import { useMessages } from '../../lib/messages.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(eventKit(params.eventId));
}

export default function OrganiserKitPage() {
  const t = useMessages(kitEditorMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(eventKit(eventId));
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} {...(data && { eyebrow: data.eventName })} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && <KitEditor key={eventId} eventId={eventId} kit={data} />}
    </div>
  );
}
