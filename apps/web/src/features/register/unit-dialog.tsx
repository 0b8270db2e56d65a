import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { SelectField, TextField } from '../../ui/text-fields.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { unitMessages } from './organisation-messages.ts';
import { refetchRegister } from './register-queries.ts';
import { UnitOptions } from './unit-options.tsx';

type Unit = Schema<'UnitNode'>;
const kinds = ['FORVALTNING', 'BOLAG', 'VERKSAMHET', 'ENHET'] as const;

/** A unit as the form starts; without an id a new one. */
export interface UnitDraft extends Pick<Unit, 'name' | 'kind' | 'parentId'> {
  id: string | undefined;
}

interface UnitDialogProps {
  draft: UnitDraft | undefined;
  units: readonly Unit[];
  onClose: () => void;
}

export function UnitDialog({ draft, units, onClose }: UnitDialogProps) {
  const t = useMessages(unitMessages);
  return (
    <Dialog
      open={draft !== undefined}
      onClose={onClose}
      title={draft?.id === undefined ? t.newTitle : t.changeOf(draft.name)}
    >
      {draft && <UnitForm draft={draft} units={units} onClose={onClose} />}
    </Dialog>
  );
}

function UnitForm({ draft, units, onClose }: UnitDialogProps & { draft: UnitDraft }) {
  const t = useMessages(unitMessages);
  const client = useQueryClient();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const settled = { onSettled: () => refetchRegister(client) };
  const create = $api.useMutation('post', '/units', settled);
  const update = $api.useMutation('put', '/units/{unitId}', settled);
  const remove = $api.useMutation('delete', '/units/{unitId}', settled);
  const submit = (form: FormData) => {
    const name = String(form.get('name') ?? '').trim();
    setIssues(name === '' ? [{ field: 'name', message: t.required }] : []);
    if (name === '') return;
    const kind = kinds.find((one) => one === form.get('kind')) ?? draft.kind;
    const body = { name, kind, parentId: String(form.get('parentId') ?? '') || null };
    const { id } = draft;
    if (id === undefined) {
      create.mutate(
        { body },
        {
          onSuccess: (made) => {
            const undo = { params: { path: { unitId: made.id } } };
            offerUndo(t.added(name), () => remove.mutate(undo));
            onClose();
          },
        },
      );
      return;
    }
    const params = { path: { unitId: id } };
    const before = { name: draft.name, kind: draft.kind, parentId: draft.parentId };
    update.mutate(
      { params, body },
      {
        onSuccess: () => {
          offerUndo(t.saved(name), () => update.mutate({ params, body: before }));
          onClose();
        },
      },
    );
  };
  return (
    <Form onSubmit={submit} error={create.error ?? update.error} issues={issues}>
      <TextField name="name" label={t.name} defaultValue={draft.name} maxLength={200} />
      <SelectField name="kind" label={t.kind} defaultValue={draft.kind}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t[kind]}
          </option>
        ))}
      </SelectField>
      <SelectField name="parentId" label={t.place} defaultValue={draft.parentId ?? ''}>
        <option value="">{t.top}</option>
        <UnitOptions units={units} {...(draft.id !== undefined && { except: draft.id })} />
      </SelectField>
      <FormActions>
        <Button
          kind="primary"
          type="submit"
          busy={create.isPending || update.isPending}
          busyText={t.saving}
        >
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
