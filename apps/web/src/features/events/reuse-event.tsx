import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { settingsMessages } from './event-messages.ts';
import { templatesQuery } from './event-queries.ts';

/** The concept stays, the content changes: copy a day, or keep it as a template. */
export function ReuseEvent({ event }: { event: Schema<'EventDetail'> }) {
  const t = useMessages(settingsMessages);
  const [keeps, setKeeps] = useState(false);
  return (
    <section className="stack ruled">
      <h2>{t.reuse}</h2>
      <p>{t.reuseHint}</p>
      <div className="row">
        <ButtonLink icon="copy" to={`${paths.organise.newEvent()}?copy=event:${event.id}`}>
          {t.copyDay}
        </ButtonLink>
        <Button onClick={() => setKeeps(true)}>{t.keepTemplate} …</Button>
      </div>
      <Dialog open={keeps} onClose={() => setKeeps(false)} title={t.keepTemplate}>
        <TemplateForm event={event} onClose={() => setKeeps(false)} />
      </Dialog>
    </section>
  );
}

function TemplateForm({ event, onClose }: { event: Schema<'EventDetail'>; onClose: () => void }) {
  const t = useMessages(settingsMessages);
  const client = useQueryClient();
  const save = $api.useMutation('post', '/events/{eventId}/template', {
    onSuccess: ({ name }) => {
      void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
      announce(t.templateKept(name));
      onClose();
    },
  });
  const submit = (values: FormData) =>
    save.mutate({
      params: { path: { eventId: event.id } },
      body: { name: textOf(values, 'name'), description: textOf(values, 'description') },
    });
  return (
    <Form onSubmit={submit} error={save.error}>
      <TextField
        name="name"
        label={t.templateName}
        hint={t.templateHint}
        defaultValue={event.series.name}
        maxLength={200}
      />
      <TextArea name="description" label={t.templateDescription} maxLength={5000} optional />
      <FormActions>
        <Button type="submit" kind="primary" busy={save.isPending}>
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
