import type { QueryClient } from '@tanstack/react-query';
import { matchPath } from 'react-router';
import type { Schema } from '../lib/api-client.ts';
import { whoAmIQuery } from '../lib/query.ts';
import { type LazyPage, lazyPage, lazyPart } from './lazy-page.tsx';

/** Every page and its address. `paths.ts` builds the addresses; a test holds the two together. */
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
  lazyPage('/my/:eventId/tables/:groupId', () => import('../pages/participant/table-page.tsx')),
];

export const organiserPages: LazyPage[] = [
  lazyPage('/organise', () => import('../pages/organiser/events-page.tsx')),
  lazyPage('/organise/register', () => import('../pages/organiser/register-page.tsx')),
  lazyPage(
    '/organise/register/import',
    () => import('../pages/organiser/register-import-page.tsx'),
  ),
  lazyPage('/organise/register/units', () => import('../pages/organiser/register-units-page.tsx')),
  lazyPage(
    '/organise/register/groups',
    () => import('../pages/organiser/register-groups-page.tsx'),
  ),
  lazyPage(
    '/organise/register/settings',
    () => import('../pages/organiser/register-settings-page.tsx'),
  ),
  lazyPage('/organise/outbox', () => import('../pages/organiser/outbox-page.tsx')),
  lazyPage('/organise/events/new', () => import('../pages/organiser/new-event-page.tsx')),
];

/** Inside one event: the shell shows its parts. */
export const eventPages: LazyPage[] = [
  lazyPage('/organise/events/:eventId', () => import('../pages/organiser/forum-page.tsx')),
  lazyPage(
    '/organise/events/:eventId/programme',
    () => import('../pages/organiser/programme-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/programme/running-order',
    () => import('../pages/organiser/running-order-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/programme/participants',
    () => import('../pages/organiser/public-programme-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/programme/publish',
    () => import('../pages/organiser/publish-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/programme/:blockId',
    () => import('../pages/organiser/seminars-page.tsx'),
  ),
  lazyPage('/organise/events/:eventId/rooms', () => import('../pages/organiser/rooms-page.tsx')),
  lazyPage(
    '/organise/events/:eventId/rooms/signs',
    () => import('../pages/organiser/room-signs-page.tsx'),
  ),
  lazyPage('/organise/events/:eventId/people', () => import('../pages/organiser/people-page.tsx')),
  lazyPage('/organise/events/:eventId/desk', () => import('../pages/organiser/desk-page.tsx')),
  lazyPage('/organise/events/:eventId/blocks', () => import('../pages/organiser/blocks-page.tsx')),
  lazyPage(
    '/organise/events/:eventId/blocks/:blockId',
    () => import('../pages/organiser/block-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/groups/:workshopId/:roundId',
    () => import('../pages/organiser/dialogue-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/groups/:workshopId/:roundId/screen',
    () => import('../pages/organiser/dialogue-screen-page.tsx'),
  ),
  lazyPage('/organise/events/:eventId/groups', () => import('../pages/organiser/groups-page.tsx')),
  lazyPage(
    '/organise/events/:eventId/evaluation',
    () => import('../pages/organiser/evaluation-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/evaluation/:formId',
    () => import('../pages/organiser/evaluation-form-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/actions',
    () => import('../pages/organiser/actions-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/evaluation/comments',
    () => import('../pages/organiser/comments-page.tsx'),
  ),
  lazyPage(
    '/organise/events/:eventId/settings',
    () => import('../pages/organiser/settings-page.tsx'),
  ),
];

export const leadershipPages: LazyPage[] = [
  lazyPage('/results', () => import('../pages/leadership/results-page.tsx')),
  lazyPage('/results/:eventId', () => import('../pages/leadership/event-results-page.tsx')),
  lazyPage('/results/:eventId/actions', () => import('../pages/leadership/event-actions-page.tsx')),
];

export const allPages: readonly LazyPage[] = [
  ...publicPages,
  ...participantPages,
  ...organiserPages,
  ...eventPages,
  ...leadershipPages,
];

export const organiserShell = lazyPart(() => import('./shells/organiser-shell.tsx'));
export const eventShell = lazyPart(() => import('./shells/event-shell.tsx'));
export const leadershipShell = lazyPart(() => import('./shells/leadership-shell.tsx'));

const shells = [
  { pattern: '/organise/*', shell: organiserShell },
  { pattern: '/organise/events/:eventId/*', shell: eventShell },
  { pattern: '/results/*', shell: leadershipShell },
];

/**
 * Fetches, ahead of need, the code of the page at an address and of its shell, and what the page asks for unless it is
 * known that whoever is here may not have it.
 */
export function preloadPage(queryClient: QueryClient, pathname: string): void {
  // The first that matches, as for the router: "new" is no event.
  const page = allPages.find(({ pattern }) => matchPath(pattern, pathname) !== null);
  const { params } = (page && matchPath(page.pattern, pathname)) ?? {};
  if (page && params) {
    if (mayRead(queryClient, page)) page.preload({ queryClient, params });
    else page.fetchOnce().catch(() => undefined);
  }
  for (const { pattern, shell } of shells) {
    if (matchPath(pattern, pathname) !== null) shell.fetchOnce().catch(() => undefined);
  }
}

function mayRead(queryClient: QueryClient, page: LazyPage): boolean {
  const known = queryClient.getQueryData<{ me: Schema<'Me'> | null }>(whoAmIQuery.queryKey);
  if (known === undefined || publicPages.includes(page)) return true;
  const roles = known.me?.roles ?? [];
  if (participantPages.includes(page)) return roles.includes('participant');
  return roles.includes(leadershipPages.includes(page) ? 'leadership' : 'organiser');
}
