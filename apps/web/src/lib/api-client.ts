import type { components, paths } from '@ledarforum/contract/api-types';
import createClient, { type Middleware } from 'openapi-fetch';
import { getLocale } from './locale.ts';
import { offlineProblem, problemFrom } from './problem-error.ts';

export const apiRoot = '/api/v1';

/** A named shape of the contract: `Schema<'Me'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

const manners: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', getLocale());
    // A header no form on another site can send: the API refuses unsafe requests without it.
    if (!safeMethods.has(request.method)) request.headers.set('x-ledarforum', '1');
    return request;
  },
  onResponse: async ({ response }) => {
    if (!response.ok) throw await problemFrom(response);
  },
  onError: ({ error }) =>
    error instanceof DOMException && error.name === 'AbortError' ? error : offlineProblem(),
};

/** Typed calls to the API. An answer that is not 2xx is thrown as a ProblemError; so is a network that does not answer. */
export const api = createClient<paths>({ baseUrl: apiRoot, credentials: 'same-origin' });
api.use(manners);

/** How an endpoint with `body: 'file'` is called: `api.POST('/…', { params, ...fileBody(file) })`. */
export function fileBody(file: Blob) {
  return {
    // The generated type of raw bytes is `string`; the serializer sends the file itself.
    body: '',
    bodySerializer: () => file,
    headers: { 'Content-Type': 'application/octet-stream' },
  };
}
