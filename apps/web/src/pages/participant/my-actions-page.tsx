import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { myActionMessages } from '../../features/improvement-actions/action-messages.ts';
import { myActions } from '../../features/improvement-actions/action-queries.ts';
import style from '../../features/improvement-actions/actions.module.css';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';

const statuses = ['PLANNED', 'STARTED', 'DONE', 'DECLINED'] as const;

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(myActions);
}

export default function MyActionsPage() {
  const t = useMessages(myActionMessages);
  const { data, error, refetch } = useQuery(myActions);
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.rows.length === 0 && (
        <EmptyState action={<Link to={paths.my.root()}>{t.toMyDays}</Link>}>{t.empty}</EmptyState>
      )}
      {data?.rows.map((action) => (
        <MyAction key={`${action.id} ${action.version}`} action={action} />
      ))}
    </div>
  );
}

function MyAction({ action }: { action: Schema<'MyAction'> }) {
  const t = useMessages(myActionMessages);
  const dates = useDates();
  const client = useQueryClient();
  const [status, setStatus] = useState(action.status);
  const save = $api.useMutation('put', '/my/actions/{actionId}/status', {
    onSuccess: () => {
      announce(t.saved);
      return client.invalidateQueries({ queryKey: myActions.queryKey });
    },
  });
  const { event, dueOn } = action;
  return (
    <section className="stack ruled" aria-label={action.title}>
      <h2>{action.title}</h2>
      <p className="eyebrow">
        {[t.after(event.name), dueOn === null ? '' : t.due(dates.date(dueOn))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <blockquote className={style.finding}>{action.finding}</blockquote>
      <Form
        error={save.error}
        onSubmit={(form) =>
          save.mutate({
            params: { path: { actionId: action.id } },
            body: {
              version: action.version,
              status,
              reason: textOf(form, 'reason'),
              note: textOf(form, 'note'),
            },
          })
        }
      >
        <RadioGroup
          name={`status-${action.id}`}
          label={t.howGoes}
          value={status}
          onChoose={setStatus}
          choices={statuses.map((value) => ({ value, label: t[value] }))}
        />
        {status === 'DECLINED' && (
          <TextArea name="reason" label={t.reason} rows={2} defaultValue={action.reason} />
        )}
        <TextField name="note" label={t.note} optional maxLength={200} />
        <FormActions>
          <Button type="submit" busy={save.isPending} busyText={t.saving}>
            {t.save}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
