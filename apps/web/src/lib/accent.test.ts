import { decideAccent } from '@ledarforum/domain/accent';
import { expect, test } from 'vitest';
import css from '../ui/tokens.css?raw';
import { accentProperties } from './accent.ts';

test('every property of an accent is one that the tokens take it from', () => {
  const decision = decideAccent('#7a1f5c');
  expect(decision.ok).toBe(true);
  if (!decision.ok) return;
  for (const [name, value] of Object.entries(accentProperties(decision.tones))) {
    expect(css).toContain(`var(${name}, `);
    expect(value).toMatch(/#[0-9a-f]{6}/);
  }
});
