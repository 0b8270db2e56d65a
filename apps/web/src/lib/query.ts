import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import createQueryHooks from 'openapi-react-query';
import { api } from './api-client.ts';
import { forgetKeptDays } from './offline.ts';
import { asProblem, ProblemError } from './problem-error.ts';

/** `$api.useQuery('get', '/events/{eventId}', { params: { path: { eventId } } })`, and so on: typed by the contract. */
export const $api = createQueryHooks(api);

export const whoAmIQuery = $api.queryOptions('get', '/me');

const seconds = 1000;

export function makeQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ProblemError && error.status === 401) forgetWhoIAm(client);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Asked even when the browser says it is offline: the answer may be kept, and a refusal says more than waiting.
        networkMode: 'always',
        staleTime: 20 * seconds,
        gcTime: 30 * 60 * seconds,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      mutations: { retry: false },
    },
  });
  return client;
}

/** The network and the server's own trouble may pass; a refusal will not. */
export function isWorthRetrying(error: unknown): boolean {
  const { status } = asProblem(error);
  if (status === 0) return navigator.onLine !== false;
  return status >= 500;
}

/** The sign-in has ended: the shells see it and lead to the front page, where one signs in again. */
function forgetWhoIAm(client: QueryClient): void {
  forgetKeptDays();
  client.setQueryData(whoAmIQuery.queryKey, { me: null });
}
