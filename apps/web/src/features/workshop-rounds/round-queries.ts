import { $api } from '../../lib/query.ts';

export const rounds = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/workshop-rounds', { params: { path: { eventId } } });

export const round = (eventId: string, roundId: string) =>
  $api.queryOptions('get', '/events/{eventId}/workshop-rounds/{roundId}', {
    params: { path: { eventId, roundId } },
  });
