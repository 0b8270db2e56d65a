import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import {
  builderMessages,
  purposeMessages,
} from '../../features/evaluations/builder/builder-messages.ts';
import { FormBuilder } from '../../features/evaluations/builder/form-builder.tsx';
import { eventEvaluation } from '../../features/evaluations/evaluation-queries.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(eventEvaluation(params.eventId));
}

export default function EvaluationFormPage() {
  const t = useMessages(builderMessages);
  const p = useMessages(purposeMessages);
  const { eventId = '', formId = '' } = useParams();
  const { data, error, refetch } = useQuery(eventEvaluation(eventId));
  const form = data?.forms.find(({ id }) => id === formId);
  return (
    <div className="stack-wide">
      <PageHeader
        eyebrow={form?.seminar ? `${p.purpose('SEMINAR')} ${form.seminar.letter}` : t.questions}
        title={form ? (form.seminar?.title ?? p.purpose(form.purpose)) : t.questions}
        {...(form ? { lead: p.about(form.purpose) } : {})}
        actions={<ButtonLink to={paths.organise.evaluation(eventId)}>{t.toForms}</ButtonLink>}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {form && data && (
        <FormBuilder key={form.id} eventId={eventId} form={form} valueWords={data.valueWords} />
      )}
      {data && !form && <Notice kind="warn">{t.gone}</Notice>}
    </div>
  );
}
