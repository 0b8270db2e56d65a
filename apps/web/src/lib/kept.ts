/** Set by the service worker on an answer it had kept: when it was fetched. */
const keptHeader = 'x-kept-from';

/** An answer, and when it was fetched if the network did not answer this time. */
export interface Kept<Data> {
  data: Data;
  keptFrom: string | null;
}

/** Without a network the service worker answers with what was fetched last, so a missing network is no reason not to ask. */
export const evenOffline = { networkMode: 'always', staleTime: 20_000 } as const;

export function kept<Data>({ data, response }: { data?: Data; response: Response }): Kept<Data> {
  if (data === undefined) throw new TypeError('An answer without a body.');
  return { data, keptFrom: response.headers.get(keptHeader) };
}
