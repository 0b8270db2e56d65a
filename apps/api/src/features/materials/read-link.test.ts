import { describe, expect, it } from 'vitest';
import { readLink } from './read-link.ts';

describe('readLink', () => {
  it('takes https to a named host', () => {
    expect(readLink(' https://www.skr.example/ledare?a=1 ')).toBe(
      'https://www.skr.example/ledare?a=1',
    );
  });
  it.each([
    'http://skr.example',
    'javascript:alert(1)',
    'data:text/html,hej',
    'https://anna:hemligt@skr.example',
    'https://localhost/x',
    '//skr.example',
    'skr.example',
    '',
  ])('refuses %s', (pasted) => {
    expect(readLink(pasted)).toBeNull();
  });
});
