import { useState } from 'react';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { ScaleField } from '../../ui/scale-field.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { meetingMessages } from './meeting-messages.ts';
import type { Meeting } from './meeting-outbox.ts';

const kinds = ['ONE_TO_ONE', 'TEAM', 'RESIDENT', 'PARTNER', 'OTHER'] as const;

/** A meeting in three taps: its kind, how good it was, save; a line if one likes. */
export function MeetingForm({ onLog }: { onLog: (meeting: Meeting) => void }) {
  const t = useMessages(meetingMessages);
  const [kind, setKind] = useState<Meeting['kind']>();
  const [rating, setRating] = useState<number>();
  const [missing, setMissing] = useState(false);
  const log = (values: FormData) => {
    setMissing(kind === undefined || rating === undefined);
    if (kind === undefined || rating === undefined) return;
    onLog({
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      kind,
      rating,
      line: textOf(values, 'line'),
    });
  };
  const field = kind === undefined ? 'kind' : 'rating';
  return (
    <Form onSubmit={log} issues={missing ? [{ field, message: t.missing }] : []}>
      <RadioGroup
        name="kind"
        label={t.kind}
        value={kind}
        onChoose={setKind}
        choices={kinds.map((value) => ({ value, label: t[value] }))}
      />
      <ScaleField
        name="rating"
        label={t.rating}
        steps={t.steps()}
        value={rating}
        onChoose={setRating}
      />
      <TextField name="line" label={t.line} optional maxLength={200} />
      <FormActions>
        <Button kind="primary" type="submit">
          {t.save}
        </Button>
      </FormActions>
    </Form>
  );
}
