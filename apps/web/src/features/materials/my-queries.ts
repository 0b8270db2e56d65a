import { queryOptions } from '@tanstack/react-query';
import { api, apiRoot, type Schema } from '../../lib/api-client.ts';
import { evenOffline, type Kept, kept } from '../../lib/kept.ts';

export const myMaterials = (eventId: string) => {
  const init = { params: { path: { eventId } } };
  return queryOptions({
    ...evenOffline,
    queryKey: ['get', '/me/events/{eventId}/materials', init],
    queryFn: async ({ signal }): Promise<Kept<Schema<'MyMaterials'>>> =>
      kept(await api.GET('/me/events/{eventId}/materials', { ...init, signal })),
  });
};

export const archiveOf = (eventId: string) => `${apiRoot}/me/events/${eventId}/materials.zip`;
