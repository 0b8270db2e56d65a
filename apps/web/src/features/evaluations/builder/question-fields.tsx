import { withKind } from '@ledarforum/domain/evaluation-form-editing';
import { fewestSteps, mostSteps } from '@ledarforum/domain/evaluation-form-faults';
import {
  type Question,
  type QuestionKind,
  questionKinds,
  rowsOfWords,
  type ScaleEnds,
} from '@ledarforum/domain/evaluation-questions';
import { useMessages } from '../../../lib/messages.ts';
import { Checkbox } from '../../../ui/choice-fields.tsx';
import fieldStyle from '../../../ui/field.module.css';
import { SelectField, TextField } from '../../../ui/text-fields.tsx';
import style from './builder.module.css';
import { builderMessages } from './builder-messages.ts';
import { ChoiceEditor } from './choice-editor.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { newKey } from './question-draft.ts';

interface QuestionFieldsProps {
  questions: readonly Question[];
  place: number;
  valueWords: readonly string[];
  /** `field` names what is typed in, so that typing is undone as one. */
  onChange: (question: Question, field?: string) => void;
}

/** Everything that can be said of one question, Swedish and English side by side. */
export function QuestionFields({ questions, place, valueWords, onChange }: QuestionFieldsProps) {
  const t = useMessages(builderMessages);
  const question = questions[place];
  if (!question) return null;
  const { key, kind } = question;
  const type = (part: 'textSv' | 'textEn' | 'helpSv' | 'helpEn') => (
    <TextField
      name={`${key}/${part}`}
      label={t[part]}
      lang={part.endsWith('Sv') ? 'sv' : 'en'}
      maxLength={200}
      optional={part.startsWith('help')}
      value={question[part]}
      hint={
        part === 'textEn' && question.textSv !== '' && question.textEn.trim() === ''
          ? t.englishMissing
          : undefined
      }
      onChange={({ currentTarget }) =>
        onChange({ ...question, [part]: currentTarget.value }, `${key}/${part}`)
      }
    />
  );
  const listed = kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'RANKING';
  return (
    <div className="stack">
      <div className={style.sideBySide}>
        {type('textSv')}
        {type('textEn')}
        {type('helpSv')}
        {type('helpEn')}
      </div>
      <div className={style.sideBySide}>
        <SelectField
          name={`${key}/kind`}
          label={t.kind}
          value={kind}
          onChange={({ currentTarget }) =>
            onChange(withKind(question, currentTarget.value as QuestionKind, newKey))
          }
        >
          {questionKinds.map((one) => (
            <option key={one} value={one}>
              {t.kindName(one)}
            </option>
          ))}
        </SelectField>
        {(kind === 'SCALE' || kind === 'MATRIX') && (
          <SelectField
            name={`${key}/steps`}
            label={t.steps}
            value={question.steps}
            onChange={({ currentTarget }) =>
              onChange({ ...question, steps: Number(currentTarget.value) })
            }
          >
            {Array.from({ length: mostSteps - fewestSteps + 1 }, (_, n) => n + fewestSteps).map(
              (steps) => (
                <option key={steps}>{steps}</option>
              ),
            )}
          </SelectField>
        )}
      </div>
      {listed && (
        <ChoiceEditor
          legend={t.options}
          choices={question.options}
          onChange={(options, field) => onChange({ ...question, options }, field)}
        />
      )}
      {kind === 'MATRIX' && (
        <MatrixRows question={question} valueWords={valueWords} onChange={onChange} />
      )}
      {(kind === 'SCALE' || kind === 'MATRIX') && (
        <ScaleEndFields question={question} onChange={onChange} />
      )}
      <Checkbox
        name={`${key}/required`}
        label={t.required}
        checked={question.required}
        onChange={({ currentTarget }) => onChange({ ...question, required: currentTarget.checked })}
      />
      <ConditionEditor
        questions={questions}
        place={place}
        onChange={(condition) => onChange({ ...question, condition })}
      />
    </div>
  );
}

type PartProps = {
  question: Question;
  onChange: (question: Question, field?: string) => void;
};

function MatrixRows({
  question,
  valueWords,
  onChange,
}: PartProps & { valueWords: readonly string[] }) {
  const t = useMessages(builderMessages);
  const byWord = question.rowsFrom === 'VALUE_WORDS';
  return (
    <>
      <Checkbox
        name={`${question.key}/rowsFrom`}
        label={t.rowsFromWords(valueWords.join(', '))}
        hint={valueWords.length === 0 ? t.noWords : undefined}
        checked={byWord}
        onChange={({ currentTarget }) =>
          onChange(
            currentTarget.checked
              ? { ...question, rowsFrom: 'VALUE_WORDS', rows: rowsOfWords(valueWords) }
              : { ...question, rowsFrom: null },
          )
        }
      />
      {!byWord && (
        <ChoiceEditor
          legend={t.rows}
          choices={question.rows}
          onChange={(rows, field) => onChange({ ...question, rows }, field)}
        />
      )}
    </>
  );
}

function ScaleEndFields({ question, onChange }: PartProps) {
  const t = useMessages(builderMessages);
  const { key, ends } = question;
  const end = (part: keyof ScaleEnds) => (
    <input
      className={fieldStyle.control}
      lang={part.endsWith('Sv') ? 'sv' : 'en'}
      aria-label={`${part.startsWith('low') ? t.lowEnd : t.highEnd}, ${part.endsWith('Sv') ? t.inSwedish : t.inEnglish}`}
      maxLength={200}
      value={ends[part]}
      onChange={({ currentTarget }) =>
        onChange({ ...question, ends: { ...ends, [part]: currentTarget.value } }, `${key}/${part}`)
      }
    />
  );
  return (
    <div className={style.sideBySide}>
      <div className={fieldStyle.field}>
        <span className={fieldStyle.label}>{t.lowEnd}</span>
        {end('lowSv')}
        {end('lowEn')}
      </div>
      <div className={fieldStyle.field}>
        <span className={fieldStyle.label}>{t.highEnd}</span>
        {end('highSv')}
        {end('highEn')}
      </div>
    </div>
  );
}
