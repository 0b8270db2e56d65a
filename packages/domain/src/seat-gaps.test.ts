import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatGaps } from './seat-gaps.ts';

const seat = (participationId: string, slotId: string, dropped = false) => ({
  participationId,
  slotId,
  dropped,
});

const people = (...ids: string[]) => ids.map((id) => ({ id }));

describe('seatGaps', () => {
  it('counts who lacks a seat, who has one for nothing and what is cancelled', () => {
    const seats = [
      seat('a', '1'),
      seat('a', '2'),
      seat('b', '1'),
      seat('c', '1', true),
      seat('x', '2'),
    ];
    expect(seatGaps({ people: people('a', 'b', 'c'), slotIds: ['1', '2'], seats })).toEqual({
      gone: 1,
      lackingPeople: 2,
      lackingSeats: 3,
      cancelled: 1,
    });
  });

  it('lacks nothing where somebody cannot take part', () => {
    const busy = [{ id: 'a', unavailableSlots: ['1'] }];
    expect(seatGaps({ people: busy, slotIds: ['1'], seats: [] }).lackingPeople).toBe(0);
  });

  it('seats held and seats lacking are all there should be', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd');
    const slot = fc.constantFrom('1', '2', '3');
    const seats = fc.uniqueArray(
      fc.record({ participationId: person, slotId: slot, dropped: fc.boolean() }),
      {
        selector: (one) => `${one.participationId} ${one.slotId}`,
      },
    );
    fc.assert(
      fc.property(fc.uniqueArray(person), fc.uniqueArray(slot), seats, (ids, slotIds, given) => {
        const { lackingSeats, gone } = seatGaps({ people: people(...ids), slotIds, seats: given });
        const held = given.filter(
          (one) =>
            !one.dropped && ids.includes(one.participationId) && slotIds.includes(one.slotId),
        );
        expect(held.length + lackingSeats).toBe(ids.length * slotIds.length);
        const others = given.filter((one) => !ids.includes(one.participationId));
        expect(gone).toBe(new Set(others.map(({ participationId }) => participationId)).size);
      }),
    );
  });
});
