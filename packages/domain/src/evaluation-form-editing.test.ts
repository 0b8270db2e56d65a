import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  beginHistory,
  blankQuestion,
  duplicate,
  editForm,
  type FormHistory,
  missingEnglish,
  moveTo,
  pasteChoices,
  withKind,
} from './evaluation-form-editing.ts';
import { completeQuestion } from './evaluation-questions.ts';

const ask = (key: string) =>
  completeQuestion({ key, kind: 'SCALE', textSv: `Fråga ${key}`, textEn: `Question ${key}` });
const keys = () => {
  let n = 0;
  return () => `ny${++n}`;
};

describe('undo and redo', () => {
  it('lead back to any state and forth again, whatever was edited', () => {
    const edits = fc.array(fc.record({ text: fc.string(), field: fc.constantFrom('a', 'b', 'c') }));
    fc.assert(
      fc.property(edits, (made) => {
        let history: FormHistory = beginHistory([ask('x')]);
        const states: string[] = [JSON.stringify(history.present)];
        for (const [i, { text }] of made.entries()) {
          const questions = [{ ...ask('x'), textSv: text }];
          history = editForm(history, { do: 'edit', questions, field: `${i}` });
          states.push(JSON.stringify(history.present));
        }
        for (const state of [...states].reverse()) {
          expect(JSON.stringify(history.present)).toBe(state);
          history = editForm(history, { do: 'undo' });
        }
        for (const state of states) {
          expect(JSON.stringify(history.present)).toBe(state);
          history = editForm(history, { do: 'redo' });
        }
      }),
    );
  });

  it('take typing in one field as one edit', () => {
    let history = beginHistory([ask('x')]);
    for (const textSv of ['H', 'Hu', 'Hur']) {
      history = editForm(history, {
        do: 'edit',
        questions: [{ ...ask('x'), textSv }],
        field: 'x/textSv',
      });
    }
    expect(editForm(history, { do: 'undo' }).present).toEqual([ask('x')]);
  });
});

describe('pasting', () => {
  it('makes an option of each line, with English in a second column, and fills the blank ones first', () => {
    const options = [
      { key: 'a', textSv: '', textEn: '' },
      { key: 'tom', textSv: '', textEn: '' },
      { key: 'b', textSv: 'Sist', textEn: 'Last' },
    ];
    const pasted = '1. Mod\tCourage\r\n\r\n• Närhet\n- Klokhet\n';
    expect(pasteChoices(options, 0, pasted, keys())).toEqual([
      { key: 'a', textSv: 'Mod', textEn: 'Courage' },
      { key: 'tom', textSv: 'Närhet', textEn: '' },
      { key: 'ny1', textSv: 'Klokhet', textEn: '' },
      { key: 'b', textSv: 'Sist', textEn: 'Last' },
    ]);
  });
});

describe('questions', () => {
  it('move, are copied after themselves under a new key, and are appended once', () => {
    expect(moveTo(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(duplicate([ask('a'), ask('b')], 0, keys()).map(({ key }) => key)).toEqual([
      'a',
      'ny1',
      'b',
    ]);
    expect(append([ask('a')], [ask('a'), ask('b')]).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('keep what another kind needs when the kind is changed back', () => {
    const single = { ...blankQuestion('SINGLE', keys()), textSv: 'Vilket?' };
    expect(single.options).toHaveLength(2);
    const back = withKind(withKind(single, 'TEXT', keys()), 'SINGLE', keys());
    expect(back).toEqual(single);
  });

  it('say how many texts have no English yet', () => {
    expect(missingEnglish(ask('a'))).toBe(0);
    expect(missingEnglish({ ...ask('a'), textEn: ' ', helpSv: 'Tänk efter' })).toBe(2);
    const single = {
      ...ask('a'),
      kind: 'SINGLE' as const,
      options: [{ key: 'b', textSv: 'Ja', textEn: '' }],
    };
    expect(missingEnglish(single)).toBe(1);
    expect(missingEnglish({ ...single, kind: 'TEXT' })).toBe(0);
  });
});
