import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { announce } from '../../ui/toast-store.ts';
import style from './outbox.module.css';
import { outboxMessages } from './outbox-messages.ts';
import { messagesPerPage, type OutboxView } from './outbox-queries.ts';

type Row = Schema<'Message'>;

interface MessageTableProps {
  page: Schema<'MessagePage'>;
  view: OutboxView;
  onView: (view: OutboxView) => void;
  onRead: (row: Row) => void;
}

export function MessageTable({ page, view, onView, onRead }: MessageTableProps) {
  const t = useMessages(outboxMessages);
  const dates = useDates();
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      head: t.subject,
      cell: (row) => (
        <div>
          <button
            type="button"
            className={style.subject}
            aria-label={t.read(row.subject)}
            onClick={() => onRead(row)}
          >
            {row.subject}
          </button>
          <span className={style.secondLine}>{t[`kind${row.kind}`]}</span>
        </div>
      ),
    },
    {
      key: 'recipient',
      head: t.recipient,
      cell: ({ recipient }) =>
        recipient === null ? (
          t.protected
        ) : (
          <div>
            {recipient.name}
            <span className={style.secondLine}>{recipient.address}</span>
          </div>
        ),
    },
    { key: 'written', head: t.written, cell: (row) => dates.dateTime(row.createdAt) },
    { key: 'state', head: t.state, cell: (row) => <State row={row} delivery={page.delivery} /> },
    {
      key: 'actions',
      head: t.actions,
      headHidden: true,
      align: 'end',
      cell: (row) => (canRetry(row) ? <Retry row={row} /> : null),
    },
  ];
  const unfiltered = view.search === '' && !view.state && !view.kind;
  return (
    <DataTable
      caption={t.title}
      captionHidden
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.messageId}
      empty={{ text: unfiltered ? t.empty : t.noMatch }}
      server={{
        total: page.total,
        page: view.page,
        pageSize: messagesPerPage,
        onPage: (next) => onView({ ...view, page: next }),
      }}
    />
  );
}

function State({ row, delivery }: { row: Row; delivery: Schema<'MessagePage'>['delivery'] }) {
  const t = useMessages(outboxMessages);
  const dates = useDates();
  const { state, attempts, lastError, nextAttemptAt, sentAt } = row;
  if (delivery === 'demo' && state !== 'HELD') return t.stateSENT;
  const remarks = [
    sentAt === null ? '' : dates.dateTime(sentAt),
    state !== 'SENT' && attempts > 0 ? t.attempts(attempts) : '',
    lastError === 'link-expired' ? t.linkExpired : (lastError ?? ''),
    attempts > 0 && nextAttemptAt !== null ? t.nextTry(dates.time(nextAttemptAt)) : '',
  ].filter(Boolean);
  return (
    <div>
      {t[`state${state}`]}
      {remarks.length > 0 && <span className={style.secondLine}>{remarks.join(', ')}</span>}
    </div>
  );
}

/** A magic link that has expired helps nobody; its owner asks for another. */
function canRetry({ state, kind }: Row): boolean {
  return state === 'FAILED' && kind !== 'SIGN_IN';
}

function Retry({ row }: { row: Row }) {
  const t = useMessages(outboxMessages);
  const client = useQueryClient();
  const retry = $api.useMutation('post', '/messages/{messageId}/retries', {
    onSuccess: () => announce(t.retried(1)),
    onError: (error) => announce(asProblem(error).title),
    onSettled: () => client.invalidateQueries({ queryKey: ['get', '/messages'] }),
  });
  return (
    <Button
      size="small"
      busy={retry.isPending}
      aria-label={t.retryOf(row.recipient?.name ?? t.protected)}
      onClick={() => retry.mutate({ params: { path: { messageId: row.messageId } } })}
    >
      {t.retry}
    </Button>
  );
}
