import { $api } from '../../lib/query.ts';

export const arrivals = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/arrivals', { params: { path: { eventId } } });

export const uninvited = (eventId: string, search: string) =>
  $api.queryOptions('get', '/events/{eventId}/arrivals/uninvited', {
    params: { path: { eventId }, query: { search } },
  });

export const lateSeats = (eventId: string, personId: string) =>
  $api.queryOptions(
    'get',
    '/events/{eventId}/arrivals/{personId}/seats',
    { params: { path: { eventId, personId } } },
    { staleTime: 0 },
  );

export const myDeskCode = (eventId: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/desk-code', { params: { path: { eventId } } });
