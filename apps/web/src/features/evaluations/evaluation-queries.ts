import { $api } from '../../lib/query.ts';

export const myEvaluation = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/my-evaluation', { params: { path: { eventId } } });

export const eventEvaluation = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/evaluation', { params: { path: { eventId } } });

export const evaluationMailings = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/evaluation/mailings', {
    params: { path: { eventId } },
  });

export const eventResults = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/results', { params: { path: { eventId } } });

export const groupResults = (
  eventId: string,
  { unit, leadershipGroup }: { unit: string; leadershipGroup: string },
) =>
  $api.queryOptions('get', '/events/{eventId}/results/groups', {
    params: {
      path: { eventId },
      query: { ...(unit && { unit }), ...(leadershipGroup && { leadershipGroup }) },
    },
  });
export const eventFormResults = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/results/forms', { params: { path: { eventId } } });

export const allResults = $api.queryOptions('get', '/results');
