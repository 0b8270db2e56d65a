import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { ScaleField } from '../../ui/scale-field.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { type Draft, keepDraft, readDraft } from './answer-drafts.ts';
import { answerMessages } from './evaluation-messages.ts';

interface AnswerFormProps {
  formId: string;
  questions: readonly Schema<'EvaluationQuestion'>[];
  last: boolean;
  busy: boolean;
  error: unknown;
  onSend: (draft: Draft) => void;
  onSkip: () => void;
}

/** One part of the evaluation: its questions, kept as they are filled in. */
export function AnswerForm({
  formId,
  questions,
  last,
  busy,
  error,
  onSend,
  onSkip,
}: AnswerFormProps) {
  const t = useMessages(answerMessages);
  const locale = useLocale();
  const [draft, setDraft] = useState<Draft>(() => readDraft(formId));
  const change = (questionId: string, value: string) => {
    const next = { ...draft, [questionId]: value };
    setDraft(next);
    keepDraft(formId, next);
  };
  const hasText = questions.some(({ kind }) => kind === 'TEXT');
  return (
    <Form onSubmit={() => onSend(draft)} error={error}>
      {questions.map((question) => {
        const label = locale === 'sv' ? question.textSv : question.textEn;
        const value = draft[question.id] ?? '';
        return question.kind === 'SCALE' ? (
          <ScaleField
            key={question.id}
            name={question.id}
            label={label}
            steps={t.steps()}
            value={value === '' ? undefined : Number(value)}
            onChoose={(step) => change(question.id, String(step))}
          />
        ) : (
          <TextArea
            key={question.id}
            name={question.id}
            label={label}
            maxLength={5000}
            rows={4}
            value={value}
            onChange={(event) => change(question.id, event.currentTarget.value)}
          />
        );
      })}
      {hasText && <p className="eyebrow">{t.publicRecord}</p>}
      <FormActions>
        <Button type="submit" kind="primary" busy={busy} busyText={t.sending}>
          {last ? t.send : t.sendAndGoOn}
        </Button>
        <Button kind="quiet" onClick={onSkip}>
          {t.skip}
        </Button>
      </FormActions>
      <p className="eyebrow">{t.keptDraft}</p>
    </Form>
  );
}
