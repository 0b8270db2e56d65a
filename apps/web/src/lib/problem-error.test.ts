import { describe, expect, test } from 'vitest';
import { asProblem, offlineProblem, ProblemError, problemFrom } from './problem-error.ts';
import { isWorthRetrying } from './query.ts';

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers });
}

describe('problemFrom', () => {
  test('reads a problem document with the faults of its fields', async () => {
    const problem = await problemFrom(
      answer(422, {
        type: '/problems/invalid-input',
        title: 'Något i uppgifterna stämmer inte.',
        status: 422,
        remedy: 'Rätta det som är markerat.',
        instance: '/api/v1/events',
        code: 'invalid-input',
        requestId: 'r-1',
        errors: [
          { pointer: '/body/name', code: 'too_small', message: 'Skriv ett namn.' },
          { pointer: '/body/x', code: 'odd' },
        ],
      }),
    );
    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid-input',
      detail: '',
      remedy: 'Rätta det som är markerat.',
      requestId: 'r-1',
      errors: [{ pointer: '/body/name', code: 'too_small', message: 'Skriv ett namn.' }],
    });
    expect(problem.message).toBe('Något i uppgifterna stämmer inte.');
  });

  test('a page of a proxy gets our own words and keeps the request number', async () => {
    const problem = await problemFrom(
      answer(502, '<h1>Bad gateway</h1>', { 'x-request-id': 'r-2' }),
    );
    expect(problem).toMatchObject({
      status: 502,
      code: 'unexpected',
      requestId: 'r-2',
      errors: [],
    });
    expect(problem.title).not.toBe('');
    expect(problem.remedy).toBeDefined();
  });

  test('a document of another shape does not break', async () => {
    expect(await problemFrom(answer(500, ['x']))).toMatchObject({ status: 500, errors: [] });
    expect(await problemFrom(answer(500, { errors: 'none', title: 7 }))).toMatchObject({
      status: 500,
      errors: [],
    });
  });
});

test('any thrown value becomes a problem with words', () => {
  const offline = offlineProblem();
  expect(asProblem(offline)).toBe(offline);
  expect(offline.code).toBe('offline');
  expect(asProblem(new Error('x'))).toMatchObject({ code: 'unexpected', status: 500 });
});

test('only the network and the server’s own trouble are tried again', async () => {
  expect(isWorthRetrying(offlineProblem())).toBe(true);
  expect(isWorthRetrying(await problemFrom(answer(503, {})))).toBe(true);
  expect(isWorthRetrying(await problemFrom(answer(404, {})))).toBe(false);
  expect(isWorthRetrying(await problemFrom(answer(422, {})))).toBe(false);
});
