import { matchPath } from 'react-router';
import { describe, expect, test } from 'vitest';
import { deskPages } from './desk-pages.ts';
import { participantPages, publicPages } from './pages.ts';
import { paths, safeNext } from './paths.ts';

const allPages = [...publicPages, ...participantPages, ...deskPages];

type Builder = (...parts: string[]) => string;

function everyAddress(tree: object): string[] {
  return Object.values(tree).flatMap((entry: unknown) => {
    if (typeof entry === 'function') return [(entry as Builder)('a1', 'b2')];
    return typeof entry === 'object' && entry !== null ? everyAddress(entry) : [];
  });
}

describe('paths and pages', () => {
  const addresses = everyAddress(paths).map((address) => address.split('?')[0] ?? '');

  test.each(addresses)('%s leads to exactly one page, literal patterns first', (address) => {
    const matching = allPages.filter((page) => matchPath(page.pattern, address) !== null);
    expect(matching.length).toBeGreaterThan(0);
  });

  test.each(allPages.map((page) => page.pattern))('%s has a builder', (pattern) => {
    expect(addresses.some((address) => matchPath(pattern, address) !== null)).toBe(true);
  });

  test('parts of an address are encoded', () => {
    expect(paths.organise.block('a/b', 'c?d')).toBe('/organise/events/a%2Fb/blocks/c%3Fd');
    expect(paths.front('/my?x=1')).toBe('/?next=%2Fmy%3Fx%3D1');
  });
});

describe('safeNext', () => {
  test.each(['/my', '/organise/events/1?x=2#y'])('%s is followed', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  test.each([
    null,
    '',
    'my',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ])('%j is not followed', (next) => {
    expect(safeNext(next)).toBeUndefined();
  });
});
