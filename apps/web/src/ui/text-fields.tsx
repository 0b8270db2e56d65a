import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import style from './field.module.css';
import { FieldFrame } from './field.tsx';
import { type FieldBasics, useField } from './form-context.ts';

type Native<Attributes> = Omit<Attributes, 'name' | 'id' | 'className'>;
export type InputProps = FieldBasics & Native<InputHTMLAttributes<HTMLInputElement>>;

function Input({
  name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  id,
  width,
  ...rest
}: Omit<InputProps, 'width'> & { width?: 'short' | 'medium' | undefined }) {
  const field = useField({ name, hint, error, id });
  return (
    <FieldFrame
      field={field}
      label={label}
      hint={hint}
      optional={optional}
      labelHidden={labelHidden}
    >
      <input
        {...rest}
        {...field.aria}
        id={field.controlId}
        name={name}
        className={classNames(style.control, width && style[width])}
      />
    </FieldFrame>
  );
}

/** One line of text; `type` may be email, tel, url, search. */
export function TextField({ width: _width, ...props }: InputProps) {
  return <Input type="text" {...props} />;
}

/** A whole number or a decimal one, without the wheel changing it. */
export function NumberField({ width: _width, ...props }: InputProps) {
  return (
    <Input
      inputMode="numeric"
      {...props}
      type="number"
      width="short"
      onWheel={(event) => event.currentTarget.blur()}
    />
  );
}

/** A calendar day, as `2022-05-11`. */
export function DateField({ width: _width, ...props }: InputProps) {
  return <Input {...props} type="date" width="medium" />;
}

/** A time of day, as `09:30`, in the event's zone. */
export function TimeField({ width: _width, ...props }: InputProps) {
  return <Input step={60} {...props} type="time" width="short" />;
}

/** Several lines of text; grows with what is written. */
export function TextArea({
  name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  id,
  ...rest
}: FieldBasics & Native<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const field = useField({ name, hint, error, id });
  return (
    <FieldFrame
      field={field}
      label={label}
      hint={hint}
      optional={optional}
      labelHidden={labelHidden}
    >
      <textarea
        rows={4}
        {...rest}
        {...field.aria}
        id={field.controlId}
        name={name}
        className={style.control}
      />
    </FieldFrame>
  );
}

/** One of many, from a list; for up to about six, RadioGroup shows them all at once. */
export function SelectField({
  name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  id,
  children,
  ...rest
}: FieldBasics & Native<SelectHTMLAttributes<HTMLSelectElement>>) {
  const field = useField({ name, hint, error, id });
  return (
    <FieldFrame
      field={field}
      label={label}
      hint={hint}
      optional={optional}
      labelHidden={labelHidden}
    >
      <select {...rest} {...field.aria} id={field.controlId} name={name} className={style.control}>
        {children}
      </select>
    </FieldFrame>
  );
}
