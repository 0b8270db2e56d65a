import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { FieldGroup, Form, FormActions } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { formMessages } from './evaluation-messages.ts';

type Question = Schema<'QuestionDraft'>;

interface Row extends Question {
  /** Stays with the row while it is moved. */
  row: number;
}

interface QuestionEditorProps {
  questions: readonly Schema<'EvaluationQuestion'>[];
  busy: boolean;
  error: unknown;
  onSave: (questions: Question[]) => void;
  onCancel: () => void;
}

/** The questions of one form: change, add, move up, remove. */
export function QuestionEditor({ questions, busy, error, onSave, onCancel }: QuestionEditorProps) {
  const t = useMessages(formMessages);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    questions.map(({ id: _, ...question }, row) => ({ row, ...question })),
  );
  const change = (row: number, part: Partial<Question>) =>
    setRows(rows.map((existing) => (existing.row === row ? { ...existing, ...part } : existing)));
  const add = () =>
    setRows([
      ...rows,
      {
        row: Math.max(-1, ...rows.map(({ row }) => row)) + 1,
        kind: 'SCALE',
        textSv: '',
        textEn: '',
      },
    ]);
  const moveUp = (index: number) =>
    setRows([
      ...rows.slice(0, index - 1),
      ...rows.slice(index - 1, index + 1).reverse(),
      ...rows.slice(index + 1),
    ]);
  return (
    <Form onSubmit={() => onSave(rows.map(({ row: _, ...question }) => question))} error={error}>
      {rows.map((question, index) => (
        <FieldGroup key={question.row} title={t.question(index + 1)}>
          <TextField
            name={`questions/${index}/textSv`}
            label={t.questionSv}
            value={question.textSv}
            maxLength={200}
            onChange={(event) => change(question.row, { textSv: event.currentTarget.value })}
          />
          <TextField
            name={`questions/${index}/textEn`}
            label={t.questionEn}
            value={question.textEn}
            maxLength={200}
            onChange={(event) => change(question.row, { textEn: event.currentTarget.value })}
          />
          <RadioGroup
            name={`questions/${index}/kind`}
            label={t.kind}
            value={question.kind}
            onChoose={(kind) => change(question.row, { kind })}
            choices={[
              { value: 'SCALE', label: t.scale },
              { value: 'TEXT', label: t.text },
            ]}
          />
          <div className="row">
            {index > 0 && (
              <Button size="small" onClick={() => moveUp(index)}>
                {t.moveUp}
              </Button>
            )}
            <Button
              size="small"
              onClick={() => setRows(rows.filter(({ row }) => row !== question.row))}
            >
              {t.remove}
            </Button>
          </div>
        </FieldGroup>
      ))}
      <div>
        <Button onClick={add}>{t.add}</Button>
      </div>
      <FormActions>
        <Button type="submit" kind="primary" busy={busy}>
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
