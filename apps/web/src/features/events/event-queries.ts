import { $api } from '../../lib/query.ts';

export const eventsQuery = $api.queryOptions('get', '/events');
export const templatesQuery = $api.queryOptions('get', '/event-templates');
export const seriesQuery = $api.queryOptions('get', '/series');

export const audienceQuery = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/audience', { params: { path: { eventId } } });

export const forumQuery = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/forum', { params: { path: { eventId } } });

export const programmeQuery = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/programme', { params: { path: { eventId } } });
