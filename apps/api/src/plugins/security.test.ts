import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

it.each([
  ['/api/v1/ready', 200],
  ['/api/v1/nowhere', 404],
  ['/', 200],
])('says the same strict things of every answer: %s', async (url) => {
  const { headers } = await test.app.inject({ method: 'GET', url });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
  });
  const policy = String(headers['content-security-policy']).split(';');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ]),
  );
  expect(policy.join()).not.toContain('unsafe');
});

it('tells browsers to keep to HTTPS only where it is used', async () => {
  const { headers } = await test.app.inject({ method: 'GET', url: '/' });
  expect(headers).not.toHaveProperty('strict-transport-security');
});
