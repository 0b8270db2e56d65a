import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/toast-store.ts';
import { invitationMessages } from './invitation-messages.ts';

/** Asks before the links a person already has stop working. */
export function NewLinkDialog({
  eventId,
  row,
  onClose,
}: {
  eventId: string;
  row: Schema<'Participation'> | undefined;
  onClose: () => void;
}) {
  const t = useMessages(invitationMessages);
  const renew = $api.useMutation(
    'post',
    '/events/{eventId}/participations/{participationId}/personal-links',
    {
      onSuccess: ({ letters }) => {
        announce(t.sent(letters));
        onClose();
      },
    },
  );
  const name = row === undefined ? '' : `${row.givenName} ${row.familyName}`;
  return (
    <ConfirmDialog
      open={row !== undefined}
      onClose={() => {
        renew.reset();
        onClose();
      }}
      title={t.newLinkTitle(name)}
      confirmLabel={t.newLinkConfirm}
      busy={renew.isPending}
      error={renew.error}
      onConfirm={() => {
        if (row === undefined) return;
        renew.mutate({ params: { path: { eventId, participationId: row.participationId } } });
      }}
    >
      {t.newLinkText}
    </ConfirmDialog>
  );
}
