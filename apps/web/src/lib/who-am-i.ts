import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schema } from './api-client.ts';
import { forgetDrafts } from './kept-answers.ts';
import { type Locale, setLocale } from './locale.ts';
import { forgetKeptDays } from './offline.ts';
import { whoAmIQuery } from './query.ts';

export type Me = Schema<'Me'>;
export type RoleName = Schema<'RoleName'>;

/** Who is signed in. `me` is undefined until known, null when nobody is. */
export function useWhoAmI() {
  const { data, error, errorUpdateCount, refetch } = useQuery({
    ...whoAmIQuery,
    staleTime: 5 * 60_000,
    // Every shell asks: after a failure they would otherwise start each other anew for as long as the network is gone.
    retryOnMount: false,
  });
  return { me: data?.me, error, hasFailed: errorUpdateCount > 0, refetch };
}

/** Signed in by a letter's personal link, which leaves out roles that a sign-in link gives. */
export function needsFullSignIn(me: Me): boolean {
  return me.limited && me.demoRole === null;
}

/** After a sign-in: everything known about the former person is dropped. */
export function useBecome() {
  const client = useQueryClient();
  return (me: Me | null) => {
    forgetKeptDays();
    client.clear();
    client.setQueryData(whoAmIQuery.queryKey, { me });
  };
}

/** Signs out here, or everywhere. */
export function useSignOut() {
  const become = useBecome();
  return useMutation({
    mutationFn: async (where: 'here' | 'everywhere') => {
      await (where === 'here' ? api.DELETE('/sign-ins/current') : api.DELETE('/sign-ins'));
    },
    onSuccess: () => {
      forgetDrafts();
      become(null);
    },
  });
}

/** Changes the language here, and for the letters to come when somebody is signed in. */
export function useChooseLocale() {
  const { me } = useWhoAmI();
  const client = useQueryClient();
  const tell = useMutation({
    mutationFn: (locale: Locale) => api.PATCH('/me', { body: { locale } }),
    onSuccess: ({ data }) => client.setQueryData(whoAmIQuery.queryKey, { me: data ?? null }),
  });
  return (locale: Locale) => {
    setLocale(locale);
    if (me) tell.mutate(locale);
  };
}
