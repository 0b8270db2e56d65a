import { useState } from 'react';
import { useParams } from 'react-router';
import type { Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { DateField, TextArea } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { afterMessages, commitmentMessages } from './after-messages.ts';
import { useRefetchAfter } from './after-queries.ts';

const monthMs = 30 * 24 * 60 * 60 * 1000;

/** What I will do and by when. */
export function CommitmentForm({
  commitment,
  onSaved,
  onCancel,
}: {
  commitment?: Schema<'Commitment'>;
  onSaved: () => void;
  onCancel?: () => void;
}) {
  const t = useMessages(commitmentMessages);
  const a = useMessages(afterMessages);
  const { eventId = '' } = useParams();
  const refetch = useRefetchAfter(eventId);
  // Made once, so that the same one sent twice is one.
  const [commitmentId] = useState(() => commitment?.id ?? crypto.randomUUID());
  const [inAMonth] = useState(() => new Date(Date.now() + monthMs).toISOString().slice(0, 10));
  const [issues, setIssues] = useState<{ field: string; message: string }[]>([]);
  const save = $api.useMutation('put', '/my/events/{eventId}/commitments/{commitmentId}', {
    onSuccess: () => {
      announce(a.saved);
      onSaved();
      return refetch();
    },
  });
  const send = (values: FormData) => {
    const body = { text: textOf(values, 'text'), until: textOf(values, 'until') };
    const found = [
      ...(body.text === '' ? [{ field: 'text', message: a.textMissing }] : []),
      ...(body.until === '' ? [{ field: 'until', message: t.untilMissing }] : []),
    ];
    setIssues(found);
    if (found.length > 0) return;
    save.mutate({ params: { path: { eventId, commitmentId } }, body });
  };
  return (
    <Form onSubmit={send} error={save.error} issues={issues}>
      <TextArea
        name="text"
        label={t.text}
        hint={t.hint}
        rows={3}
        maxLength={2000}
        defaultValue={commitment?.text ?? ''}
      />
      <DateField name="until" label={t.until} defaultValue={commitment?.until ?? inAMonth} />
      <FormActions>
        <Button kind="primary" type="submit" busy={save.isPending} busyText={a.saving}>
          {a.save}
        </Button>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            {a.cancel}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
