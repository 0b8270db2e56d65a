import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { refetchAbout } from '../../lib/live.ts';
import { $api } from '../../lib/query.ts';
import { allocationRunsQuery } from '../choices/block-queries.ts';

type Run = Schema<'AllocationRun'>;

/** The runs of a block, the one to show, and how to start another. */
export function useRuns(blockId: string) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(allocationRunsQuery(blockId));
  const [chosen, setChosen] = useState<string>();
  const start = $api.useMutation('post', '/blocks/{blockId}/allocation-runs', {
    onSuccess: ({ id }) => setChosen(id),
    onSettled: () => refetchAbout(client, blockId),
  });
  const runs = data?.rows ?? [];
  return {
    runs,
    shown: runs.find(({ id }) => id === chosen) ?? mostTelling(runs),
    show: setChosen,
    busy: start.isPending || runs.some(({ state }) => state === 'RUNNING'),
    start: (purpose: Run['purpose'], objective: Run['objective']) =>
      start.mutate({ params: { path: { blockId } }, body: { objective, purpose } }),
    startError: start.error,
    readError: error,
    readAgain: refetch,
  };
}

/** What one comes for: what is under way, else what counts, else the latest proposal, else the latest. */
export function mostTelling<R extends Pick<Run, 'state'>>(runs: readonly R[]): R | undefined {
  const first = (state: Run['state']) => runs.find((run) => run.state === state);
  const latest = runs[0];
  if (latest?.state === 'PROPOSED') return latest;
  return first('RUNNING') ?? first('PUBLISHED') ?? first('PROPOSED') ?? latest;
}
