import type { QueryClient } from '@tanstack/react-query';
import { matchPath } from 'react-router';
import type { Schema } from '../lib/api-client.ts';
import { whoAmIQuery } from '../lib/query.ts';
import { type LazyPage, lazyPage, lazyPart, type PageContext } from './lazy-page.tsx';

/** The pages everybody and participants open, and their addresses; those of the desk are in `desk-pages.ts`. `paths.ts` builds the addresses; a test holds the two together. */
export const publicPages: LazyPage[] = [
  lazyPage('/', () => import('../pages/public/front-page.tsx')),
  lazyPage('/sign-in/:token', () => import('../pages/public/sign-in-page.tsx')),
  lazyPage('/invitation/:token', () => import('../pages/public/invitation-page.tsx')),
  lazyPage('/demo/mailbox', () => import('../pages/public/demo-mailbox-page.tsx')),
  lazyPage('/privacy', () => import('../pages/public/privacy-page.tsx')),
  lazyPage('/accessibility', () => import('../pages/public/accessibility-page.tsx')),
  lazyPage('/api-docs', () => import('../pages/public/api-docs-page.tsx')),
];

export const participantPages: LazyPage[] = [
  lazyPage('/my', () => import('../pages/participant/choose-event-page.tsx')),
  lazyPage('/my/actions', () => import('../pages/participant/my-actions-page.tsx')),
  lazyPage('/my/:eventId', () => import('../pages/participant/my-day-page.tsx')),
  lazyPage('/my/:eventId/wishes', () => import('../pages/participant/wishes-page.tsx')),
  lazyPage('/my/:eventId/programme', () => import('../pages/participant/programme-page.tsx')),
  lazyPage('/my/:eventId/kit', () => import('../pages/participant/kit-page.tsx')),
  lazyPage('/my/:eventId/materials', () => import('../pages/participant/materials-page.tsx')),
  lazyPage('/my/:eventId/reply', () => import('../pages/participant/reply-page.tsx')),
  lazyPage('/my/:eventId/evaluation', () => import('../pages/participant/evaluation-page.tsx')),
  lazyPage('/my/:eventId/met', () => import('../pages/participant/met-page.tsx')),
  lazyPage('/my/:eventId/after', () => import('../pages/participant/after-page.tsx')),
  lazyPage(
    '/my/:eventId/after/reflections',
    () => import('../pages/participant/reflections-page.tsx'),
  ),
  lazyPage(
    '/my/:eventId/after/commitments',
    () => import('../pages/participant/commitments-page.tsx'),
  ),
  lazyPage('/my/:eventId/after/meetings', () => import('../pages/participant/meetings-page.tsx')),
  lazyPage('/my/:eventId/me', () => import('../pages/participant/me-page.tsx')),
  lazyPage('/my/:eventId/tables', () => import('../pages/participant/own-table-page.tsx')),
  lazyPage('/my/:eventId/tables/:groupId', () => import('../pages/participant/table-page.tsx')),
];

/** All of the desk: what organisers and leadership work at. */
export const desk = lazyPart(() => import('./desk-routes.tsx'));

/** Where the desk begins. */
export const deskRoots = ['/organise', '/results'] as const;

/**
 * Fetches, ahead of need, the code of the page at an address and of its shell, and what the page asks for unless it is
 * known that whoever is here may not have it.
 */
export function preloadPage(queryClient: QueryClient, pathname: string): void {
  if (deskRoots.some((root) => matchPath(`${root}/*`, pathname) !== null)) {
    desk.fetchOnce().catch(() => undefined);
    preloadAtDesk(queryClient, pathname).catch(() => undefined);
    return;
  }
  const page = preloadAmong([...publicPages, ...participantPages], pathname);
  if (page === null) return;
  if (publicPages.includes(page.page) || holds(queryClient, 'participant'))
    page.withData(queryClient);
  else page.code();
}

async function preloadAtDesk(queryClient: QueryClient, pathname: string): Promise<void> {
  const { deskPages, deskShells, leadershipPages } = await import('./desk-pages.ts');
  const page = preloadAmong(deskPages, pathname);
  if (page !== null) {
    const role = leadershipPages.includes(page.page) ? 'leadership' : 'organiser';
    if (holds(queryClient, role)) page.withData(queryClient);
    else page.code();
  }
  for (const { pattern, shell } of deskShells) {
    if (matchPath(pattern, pathname) !== null) shell.fetchOnce().catch(() => undefined);
  }
}

/** The first that matches, as for the router ("new" is no event), and how to fetch it with what it asks for or without. */
function preloadAmong(pages: readonly LazyPage[], pathname: string) {
  const page = pages.find(({ pattern }) => matchPath(pattern, pathname) !== null);
  const { params } = (page && matchPath(page.pattern, pathname)) ?? {};
  if (!page || !params) return null;
  return {
    page,
    withData: (queryClient: PageContext['queryClient']) => page.preload({ queryClient, params }),
    code: () => void page.fetchOnce().catch(() => undefined),
  };
}

/** True as long as nobody knows better. */
function holds(queryClient: QueryClient, role: Schema<'Me'>['roles'][number]): boolean {
  const known = queryClient.getQueryData<{ me: Schema<'Me'> | null }>(whoAmIQuery.queryKey);
  return known === undefined || (known.me?.roles ?? []).includes(role);
}
