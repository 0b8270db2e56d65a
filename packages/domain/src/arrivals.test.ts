import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArrivalFacts, canCheckIn, countArrivals, isHere, nameMatches } from './arrivals.ts';

const facts: fc.Arbitrary<ArrivalFacts> = fc.record({
  attendance: fc.constantFrom('INVITED', 'COMING', 'DIGITAL', 'DECLINED'),
  arrived: fc.boolean(),
  protectedIdentity: fc.boolean(),
});

it('takes arrivals from the invitations until the day is closed', () => {
  expect(canCheckIn('DRAFT')).toEqual({ ok: false, code: 'event-is-draft' });
  for (const phase of ['INVITED', 'CHOOSING', 'ALLOCATED', 'LIVE', 'EVALUATING'] as const) {
    expect(canCheckIn(phase)).toEqual({ ok: true });
  }
  expect(canCheckIn('CLOSED')).toEqual({ ok: false, code: 'event-is-over' });
});

describe('countArrivals', () => {
  it('counts everybody who comes exactly once', () => {
    fc.assert(
      fc.property(fc.array(facts), (people) => {
        const { here, awaited, protectedIdentities } = countArrivals(people);
        const concerned = people.filter(
          ({ attendance, arrived }) => arrived || attendance === 'COMING',
        );
        expect(here + awaited + protectedIdentities).toBe(concerned.length);
      }),
    );
  });

  it('awaits nobody who is here, and nobody whom the desk cannot tick off', () => {
    fc.assert(
      fc.property(facts, (person) => {
        const { awaited } = countArrivals([person]);
        if (isHere(person)) expect(awaited).toBe(0);
      }),
    );
  });
});

describe('nameMatches', () => {
  it.each([
    ['Åsa Öst', 'öst', true],
    ['Åsa Öst', 'ÖST å', true],
    ['Åsa Öst', 'st', false],
    ['Åsa Öst', '', true],
    ['Anna-Karin von Essen', 'karin ess', true],
    ['Anna-Karin von Essen', 'anna-karin', true],
    ['Åsa Öst', 'asa', false],
  ])('%j, searched for by %j: %j', (name, search, found) => {
    expect(nameMatches(name, search)).toBe(found);
  });

  it('finds everybody by their own name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(nameMatches(name, name)).toBe(true);
      }),
    );
  });
});
