import { useQuery } from '@tanstack/react-query';
import { $api } from './query.ts';

export const aboutQuery = $api.queryOptions('get', '/about');

/** Whose installation this is, its colour, and whether it is the demo. Asked for again only when somebody changes it here. */
export function useAbout() {
  return useQuery({ ...aboutQuery, staleTime: Number.POSITIVE_INFINITY });
}
