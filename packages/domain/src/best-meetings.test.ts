import { describe, expect, it } from 'vitest';
import { decidePractice } from './best-meetings.ts';

describe('days of attending to every meeting', () => {
  it.each([
    ['2026-05-11', '2026-05-11', 'ok'],
    ['2026-05-11', '2026-05-24', 'ok'],
    ['2026-05-11', '2026-05-25', 'practice-too-long'],
    ['2026-05-11', '2026-05-10', 'practice-days-disorder'],
    ['2026-03-28', '2026-04-10', 'ok'],
  ])('from %s to %s: %s', (startsOn, endsOn, expected) => {
    const decision = decidePractice(startsOn, endsOn);
    expect(decision.ok ? 'ok' : decision.code).toBe(expected);
  });
});
