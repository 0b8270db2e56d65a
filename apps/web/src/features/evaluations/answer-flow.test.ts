import { completeQuestion } from '@ledarforum/domain/evaluation-questions';
import { expect, it } from 'vitest';
import { findMissing, isBegun, placeToGoOn, stepsOf } from './answer-flow.ts';

const question = (key: string, more: Partial<Parameters<typeof completeQuestion>[0]> = {}) => ({
  id: key,
  ...completeQuestion({ key, kind: 'SCALE', textSv: key, textEn: key, ...more }),
});
const forms = [
  {
    id: 'day',
    questions: [
      question('helhet'),
      question('varför', {
        kind: 'TEXT',
        condition: { question: 'helhet', is: 'at-most', choices: [], step: 2 },
      }),
      question('tid', { required: true }),
    ],
  },
  { id: 'seminar', questions: [question('seminariet'), question('kommentar', { kind: 'TEXT' })] },
];
const keysOf = (drafts: Parameters<typeof stepsOf>[1]) =>
  stepsOf(forms, drafts).map((step) => step.question.key);

it('asks all forms in one flow, and a follow-up only of those it concerns', () => {
  expect(keysOf({})).toEqual(['helhet', 'tid', 'seminariet', 'kommentar']);
  expect(keysOf({ day: { helhet: { scale: 2 } } })).toEqual([
    'helhet',
    'varför',
    'tid',
    'seminariet',
    'kommentar',
  ]);
});

it('goes on after the last question that was answered', () => {
  const steps = (drafts: Parameters<typeof stepsOf>[1]) => stepsOf(forms, drafts);
  expect(placeToGoOn(steps({}), {})).toBe(0);
  const drafts = { day: { helhet: { scale: 4 }, tid: { scale: 3 } } };
  expect(placeToGoOn(steps(drafts), drafts)).toBe(2);
});

it('leads back to what has to be answered, but only in a form that is begun', () => {
  expect(findMissing(stepsOf(forms, {}), {})).toBe(-1);
  const begun = { day: { helhet: { scale: 4 } } };
  expect(findMissing(stepsOf(forms, begun), begun)).toBe(1);
  const other = { seminar: { seminariet: { scale: 4 } } };
  expect(findMissing(stepsOf(forms, other), other)).toBe(-1);
});

it('takes blanks, and answers to what is no longer asked, for nothing', () => {
  const [day, seminar] = forms;
  if (!day || !seminar) throw new Error('no forms');
  expect(isBegun(seminar, { seminar: { kommentar: { text: '  ' } } })).toBe(false);
  expect(isBegun(day, { day: { varför: { text: 'Maten.' } } })).toBe(false);
  expect(isBegun(seminar, { seminar: { seminariet: { scale: 1 } } })).toBe(true);
});
