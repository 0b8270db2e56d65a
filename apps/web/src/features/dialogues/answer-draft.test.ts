import { expect, it } from 'vitest';
import { draftOf, isUnsent, keepBoth, keepTheirs, onAnswer, onRead } from './answer-draft.ts';

const there = (text: string, version: number) => ({ text, version });
const written = { ...draftOf(there('Tid', 1)), text: 'Tid och mod' };

it('takes over what others write as long as nothing is written here', () => {
  expect(onRead(draftOf(there('Tid', 1)), there('Tid!', 2))).toEqual(draftOf(there('Tid!', 2)));
  expect(onRead(written, there('Tid', 1))).toBe(written);
});

it('shows both texts when both have written, and keeps what one chooses', () => {
  const clashing = onRead(written, there('Tid och pengar', 2));
  expect(clashing).toMatchObject({ text: 'Tid och mod', clash: 'Tid och pengar', version: 2 });
  expect(keepBoth(clashing)).toMatchObject({ text: 'Tid och pengar\n\nTid och mod', clash: null });
  expect(isUnsent(keepBoth(clashing))).toBe(true);
  expect(isUnsent(keepTheirs(clashing))).toBe(false);
  expect(onAnswer(written, 'Tid och mod', { saved: false, ...there('Annat', 3) }).clash).toBe(
    'Annat',
  );
});

it('goes on from what was saved, with what was written since', () => {
  const since = { ...written, text: 'Tid och mod och lust' };
  const saved = onAnswer(since, 'Tid och mod', { saved: true, ...there('Tid och mod', 2) });
  expect(saved).toMatchObject({ text: 'Tid och mod och lust', version: 2, sent: 'Tid och mod' });
  expect(isUnsent(saved)).toBe(true);
});
