import { $api } from '../../lib/query.ts';

export const myKit = (eventId: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/kit', { params: { path: { eventId } } });

export const eventKit = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/kit', { params: { path: { eventId } } });
