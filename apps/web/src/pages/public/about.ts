import { useQuery } from '@tanstack/react-query';
import { $api } from '../../lib/query.ts';

export const aboutQuery = $api.queryOptions('get', '/about');

/** Whose installation this is, and whether it is the demo. Does not change while a page is open. */
export function useAbout() {
  return useQuery({ ...aboutQuery, staleTime: Number.POSITIVE_INFINITY });
}
