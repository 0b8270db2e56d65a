import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import style from './field.module.css';
import { FieldError } from './field.tsx';
import { type FieldBasics, useField } from './form-context.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

type NativeChoice = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'type' | 'id' | 'className'
>;

/** Yes or no, or one of several that may all be chosen. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  id,
  ...rest
}: Omit<FieldBasics, 'optional' | 'labelHidden' | 'label'> & { label: ReactNode } & NativeChoice) {
  const field = useField({ name, hint, error, id });
  return (
    <div>
      <FieldError id={field.errorId} message={field.message} />
      <label className={style.choice}>
        <input {...rest} {...field.aria} id={field.controlId} name={name} type="checkbox" />
        <span>
          {label}
          {hint !== undefined && (
            <span id={field.hintId} className={style.choiceHint}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}

export interface Choice<Value extends string = string> {
  value: Value;
  label: ReactNode;
  hint?: string;
  disabled?: boolean;
}

interface GroupProps<Value extends string> extends Omit<FieldBasics, 'optional'> {
  choices: readonly Choice<Value>[];
  /** Beside each other where there is room; under each other otherwise. */
  sideBySide?: boolean;
}

interface RadioGroupProps<Value extends string> extends GroupProps<Value> {
  /** The chosen value; give `onChoose` too. Leave both out and use `defaultValue` in a plain form. */
  value?: Value | undefined;
  defaultValue?: Value | undefined;
  onChoose?: (value: Value) => void;
}

/** One of a few, all in sight. */
export function RadioGroup<Value extends string>({
  name,
  label,
  hint,
  error,
  id,
  labelHidden,
  choices,
  sideBySide = false,
  value,
  defaultValue,
  onChoose,
}: RadioGroupProps<Value>) {
  const field = useField({ name, hint, error, id });
  return (
    <GroupFrame
      field={field}
      label={label}
      hint={hint}
      labelHidden={labelHidden}
      sideBySide={sideBySide}
    >
      {choices.map((choice, index) => (
        <label key={choice.value} className={style.choice}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            disabled={choice.disabled}
            {...(index === 0 ? { id: field.controlId } : {})}
            {...(onChoose
              ? { checked: value === choice.value, onChange: () => onChoose(choice.value) }
              : { defaultChecked: defaultValue === choice.value })}
          />
          <ChoiceText choice={choice} />
        </label>
      ))}
    </GroupFrame>
  );
}

interface CheckboxGroupProps<Value extends string> extends GroupProps<Value> {
  values?: readonly Value[] | undefined;
  defaultValues?: readonly Value[] | undefined;
  onChoose?: (values: Value[]) => void;
}

/** Any number of several, all in sight. In a plain form read them with `values.getAll(name)`. */
export function CheckboxGroup<Value extends string>({
  name,
  label,
  hint,
  error,
  id,
  labelHidden,
  choices,
  sideBySide = false,
  values = [],
  defaultValues = [],
  onChoose,
}: CheckboxGroupProps<Value>) {
  const field = useField({ name, hint, error, id });
  const toggle = (value: Value) =>
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return (
    <GroupFrame
      field={field}
      label={label}
      hint={hint}
      labelHidden={labelHidden}
      sideBySide={sideBySide}
    >
      {choices.map((choice, index) => (
        <label key={choice.value} className={style.choice}>
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            disabled={choice.disabled}
            {...(index === 0 ? { id: field.controlId } : {})}
            {...(onChoose
              ? {
                  checked: values.includes(choice.value),
                  onChange: () => onChoose(toggle(choice.value)),
                }
              : { defaultChecked: defaultValues.includes(choice.value) })}
          />
          <ChoiceText choice={choice} />
        </label>
      ))}
    </GroupFrame>
  );
}

function ChoiceText({ choice }: { choice: Choice }) {
  return (
    <span>
      {choice.label}
      {choice.hint !== undefined && <span className={style.choiceHint}>{choice.hint}</span>}
    </span>
  );
}

interface GroupFrameProps extends Pick<FieldBasics, 'label' | 'hint' | 'labelHidden'> {
  field: ReturnType<typeof useField>;
  sideBySide: boolean;
  children: ReactNode;
}

function GroupFrame({ field, label, hint, labelHidden, sideBySide, children }: GroupFrameProps) {
  return (
    <fieldset
      className={classNames(
        style.field,
        field.message !== undefined && style.faulty,
        sideBySide && style.side,
      )}
      aria-describedby={field.aria['aria-describedby']}
    >
      <legend className={style.label}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      {hint !== undefined && (
        <p id={field.hintId} className={style.hint}>
          {hint}
        </p>
      )}
      <FieldError id={field.errorId} message={field.message} />
      <div className={style.choices}>{children}</div>
    </fieldset>
  );
}
