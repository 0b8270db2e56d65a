import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import { AddForm, WholeWay } from '../../features/evaluations/add-form.tsx';
import { formMessages } from '../../features/evaluations/evaluation-messages.ts';
import { eventEvaluation } from '../../features/evaluations/evaluation-queries.ts';
import { FormSection } from '../../features/evaluations/form-section.tsx';
import { MailingsSection } from '../../features/evaluations/mailings-section.tsx';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export default function EvaluationPage() {
  const t = useMessages(formMessages);
  const { eventId = '' } = useParams();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(eventEvaluation(eventId));
  useLive(eventId);
  const create = $api.useMutation('post', '/events/{eventId}/evaluation', {
    onSuccess: () => client.invalidateQueries({ queryKey: eventEvaluation(eventId).queryKey }),
  });
  const leads = {
    'not-begun': t.leadNotBegun,
    collecting: t.leadCollecting,
    closed: t.leadClosed,
  };
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        {...(data && data.forms.length > 0 ? { lead: leads[data.state] } : {})}
        actions={
          data?.state === 'closed' ? (
            <>
              <ButtonLink kind="primary" to={paths.results.event(eventId)}>
                {t.toResults}
              </ButtonLink>
              <ButtonLink to={paths.organise.comments(eventId)}>{t.toComments}</ButtonLink>
            </>
          ) : (
            <ButtonLink to={paths.organise.event(eventId)}>{t.toForum}</ButtonLink>
          )
        }
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {create.error && <ProblemNotice error={create.error} />}
      {!data && !error && <Skeleton />}
      {data?.forms.length === 0 && (
        <EmptyState
          action={
            <Button
              busy={create.isPending}
              onClick={() => create.mutate({ params: { path: { eventId } } })}
            >
              {t.create}
            </Button>
          }
        >
          {t.none}
        </EmptyState>
      )}
      {data?.forms.length === 0 && <WholeWay eventId={eventId} />}
      {data?.forms.map((form) => (
        <FormSection key={form.id} eventId={eventId} form={form} />
      ))}
      {data && data.forms.length > 0 && <MailingsSection eventId={eventId} />}
      {data && data.forms.length > 0 && <AddForm eventId={eventId} forms={data.forms} />}
    </div>
  );
}
