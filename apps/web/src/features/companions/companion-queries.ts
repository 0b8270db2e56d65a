import type { Schema } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';

export type Companion = Schema<'MyCompanion'>;

const askAgainMs = 30_000;

/** Asked again now and then: a colleague may answer at any time. */
export const myCompanionsQuery = (eventId: string) =>
  $api.queryOptions(
    'get',
    '/my/events/{eventId}/companions',
    { params: { path: { eventId } } },
    { refetchInterval: askAgainMs },
  );

export const colleaguesQuery = (blockId: string, search: string) =>
  $api.queryOptions('get', '/my/blocks/{blockId}/colleagues', {
    params: { path: { blockId }, query: { search } },
  });
