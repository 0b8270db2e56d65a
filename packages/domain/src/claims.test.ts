import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimFacts, canClaim, freeSeats, promote, seatState } from './claims.ts';

const now = new Date('2026-05-11T08:00:00Z');
const later = new Date('2026-05-11T09:00:00Z');
const facts: ClaimFacts = {
  phase: 'CHOOSING',
  mode: 'CLAIM',
  opensAt: null,
  closesAt: null,
  attendance: 'COMING',
};
const code = (change: Partial<ClaimFacts>) => {
  const may = canClaim({ ...facts, ...change }, now);
  return may.ok ? null : may.code;
};

describe('claiming', () => {
  it('is for those who will be in the rooms, in a block to claim, while it is open', () => {
    expect(code({})).toBeNull();
    expect(code({ attendance: 'INVITED' })).toBeNull();
    expect(code({ mode: 'RANK' })).toBe('claim-not-here');
    expect(code({ attendance: 'DECLINED' })).toBe('choice-declined');
    expect(code({ attendance: 'DIGITAL' })).toBe('choice-digital');
    expect(code({ phase: 'INVITED' })).toBe('claim-not-open');
    expect(code({ phase: 'LIVE' })).toBe('claim-closed');
    expect(code({ opensAt: later })).toBe('claim-not-open');
    expect(code({ opensAt: now, closesAt: later })).toBeNull();
    expect(code({ closesAt: now })).toBe('claim-closed');
  });
});

describe('how a session looks', () => {
  it('is free, nearly full or full by what anybody may take', () => {
    const seats = (taken: number, kept = 0, offered = 0) =>
      seatState({ capacity: 40, taken, reserved: kept, offered });
    expect([seats(0), seats(35), seats(36), seats(37), seats(40)]).toEqual([
      'free',
      'free',
      'few',
      'few',
      'full',
    ]);
    expect(seats(30, 6, 4)).toBe('full');
    expect(seatState({ capacity: 2, taken: 0, reserved: 0, offered: 0 })).toBe('free');
    expect(freeSeats({ capacity: 10, taken: 12, reserved: 0, offered: 0 })).toBe(0);
  });
});

describe('a queue', () => {
  const entry = fc.record({
    id: fc.uuid(),
    elsewhere: fc.boolean(),
    offeredUntil: fc.constantFrom(null, null, now, later),
  });
  const queues = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 12 });

  it('never gives or offers more seats than are free, and takes people in turn', () => {
    fc.assert(
      fc.property(queues, fc.nat(6), fc.constantFrom(0, 12), (queue, free, offerHours) => {
        const { leave, seat, offer } = promote(queue, free, offerHours, now);
        const lapsed = queue.filter(({ offeredUntil }) => offeredUntil === now).length;
        expect(seat.length + offer.length).toBeLessThanOrEqual(free + lapsed);
        expect(new Set([...leave, ...seat, ...offer]).size).toBe(
          leave.length + seat.length + offer.length,
        );
        const served = new Set([...leave, ...seat, ...offer]);
        const order = queue.filter(({ offeredUntil }) => offeredUntil === null).map(({ id }) => id);
        const last = Math.max(-1, ...[...seat, ...offer].map((id) => order.indexOf(id)));
        expect(order.slice(0, last + 1).every((id) => served.has(id))).toBe(true);
      }),
    );
  });

  it('leaves no seat free while somebody who can have it waits', () => {
    fc.assert(
      fc.property(queues, fc.nat(6), (queue, free) => {
        const { leave, seat } = promote(queue, free, 0, now);
        const lapsed = queue.filter(({ offeredUntil }) => offeredUntil === now).length;
        const still = queue.filter(
          ({ id, offeredUntil }) =>
            offeredUntil === null && !leave.includes(id) && !seat.includes(id),
        );
        if (seat.length < free + lapsed) expect(still).toEqual([]);
      }),
    );
  });
});
