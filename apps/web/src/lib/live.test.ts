import { expect, test } from 'vitest';
import { isAbout, liveAddress } from './live.ts';

test('a query is about an event when its path names it', () => {
  const key = ['get', '/events/{eventId}/rooms', { params: { path: { eventId: 'e1' } } }];
  expect(isAbout(key, 'e1')).toBe(true);
  expect(isAbout(key, 'e2')).toBe(false);
  expect(isAbout(['get', '/me'], 'e1')).toBe(false);
  expect(isAbout(['get', '/events', { params: { query: { series: 'e1' } } }], 'e1')).toBe(false);
});

test('the address of the stream', () => {
  expect(liveAddress('a b')).toBe('/api/v1/events/a%20b/live');
});
