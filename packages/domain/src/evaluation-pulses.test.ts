import { expect, it } from 'vitest';
import { followPulses, type PulsePurpose } from './evaluation-pulses.ts';
import { completeQuestion } from './evaluation-questions.ts';
import { takeSnapshot } from './suppression/snapshot.ts';

const asked = (key: string, steps = 5) =>
  completeQuestion({ key, kind: 'SCALE', textSv: key, textEn: key, steps });

function counted(purpose: PulsePurpose, marks: Record<string, readonly number[]>, steps = 5) {
  const keys = Object.keys(marks);
  const people = Math.max(...Object.values(marks).map(({ length }) => length));
  const snapshot = takeSnapshot(
    Array.from({ length: people }, (_, person) => ({
      groups: {},
      marks: Object.fromEntries(
        keys.flatMap((key) => {
          const mark = marks[key]?.[person];
          return mark === undefined ? [] : [[key, mark] as const];
        }),
      ),
    })),
    [],
    Object.fromEntries(keys.map((key) => [key, steps])),
  );
  return { form: purpose, purpose, snapshot, questions: keys.map((key) => asked(key, steps)) };
}

const high = Array.from({ length: 30 }, (_, place) => 3 + (place % 3));
const low = Array.from({ length: 30 }, (_, place) => 1 + (place % 3));

it('follows a question from the day on, and says what moved since the first time beyond chance', () => {
  const lines = followPulses([
    counted('PULSE_90', { tid: low, nytta: high, kontakt: low }),
    counted('DAY', { tid: high, nytta: high }),
    counted('PULSE_30', { tid: high, kontakt: low }),
  ]);
  const shown = lines.map(({ key, points }) => [
    key,
    points.map(({ purpose, result, change }) => [
      purpose,
      result.hidden ? null : result.mean,
      change,
    ]),
  ]);
  expect(shown).toEqual([
    [
      'tid',
      [
        ['DAY', 4, null],
        ['PULSE_30', 4, null],
        ['PULSE_90', 2, 'lower'],
      ],
    ],
    [
      'nytta',
      [
        ['DAY', 4, null],
        ['PULSE_90', 4, null],
      ],
    ],
    [
      'kontakt',
      [
        ['PULSE_30', 2, null],
        ['PULSE_90', 2, null],
      ],
    ],
  ]);
});

it('leaves out points of fewer than five, and questions on another scale', () => {
  expect(
    followPulses([counted('DAY', { tid: high }), counted('PULSE_30', { tid: [1, 2, 3, 4] })]),
  ).toEqual([]);
  expect(
    followPulses([counted('DAY', { tid: high }), counted('PULSE_30', { tid: high }, 7)]),
  ).toEqual([]);
});
