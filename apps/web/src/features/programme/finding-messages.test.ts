import { findingCodes } from '@ledarforum/domain/programme-checks';
import { roomFeatures } from '@ledarforum/domain/room-features';
import { expect, test } from 'vitest';
import { textsIn } from '../../lib/messages.ts';
import { featureMessages } from './feature-messages.ts';
import { type FindingWords, findingMessages } from './finding-messages.ts';

const words: FindingWords = {
  first: 'Välkommen',
  second: 'A Tillit 09.45',
  subjects: 'Helge, Bolmen',
  room: 'Helge',
  block: 'Seminarier',
  person: 'Eva Ek',
  wanted: '12',
  available: '7',
  features: 'scen, piano',
  span: '10.30–12.15',
  day: 'måndag 11 maj',
  far: false,
};

test.each(['sv', 'en'] as const)('every finding has a sentence of its own (%s)', (locale) => {
  const texts = textsIn(findingMessages, locale);
  const sentences = findingCodes.map((code) => texts[code](words));
  expect(new Set(sentences).size).toBe(findingCodes.length);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(sentence).not.toMatch(/undefined|null| {2}/);
  }
});

test('a change says whether it is of room or of building, a rotation how many fit', () => {
  const { 'change-too-short': change, 'rotation-cannot-complete': rotation } = textsIn(
    findingMessages,
    'sv',
  );
  expect(change(words)).toBe(
    'Det är 7 minuter mellan Välkommen och A Tillit 09.45. Att byta lokal tar 12.',
  );
  expect(change({ ...words, far: true })).toContain('Att byta hus tar 12.');
  expect(rotation(words)).toContain('plats för 7 av 12');
  expect(rotation({ ...words, wanted: '', available: '' })).toBe(
    'Alla hinner inte med allt i Seminarier.',
  );
});

test.each(['sv', 'en'] as const)('every feature has a name (%s)', (locale) => {
  const names = textsIn(featureMessages, locale);
  expect(new Set(roomFeatures.map((feature) => names[feature])).size).toBe(roomFeatures.length);
});
