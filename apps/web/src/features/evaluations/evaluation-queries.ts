import { $api } from '../../lib/query.ts';

export const myEvaluation = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/my-evaluation', { params: { path: { eventId } } });

export const eventEvaluation = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/evaluation', { params: { path: { eventId } } });

export const eventResults = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/results', { params: { path: { eventId } } });

export const allResults = $api.queryOptions('get', '/results');
