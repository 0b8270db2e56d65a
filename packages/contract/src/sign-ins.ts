import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, named } from './shapes.ts';

export const RoleName = named('RoleName', z.enum(['participant', 'organiser', 'leadership']));

export const Me = named(
  'Me',
  z.object({
    personId: Id,
    givenName: z.string(),
    familyName: z.string(),
    email: z.string(),
    title: z.string(),
    unit: z.string(),
    roles: z.array(RoleName),
    /** Signed in by a personal link or the demo's switch: some roles are left out. A magic link gives them all. */
    limited: z.boolean(),
    locale: z.enum(['sv', 'en']),
    /** In the demo: which role was switched to. */
    demoRole: RoleName.nullable(),
  }),
);

export const signInEndpoints = {
  requestSignInLink: endpoint({
    method: 'POST',
    path: '/sign-in-links',
    summary: 'Ask for a magic link by e-mail. Answers the same whether or not the address is known',
    tag: 'Sign-in',
    body: z.object({ email: z.email().max(254) }),
    status: 202,
    response: null,
    problems: ['too-many-requests'],
  }),
  createSignIn: endpoint({
    method: 'POST',
    path: '/sign-ins',
    summary: 'Consume a magic link and sign in',
    tag: 'Sign-in',
    body: z.object({ token: z.string().min(20).max(100) }),
    status: 201,
    response: Me,
    problems: ['sign-in-link-invalid', 'too-many-requests'],
  }),
  switchDemoRole: endpoint({
    method: 'POST',
    path: '/demo/sign-in',
    summary: 'In the demo municipality: become an organiser, a participant or a leader',
    tag: 'Sign-in',
    body: z.object({ role: RoleName }),
    status: 201,
    response: Me,
    problems: ['demo-only'],
  }),
  getMe: endpoint({
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in; null when nobody is',
    tag: 'Sign-in',
    status: 200,
    response: z.object({ me: Me.nullable() }),
    problems: [],
  }),
  updateMe: endpoint({
    method: 'PATCH',
    path: '/me',
    summary: 'Change my own language',
    tag: 'Sign-in',
    body: z.object({ locale: z.enum(['sv', 'en']) }),
    status: 200,
    response: Me,
    problems: [],
  }),
  deleteSignIn: endpoint({
    method: 'DELETE',
    path: '/sign-ins/current',
    summary: 'Sign out here',
    tag: 'Sign-in',
    status: 204,
    response: null,
    problems: [],
  }),
  deleteAllSignIns: endpoint({
    method: 'DELETE',
    path: '/sign-ins',
    summary: 'Sign out everywhere',
    tag: 'Sign-in',
    status: 204,
    response: null,
    problems: [],
  }),
};
