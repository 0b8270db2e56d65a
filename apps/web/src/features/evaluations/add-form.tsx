import { type FormPurpose, formPurposes } from '@ledarforum/domain/evaluation-windows';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import { api, type Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { announce } from '../../ui/toast-store.ts';
import { purposeMessages } from './builder/builder-messages.ts';
import { eventEvaluation } from './evaluation-queries.ts';
import style from './form-section.module.css';

type Addable = Exclude<FormPurpose, 'SEMINAR'>;

/** The forms that the event could have and has not, each with what it is for. */
export function AddForm({
  eventId,
  forms,
}: {
  eventId: string;
  forms: readonly Schema<'EvaluationForm'>[];
}) {
  const p = useMessages(purposeMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const add = useMutation({
    mutationFn: (purpose: Addable) =>
      api.POST('/events/{eventId}/evaluation/forms', {
        params: { path: { eventId } },
        body: { purpose },
      }),
    onSuccess: async ({ data }) => {
      announce(p.added);
      await client.invalidateQueries({ queryKey: eventEvaluation(eventId).queryKey });
      if (data) await navigate(paths.organise.evaluationForm(eventId, data.id));
    },
  });
  const missing = formPurposes.filter(
    (purpose): purpose is Addable =>
      purpose !== 'SEMINAR' && !forms.some((form) => form.purpose === purpose),
  );
  const isWhole = missing.every((purpose) => purpose === 'SAMSPELET' || purpose === 'DAY');
  if (missing.length === 0) return null;
  return (
    <section className="stack ruled">
      <h2>{p.addForm}</h2>
      {add.error && <ProblemNotice error={add.error} />}
      {!isWhole && <WholeWay eventId={eventId} />}
      <ul className={style.addable}>
        {missing.map((purpose) => (
          <li key={purpose}>
            <Button
              size="small"
              icon="plus"
              busy={add.isPending && add.variables === purpose}
              onClick={() => add.mutate(purpose)}
            >
              {p.purpose(purpose)}
            </Button>
            <span>{p.about(purpose)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that follows a day, from before it until 90 days after, with one click. */
export function WholeWay({ eventId }: { eventId: string }) {
  const p = useMessages(purposeMessages);
  const client = useQueryClient();
  const follow = $api.useMutation('post', '/events/{eventId}/evaluation/whole-way', {
    onSuccess: (evaluation) => {
      client.setQueryData(eventEvaluation(eventId).queryKey, evaluation);
      announce(p.wholeWayDone);
    },
  });
  return (
    <div className="stack">
      {follow.error && <ProblemNotice error={follow.error} />}
      <p>{p.wholeWayAbout}</p>
      <div>
        <Button
          kind="primary"
          icon="plus"
          busy={follow.isPending}
          onClick={() => follow.mutate({ params: { path: { eventId } } })}
        >
          {p.wholeWay}
        </Button>
      </div>
    </div>
  );
}
