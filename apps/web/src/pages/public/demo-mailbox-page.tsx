import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LetterText } from '../../features/outbox/letter-text.tsx';
import style from '../../features/outbox/outbox.module.css';
import { outboxMessages } from '../../features/outbox/outbox-messages.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-fields.tsx';

const lettersPerPage = 20;

const mailbox = (search: string, page: number) =>
  $api.queryOptions(
    'get',
    '/demo/mailbox',
    { params: { query: { search, page, limit: lettersPerPage } } },
    { placeholderData: keepPreviousData, refetchInterval: 5_000 },
  );

/** Everybody's post in the demo municipality. */
export default function DemoMailboxPage() {
  const t = useMessages(outboxMessages);
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(mailbox(search.trim(), page));
  const pages = Math.ceil((data?.total ?? 0) / lettersPerPage);
  const look = (text: string) => {
    setSearch(text);
    setPage(1);
  };
  return (
    <div className="stack-wide">
      <PageHeader title={t.mailbox} lead={t.mailboxLead} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <TextField
            name="search"
            type="search"
            label={t.mailboxSearch}
            value={search}
            maxLength={100}
            onChange={(event) => look(event.currentTarget.value)}
          />
          {data.rows.length === 0 && (
            <EmptyState>{search === '' ? t.mailboxEmpty : t.noMatch}</EmptyState>
          )}
          <ul className={style.letters}>
            {data.rows.map((letter) => (
              <DemoLetter key={letter.messageId} letter={letter} />
            ))}
          </ul>
          {pages > 1 && <Pagination page={page} pages={pages} onPage={setPage} />}
        </>
      )}
    </div>
  );
}

function DemoLetter({ letter }: { letter: Schema<'DemoLetter'> }) {
  const t = useMessages(outboxMessages);
  const dates = useDates();
  return (
    <li>
      <details>
        <summary>
          <span className="eyebrow">
            {`${t[`kind${letter.kind}`]} · ${dates.dateTime(letter.createdAt)}`}
          </span>
          <strong>{letter.subject}</strong>
          <span className="soft">{`${t.to} ${letter.name}, ${letter.address}`}</span>
        </summary>
        <div>
          <LetterText text={letter.text} />
        </div>
      </details>
    </li>
  );
}
