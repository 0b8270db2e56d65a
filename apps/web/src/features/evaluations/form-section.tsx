import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { announce } from '../../ui/toast-store.ts';
import { formMessages } from './evaluation-messages.ts';
import { eventEvaluation } from './evaluation-queries.ts';
import style from './form-section.module.css';
import { QuestionEditor } from './question-editor.tsx';

/** One form: what it asks, how many have answered, and a way to change it while nobody has. */
export function FormSection({
  eventId,
  form,
  asking,
}: {
  eventId: string;
  form: Schema<'EvaluationForm'>;
  /** The evaluation has opened, so answers are worth showing. */
  asking: boolean;
}) {
  const t = useMessages(formMessages);
  const locale = useLocale();
  const { number } = useNumbers();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const save = useMutation({
    mutationFn: (questions: Parameters<Parameters<typeof QuestionEditor>[0]['onSave']>[0]) =>
      api.PUT('/events/{eventId}/evaluation/forms/{formId}/questions', {
        params: { path: { eventId, formId: form.id } },
        body: { questions, revision: form.revision },
      }),
    onSuccess: () => {
      setEditing(false);
      announce(t.saved);
      return client.invalidateQueries({ queryKey: eventEvaluation(eventId).queryKey });
    },
  });
  const name = form.seminar?.title ?? t.theDay;
  return (
    <section className={`${style.section} ruled`} aria-label={name}>
      <div className="stack">
        <h2 className="row">
          {form.seminar && <SeminarLetter letter={form.seminar.letter} />}
          {name}
        </h2>
        {asking && (
          <ProgressBar
            label={t.answered}
            value={form.answered}
            max={form.eligible}
            text={`${number(form.answered)} ${t.ofEligible(form.eligible)}`}
          />
        )}
        {form.answered > 0 ? (
          <p className="eyebrow">{t.locked}</p>
        ) : (
          <div>
            <Button size="small" onClick={() => setEditing(true)}>
              {t.edit}
            </Button>
          </div>
        )}
      </div>
      <ol className={style.questions}>
        {form.questions.map((question) => (
          <li key={question.id}>
            {locale === 'sv' ? question.textSv : question.textEn}{' '}
            <span className="eyebrow">{question.kind === 'SCALE' ? t.scale : t.text}</span>
          </li>
        ))}
      </ol>
      <Dialog
        wide
        open={editing}
        onClose={() => setEditing(false)}
        title={t.editTitle(form.seminar?.title ?? t.aboutDay)}
      >
        <QuestionEditor
          questions={form.questions}
          busy={save.isPending}
          error={save.error}
          onSave={(questions) => save.mutate(questions)}
          onCancel={() => setEditing(false)}
        />
      </Dialog>
    </section>
  );
}
