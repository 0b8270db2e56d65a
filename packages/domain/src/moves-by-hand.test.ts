import { describe, expect, it } from 'vitest';
import { decideMove, type MoveFacts } from './moves-by-hand.ts';

const facts: MoveFacts = {
  attendance: 'COMING',
  target: { sessionId: 'A1', slotId: '1', seminarId: 'A', dropped: false, free: 1 },
  seats: [{ sessionId: 'B1', slotId: '1', seminarId: 'B' }],
};
const code = (change: Partial<MoveFacts>) => {
  const decision = decideMove({ ...facts, ...change });
  return decision.ok ? 'ok' : decision.code;
};

describe('decideMove', () => {
  it('lets somebody leave what they have in the slot', () => {
    expect(code({})).toBe('ok');
    expect(code({ seats: [] })).toBe('ok');
    expect(code({ attendance: 'INVITED' })).toBe('ok');
  });

  it.each(['DIGITAL', 'DECLINED'] as const)('has no seat for somebody %s', (attendance) => {
    expect(code({ attendance })).toBe('person-not-on-site');
  });

  it('gives nobody a seminar twice, a full session or a cancelled one', () => {
    const elsewhere = { sessionId: 'A2', slotId: '2', seminarId: 'A' };
    expect(code({ seats: [elsewhere] })).toBe('person-has-seminar');
    expect(code({ target: { ...facts.target, free: 0 } })).toBe('session-full');
    expect(code({ target: { ...facts.target, dropped: true } })).toBe('seminar-dropped');
  });

  it('leaves somebody where they are, full or not', () => {
    const here = { sessionId: 'A1', slotId: '1', seminarId: 'A' };
    expect(code({ seats: [here], target: { ...facts.target, free: 0 } })).toBe('ok');
  });
});
