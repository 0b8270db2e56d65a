import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { allocationRunsQuery } from '../choices/block-queries.ts';
import { allocationMessages } from './allocation-messages.ts';
import { RunView } from './run-view.tsx';

type Run = Schema<'AllocationRun'>;

/** Start an allocation, follow it, and look at this and earlier ones. */
export function AllocateSection({ wishes }: { wishes: Schema<'BlockWishes'> }) {
  const t = useMessages(allocationMessages);
  const client = useQueryClient();
  const { blockId } = wishes;
  const { data, error, refetch } = useQuery(allocationRunsQuery(blockId));
  const [objective, setObjective] = useState<Run['objective']>('total');
  const [chosen, setChosen] = useState<string>();
  const start = $api.useMutation('post', '/blocks/{blockId}/allocation-runs', {
    onSuccess: ({ id }) => setChosen(id),
    onSettled: () => refetchAbout(client, blockId),
  });
  const runs = data?.rows ?? [];
  const shown = runs.find(({ id }) => id === chosen) ?? mostTelling(runs);
  const busy = start.isPending || runs.some(({ state }) => state === 'RUNNING');
  return (
    <section className="stack">
      <h2 className="ruled">{t.title}</h2>
      <p>{t.lead(wishes.people.toSeat, wishes.seats)}</p>
      <RadioGroup
        name="objective"
        label={t.objective}
        value={objective}
        onChoose={setObjective}
        choices={[
          { value: 'total', label: t.total, hint: t.totalHint },
          { value: 'fair', label: t.fair, hint: t.fairHint },
        ]}
      />
      {start.error && <ProblemNotice error={start.error} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <div className="row">
        <Button
          kind={runs.length === 0 ? 'primary' : 'plain'}
          busy={busy}
          busyText={t.running}
          onClick={() => start.mutate({ params: { path: { blockId } }, body: { objective } })}
        >
          {runs.length === 0 ? t.start : t.again}
        </Button>
      </div>
      {shown && (
        <section className="stack">
          <h3>{t[titleKey(shown)]}</h3>
          <RunView key={shown.id} runId={shown.id} />
        </section>
      )}
      {runs.length > 1 && (
        <Earlier runs={runs} shown={shown?.id} timeZone={wishes.timeZone} onShow={setChosen} />
      )}
    </section>
  );
}

/** What one comes for: what is under way, else what counts, else the latest proposal, else the latest. */
export function mostTelling<R extends Pick<Run, 'state'>>(runs: readonly R[]): R | undefined {
  const first = (state: Run['state']) => runs.find((run) => run.state === state);
  const latest = runs[0];
  if (latest?.state === 'PROPOSED') return latest;
  return first('RUNNING') ?? first('PUBLISHED') ?? first('PROPOSED') ?? latest;
}

type Title = 'proposal' | 'publishedTitle' | 'discardedTitle' | 'resultTitle' | 'running';

function titleKey({ state }: Run): Title {
  if (state === 'PROPOSED') return 'proposal';
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
      cell: (run) => (run.objective === 'total' ? t.total : t.fair),
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
