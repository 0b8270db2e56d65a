import { type ReactNode, useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { chosenOf, textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-fields.tsx';
import { FieldGroup, FieldRow, Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { DateField, SelectField, TextArea, TextField } from '../../ui/text-fields.tsx';
import { actionMessages } from './action-messages.ts';
import { OwnerField, type PickedOwner } from './owner-field.tsx';

type Action = Schema<'ImprovementAction'>;
export type Status = Schema<'ActionStatus'>;
export const statuses: readonly Status[] = ['PLANNED', 'STARTED', 'DONE', 'DECLINED'];

export interface ActionValues {
  title: string;
  said: string;
  doing: string;
  shown: boolean;
  ownerId: string | null;
  dueOn: string | null;
  status: Status;
  reason: string;
}

interface ActionFormProps {
  /** What it was; left out for a new one. */
  action?: Action | undefined;
  busy: boolean;
  error: unknown;
  onSave: (values: ActionValues, form: FormData) => void;
  onCancel: () => void;
  /** Fields before the rest, and before the buttons. */
  first?: ReactNode;
  last?: ReactNode;
}

/** What is to be done, by whom and when; what participants are told apart from what is not for them. */
export function ActionForm(props: ActionFormProps) {
  const { action, busy, error, onSave, onCancel, first, last } = props;
  const t = useMessages(actionMessages);
  const [owner, setOwner] = useState<PickedOwner>({
    id: action?.owner?.personId ?? null,
    text: action?.owner ? (action.owner.name ?? t.ownerHidden) : '',
  });
  const [status, setStatus] = useState<Status>(action?.status ?? 'PLANNED');
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const save = (form: FormData) => {
    const title = textOf(form, 'title');
    const found = [
      ...(title === '' ? [{ field: 'title', message: t.titleMissing }] : []),
      ...(owner.id === undefined ? [{ field: 'ownerId', message: t.ownerUnknown }] : []),
    ];
    setIssues(found);
    if (found.length > 0 || owner.id === undefined) return;
    const values = {
      title,
      said: textOf(form, 'said'),
      doing: textOf(form, 'doing'),
      shown: form.get('shown') !== null,
      ownerId: owner.id,
      dueOn: chosenOf(form, 'dueOn'),
      status,
      reason: textOf(form, 'reason'),
    };
    onSave(values, form);
  };
  return (
    <Form onSubmit={save} error={error} issues={issues}>
      {first}
      <TextField name="title" label={t.title} defaultValue={action?.title ?? ''} maxLength={200} />
      <OwnerField picked={owner} onPick={setOwner} />
      <FieldRow>
        <DateField name="dueOn" label={t.dueOn} optional defaultValue={action?.dueOn ?? ''} />
        <SelectField
          name="status"
          label={t.status}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value as Status)}
        >
          {statuses.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </SelectField>
      </FieldRow>
      {status === 'DECLINED' && (
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={2}
          maxLength={500}
          defaultValue={action?.reason ?? ''}
        />
      )}
      <FieldGroup title={t.forParticipants} hint={t.forParticipantsHint}>
        <TextArea
          name="said"
          label={t.said}
          optional
          rows={2}
          maxLength={500}
          defaultValue={action?.said ?? ''}
        />
        <TextArea
          name="doing"
          label={t.doing}
          optional
          rows={2}
          maxLength={500}
          defaultValue={action?.doing ?? ''}
        />
        <Checkbox name="shown" label={t.shown} defaultChecked={action?.shown ?? false} />
      </FieldGroup>
      {last}
      <FormActions>
        <Button kind="primary" type="submit" busy={busy} busyText={t.saving}>
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
