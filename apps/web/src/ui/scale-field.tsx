import { classNames } from './class-names.ts';
import fieldStyle from './field.module.css';
import { FieldError } from './field.tsx';
import { type FieldBasics, useField } from './form-context.ts';
import style from './scale-field.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** More steps than these do not fit beside each other on a phone. */
const inOneRow = 6;

interface ScaleFieldProps extends Omit<FieldBasics, 'labelHidden' | 'optional'> {
  /** What the steps mean, lowest first. The ends are shown; every step is spoken, by its number alone where it is ''. */
  steps: readonly string[];
  /** The chosen step, from 1; give `onChoose` too. Leave both out in a plain form. */
  value?: number | undefined;
  onChoose?: (step: number) => void;
}

/** A question answered by a step of a scale: a row of boxes, each with its number. */
export function ScaleField({
  name,
  label,
  hint,
  error,
  id,
  steps,
  value,
  onChoose,
}: ScaleFieldProps) {
  const field = useField({ name, hint, error, id });
  const numbered = steps.map((step, index) => ({ number: index + 1, step }));
  return (
    <fieldset
      className={classNames(fieldStyle.field, field.message !== undefined && fieldStyle.faulty)}
      aria-describedby={field.aria['aria-describedby']}
    >
      <legend className={fieldStyle.label}>{label}</legend>
      {hint !== undefined && (
        <p id={field.hintId} className={fieldStyle.hint}>
          {hint}
        </p>
      )}
      <FieldError id={field.errorId} message={field.message} />
      <div className={classNames(style.scale, steps.length > inOneRow && style.inTwoRows)}>
        {numbered.map(({ number, step }, index) => (
          <label key={number} className={style.step}>
            <input
              type="radio"
              name={name}
              value={number}
              {...(index === 0 ? { id: field.controlId } : {})}
              {...(onChoose ? { checked: value === number, onChange: () => onChoose(number) } : {})}
            />
            <span>
              {number}
              {step !== '' && <VisuallyHidden>{` ${step}`}</VisuallyHidden>}
            </span>
          </label>
        ))}
      </div>
      <p className={style.ends} aria-hidden="true">
        <span>{steps.at(0)}</span>
        <span>{steps.at(-1)}</span>
      </p>
    </fieldset>
  );
}
