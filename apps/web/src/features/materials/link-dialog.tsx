import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { deskMessages } from './desk-messages.ts';
import { eventMaterials } from './material-queries.ts';
import type { Placing } from './placing.ts';
import { PlacingFields } from './placing-fields.tsx';

interface LinkDialogProps {
  open: boolean;
  eventId: string;
  seminars: readonly Schema<'SeminarMark'>[];
  placing: Placing;
  onClose: () => void;
}

export function LinkDialog({ open, onClose, ...rest }: LinkDialogProps) {
  const t = useMessages(deskMessages);
  return (
    <Dialog open={open} onClose={onClose} title={t.addLink}>
      <LinkForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function LinkForm({ eventId, seminars, placing: chosen, onClose }: Omit<LinkDialogProps, 'open'>) {
  const t = useMessages(deskMessages);
  const client = useQueryClient();
  const [placing, setPlacing] = useState(chosen);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const add = $api.useMutation('post', '/events/{eventId}/materials/links', {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: eventMaterials(eventId).queryKey });
      announce(t.saved);
      onClose();
    },
  });
  const save = (values: FormData) => {
    const [url, title] = [textOf(values, 'url'), textOf(values, 'title')];
    const found = [
      ...(url === '' ? [{ field: 'url', message: t.urlMissing }] : []),
      ...(title === '' ? [{ field: 'title', message: t.nameMissing }] : []),
    ];
    setIssues(found);
    if (found.length > 0) return;
    const { seminarId, ...seen } = placing;
    add.mutate({
      params: { path: { eventId } },
      body: { url, title, ...seen, ...(seminarId !== null && { seminarId }) },
    });
  };
  return (
    <Form onSubmit={save} error={add.error} issues={issues}>
      <TextField name="url" label={t.url} hint={t.urlHint} inputMode="url" maxLength={2000} />
      <TextField name="title" label={t.name} maxLength={200} />
      <PlacingFields placing={placing} seminars={seminars} onChange={setPlacing} />
      <FormActions>
        <Button kind="primary" type="submit" busy={add.isPending} busyText={t.saving}>
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.close}
        </Button>
      </FormActions>
    </Form>
  );
}
