import type { QueryClient } from '@tanstack/react-query';
import { $api } from '../../lib/query.ts';

export type ActionScope = 'event' | 'series';

export const eventActions = (eventId: string, scope: ActionScope) =>
  $api.queryOptions('get', '/events/{eventId}/actions', {
    params: { path: { eventId }, query: { scope } },
  });

export const actionHistory = (actionId: string) =>
  $api.queryOptions('get', '/actions/{actionId}', { params: { path: { actionId } } });

export const ownersFound = (search: string) =>
  $api.queryOptions('get', '/action-owners', { params: { query: { search } } });

export const myActions = $api.queryOptions('get', '/my/actions');

export const youSaid = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/you-said', { params: { path: { eventId } } });

/** After a change: everything that tells of actions is asked for again. */
export async function refetchActions(client: QueryClient): Promise<void> {
  const told = ['/events/{eventId}/actions', '/actions/{actionId}', '/events/{eventId}/planning'];
  await Promise.all(told.map((path) => client.invalidateQueries({ queryKey: ['get', path] })));
}
