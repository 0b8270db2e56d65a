import { conditionSources, conditionsOn } from '@ledarforum/domain/evaluation-conditions';
import type { Condition, Question } from '@ledarforum/domain/evaluation-questions';
import { useMessages } from '../../../lib/messages.ts';
import { CheckboxGroup } from '../../../ui/choice-fields.tsx';
import fieldStyle from '../../../ui/field.module.css';
import { useQuestionWords } from '../inputs/question-words.ts';
import style from './builder.module.css';
import { builderMessages } from './builder-messages.ts';

interface ConditionEditorProps {
  questions: readonly Question[];
  place: number;
  onChange: (condition: Condition | null) => void;
}

/** "Visas bara om svaret på … är minst …", as a sentence with its parts to choose. */
export function ConditionEditor({ questions, place, onChange }: ConditionEditorProps) {
  const t = useMessages(builderMessages);
  const words = useQuestionWords();
  const sources = conditionSources(questions, place);
  const condition = questions[place]?.condition ?? null;
  const source = questions.find(({ key }) => key === condition?.question);
  if (sources.length === 0 && condition === null) return null;
  const nameOf = (question: Question) =>
    `${questions.indexOf(question) + 1}. ${words.text(question) || t.untitled}`;
  const startOn = (key: string) => {
    const chosen = sources.find((question) => question.key === key);
    if (!chosen) return onChange(null);
    const [is = 'chosen'] = conditionsOn[chosen.kind];
    const step = is === 'chosen' ? null : Math.ceil(chosen.steps / 2) + 1;
    onChange({ question: key, is, choices: [], step });
  };
  const known = source === undefined || sources.includes(source);
  return (
    <fieldset className={style.condition}>
      <legend className={fieldStyle.label}>{t.condition}</legend>
      <div className={style.sentence}>
        <select
          className={fieldStyle.control}
          aria-label={t.conditionQuestion}
          value={condition?.question ?? ''}
          onChange={({ currentTarget }) => startOn(currentTarget.value)}
        >
          <option value="">{t.always}</option>
          {!known && source && <option value={source.key}>{nameOf(source)}</option>}
          {condition && !source && <option value={condition.question}>{t.untitled}</option>}
          {sources.map((question) => (
            <option key={question.key} value={question.key}>
              {`${t.onlyIf} ${nameOf(question)}`}
            </option>
          ))}
        </select>
        {condition && source && condition.is !== 'chosen' && (
          <>
            <span>{t.is}</span>
            <select
              className={fieldStyle.control}
              aria-label={t.conditionTest}
              value={condition.is}
              onChange={({ currentTarget }) =>
                onChange({ ...condition, is: currentTarget.value as Condition['is'] })
              }
            >
              <option value="at-least">{t.atLeast}</option>
              <option value="at-most">{t.atMost}</option>
            </select>
            <select
              className={fieldStyle.control}
              aria-label={t.conditionStep}
              value={condition.step ?? ''}
              onChange={({ currentTarget }) =>
                onChange({ ...condition, step: Number(currentTarget.value) })
              }
            >
              {Array.from({ length: source.steps }, (_, step) => step + 1).map((step) => (
                <option key={step}>{step}</option>
              ))}
            </select>
          </>
        )}
      </div>
      {condition && source && condition.is === 'chosen' && (
        <CheckboxGroup
          name={`condition/${questions[place]?.key}`}
          label={`${t.is} ${t.chosen}`}
          choices={source.options.map((option) => ({
            value: option.key,
            label: words.text(option) || t.untitled,
          }))}
          values={condition.choices}
          sideBySide
          onChoose={(choices) => onChange({ ...condition, choices })}
        />
      )}
    </fieldset>
  );
}

/** The condition of a question in words; null when it is always shown. */
export function useConditionWords(questions: readonly Question[]) {
  const t = useMessages(builderMessages);
  const words = useQuestionWords();
  return ({ condition }: Question): string | null => {
    const source = questions.find(({ key }) => key === condition?.question);
    if (!condition || !source) return null;
    const chosen = source.options.filter(({ key }) => condition.choices.includes(key));
    const answer =
      condition.is === 'chosen'
        ? chosen.map((option) => `”${words.text(option)}”`).join(` ${t.or} `)
        : `${condition.is === 'at-least' ? t.atLeast : t.atMost} ${condition.step}`;
    return t.shownIf(words.text(source), answer);
  };
}
