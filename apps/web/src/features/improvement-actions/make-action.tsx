import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { actionMessages } from './action-messages.ts';
import style from './actions.module.css';
import type { ActionFinding } from './new-action-dialog.tsx';

const NewActionDialog = lazy(() => import('./new-action-dialog.tsx'));

/** By a finding on the results page: makes an improvement action of it. */
export function MakeAction({
  kind,
  about,
  text,
}: {
  kind: ActionFinding['kind'];
  /** The key of the question. */
  about: string;
  text: string;
}) {
  const t = useMessages(actionMessages);
  const { eventId = '' } = useParams();
  const [open, setOpen] = useState(false);
  return (
    <span className={`${style.make} no-print`}>
      <Button kind="quiet" size="small" icon="plus" onClick={() => setOpen(true)}>
        {t.make}
        <VisuallyHidden>{`: ${text}`}</VisuallyHidden>
      </Button>
      {open && (
        <Suspense>
          <NewActionDialog
            eventId={eventId}
            finding={{ kind, key: about, text }}
            open
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </span>
  );
}
