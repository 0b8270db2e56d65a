import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { $api } from '../../lib/query.ts';

export const myAfter = (eventId: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/after', { params: { path: { eventId } } });

export const shareColleagues = (eventId: string, search: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/after/colleagues', {
    params: { path: { eventId }, query: { search } },
  });

function refetchAfter(client: QueryClient, eventId: string): Promise<void> {
  return client.invalidateQueries({ queryKey: myAfter(eventId).queryKey });
}

/** Asks again for what is one's own, after a change of it. */
export function useRefetchAfter(eventId: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => refetchAfter(client, eventId), [client, eventId]);
}
