import { randomBytes } from 'node:crypto';
import type { Endpoint } from '@ledarforum/contract/endpoint';
import { type EndpointName, endpoints } from '@ledarforum/contract/endpoints';
import type { ProblemCode } from '@ledarforum/contract/problems';
import { createDatabase, type Database } from '@ledarforum/database/client';
import { createTestDatabase } from '@ledarforum/database/testing-database';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { createToken, hashToken } from '../encryption.ts';
import { cookieName } from '../plugins/sign-in.ts';

type Definition<Name extends EndpointName> = (typeof endpoints)[Name];
type Sent<Schema> = Schema extends z.ZodType
  ? z.input<Schema>
  : Schema extends 'file'
    ? Buffer
    : undefined;

/** What a test sends: path parameters, query and body of the endpoint. */
export interface Sending<Name extends EndpointName> {
  params?: Definition<Name> extends Endpoint<infer P, infer _Q, infer _B, infer _R>
    ? Sent<P>
    : never;
  query?: Definition<Name> extends Endpoint<infer _P, infer Q, infer _B, infer _R>
    ? Sent<Q>
    : never;
  body?: Definition<Name> extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? Sent<B> : never;
  headers?: Record<string, string>;
}

type Received<Name extends EndpointName> =
  Definition<Name> extends Endpoint<infer _P, infer _Q, infer _B, infer R>
    ? R extends z.ZodType
      ? z.output<R>
      : undefined
    : never;

export interface Answer<Name extends EndpointName> {
  readonly status: number;
  /** Throws when the answer was not a success, with the problem in the message. */
  readonly body: Received<Name>;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The problem's code, or null after a success. */
  readonly code: ProblemCode | null;
  readonly faults: readonly { pointer: string; code: string; message: string }[];
}

/** Somebody who calls the API. */
export interface Visitor {
  readonly cookie: string | null;
  call<Name extends EndpointName>(name: Name, sending?: Sending<Name>): Promise<Answer<Name>>;
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly anonymous: Visitor;
  /** The app's clock: assign to move time. */
  now: Date;
  /** Signs a person in without a link. */
  signIn(person: { id: string }): Promise<Visitor>;
  stop(): Promise<void>;
}

/** The whole API on a database of its own, for one test file. Fails the file if any answer was a 5xx. */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const testDatabase = await createTestDatabase();
  const database = createDatabase({ url: testDatabase.url });
  const settings = readConfig({ LOG_LEVEL: 'silent', DEMO: '0', ...env });
  const state = { now: new Date('2026-05-11T06:00:00Z') };
  const serverErrors: string[] = [];
  const app = await buildApp({
    database,
    databaseUrl: testDatabase.url,
    settings,
    encryptionKey: randomBytes(32),
    webRoot: null,
    clock: () => state.now,
  });
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode === 500) serverErrors.push(`${request.method} ${request.url}`);
  });
  await app.ready();

  const visitor = (cookie: string | null): Visitor => ({
    cookie,
    call: (name, sending) => callEndpoint(app, name, sending, cookie),
  });
  return {
    app,
    database,
    databaseUrl: testDatabase.url,
    anonymous: visitor(null),
    get now() {
      return state.now;
    },
    set now(value) {
      state.now = value;
    },
    async signIn(person) {
      const token = createToken();
      await database.signIn.create({
        data: {
          tokenHash: hashToken(token),
          personId: person.id,
          lastSeenAt: state.now,
          expiresAt: new Date(state.now.getTime() + 365 * 24 * 3600 * 1000),
        },
      });
      return visitor(`${cookieName(settings.baseUrl)}=${token}`);
    },
    async stop() {
      await app.close();
      await database.$disconnect();
      await testDatabase.drop();
      if (serverErrors.length > 0) throw new Error(`Answers with 500: ${serverErrors.join(', ')}`);
    },
  };
}

async function callEndpoint<Name extends EndpointName>(
  app: FastifyInstance,
  name: Name,
  sending: Sending<Name> = {},
  cookie: string | null = null,
): Promise<Answer<Name>> {
  const endpoint: Endpoint = endpoints[name];
  const params = (sending.params ?? {}) as Record<string, string>;
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '');
  const response = await app.inject({
    method: endpoint.method,
    url: `/api/v1${path}`,
    query: queryOf(sending.query),
    headers: {
      ...(cookie && { cookie }),
      ...(endpoint.method !== 'GET' && { 'x-ledarforum': '1' }),
      ...(endpoint.body === 'file' && { 'content-type': 'application/octet-stream' }),
      ...sending.headers,
    },
    ...(sending.body !== undefined && { payload: sending.body as Buffer }),
  });
  const problem = response.statusCode >= 400 ? response.json() : null;
  return {
    status: response.statusCode,
    get body() {
      if (problem) throw new Error(`${name} answered ${response.statusCode}: ${response.body}`);
      return (response.body === '' ? undefined : response.json()) as Received<Name>;
    },
    text: response.body,
    bytes: response.rawPayload,
    headers: response.headers,
    code: problem?.code ?? null,
    faults: problem?.errors ?? [],
  };
}

function queryOf(query: unknown): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, unknown>)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)]),
  );
}
