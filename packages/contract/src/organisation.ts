import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Line, named } from './shapes.ts';

const fields = {
  name: Line,
  /** The municipality's colour, or null for the product's own. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  contactEmail: z.email().max(254),
};

export const Organisation = named(
  'Organisation',
  z.object({ ...fields, contactEmail: z.string(), timeZone: z.string(), demo: z.boolean() }),
);

export const organisationEndpoints = {
  getOrganisation: endpoint({
    method: 'GET',
    path: '/organisation',
    summary: 'The municipality and its settings',
    tag: 'Register',
    status: 200,
    response: Organisation,
    problems: ['not-found'],
  }),
  updateOrganisation: endpoint({
    method: 'PUT',
    path: '/organisation',
    summary: 'Change the municipality’s name, colour and contact address',
    tag: 'Register',
    body: z.object(fields),
    status: 200,
    response: Organisation,
    problems: ['not-found', 'accent-too-faint'],
  }),
};
