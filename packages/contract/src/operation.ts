import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { named } from './shapes.ts';

export const About = named(
  'About',
  z.object({
    organisation: z.string(),
    accent: z.string().nullable(),
    contactEmail: z.string(),
    demo: z.boolean(),
    version: z.string(),
  }),
);

const Alive = named('Alive', z.object({ status: z.literal('alive') }));
const Ready = named('Ready', z.object({ status: z.literal('ready'), migrations: z.int().min(0) }));

export const operationEndpoints = {
  getHealth: endpoint({
    method: 'GET',
    path: '/health',
    summary: 'The process is alive',
    tag: 'Operation',
    status: 200,
    response: Alive,
    problems: [],
  }),
  getReady: endpoint({
    method: 'GET',
    path: '/ready',
    summary: 'The database answers and all migrations are applied',
    tag: 'Operation',
    status: 200,
    response: Ready,
    problems: ['not-ready'],
  }),
  getAbout: endpoint({
    method: 'GET',
    path: '/about',
    summary: 'Whose installation this is',
    tag: 'Operation',
    status: 200,
    response: About,
    problems: [],
  }),
  getOpenApi: endpoint({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description',
    tag: 'Operation',
    status: 200,
    response: { mediaType: 'application/json' },
    problems: [],
  }),
};
