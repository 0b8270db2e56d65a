import { type AnswerValue, shownQuestions } from '@ledarforum/domain/evaluation-conditions';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { type Draft, keepDraft, readDraft } from './answer-drafts.ts';
import { answerMessages } from './evaluation-messages.ts';
import { QuestionInput } from './inputs/question-input.tsx';

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
  const [draft, setDraft] = useState<Draft>(() => readDraft(formId));
  const change = (questionId: string, value: AnswerValue | undefined) => {
    const { [questionId]: _, ...others } = draft;
    const next = value === undefined ? others : { ...others, [questionId]: value };
    setDraft(next);
    keepDraft(formId, next);
  };
  const byKey = new Map(
    questions.flatMap(({ id, key }) => (draft[id] ? [[key, draft[id]] as const] : [])),
  );
  const shown = shownQuestions(questions, byKey);
  const hasText = shown.some(({ kind }) => kind === 'TEXT');
  return (
    <Form onSubmit={() => onSend(draft)} error={error}>
      {shown.map((question) => (
        <QuestionInput
          key={question.id}
          question={question}
          value={draft[question.id]}
          onChange={(value) => change(question.id, value)}
        />
      ))}
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
