import { type LazyPage, lazyPage, lazyPart } from './lazy-page.tsx';

// The pages of organisers and leadership, apart from what every participant loads first. `paths.ts` builds the addresses.

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
  lazyPage('/organise/events/:eventId/kit', () => import('../pages/organiser/kit-page.tsx')),
  lazyPage(
    '/organise/events/:eventId/materials',
    () => import('../pages/organiser/materials-page.tsx'),
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

export const deskPages: readonly LazyPage[] = [
  ...organiserPages,
  ...eventPages,
  ...leadershipPages,
];

export const organiserShell = lazyPart(() => import('./shells/organiser-shell.tsx'));
export const eventShell = lazyPart(() => import('./shells/event-shell.tsx'));
export const leadershipShell = lazyPart(() => import('./shells/leadership-shell.tsx'));

/** By the addresses they stand around. */
export const deskShells = [
  { pattern: '/organise/*', shell: organiserShell },
  { pattern: '/organise/events/:eventId/*', shell: eventShell },
  { pattern: '/results/*', shell: leadershipShell },
];
