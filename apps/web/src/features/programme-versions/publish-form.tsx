import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { versionMessages } from './version-messages.ts';

type Letters = 'hold' | 'send' | 'none';

/** Name, public comment and letters of a version, and the button that shows it to participants. */
export function PublishForm({
  eventId,
  preview,
}: {
  eventId: string;
  preview: Schema<'PublishingPreview'>;
}) {
  const t = useMessages(versionMessages);
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const publish = $api.useMutation('post', '/events/{eventId}/programme/versions', {
    onSuccess: ({ name }) => announce(t.published(name)),
    onSettled: () => refetchAbout(client, eventId),
  });
  const { reachable, people } = preview.affected;
  const { held } = preview;
  const writes = reachable > 0 || held > 0;
  const hint = [
    ...(people > reachable ? [t.unreachable(people - reachable)] : []),
    ...(held > 0 ? [t.replaces(held)] : []),
  ].join(' ');
  const submit = (values: FormData) =>
    publish.mutate({
      params: { path: { eventId } },
      body: {
        id,
        seq: preview.seq,
        name: textOf(values, 'name'),
        comment: textOf(values, 'comment'),
        letters: writes ? (textOf(values, 'letters') as Letters) : 'none',
      },
    });
  return (
    <Form onSubmit={submit} error={publish.error}>
      <TextField
        name="name"
        label={t.name}
        defaultValue={t.nameStart(preview.number)}
        maxLength={200}
      />
      <TextArea name="comment" label={t.comment} hint={t.commentHint} maxLength={5000} optional />
      {writes && (
        <RadioGroup<Letters>
          name="letters"
          label={t.letters}
          {...(hint !== '' && { hint })}
          defaultValue="hold"
          choices={[
            { value: 'hold', label: t.hold, hint: t.holdHint },
            { value: 'send', label: held > 0 ? t.sendNow : t.send(reachable) },
            { value: 'none', label: t.none },
          ]}
        />
      )}
      <FormActions>
        <Button type="submit" kind="primary" busy={publish.isPending}>
          {t.doPublish}
        </Button>
      </FormActions>
    </Form>
  );
}
