import { queryOptions } from '@tanstack/react-query';
import { api, type Schema } from '../../lib/api-client.ts';
import { evenOffline, type Kept, kept } from '../../lib/kept.ts';
import { $api } from '../../lib/query.ts';

export const myEvents = $api.queryOptions('get', '/my/events');

export const myDay = (eventId: string) => {
  const init = { params: { path: { eventId } } };
  return queryOptions({
    ...evenOffline,
    queryKey: ['get', '/events/{eventId}/my-day', init],
    queryFn: async ({ signal }): Promise<Kept<Schema<'MyDay'>>> =>
      kept(await api.GET('/events/{eventId}/my-day', { ...init, signal })),
  });
};

export const myProgramme = (eventId: string) => {
  const init = { params: { path: { eventId } } };
  return queryOptions({
    ...evenOffline,
    queryKey: ['get', '/events/{eventId}/my-programme', init],
    queryFn: async ({ signal }): Promise<Kept<Schema<'MyProgramme'>>> =>
      kept(await api.GET('/events/{eventId}/my-programme', { ...init, signal })),
  });
};
