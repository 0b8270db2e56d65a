import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { answersOf, type Draft, dropDraft } from '../../features/evaluations/answer-drafts.ts';
import { AnswerForm } from '../../features/evaluations/answer-form.tsx';
import { answerMessages } from '../../features/evaluations/evaluation-messages.ts';
import { myEvaluation } from '../../features/evaluations/evaluation-queries.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myEvaluation(params.eventId));
}

export default function EvaluationPage() {
  const t = useMessages(answerMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(myEvaluation(eventId));
  if (!data) {
    return (
      <div className="stack-wide">
        <PageHeader title={t.title} />
        {error ? <ProblemNotice error={error} onRetry={refetch} /> : <Skeleton />}
      </div>
    );
  }
  return <Evaluation eventId={eventId} evaluation={data} />;
}

function Evaluation({
  eventId,
  evaluation,
}: {
  eventId: string;
  evaluation: Schema<'MyEvaluation'>;
}) {
  const t = useMessages(answerMessages);
  const client = useQueryClient();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const submit = $api.useMutation('post', '/events/{eventId}/my-evaluation/{formId}');
  const asking = evaluation.forms.filter(({ state }) => state === 'open');
  const left = asking.filter(({ answered }) => !answered);
  const form = left.find(({ id }) => !skipped.includes(id));

  if (!evaluation.open) {
    return (
      <div className="stack-wide">
        <PageHeader eyebrow={evaluation.eventName} title={t.title} />
        <Notice>{t.notOpen}</Notice>
        <ButtonLink to={paths.my.day(eventId)}>{t.toMyDay}</ButtonLink>
      </div>
    );
  }
  if (form === undefined) {
    return (
      <div className="stack-wide">
        <PageHeader eyebrow={evaluation.eventName} title={t.thanksTitle} lead={t.thanks} />
        {left.length > 0 && (
          <Notice actions={<Button onClick={() => setSkipped([])}>{t.answerTheRest}</Button>}>
            {t.skippedLeft(left.length)}
          </Notice>
        )}
        <ButtonLink to={paths.my.day(eventId)}>{t.toMyDay}</ButtonLink>
      </div>
    );
  }

  const done = () => {
    dropDraft(form.id);
    submit.reset();
    return client.invalidateQueries({ queryKey: myEvaluation(eventId).queryKey });
  };
  const send = (draft: Draft) =>
    submit.mutate(
      {
        params: { path: { eventId, formId: form.id } },
        body: { answers: answersOf(form.questions, draft) },
      },
      {
        onSuccess: done,
        onError: (refused) => {
          if (asProblem(refused).code === 'evaluation-already-answered') void done();
        },
      },
    );
  const step = asking.findIndex(({ id }) => id === form.id) + 1;
  return (
    <div className="stack-wide">
      <PageHeader
        eyebrow={
          <>
            {t.progress(step, asking.length)}
            {form.seminar && (
              <>
                {' '}
                <SeminarLetter letter={form.seminar.letter} />
              </>
            )}
          </>
        }
        title={form.seminar?.title ?? t.title}
        {...(step === 1 ? { lead: t.anonymous } : {})}
      />
      <AnswerForm
        key={form.id}
        formId={form.id}
        questions={form.questions}
        last={left.filter(({ id }) => !skipped.includes(id)).length === 1}
        busy={submit.isPending}
        error={submit.error}
        onSend={send}
        onSkip={() => setSkipped([...skipped, form.id])}
      />
    </div>
  );
}
