import { missingEnglish } from '@ledarforum/domain/evaluation-form-editing';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { paths } from '../../app/paths.ts';
import { api, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { builderMessages, purposeMessages } from './builder/builder-messages.ts';
import { draftOf } from './builder/question-draft.ts';
import { formMessages } from './evaluation-messages.ts';
import { eventEvaluation } from './evaluation-queries.ts';
import style from './form-section.module.css';

type EvaluationForm = Schema<'EvaluationForm'>;

/** One form: what it is for, when it takes answers, what it asks and how many have answered. */
export function FormSection({ eventId, form }: { eventId: string; form: EvaluationForm }) {
  const t = useMessages(formMessages);
  const b = useMessages(builderMessages);
  const p = useMessages(purposeMessages);
  const locale = useLocale();
  const { number } = useNumbers();
  const name = form.seminar?.title ?? p.purpose(form.purpose);
  const withoutEnglish = form.questions.reduce((sum, one) => sum + missingEnglish(one), 0);
  return (
    <section className={`${style.section} ruled`} aria-label={name}>
      <div className="stack">
        <h2 className="row">
          {form.seminar && <SeminarLetter letter={form.seminar.letter} />}
          {name}
        </h2>
        <WindowLine form={form} />
        {form.state !== 'not-begun' && (
          <ProgressBar
            label={t.answered}
            value={form.answered}
            max={form.eligible}
            text={`${number(form.answered)} ${t.ofEligible(form.eligible)}`}
          />
        )}
        <div className="row">
          <ButtonLink size="small" to={paths.organise.evaluationForm(eventId, form.id)}>
            {form.state === 'closed' ? t.look : t.edit}
          </ButtonLink>
          {form.answered === 0 && form.purpose !== 'SEMINAR' && form.purpose !== 'DAY' && (
            <RemoveForm eventId={eventId} form={form} />
          )}
        </div>
        {withoutEnglish > 0 && (
          <p className={style.missing}>{b.englishMissingCount(withoutEnglish)}</p>
        )}
      </div>
      <ol className={style.questions}>
        {form.questions.map((question) => (
          <li key={question.id}>
            {locale === 'sv' || question.textEn === '' ? question.textSv : question.textEn}{' '}
            <span className="eyebrow">{b.kindName(question.kind)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function WindowLine({ form: { purpose, state, opensAt, closesAt } }: { form: EvaluationForm }) {
  const p = useMessages(purposeMessages);
  const dates = useDates();
  const lastDay = closesAt && dates.date(new Date(Date.parse(closesAt) - 1).toISOString());
  const words = () => {
    if (state === 'closed') return p.closed;
    if (state === 'open') return lastDay ? p.openUntil(lastDay) : p.open;
    if (opensAt && lastDay) return p.opensOn(dates.date(opensAt), lastDay);
    return purpose === 'BEFORE' && lastDay ? p.opensWithInvitation(lastDay) : p.opensByPhase;
  };
  return <p className="eyebrow">{words()}</p>;
}

/** Removes a form that nobody has answered, and can bring it back with its questions. */
function RemoveForm({ eventId, form }: { eventId: string; form: EvaluationForm }) {
  const p = useMessages(purposeMessages);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: eventEvaluation(eventId).queryKey });
  const bringBack = useMutation({
    mutationFn: async () => {
      const { purpose } = form;
      if (purpose === 'SEMINAR') return;
      const added = await api.POST('/events/{eventId}/evaluation/forms', {
        params: { path: { eventId } },
        body: { purpose },
      });
      if (!added.data) return;
      const { id: formId, revision } = added.data;
      await api.PUT('/events/{eventId}/evaluation/forms/{formId}/questions', {
        params: { path: { eventId, formId } },
        body: { revision, questions: form.questions.map(({ id: _, ...one }) => draftOf(one)) },
      });
    },
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () =>
      api.DELETE('/events/{eventId}/evaluation/forms/{formId}', {
        params: { path: { eventId, formId: form.id } },
      }),
    onSuccess: () => {
      offerUndo(p.removedForm, () => bringBack.mutate());
      return refresh();
    },
  });
  return (
    <>
      <Button size="small" kind="quiet" busy={remove.isPending} onClick={() => remove.mutate()}>
        {p.removeForm}
      </Button>
      {remove.error && <ProblemNotice error={remove.error} />}
    </>
  );
}
