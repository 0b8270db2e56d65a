import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutiesByPerson, findClash, isNamed, overlap } from './clashes.ts';

const at = (from: number, to: number) => ({ startsAt: new Date(from), endsAt: new Date(to) });
const eva = { givenName: 'Eva', familyName: 'Ek' };

describe('overlap', () => {
  it('is the same from both sides, and nothing overlaps what begins when it ends', () => {
    const span = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(span, span, ([from, long], [start, length]) => {
        const one = at(from, from + long);
        const other = at(start, start + length);
        const shared = Array.from({ length: long }, (_, index) => from + index).some(
          (minute) => minute >= start && minute < start + length,
        );
        expect(overlap(one, other)).toBe(shared);
        expect(overlap(other, one)).toBe(shared);
      }),
    );
    expect(overlap(at(0, 5), at(5, 9))).toBe(false);
  });
});

describe('isNamed', () => {
  it.each([
    ['Eva Ek'],
    ['Ek, Eva'],
    ['eva  ek (ljud)'],
    ['Bo Lind och Eva Ek'],
    ['Bo Lind, Eva Ek'],
    ['Bo Lind (ljus) / Eva Ek (ljud)'],
  ])('%s', (text) => expect(isNamed(eva, [text])).toBe(true));

  it.each([['Eva Eklund'], ['HR-chefen'], ['(Eva Ek)'], ['']])('not %s', (text) =>
    expect(isNamed(eva, ['', text])).toBe(false),
  );

  it('nobody without a name is', () => {
    expect(isNamed({ givenName: '', familyName: '' }, ['', 'Eva Ek'])).toBe(false);
  });
});

describe('findClash', () => {
  const seats = [{ title: 'Seminarium A', ...at(10, 20) }];
  const duties = [{ title: 'Öppning', ...at(15, 30) }];
  const clash = (from: number, to: number) => findClash(at(from, to), { seats, duties });

  it('names a seat before a duty', () => {
    expect(clash(12, 18)).toEqual({ title: 'Seminarium A', why: 'seat' });
    expect(clash(20, 25)).toEqual({ title: 'Öppning', why: 'needed' });
    expect(clash(30, 40)).toBeNull();
  });
});

describe('dutiesByPerson', () => {
  const duty = (title: string, ...names: string[]) => ({ title, names, ...at(0, 1) });

  it('finds people by name, and nobody by a name that several have', () => {
    const people = [
      { id: '1', ...eva },
      { id: '2', givenName: 'Bo', familyName: 'Lind' },
      { id: '3', givenName: 'Kim', familyName: 'Å' },
      { id: '4', givenName: 'Kim', familyName: 'Å' },
    ];
    const found = dutiesByPerson(people, [
      duty('Ljud', 'Eva Ek (ljud)', 'Kim Å'),
      duty('Öppning', 'Lind, Bo', 'Eva Ek'),
    ]);
    expect([...found].map(([id, all]) => [id, all.map(({ title }) => title)])).toEqual([
      ['1', ['Ljud', 'Öppning']],
      ['2', ['Öppning']],
    ]);
  });
});
