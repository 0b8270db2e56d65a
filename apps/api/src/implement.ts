import type { Endpoint } from '@ledarforum/contract/endpoint';
import { type EndpointName, endpoints } from '@ledarforum/contract/endpoints';
import type { Locale } from '@ledarforum/contract/problem';
import type { ProblemCode } from '@ledarforum/contract/problems';
import type { Tx } from '@ledarforum/database/client';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { accessTable, reachOf } from './access/access-table.ts';
import type { SignedIn } from './access/who.ts';
import { readInput } from './input.ts';
import { Problem } from './problem.ts';

type Definition<Name extends EndpointName> = (typeof endpoints)[Name];

type Parsed<Schema> = Schema extends z.ZodType
  ? z.output<Schema>
  : Schema extends 'file'
    ? Buffer
    : undefined;

/** A file as an answer: `fileName` makes the browser save it, without one it is shown. */
export interface FileAnswer {
  readonly content: Buffer | string | NodeJS.ReadableStream;
  readonly mediaType: string;
  readonly fileName?: string;
  /** Instead of the endpoint's own: a part, unchanged since the caller last asked, or a part that there is none of. */
  readonly status?: 206 | 304 | 416;
}

/** Handlers may answer with values they do not own. */
type Unchanging<Value> = Value extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
    : Value;

type AnswerOf<Response> = Response extends z.ZodType ? Unchanging<z.input<Response>> : FileAnswer;

/** What a handler gets to work with. */
export interface Call<Name extends EndpointName> {
  readonly params: Definition<Name> extends Endpoint<infer P, infer _Q, infer _B, infer _R>
    ? Parsed<P>
    : never;
  readonly query: Definition<Name> extends Endpoint<infer _P, infer Q, infer _B, infer _R>
    ? Parsed<Q>
    : never;
  readonly body: Definition<Name> extends Endpoint<infer _P, infer _Q, infer B, infer _R>
    ? Parsed<B>
    : never;
  /** Never null where the access table shuts anonymous callers out. */
  readonly who: (typeof accessTable)[Name]['anonymous'] extends 'none' ? SignedIn : SignedIn | null;
  /** A transaction for unsafe methods; for GET the client itself, each statement on its own. */
  readonly tx: Tx;
  readonly now: Date;
  /** The language to answer in. */
  readonly locale: Locale;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export type Handler<Name extends EndpointName> = (
  call: Call<Name>,
) => Definition<Name> extends Endpoint<infer _P, infer _Q, infer _B, infer Response>
  ? Response extends null
    ? Promise<void>
    : Promise<AnswerOf<Response>>
  : never;

export interface ImplementOptions {
  /** 'none' for hot paths that are a single guarded statement, and for long work that opens its own. */
  readonly transaction?: 'none';
  /** Attempts per caller address. */
  readonly rateLimit?: { readonly max: number; readonly windowMs: number };
  /** Of an uploaded file, instead of 20 MB: more than that is refused before it is held. */
  readonly largestFile?: { readonly bytes: number; readonly code: ProblemCode };
}

const megabyte = 1024 * 1024;
const largestFileBytes = 20 * megabyte;
const largestJsonBytes = 2 * megabyte;

/** Serves one endpoint of the contract: checks access and input, opens the transaction, checks the answer. */
export function implement<Name extends EndpointName>(
  app: FastifyInstance,
  name: Name,
  handler: Handler<Name>,
  options: ImplementOptions = {},
): void {
  const endpoint: Endpoint = endpoints[name];
  app.route({
    method: endpoint.method,
    url: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit:
      endpoint.body === 'file'
        ? (options.largestFile?.bytes ?? largestFileBytes)
        : largestJsonBytes,
    exposeHeadRoute: !isStream(endpoint),
    config: {
      endpoint: name,
      ...(options.largestFile && { tooLarge: options.largestFile.code }),
      ...(options.rateLimit && {
        rateLimit: { max: options.rateLimit.max, timeWindow: options.rateLimit.windowMs },
      }),
    },
    // Before anything that was sent is read.
    onRequest: async (request) => admit(name, request),
    handler: async (request, reply) => {
      const { who } = request;
      const input = readInput(endpoint, request);
      const serve = (tx: Tx) =>
        handler({
          ...input,
          who,
          tx,
          now: app.clock(),
          locale: request.locale,
          request,
          reply,
        } as Call<Name>);
      const inTransaction = endpoint.method !== 'GET' && options.transaction !== 'none';
      const answer = inTransaction
        ? await app.database.$transaction(serve)
        : await serve(app.database);
      return send(endpoint, reply, answer);
    },
  });
}

function admit(name: EndpointName, request: FastifyRequest): void {
  const access = accessTable[name];
  if (access.anonymous !== 'none') return;
  if (request.who === null) throw new Problem('not-signed-in');
  if (reachOf(access, request.who.roles) === 'none') throw new Problem('not-allowed');
}

/** Of what never ends, the headers alone would keep it open for nobody. */
function isStream({ response }: Endpoint): boolean {
  return response !== null && 'mediaType' in response && response.mediaType === 'text/event-stream';
}

function send(endpoint: Endpoint, reply: FastifyReply, answer: unknown): FastifyReply {
  reply.code(endpoint.status);
  if (endpoint.response === null) return reply.send();
  if ('mediaType' in endpoint.response) {
    const file = answer as FileAnswer;
    if (file.status !== undefined) reply.code(file.status);
    if (file.fileName !== undefined) {
      reply.header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      );
    }
    return reply.type(file.mediaType).send(file.content);
  }
  return reply
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(endpoint.response.parse(answer)));
}
