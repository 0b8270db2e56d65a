import { RadioGroup } from '../../../ui/choice-fields.tsx';
import type { InputProps } from './input-props.ts';
import { useQuestionWords } from './question-words.ts';

/** One of several. */
export function SingleInput({ question, value, onChange, error }: InputProps) {
  const words = useQuestionWords();
  return (
    <RadioGroup
      name={question.id}
      label={words.text(question)}
      hint={words.help(question)}
      error={error}
      choices={question.options.map((option) => ({ value: option.key, label: words.text(option) }))}
      value={value?.choices?.[0]}
      onChoose={(key) => onChange({ choices: [key] })}
    />
  );
}
