import { $api } from '../../lib/query.ts';

export const myEncounters = (eventId: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/encounters', { params: { path: { eventId } } });
