import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/choice-fields.tsx';
import { FieldGroup, FieldRow, Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { SelectField, TextField } from '../../ui/text-fields.tsx';
import { PersonPicker, type Picked } from './person-picker.tsx';
import { personMessages } from './register-messages.ts';
import { leadershipGroups, units } from './register-queries.ts';
import { UnitOptions } from './unit-options.tsx';

type Person = Schema<'PersonDetails'>;
type Role = Schema<'GrantedRole'>;

/** What the form sends. */
export interface PersonValues {
  givenName: string;
  familyName: string;
  email: string;
  title: string;
  employeeNumber: string | null;
  unitId: string;
  managerId: string | null;
  protectedIdentity: boolean;
  groupIds: string[];
  roles: Role[];
}

export function valuesOf(person: Person): PersonValues {
  const { givenName, familyName, email, title, employeeNumber, unitId, protectedIdentity } = person;
  return {
    givenName,
    familyName,
    email,
    title,
    employeeNumber,
    unitId,
    protectedIdentity,
    managerId: person.manager?.id ?? null,
    groupIds: person.groups.map(({ id }) => id),
    roles: [...person.roles],
  };
}

interface PersonFormProps {
  /** Undefined for a new person. */
  values: Person | undefined;
  error: unknown;
  busy: boolean;
  saveLabel: string;
  onSave: (values: PersonValues) => void;
  onClose: () => void;
}

export function PersonForm({ values, error, busy, saveLabel, onSave, onClose }: PersonFormProps) {
  const t = useMessages(personMessages);
  const tree = useQuery(units()).data?.units;
  const groups = useQuery(leadershipGroups()).data?.groups;
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [manager, setManager] = useState<Picked>({
    id: values?.manager?.id ?? null,
    text: values?.manager?.name ?? '',
  });
  const submit = (form: FormData) => {
    const found = issuesIn(form, manager, t);
    setIssues(found);
    if (found.length > 0 || manager.id === undefined) return;
    onSave({ ...readForm(form), managerId: manager.id });
  };
  if (!tree || !groups) return null;
  return (
    <Form onSubmit={submit} error={error} issues={issues}>
      <FieldGroup title={t.contact}>
        <FieldRow>
          <TextField
            name="givenName"
            label={t.givenName}
            defaultValue={values?.givenName}
            maxLength={100}
          />
          <TextField
            name="familyName"
            label={t.familyName}
            defaultValue={values?.familyName}
            maxLength={100}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            name="email"
            type="email"
            label={t.email}
            defaultValue={values?.email}
            maxLength={254}
          />
          <TextField
            name="employeeNumber"
            label={t.employeeNumber}
            optional
            defaultValue={values?.employeeNumber ?? ''}
            maxLength={50}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={t.about}>
        <FieldRow>
          <TextField
            name="title"
            label={t.title}
            optional
            defaultValue={values?.title}
            maxLength={200}
          />
          <SelectField name="unitId" label={t.unit} defaultValue={values?.unitId ?? ''}>
            <option value="" disabled>
              {t.chooseUnit}
            </option>
            <UnitOptions units={tree} />
          </SelectField>
        </FieldRow>
        <PersonPicker
          name="managerId"
          label={t.manager}
          hint={t.managerHint}
          picked={manager}
          onPick={setManager}
          exceptId={values?.id}
        />
        {groups.length > 0 && (
          <CheckboxGroup
            name="groupIds"
            label={t.groups}
            sideBySide
            choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValues={values?.groups.map(({ id }) => id)}
          />
        )}
      </FieldGroup>
      <FieldGroup title={t.access}>
        <CheckboxGroup
          name="roles"
          label={t.roles}
          choices={[
            { value: 'organiser', label: t.organiser, hint: t.organiserHint },
            { value: 'leadership', label: t.leadership, hint: t.leadershipHint },
          ]}
          defaultValues={values?.roles}
        />
        <Checkbox
          name="protectedIdentity"
          label={t.protected}
          hint={t.protectedHint}
          defaultChecked={values?.protectedIdentity}
        />
      </FieldGroup>
      <FormActions>
        <Button kind="primary" type="submit" busy={busy} busyText={t.saving}>
          {saveLabel}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}

function readForm(form: FormData): Omit<PersonValues, 'managerId'> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const roles: Role[] = [];
  for (const role of ['organiser', 'leadership'] as const) {
    if (form.getAll('roles').includes(role)) roles.push(role);
  }
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    email: text('email'),
    title: text('title'),
    employeeNumber: text('employeeNumber') || null,
    unitId: text('unitId'),
    protectedIdentity: form.get('protectedIdentity') !== null,
    groupIds: form.getAll('groupIds').map(String),
    roles,
  };
}

/** What can be seen without asking the server. */
function issuesIn(
  form: FormData,
  manager: Picked,
  t: { nameRequired: string; emailRequired: string; unitRequired: string; managerUnknown: string },
): FieldIssue[] {
  const { givenName, familyName, email, unitId } = readForm(form);
  const issues: FieldIssue[] = [];
  if (givenName === '' && familyName === '')
    issues.push({ field: 'familyName', message: t.nameRequired });
  if (email === '') issues.push({ field: 'email', message: t.emailRequired });
  if (unitId === '') issues.push({ field: 'unitId', message: t.unitRequired });
  if (manager.id === undefined) issues.push({ field: 'managerId', message: t.managerUnknown });
  return issues;
}
