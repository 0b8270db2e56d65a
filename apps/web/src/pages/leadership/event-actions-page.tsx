import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { actionMessages } from '../../features/improvement-actions/action-messages.ts';
import { eventActions } from '../../features/improvement-actions/action-queries.ts';
import { ActionsView } from '../../features/improvement-actions/actions-view.tsx';
import { useMessages } from '../../lib/messages.ts';
import { Link } from '../../ui/link.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(eventActions(params.eventId, 'event'));
}

export default function EventActionsPage() {
  const t = useMessages(actionMessages);
  const { eventId = '' } = useParams();
  return (
    <div className="stack-wide">
      <ActionsView eventId={eventId} />
      <p className="no-print">
        <Link to={paths.results.event(eventId)}>{t.toResults}</Link>
      </p>
    </div>
  );
}
