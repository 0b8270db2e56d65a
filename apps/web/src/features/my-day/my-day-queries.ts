import { queryOptions } from '@tanstack/react-query';
import { api, type Schema } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';

/** Set by the service worker on an answer it had kept: when it was fetched. */
const keptHeader = 'x-kept-from';

/** An answer, and when it was fetched if the network did not answer this time. */
export interface Kept<Data> {
  data: Data;
  keptFrom: string | null;
}

/** Without a network the service worker answers with what was fetched last, so a missing network is no reason not to ask. */
const evenOffline = { networkMode: 'always', staleTime: 20_000 } as const;

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

function kept<Data>({ data, response }: { data?: Data; response: Response }): Kept<Data> {
  if (data === undefined) throw new TypeError('An answer without a body.');
  return { data, keptFrom: response.headers.get(keptHeader) };
}
