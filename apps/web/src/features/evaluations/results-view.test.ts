import { expect, it } from 'vitest';
import { addressOfView, listOf, viewFromAddress } from './results-view.ts';

it('keeps what is looked at in the address, and nothing else', () => {
  const search = '?unit=a,b&against=d&utm=x';
  const view = viewFromAddress(search);
  expect(view).toEqual({
    unit: 'a,b',
    leadershipGroup: '',
    seminar: '',
    against: 'd',
    without: '',
  });
  expect(addressOfView(view)).toBe('?unit=a,b&against=d');
  expect(addressOfView(viewFromAddress(''))).toBe('');
  expect(listOf('a,,b')).toEqual(['a', 'b']);
});
