import { describe, expect, test } from 'vitest';
import { api, fileBody } from './api-client.ts';

const baseUrl = 'http://ledarforum.test/api/v1';

/** A network that answers every request in one way and remembers the last it was asked. */
function network(answer: () => Response) {
  const asked: Request[] = [];
  return {
    last: () => asked.at(-1) ?? new Request(baseUrl),
    fetch: async (request: Request) => {
      asked.push(request.clone());
      return answer();
    },
  };
}

const refusal = () =>
  new Response('{"title":"Lugn.","code":"too-many-requests","status":429}', {
    status: 429,
    headers: { 'content-type': 'application/problem+json' },
  });

describe('calls to the API', () => {
  test('a safe request carries the language but no proof', async () => {
    const { fetch, last } = network(() => Response.json({ demo: true }));
    const { data } = await api.GET('/about', { baseUrl, fetch });
    expect(data).toEqual({ demo: true });
    expect(last().url).toBe(`${baseUrl}/about`);
    expect(last().headers.get('accept-language')).toBe('sv');
    expect(last().headers.get('x-ledarforum')).toBeNull();
    expect(last().credentials).toBe('same-origin');
  });

  test('an unsafe request carries the proof; a refusal is thrown with its words', async () => {
    const { fetch, last } = network(refusal);
    const call = api.POST('/sign-in-links', { baseUrl, fetch, body: { email: 'a@b.se' } });
    await expect(call).rejects.toMatchObject({
      name: 'ProblemError',
      code: 'too-many-requests',
      status: 429,
      title: 'Lugn.',
    });
    expect(last().method).toBe('POST');
    expect(last().headers.get('x-ledarforum')).toBe('1');
    expect(last().headers.get('content-type')).toBe('application/json');
    expect(await last().text()).toBe('{"email":"a@b.se"}');
  });

  test('a file is sent as it is', async () => {
    const { fetch, last } = network(refusal);
    const { body: _body, ...rest } = fileBody(new Blob(['Åsa;Öberg']));
    const call = api.POST('/sign-in-links', { baseUrl, fetch, body: { email: '' }, ...rest });
    await expect(call).rejects.toMatchObject({ status: 429 });
    expect(last().headers.get('content-type')).toBe('application/octet-stream');
    expect(await last().text()).toBe('Åsa;Öberg');
  });

  test('a network that does not answer is a problem of its own', async () => {
    const fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    await expect(api.GET('/about', { baseUrl, fetch })).rejects.toMatchObject({
      code: 'offline',
      status: 0,
    });
  });

  test('a request that was called off is not a problem', async () => {
    const fetch = async () => {
      throw new DOMException('The user left', 'AbortError');
    };
    await expect(api.GET('/about', { baseUrl, fetch })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
