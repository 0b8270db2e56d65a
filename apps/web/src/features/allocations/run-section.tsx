import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { allocationMessages } from './allocation-messages.ts';
import { RunView } from './run-view.tsx';
import type { useRuns } from './use-runs.ts';

type Run = Schema<'AllocationRun'>;

/** The run that is shown, and below it all others to choose among. */
export function RunSection({
  runs: { runs, shown, show },
  timeZone,
}: {
  runs: ReturnType<typeof useRuns>;
  timeZone: string;
}) {
  const t = useMessages(allocationMessages);
  return (
    <>
      {shown && (
        <section className="stack">
          <h3>{t[titleKey(shown)]}</h3>
          <RunView key={shown.id} runId={shown.id} />
        </section>
      )}
      {runs.length > 1 && (
        <Earlier runs={runs} shown={shown?.id} timeZone={timeZone} onShow={show} />
      )}
    </>
  );
}

type Title =
  | 'proposal'
  | 'repairTitle'
  | 'fillTitle'
  | 'publishedTitle'
  | 'discardedTitle'
  | 'resultTitle'
  | 'running';

function titleKey({ state, purpose }: Run): Title {
  if (state === 'PROPOSED') {
    if (purpose === 'repair') return 'repairTitle';
    return purpose === 'fill' ? 'fillTitle' : 'proposal';
  }
  if (state === 'PUBLISHED') return 'publishedTitle';
  if (state === 'DISCARDED') return 'discardedTitle';
  return state === 'RUNNING' ? 'running' : 'resultTitle';
}

function Earlier({
  runs,
  shown,
  timeZone,
  onShow,
}: {
  runs: readonly Run[];
  shown: string | undefined;
  timeZone: string;
  onShow: (runId: string) => void;
}) {
  const t = useMessages(allocationMessages);
  const dates = useDates(timeZone);
  const { number } = useNumbers();
  const columns: Column<Run>[] = [
    { key: 'made', head: t.madeAt, cell: ({ createdAt }) => dates.dateTime(createdAt) },
    { key: 'state', head: t.state, cell: ({ state }) => t[state] },
    {
      key: 'objective',
      head: t.objective,
      cell: ({ purpose, objective }) =>
        purpose === 'allocate' ? t[objective] : purpose === 'repair' ? t.repairKind : t.fillKind,
    },
    {
      key: 'firsts',
      head: t.firsts,
      align: 'end',
      cell: ({ rankProfile }) => (rankProfile.length === 0 ? '–' : number(rankProfile[0] ?? 0)),
    },
    {
      key: 'cost',
      head: t.cost,
      align: 'end',
      cell: ({ cost }) => (cost === null ? '–' : number(cost)),
    },
    {
      key: 'show',
      head: t.show,
      headHidden: true,
      cell: ({ id, createdAt }) => (
        <Button
          size="small"
          kind="quiet"
          aria-label={`${t.show} ${dates.dateTime(createdAt)}`}
          onClick={() => onShow(id)}
        >
          {t.show}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      caption={t.earlier}
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
      empty={{ text: '–' }}
      isRowMarked={({ id }) => id === shown}
      pageSize={10}
    />
  );
}
