import { expect, test } from 'vitest';
import { emailFault } from './email-address.ts';

test.each(['asa@almvik.se', 'åsa.öberg@förskola.almvik.se'])('%s may be an address', (email) => {
  expect(emailFault(email)).toBeUndefined();
});

test.each(['asa', 'asa@almvik', 'a b@c.se', '@c.se'])('%s is not', (email) => {
  expect(emailFault(email)).toBe('faulty');
});

test('nothing is missing', () => {
  expect(emailFault('')).toBe('missing');
});
