import { useState } from 'react';
import { useParams } from 'react-router';
import type { Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup, FieldRow, Form, FormActions } from '../../ui/form.tsx';
import { DateField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { afterMessages } from './after-messages.ts';
import { useRefetchAfter } from './after-queries.ts';
import { meetingMessages } from './meeting-messages.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** From and to which day I attend to every meeting; tomorrow unless another is chosen. */
export function PracticeForm({
  practice,
  onSaved,
}: {
  practice: Schema<'MeetingPractice'> | null;
  onSaved: () => void;
}) {
  const t = useMessages(meetingMessages);
  const a = useMessages(afterMessages);
  const { eventId = '' } = useParams();
  const refetch = useRefetchAfter(eventId);
  const [tomorrow] = useState(() => new Date(Date.now() + dayMs).toISOString().slice(0, 10));
  const choose = $api.useMutation('put', '/my/events/{eventId}/meeting-practice', {
    onSuccess: async () => {
      announce(a.saved);
      await refetch();
      onSaved();
    },
  });
  return (
    <Form
      error={choose.error}
      onSubmit={(values) =>
        choose.mutate({
          params: { path: { eventId } },
          body: { startsOn: textOf(values, 'startsOn'), endsOn: textOf(values, 'endsOn') },
        })
      }
    >
      <FieldGroup title={t.choose} hint={t.daysHint}>
        <FieldRow>
          <DateField
            name="startsOn"
            label={t.startsOn}
            defaultValue={practice?.startsOn ?? tomorrow}
          />
          <DateField name="endsOn" label={t.endsOn} defaultValue={practice?.endsOn ?? tomorrow} />
        </FieldRow>
      </FieldGroup>
      <FormActions>
        <Button kind="primary" type="submit" busy={choose.isPending} busyText={a.saving}>
          {t.chooseIt}
        </Button>
      </FormActions>
    </Form>
  );
}
