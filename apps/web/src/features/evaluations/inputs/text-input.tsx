import { longestText } from '@ledarforum/domain/evaluation-answers';
import { TextArea } from '../../../ui/text-fields.tsx';
import type { InputProps } from './input-props.ts';
import { useQuestionWords } from './question-words.ts';

/** Words of one's own. */
export function TextInput({ question, value, onChange, error }: InputProps) {
  const words = useQuestionWords();
  return (
    <TextArea
      name={question.id}
      label={words.text(question)}
      hint={words.help(question)}
      error={error}
      rows={4}
      maxLength={longestText}
      value={value?.text ?? ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? undefined : { text: currentTarget.value })
      }
    />
  );
}
