import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { blockMessages } from './block-messages.ts';
import { answersPageSize, blockAnswersQuery } from './block-queries.ts';

type Answer = Schema<'BlockAnswer'>;

/** Who has ranked and who has not, of those who can be given a seat. */
export function AnswersList({ wishes }: { wishes: Schema<'BlockWishes'> }) {
  const t = useMessages(blockMessages);
  const dates = useDates(wishes.timeZone);
  const [answered, setAnswered] = useState<'yes' | 'no'>('no');
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    ...blockAnswersQuery(wishes.blockId, answered, page),
    placeholderData: keepPreviousData,
  });
  const { ranked, coming, noReply } = wishes.people;
  const columns: Column<Answer>[] = [
    { key: 'name', head: t.name, cell: ({ name }) => name ?? t.protectedPerson },
    { key: 'unit', head: t.unit, cell: ({ unit }) => unit ?? '–' },
    {
      key: 'reply',
      head: t.reply,
      cell: ({ attendance }) => (attendance === 'COMING' ? t.replyComing : t.replyNone),
    },
    ...(answered === 'yes'
      ? [
          { key: 'order', head: t.order, cell: ({ letters }: Answer) => letters.join(' ') },
          {
            key: 'saved',
            head: t.saved,
            cell: ({ savedAt, imported }: Answer) =>
              savedAt === null
                ? '–'
                : `${dates.deadline(savedAt)}${imported ? `, ${t.imported}` : ''}`,
          },
        ]
      : []),
  ];
  return (
    <div className="stack">
      <RadioGroup
        name="answered"
        label={t.show}
        labelHidden
        sideBySide
        value={answered}
        choices={[
          { value: 'no', label: t.haveNot(coming + noReply - ranked) },
          { value: 'yes', label: t.have(ranked) },
        ]}
        onChoose={(value) => {
          setAnswered(value);
          setPage(1);
        }}
      />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data ? (
        <DataTable
          caption={t.whoTitle}
          captionHidden
          columns={columns}
          rows={data.rows}
          rowKey={({ participationId }) => participationId}
          empty={{ text: answered === 'no' ? t.everybodyHas : t.nobodyHas }}
          server={{ total: data.total, page, onPage: setPage, pageSize: answersPageSize }}
        />
      ) : (
        !error && <Skeleton />
      )}
    </div>
  );
}
