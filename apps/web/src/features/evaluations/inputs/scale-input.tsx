import { ScaleField } from '../../../ui/scale-field.tsx';
import type { InputProps } from './input-props.ts';
import { useQuestionWords } from './question-words.ts';

/** A step of a scale. */
export function ScaleInput({ question, value, onChange, error }: InputProps) {
  const words = useQuestionWords();
  return (
    <ScaleField
      name={question.id}
      label={words.text(question)}
      hint={words.help(question)}
      error={error}
      steps={words.steps(question)}
      value={value?.scale}
      onChoose={(scale) => onChange({ scale })}
    />
  );
}
