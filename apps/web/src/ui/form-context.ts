import { createContext, useContext, useId } from 'react';

/** A fault in one field, found here or by the API. `field` is the field's name: `name`, `rooms/0/capacity`. */
export interface FieldIssue {
  field: string;
  message: string;
}

interface FormState {
  formId: string;
  issues: readonly FieldIssue[];
}

export const FormContext = createContext<FormState>({ formId: '', issues: [] });

/** The id of a field's control, the same for the field itself and for the summary that links to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll(/[^\w-]/g, '-')}`;
}

export interface FieldBasics {
  /** The field's name in the form and in what is sent: the API's pointer `/body/<name>` finds it. */
  name: string;
  label: string;
  hint?: string | undefined;
  /** A fault to show that does not come through the form. */
  error?: string | undefined;
  /** Shows "(frivilligt)" after the label; fields are expected to be filled in otherwise. */
  optional?: boolean | undefined;
  /** The label is for screen readers only, as in a row of a table whose head says it. */
  labelHidden?: boolean | undefined;
  id?: string | undefined;
}

/** Ids and the fault of one field. */
export function useField({
  name,
  hint,
  error,
  id,
}: Pick<FieldBasics, 'name' | 'hint' | 'error' | 'id'>) {
  const form = useContext(FormContext);
  const ownId = useId();
  const controlId = id ?? fieldId(form.formId === '' ? ownId : form.formId, name);
  const message = error ?? form.issues.find((issue) => issue.field === name)?.message;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const describedBy = [hint !== undefined && hintId, message !== undefined && errorId]
    .filter((part) => typeof part === 'string')
    .join(' ');
  return {
    controlId,
    hintId,
    errorId,
    message,
    aria: {
      ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
      ...(message === undefined ? {} : { 'aria-invalid': true as const }),
    },
  };
}
