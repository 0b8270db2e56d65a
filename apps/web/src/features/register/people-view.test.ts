import { describe, expect, test } from 'vitest';
import {
  addressOfView,
  firstView,
  isNarrowed,
  peopleQuery,
  viewFromAddress,
} from './people-view.ts';

const narrowed = {
  ...firstView,
  search: 'åsa & bo',
  unitId: 'u1',
  role: 'organiser',
  state: 'all',
  sort: 'unit',
  falling: true,
  page: 3,
  person: 'new',
} as const;

describe('the view of the register in the address', () => {
  test('is short when nothing is chosen', () => {
    expect(addressOfView(firstView)).toBe('/organise/register');
    expect(viewFromAddress('')).toEqual(firstView);
  });

  test('comes back as it was', () => {
    const address = addressOfView(narrowed);
    expect(viewFromAddress(address.slice(address.indexOf('?')))).toEqual(narrowed);
  });

  test('passes over what cannot be used', () => {
    expect(viewFromAddress('?state=gone&sort=shoe&page=-2&role=king')).toEqual(firstView);
  });

  test('asks the API for what is chosen, and nothing else', () => {
    expect(peopleQuery(firstView)).toEqual({
      state: 'present',
      sort: 'name',
      direction: 'ascending',
    });
    expect(peopleQuery({ ...narrowed, search: ' ' })).toEqual({
      state: 'all',
      sort: 'unit',
      direction: 'descending',
      unitId: 'u1',
      role: 'organiser',
    });
    expect(isNarrowed({ ...firstView, search: ' ', sort: 'title' })).toBe(false);
    expect(isNarrowed(narrowed)).toBe(true);
  });
});
