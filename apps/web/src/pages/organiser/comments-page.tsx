import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { QuestionReview } from '../../features/evaluations/review/question-review.tsx';
import { reviewMessages } from '../../features/evaluations/review/review-messages.ts';
import { evaluationTexts } from '../../features/evaluations/review/review-queries.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(evaluationTexts(params.eventId));
}

export default function CommentsPage() {
  const t = useMessages(reviewMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(evaluationTexts(eventId));
  useLive(eventId);
  const results = <ButtonLink to={paths.results.event(eventId)}>{t.toResults}</ButtonLink>;
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} actions={results} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.questions.length === 0 && <EmptyState>{t.none}</EmptyState>}
      {data?.questions.map((question) => (
        <QuestionReview
          key={`${question.formId} ${question.key}`}
          eventId={eventId}
          question={question}
        />
      ))}
    </div>
  );
}
