import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerValue, shownQuestions } from './evaluation-conditions.ts';
import { counterOf, countersOf, countersOfForm, marksOf } from './evaluation-counting.ts';
import { findFormFaults } from './evaluation-form-faults.ts';
import { completeQuestion, type Question, rowsOfWords } from './evaluation-questions.ts';
import { expectationKeys, outcomeQuestions, templateFor } from './evaluation-templates.ts';
import { countsTogether, decideFormChange, questionsToCount } from './evaluation-versions.ts';
import { formPurposes } from './evaluation-windows.ts';
import { reportOn, takeSnapshot } from './suppression/snapshot.ts';
import { answerTo, forms } from './testing/questions.ts';

describe('decideFormChange', () => {
  it('changes in place until somebody has answered, and then makes a new version', () => {
    fc.assert(
      fc.property(forms, fc.nat({ max: 400 }), (questions, answered) => {
        const copy: Question[] = JSON.parse(JSON.stringify(questions));
        expect(decideFormChange(questions, copy, answered)).toBe('same');
        const fewer = questions.slice(1);
        const reworded = questions.map((question, i) =>
          i === 0 ? { ...question, textEn: `${question.textEn}!` } : question,
        );
        for (const wanted of [fewer, reworded]) {
          const expected = answered > 0 ? 'new-version' : 'replace';
          expect(decideFormChange(questions, wanted, answered)).toBe(expected);
        }
      }),
    );
  });
});

describe('questionsToCount', () => {
  const ask = (key: string, version: number, more: Partial<Question> = {}) => ({
    ...completeQuestion({ key, kind: 'SCALE', textSv: key, textEn: key, ...more }),
    id: `${key}${version}`,
    version,
  });

  it('counts answers across versions where kind and options are equal, under the latest wording', () => {
    const counted = questionsToCount([
      ask('helhet', 1),
      ask('tid', 1),
      ask('borta', 1),
      ask('helhet', 2, { textSv: 'Hur var helheten?' }),
      ask('tid', 2, { steps: 7 }),
    ]);
    expect(counted.map(({ name, ids }) => [name, ids])).toEqual([
      ['helhet', ['helhet2', 'helhet1']],
      ['tid', ['tid2']],
      ['tid (1)', ['tid1']],
      ['borta', ['borta1']],
    ]);
    expect(counted[0]?.question.textSv).toBe('Hur var helheten?');
  });

  it('counts every question once, under a name of its own, together with its equals only', () => {
    fc.assert(
      fc.property(fc.array(forms, { minLength: 1, maxLength: 4 }), (versions) => {
        const all = versions.flatMap((questions, v) =>
          questions.map((question) => ({
            ...question,
            id: `${question.key} ${v}`,
            version: v + 1,
          })),
        );
        const counted = questionsToCount(all);
        expect(counted.flatMap(({ ids }) => ids).sort()).toEqual(all.map(({ id }) => id).sort());
        expect(new Set(counted.map(({ name }) => name)).size).toBe(counted.length);
        for (const { question, ids } of counted) {
          const members = all.filter(({ id }) => ids.includes(id));
          expect(members.every((member) => countsTogether(question, member))).toBe(true);
        }
      }),
    );
  });
});

