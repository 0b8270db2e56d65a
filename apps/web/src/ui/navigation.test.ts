import { expect, test } from 'vitest';
import { fieldOf } from './form.tsx';
import { fieldId } from './form-context.ts';
import { isAt } from './link.tsx';
import { tabAfter } from './tabs.tsx';

test('a link is current at its address and below it, unless it is an end', () => {
  expect(isAt('/my/e1', '/my/e1', true)).toBe(true);
  expect(isAt('/my/e1/wishes', '/my/e1', true)).toBe(false);
  expect(isAt('/my/e1/wishes', '/my/e1', false)).toBe(true);
  expect(isAt('/my/e10', '/my/e1', false)).toBe(false);
  expect(isAt('/organise/register', '/organise/register?sort=name', false)).toBe(true);
});

test('arrows turn the tabs around, Home and End go to the ends', () => {
  const tabs = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];
  expect(tabAfter('ArrowRight', tabs, 'c')).toBe('a');
  expect(tabAfter('ArrowLeft', tabs, 'a')).toBe('c');
  expect(tabAfter('Home', tabs, 'b')).toBe('a');
  expect(tabAfter('End', tabs, 'b')).toBe('c');
  expect(tabAfter('Enter', tabs, 'b')).toBeUndefined();
});

test('a pointer of the API finds the field', () => {
  expect(fieldOf('/body/name')).toBe('name');
  expect(fieldOf('/body/rooms/0/capacity')).toBe('rooms/0/capacity');
  expect(fieldOf('/query/page')).toBe('page');
  expect(fieldId('f', 'rooms/0/capacity')).toBe('f-rooms-0-capacity');
});
