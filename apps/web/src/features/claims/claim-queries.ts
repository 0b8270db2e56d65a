import type { QueryClient } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';

export type ClaimBlock = Schema<'MyClaims'>['blocks'][number];
export type ClaimSession = ClaimBlock['sessions'][number];

export const myClaimsQuery = (eventId: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/claims', { params: { path: { eventId } } });

export const seatsQuery = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/seats', { params: { path: { eventId } } });

export const sessionPeopleQuery = (sessionId: string) =>
  $api.queryOptions('get', '/sessions/{sessionId}/people', { params: { path: { sessionId } } });

/** Fetches again what is shown of seats. */
export function refetchSeats(client: QueryClient): Promise<void> {
  const about = [
    '/my/events/{eventId}/claims',
    '/events/{eventId}/seats',
    '/sessions/{sessionId}/people',
    '/blocks/{blockId}/seats',
  ];
  return client.invalidateQueries({
    predicate: ({ queryKey }) => about.includes(String(queryKey[1])),
  });
}

const spreadMs = 600;

/** The same within a second, each page at its own moment: a thousand open pages do not all ask at once. */
export function refetchSeatsSoon(client: QueryClient): void {
  setTimeout(() => void refetchSeats(client), Math.random() * spreadMs);
}
