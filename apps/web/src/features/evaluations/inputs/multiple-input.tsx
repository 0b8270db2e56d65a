import { CheckboxGroup } from '../../../ui/choice-fields.tsx';
import type { InputProps } from './input-props.ts';
import { useQuestionWords } from './question-words.ts';

/** Any number of several. */
export function MultipleInput({ question, value, onChange, error }: InputProps) {
  const words = useQuestionWords();
  return (
    <CheckboxGroup
      name={question.id}
      label={words.text(question)}
      hint={words.help(question)}
      error={error}
      choices={question.options.map((option) => ({ value: option.key, label: words.text(option) }))}
      values={value?.choices}
      onChoose={(choices) => onChange(choices.length === 0 ? undefined : { choices })}
    />
  );
}
