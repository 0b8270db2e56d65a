import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { eventActions } from '../../features/improvement-actions/action-queries.ts';
import { ActionsView } from '../../features/improvement-actions/actions-view.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(eventActions(params.eventId, 'event'));
}

export default function OrganiserActionsPage() {
  const { eventId = '' } = useParams();
  return <ActionsView eventId={eventId} />;
}
