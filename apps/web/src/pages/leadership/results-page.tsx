import { useQuery } from '@tanstack/react-query';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { allResults } from '../../features/evaluations/evaluation-queries.ts';
import { resultMessages } from '../../features/evaluations/result-messages.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(allResults);
}

export default function ResultsPage() {
  const t = useMessages(resultMessages);
  const dates = useDates();
  const { number } = useNumbers();
  const { data, error, refetch } = useQuery(allResults);
  const standing = (row: Schema<'ResultSummary'>) => {
    if (row.state === 'closed') return row.mean === null ? '–' : number(row.mean, 1);
    return row.state === 'collecting' ? t.stateCollecting : t.stateNotBegun;
  };
  const columns: Column<Schema<'ResultSummary'>>[] = [
    {
      key: 'name',
      head: t.day,
      rowHead: true,
      cell: (row) => <Link to={paths.results.event(row.eventId)}>{row.name}</Link>,
    },
    { key: 'date', head: t.date, cell: (row) => dates.date(row.date), sortBy: (row) => row.date },
    { key: 'series', head: t.series, cell: (row) => row.series },
    {
      key: 'answered',
      head: t.responseRate,
      align: 'end',
      cell: (row) => t.ofEligible(row.answered, row.eligible),
      sortBy: (row) => (row.eligible === 0 ? 0 : row.answered / row.eligible),
    },
    {
      key: 'mean',
      head: t.whole,
      align: 'end',
      cell: standing,
      sortBy: (row) => row.mean ?? 0,
    },
  ];
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && (
        <DataTable
          caption={t.title}
          captionHidden
          columns={columns}
          rows={data.rows}
          rowKey={(row) => row.eventId}
          empty={{ text: t.none }}
        />
      )}
    </div>
  );
}
