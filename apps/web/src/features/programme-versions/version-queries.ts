import { $api } from '../../lib/query.ts';

export const versionsQuery = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/programme/versions', {
    params: { path: { eventId } },
  });

export const publishingQuery = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/programme/publishing', {
    params: { path: { eventId } },
  });

export const heldLettersQuery = $api.queryOptions('get', '/held-letters');
