import { keepPreviousData, type QueryClient } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';
import { type PeopleView, peoplePageSize, peopleQuery } from './people-view.ts';

export const people = (view: PeopleView) =>
  $api.queryOptions(
    'get',
    '/people',
    { params: { query: { ...peopleQuery(view), page: view.page, limit: peoplePageSize } } },
    { placeholderData: keepPreviousData },
  );

/** The first few people that a search finds, for choosing a manager. */
export const peopleFound = (search: string) =>
  $api.queryOptions(
    'get',
    '/people',
    { params: { query: { search, limit: 12 } } },
    { placeholderData: keepPreviousData },
  );

export const person = (personId: string) =>
  $api.queryOptions('get', '/people/{personId}', { params: { path: { personId } } });

export const units = () => $api.queryOptions('get', '/units');

export const leadershipGroups = () => $api.queryOptions('get', '/leadership-groups');

export const organisation = () => $api.queryOptions('get', '/organisation');

export const registerImports = () => $api.queryOptions('get', '/register-imports');

export const registerImport = (runId: string) =>
  $api.queryOptions('get', '/register-imports/{runId}', { params: { path: { runId } } });

export const importRowsPerPage = 50;

export const importRows = (runId: string, verdict: Schema<'ImportVerdict'>, page: number) =>
  $api.queryOptions(
    'get',
    '/register-imports/{runId}/rows',
    { params: { path: { runId }, query: { verdict, page, limit: importRowsPerPage } } },
    { placeholderData: keepPreviousData },
  );

const registerPaths = new Set([
  '/people',
  '/people/{personId}',
  '/units',
  '/leadership-groups',
  '/register-imports',
  '/register-imports/{runId}',
]);

/** After a change: everything of the register that is on screen is fetched again. */
export function refetchRegister(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => registerPaths.has(String(queryKey[1])),
  });
}
