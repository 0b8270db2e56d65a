import fieldStyle from '../../../ui/field.module.css';
import { FieldError } from '../../../ui/field.tsx';
import { useField } from '../../../ui/form-context.ts';
import { ScaleField } from '../../../ui/scale-field.tsx';
import type { InputProps } from './input-props.ts';
import style from './inputs.module.css';
import { useQuestionWords } from './question-words.ts';

/** A step of the same scale for each of several rows, one row under the other. */
export function MatrixInput({ question, value, onChange, error }: InputProps) {
  const words = useQuestionWords();
  const hint = words.help(question);
  const field = useField({ name: question.id, hint, error });
  const steps = words.steps(question);
  return (
    <fieldset
      className={fieldStyle.field}
      aria-describedby={field.aria['aria-describedby']}
      id={field.controlId}
    >
      <legend className={fieldStyle.label}>{words.text(question)}</legend>
      {hint !== undefined && (
        <p id={field.hintId} className={fieldStyle.hint}>
          {hint}
        </p>
      )}
      <FieldError id={field.errorId} message={field.message} />
      <div className={style.rows}>
        {question.rows.map((row) => (
          <ScaleField
            key={row.key}
            name={`${question.id}/${row.key}`}
            label={words.text(row)}
            steps={steps}
            value={value?.rows?.[row.key]}
            onChoose={(step) => onChange({ rows: { ...value?.rows, [row.key]: step } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
