import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { MessageDialog } from '../../features/outbox/message-dialog.tsx';
import { MessageTable } from '../../features/outbox/message-table.tsx';
import style from '../../features/outbox/outbox.module.css';
import { outboxMessages } from '../../features/outbox/outbox-messages.ts';
import { messages, type OutboxView } from '../../features/outbox/outbox-queries.ts';
import { HeldLetters } from '../../features/programme-versions/held-letters.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatLine } from '../../ui/stat-line.tsx';
import { SelectField, TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';

const firstView: OutboxView = { search: '', state: undefined, kind: undefined, page: 1 };
const states = ['HELD', 'PENDING', 'SENT', 'FAILED'] as const;
const kinds = [
  'SIGN_IN',
  'INVITATION',
  'REMINDER',
  'CHOICE_OPEN',
  'ALLOCATION',
  'PROGRAMME',
  'EVALUATION',
  'FOLLOW_UP',
] as const;

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(messages(firstView));
}

export default function OutboxPage() {
  const t = useMessages(outboxMessages);
  const [view, setView] = useState(firstView);
  const [shown, setShown] = useState<Schema<'Message'>>();
  const { data, error, refetch } = useQuery(messages(view));
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        {...(data && { lead: t[data.delivery] })}
        actions={
          data?.delivery === 'demo' && (
            <ButtonLink kind="primary" to={paths.demoMailbox()}>
              {t.toMailbox}
            </ButtonLink>
          )
        }
      />
      <HeldLetters />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && (
        <>
          {data.delivery !== 'demo' && <Numbers counts={data.counts} />}
          <Filters view={view} onView={setView} />
          <MessageTable page={data} view={view} onView={setView} onRead={setShown} />
        </>
      )}
      <MessageDialog shown={shown} onClose={() => setShown(undefined)} />
    </div>
  );
}

function Numbers({ counts }: { counts: Schema<'MessageCounts'> }) {
  const t = useMessages(outboxMessages);
  const { number } = useNumbers();
  const client = useQueryClient();
  const retry = $api.useMutation('post', '/messages/retries', {
    onSuccess: ({ letters }) => announce(t.retried(letters)),
    onSettled: () => client.invalidateQueries({ queryKey: ['get', '/messages'] }),
  });
  return (
    <div className="stack">
      <StatLine
        stats={[
          { label: t.pending, value: number(counts.pending) },
          { label: t.sent, value: number(counts.sent) },
          { label: t.failed, value: number(counts.failed) },
        ]}
      />
      {retry.error && <ProblemNotice error={retry.error} />}
      {counts.retriable > 0 && (
        <div className="row">
          <Button busy={retry.isPending} onClick={() => retry.mutate({ body: {} })}>
            {t.retryAll(counts.retriable)}
          </Button>
        </div>
      )}
    </div>
  );
}

function Filters({ view, onView }: { view: OutboxView; onView: (view: OutboxView) => void }) {
  const t = useMessages(outboxMessages);
  return (
    <div className={`${style.filters} no-print`}>
      <TextField
        name="search"
        type="search"
        label={t.search}
        maxLength={100}
        value={view.search}
        onChange={(event) => onView({ ...view, search: event.currentTarget.value, page: 1 })}
      />
      <SelectField
        name="state"
        label={t.state}
        value={view.state ?? ''}
        onChange={(event) => {
          const state = states.find((one) => one === event.currentTarget.value);
          onView({ ...view, state, page: 1 });
        }}
      >
        <option value="">{t.all}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {t[`state${state}`]}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="kind"
        label={t.kind}
        value={view.kind ?? ''}
        onChange={(event) => {
          const kind = kinds.find((one) => one === event.currentTarget.value);
          onView({ ...view, kind, page: 1 });
        }}
      >
        <option value="">{t.all}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t[`kind${kind}`]}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
