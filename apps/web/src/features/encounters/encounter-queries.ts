import { queryOptions } from '@tanstack/react-query';
import { api, type Schema } from '../../lib/api-client.ts';
import { evenOffline, type Kept, kept } from '../../lib/kept.ts';

export const myEncounters = (eventId: string) => {
  const init = { params: { path: { eventId } } };
  return queryOptions({
    ...evenOffline,
    queryKey: ['get', '/my/events/{eventId}/encounters', init],
    queryFn: async ({ signal }): Promise<Kept<Schema<'MyEncounters'>>> =>
      kept(await api.GET('/my/events/{eventId}/encounters', { ...init, signal })),
  });
};
