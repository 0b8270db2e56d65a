import type { z } from 'zod';
import type { ProblemCode } from './problems.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a successful answer carries: a JSON body described by a schema, a file of a media type, or nothing. */
export type Answer = z.ZodType | { readonly mediaType: string } | null;

/**
 * One promise between the web app and the API. Paths are relative to `/api/v1`, parameters in braces.
 * `body: 'file'` means the raw bytes of an uploaded file, at most 20 MB, as application/octet-stream.
 */
export interface Endpoint<
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | 'file' | undefined = z.ZodType | 'file' | undefined,
  Response extends Answer = Answer,
> {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly status: 200 | 201 | 202 | 204;
  readonly response: Response;
  /** Refusals of this endpoint's own, besides those every endpoint can give. */
  readonly problems: readonly ProblemCode[];
}

/** Declares an endpoint, keeping the exact types of its parts. */
export function endpoint<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | 'file' | undefined = undefined,
  Response extends Answer = null,
>(definition: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return definition;
}
