import { useQueryClient } from '@tanstack/react-query';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { ActionForm } from './action-form.tsx';
import { actionMessages } from './action-messages.ts';
import { refetchActions } from './action-queries.ts';
import style from './actions.module.css';

/** What an action is made of: a question's result, a theme or a quote. */
export interface ActionFinding {
  readonly kind: 'QUESTION' | 'THEME' | 'QUOTE';
  readonly key: string;
  readonly text: string;
}

/** Makes an action of a finding, or of something of one's own where none is given. */
export default function NewActionDialog({
  eventId,
  finding,
  open,
  onClose,
}: {
  eventId: string;
  finding: ActionFinding | null;
  open: boolean;
  onClose: () => void;
}) {
  const t = useMessages(actionMessages);
  const client = useQueryClient();
  const create = $api.useMutation('post', '/events/{eventId}/actions', {
    onSuccess: () => {
      announce(t.made);
      onClose();
      return refetchActions(client);
    },
  });
  return (
    <Dialog open={open} onClose={onClose} title={finding ? t.make : t.makeOwn} wide>
      <ActionForm
        busy={create.isPending}
        error={create.error}
        onCancel={onClose}
        onSave={(values, form) =>
          create.mutate({
            params: { path: { eventId } },
            body: {
              ...values,
              finding: finding ?? { kind: 'FREE', key: null, text: textOf(form, 'finding/text') },
            },
          })
        }
        first={
          finding ? (
            <blockquote className={style.finding}>{finding.text}</blockquote>
          ) : (
            <TextArea name="finding/text" label={t.findingOwn} hint={t.findingHint} rows={2} />
          )
        }
      />
    </Dialog>
  );
}
