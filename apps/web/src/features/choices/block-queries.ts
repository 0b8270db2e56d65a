import type { QueryClient } from '@tanstack/react-query';
import { isAbout } from '../../lib/live.ts';
import { $api } from '../../lib/query.ts';

const block = (blockId: string) => ({ params: { path: { blockId } } });

export const blockWishesQuery = (blockId: string) =>
  $api.queryOptions('get', '/blocks/{blockId}/wishes', block(blockId));

export const answersPageSize = 25;

export const blockAnswersQuery = (blockId: string, answered: 'yes' | 'no', page: number) =>
  $api.queryOptions('get', '/blocks/{blockId}/answers', {
    params: { path: { blockId }, query: { answered, page, limit: answersPageSize } },
  });

export const allocationRunsQuery = (blockId: string) =>
  $api.queryOptions('get', '/blocks/{blockId}/allocation-runs', block(blockId));

export const allocationRunQuery = (runId: string) =>
  $api.queryOptions('get', '/allocation-runs/{runId}', { params: { path: { runId } } });

export const blockSeatsQuery = (blockId: string) =>
  $api.queryOptions('get', '/blocks/{blockId}/seats', block(blockId));

/** Reads again what is on screen of a block's wishes and allocations. */
export function refetchBlock(client: QueryClient, blockId: string): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) =>
      isAbout(queryKey, blockId) || queryKey[1] === '/allocation-runs/{runId}',
  });
}