describe('counting', () => {
  const answeredByMany = forms.chain((questions) =>
    fc
      .array(fc.tuple(...questions.map(answerTo)), { minLength: 5, maxLength: 40 })
      .map((people) => ({ questions, people: people as (AnswerValue | undefined)[][] })),
  );

  it('gives for every kind the same as counting the answers one by one', () => {
    fc.assert(
      fc.property(answeredByMany, ({ questions, people }) => {
        const counters = Object.assign({}, ...questions.map((q) => countersOf(q.key, q)));
        const snapshot = takeSnapshot(
          people.map((answers) => ({
            groups: {},
            marks: Object.assign(
              {},
              ...questions.map((q, i) => (answers[i] ? marksOf(q.key, q, answers[i]) : {})),
            ),
          })),
          [],
          counters,
        );
        const counted = reportOn(snapshot, {})?.questions ?? {};
        questions.forEach((question, place) => {
          const given = people.flatMap((answers) => answers[place] ?? []);
          for (const [name, expected] of bruteForce(question, given)) {
            const enough = expected.reduce((a, b) => a + b, 0) >= 5;
            expect(counted[name] ?? null).toEqual(enough ? expected : null);
          }
        });
      }),
    );
  });

  it('gives the same for a whole form, and puts those who were not asked in a group all the same', () => {
    fc.assert(
      fc.property(answeredByMany, ({ questions, people }) => {
        const asked = questions.map((question) => ({ ...question, id: question.key, version: 1 }));
        const counters = countersOfForm(questionsToCount(asked));
        const responses = people.map((answers) => {
          const given = new Map(
            questions.flatMap(({ key }, i) => (answers[i] ? [[key, answers[i]] as const] : [])),
          );
          const shown = shownQuestions(questions, given).map(({ key }) => key);
          return new Map([...given].filter(([key]) => shown.includes(key)));
        });
        const marks = responses.map((answers) => counters.marksOf(Object.fromEntries(answers)));
        for (const question of questions) {
          const given = responses.flatMap((answers) => answers.get(question.key) ?? []);
          for (const [name, expected] of bruteForce(question, given)) {
            const width = counters.widths[name] ?? 0;
            const counted = Array.from(
              { length: width },
              (_, step) => marks.filter((mark) => mark[name] === step + 1).length,
            );
            expect(counted).toEqual(expected);
          }
        }
        for (const question of questions.filter(({ condition }) => condition !== null)) {
          const root = rootOf(questions, question);
          responses.forEach((answers, i) => {
            if (!answers.has(root.key) || answers.has(question.key)) return;
            const names = Object.keys(countersOf(question.key, question));
            expect(names.map((name) => marks[i]?.[name])).toEqual(names.map(() => 0));
          });
        }
      }),
    );
  });

  function rootOf(questions: readonly Question[], question: Question): Question {
    const source = questions.find(({ key }) => key === question.condition?.question);
    return source ? rootOf(questions, source) : question;
  }

  /** Straight from the meaning of each kind, by filtering. */
  function bruteForce(question: Question, given: readonly AnswerValue[]): [string, number[]][] {
    const many = (fits: (answer: AnswerValue) => boolean) => given.filter(fits).length;
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
    const { key, kind, options, rows, steps } = question;
    if (kind === 'SCALE') return [[key, upTo(steps).map((n) => many((a) => a.scale === n))]];
    if (kind === 'SINGLE') {
      return [[key, options.map((o) => many((a) => a.choices?.[0] === o.key))]];
    }
    if (kind === 'MULTIPLE') {
      const some = (a: AnswerValue) => (a.choices ?? []).length > 0;
      return options.map((o) => [
        counterOf(key, o.key),
        [
          many((a) => some(a) && !a.choices?.includes(o.key)),
          many((a) => a.choices?.includes(o.key) ?? false),
        ],
      ]);
    }
    if (kind === 'RANKING') {
      return options.map((o) => [
        counterOf(key, o.key),
        options.map((_, place) => many((a) => a.choices?.[place] === o.key)),
      ]);
    }
    if (kind === 'TEXT') return [];
    return rows.map((row) => [
      counterOf(key, row.key),
      upTo(steps).map((n) => many((a) => a.rows?.[row.key] === n)),
    ]);
  }
});

describe('templates', () => {
  it.each(formPurposes)('of %s can be asked, in both languages', (purpose) => {
    const questions = templateFor(purpose);
    expect(findFormFaults(questions)).toEqual([]);
    const texts = questions.flatMap(({ textEn, options }) => [
      textEn,
      ...options.map((option) => option.textEn),
    ]);
    expect(texts.every((text) => text !== '')).toBe(true);
  });

  it('ask the three questions of before again afterwards, so that they can be compared', () => {
    const asked = [templateFor('BEFORE'), outcomeQuestions, templateFor('PULSE_90')];
    for (const key of expectationKeys) {
      const [first, ...others] = asked.map((questions) => questions.find((q) => q.key === key));
      expect(first && others.every((other) => other && countsTogether(first, other))).toBe(true);
    }
  });
});

describe('rowsOfWords', () => {
  it('makes a row of each value word, once', () => {
    expect(rowsOfWords(['Mod', ' Närhet ', 'Mod', '']).map(({ key }) => key)).toEqual([
      'mod',
      'närhet',
    ]);
  });
});
