import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { answersOf, dropDraft } from '../../features/evaluations/answer-drafts.ts';
import { type Drafts, isBegun, stepsOf } from '../../features/evaluations/answer-flow.ts';
import { AnswerFlow } from '../../features/evaluations/answer-flow.tsx';
import { answerMessages } from '../../features/evaluations/evaluation-messages.ts';
import { myEvaluation } from '../../features/evaluations/evaluation-queries.ts';
import { useAnswerOutbox } from '../../features/evaluations/sending-answers.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
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
        <PageHeader title={t.titleOf('DAY')} />
        {error ? <ProblemNotice error={error} onRetry={refetch} /> : <Skeleton />}
      </div>
    );
  }
  return <Evaluation key={data.personId} eventId={eventId} evaluation={data} />;
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
  const { personId, forms } = evaluation;
  const { outbox, waiting } = useAnswerOutbox(personId);
  const [handedIn, setHandedIn] = useState<readonly string[]>([]);
  const [thanked, setThanked] = useState(false);
  const gone = new Set([...handedIn, ...waiting.map(({ formId }) => formId)]);
  const open = forms.filter(({ state }) => state === 'open');
  const left = open.filter(({ id, answered }) => !answered && !gone.has(id));

  useEffect(() => {
    // What was begun and can no longer be sent does not stay on the device.
    for (const { id: formId, state, answered } of forms) {
      if (answered || state === 'closed') dropDraft({ personId, formId });
    }
  }, [forms, personId]);

  const send = (drafts: Drafts) => {
    const begun = left.filter((form) => isBegun(form, drafts));
    outbox.put(
      begun.map((form) => ({
        eventId,
        formId: form.id,
        answers: answersOf(
          stepsOf([form], drafts).map(({ question }) => question),
          drafts[form.id] ?? {},
        ),
      })),
    );
    for (const { id: formId } of begun) dropDraft({ personId, formId });
    setHandedIn([...handedIn, ...begun.map(({ id }) => id)]);
    setThanked(true);
    void outbox
      .flush()
      .then(() => client.invalidateQueries({ queryKey: myEvaluation(eventId).queryKey }));
  };

  if (open.length === 0) {
    return (
      <div className="stack-wide">
        <PageHeader eyebrow={evaluation.eventName} title={t.titleOf('DAY')} />
        <Notice>{t.notOpen}</Notice>
        <ButtonLink to={paths.my.day(eventId)}>{t.toMyDay}</ButtonLink>
      </div>
    );
  }
  const [first] = left;
  if (first === undefined || thanked) {
    return (
      <Thanks
        eventId={eventId}
        eventName={evaluation.eventName}
        left={left.length}
        justNow={thanked}
        onGoOn={() => setThanked(false)}
      />
    );
  }
  return (
    <div className="stack-wide">
      <PageHeader eyebrow={evaluation.eventName} title={t.titleOf(first.purpose)} />
      {/* Begins anew where it was left when another tab has handed something in. */}
      <AnswerFlow
        key={left.map(({ id }) => id).join()}
        personId={personId}
        forms={left}
        onSend={send}
      />
    </div>
  );
}

function Thanks({
  eventId,
  eventName,
  left,
  justNow,
  onGoOn,
}: {
  eventId: string;
  eventName: string;
  left: number;
  justNow: boolean;
  onGoOn: () => void;
}) {
  const t = useMessages(answerMessages);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!justNow) return;
    window.scrollTo(0, 0);
    page.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [justNow]);
  return (
    <div ref={page} className="stack-wide">
      <PageHeader eyebrow={eventName} title={t.thanksTitle} lead={t.thanks} />
      {left > 0 && (
        <Notice actions={<Button onClick={onGoOn}>{t.answerTheRest}</Button>}>
          {t.skippedLeft(left)}
        </Notice>
      )}
      <ButtonLink to={paths.my.day(eventId)}>{t.toMyDay}</ButtonLink>
    </div>
  );
}
