import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { $api } from '../../lib/query.ts';

export const myAfter = (eventId: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/after', { params: { path: { eventId } } });

export const shareColleagues = (eventId: string, search: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/after/colleagues', {
    params: { path: { eventId }, query: { search } },
  });

export function refetchAfter(client: QueryClient, eventId: string): Promise<void> {
  return client.invalidateQueries({ queryKey: myAfter(eventId).queryKey });
}

/** Asks again for what is one's own, after a change of it. */
export function useRefetchAfter(eventId: string): () => Promise<void> {
  const client = useQueryClient();
  return () => refetchAfter(client, eventId);
}
