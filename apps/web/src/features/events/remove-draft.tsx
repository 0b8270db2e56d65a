import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/toast-store.ts';
import { settingsMessages } from './event-messages.ts';
import { eventsQuery } from './event-queries.ts';

/** Deletes a draft, after asking: it cannot be undone. */
export function RemoveDraft({ event }: { event: Schema<'EventDetail'> }) {
  const t = useMessages(settingsMessages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const remove = $api.useMutation('delete', '/events/{eventId}', {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: eventsQuery.queryKey });
      announce(t.removed);
      navigate(paths.organise.events(), { replace: true });
    },
  });
  return (
    <section className="stack ruled">
      <h2>{t.remove}</h2>
      <p>{t.removeHint}</p>
      <div>
        <Button kind="danger" icon="trash" onClick={() => setAsks(true)}>
          {t.remove} …
        </Button>
      </div>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={t.removeTitle(event.name)}
        confirmLabel={t.remove}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ params: { path: { eventId: event.id } } })}
      >
        {t.removeHint}
      </ConfirmDialog>
    </section>
  );
}
