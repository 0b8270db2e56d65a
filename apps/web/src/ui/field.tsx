import type { ReactNode } from 'react';
import { useMessages } from '../lib/messages.ts';
import { classNames } from './class-names.ts';
import style from './field.module.css';
import type { FieldBasics } from './form-context.ts';
import { Icon } from './icon.tsx';
import { uiMessages } from './ui-messages.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The fault of one field, under its label. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p id={id} className={style.error}>
      <Icon name="warning" />
      <span>{message}</span>
    </p>
  );
}

interface FieldFrameProps extends Pick<FieldBasics, 'label' | 'hint' | 'optional' | 'labelHidden'> {
  field: { controlId: string; hintId: string; errorId: string; message: string | undefined };
  children: ReactNode;
}

/** Label, hint and fault around one control. */
export function FieldFrame({
  field,
  label,
  hint,
  optional,
  labelHidden,
  children,
}: FieldFrameProps) {
  const t = useMessages(uiMessages);
  const words = (
    <>
      {label}
      {optional && <span className={style.optional}> ({t.optional})</span>}
    </>
  );
  return (
    <div className={classNames(style.field, field.message !== undefined && style.faulty)}>
      <label className={style.label} htmlFor={field.controlId}>
        {labelHidden ? <VisuallyHidden>{words}</VisuallyHidden> : words}
      </label>
      {hint !== undefined && (
        <p id={field.hintId} className={style.hint}>
          {hint}
        </p>
      )}
      <FieldError id={field.errorId} message={field.message} />
      {children}
    </div>
  );
}
