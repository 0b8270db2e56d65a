import { $api } from '../../lib/query.ts';

export const runningOrder = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/running-order', { params: { path: { eventId } } });

/** As participants see it. */
export const publishedOrder = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/running-order', {
    params: { path: { eventId }, query: { of: 'published' } },
  });
