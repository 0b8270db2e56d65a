import { useQuery } from '@tanstack/react-query';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { importMessages } from './import-messages.ts';
import { registerImports } from './register-queries.ts';

type Run = Schema<'RegisterImport'>;

/** What has been read before, so that it can be looked at, carried out or undone. */
export function PastImports() {
  const t = useMessages(importMessages);
  const dates = useDates();
  const outcome = useOutcome();
  const runs = useQuery(registerImports()).data?.imports ?? [];
  if (runs.length === 0) return null;
  const columns: Column<Run>[] = [
    {
      key: 'source',
      head: t.source,
      cell: ({ id, fileName }) => <Link to={paths.organise.registerImport(id)}>{fileName}</Link>,
    },
    { key: 'when', head: t.when, cell: ({ createdAt }) => dates.dateTime(createdAt) },
    { key: 'outcome', head: t.outcome, cell: outcome },
  ];
  return (
    <section className="stack ruled">
      <h2>{t.past}</h2>
      <DataTable
        caption={t.past}
        captionHidden
        columns={columns}
        rows={runs}
        rowKey={({ id }) => id}
        empty={{ text: '' }}
      />
    </section>
  );
}

function useOutcome() {
  const t = useMessages(importMessages);
  const { number } = useNumbers();
  return ({ state, stale, summary }: Run): string => {
    if (state === 'UNDONE') return t.undoneState;
    if (state === 'DRY_RUN') return stale ? t.outdated : t.waiting;
    return t.confirmedState(number(summary.new), number(summary.changed), number(summary.removed));
  };
}
