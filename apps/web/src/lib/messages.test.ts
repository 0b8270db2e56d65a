import { expect, expectTypeOf, test } from 'vitest';
import { suggestLocale } from './locale.ts';
import { defineMessages, textsIn } from './messages.ts';

const m = defineMessages({
  title: { sv: 'Min dag', en: 'My day' },
  seats: { sv: (n: number) => `${n} platser`, en: (n: number) => `${n} seats` },
});

test('texts come in the language asked for', () => {
  expect(textsIn(m, 'sv').title).toBe('Min dag');
  expect(textsIn(m, 'en').seats(3)).toBe('3 seats');
});

test('the same object every time, so that it is safe as a dependency', () => {
  expect(textsIn(m, 'sv')).toBe(textsIn(m, 'sv'));
  expect(textsIn(m, 'sv')).not.toBe(textsIn(m, 'en'));
});

test('keys and values are typed', () => {
  const t = textsIn(m, 'sv');
  expectTypeOf(t.title).toEqualTypeOf<string>();
  expectTypeOf(t.seats).parameters.toEqualTypeOf<[number]>();
  // @ts-expect-error a missing language does not compile
  defineMessages({ title: { sv: 'Min dag' } });
  // @ts-expect-error both languages take the same values
  defineMessages({ seats: { sv: (n: number) => `${n}`, en: (name: string) => name } });
});

test('the browser suggests, Swedish first', () => {
  expect(suggestLocale([])).toBe('sv');
  expect(suggestLocale(['fi-FI', 'en-GB', 'sv-SE'])).toBe('en');
  expect(suggestLocale(['de'])).toBe('sv');
  expect(suggestLocale(['sv-FI', 'en'])).toBe('sv');
});
