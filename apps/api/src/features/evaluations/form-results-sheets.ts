import type { Locale } from '@ledarforum/contract/problem';
import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import type { OutSheet } from '../../tabular/write-xlsx.ts';
import type { getFormResults } from './form-results-service.ts';

type FormResults = Awaited<ReturnType<typeof getFormResults>>;
type Question = FormResults['forms'][number]['questions'][number];
type Scale = NonNullable<Question['scale']>;
type Cells = (string | number | null)[];

/** Questions of other kinds than scales, and expectation beside outcome, as sheets: nothing that the page does not show. */
export function formResultSheets(results: FormResults, locale: Locale): OutSheet[] {
  const words = sheetWords[locale];
  const sheet = (name: string, heads: readonly string[], rows: Cells[]): OutSheet => ({
    name,
    columns: heads.map((title, index) => ({ title, width: index < 3 ? 40 : 12 })),
    rows,
  });
  return [
    sheet(words.choices, words.choiceHeads, choiceRows(results, locale)),
    sheet(words.rows, words.rowHeads, scaleRows(results, locale)),
    sheet(words.expectations, words.expectationHeads, expectationRows(results, locale)),
  ];
}

function choiceRows({ forms }: FormResults, locale: Locale): Cells[] {
  return forms.flatMap((form) =>
    form.questions.flatMap((question) =>
      (question.choices?.options ?? []).map((option) => [
        aboutOf(form, locale),
        textOf(question, locale),
        textOf(option, locale),
        question.choices?.answers ?? null,
        option.count,
        option.percent,
        option.meanPlace,
      ]),
    ),
  );
}

/** Rows of matrices, and scales of forms that are not about the day or a seminar. */
function scaleRows({ forms }: FormResults, locale: Locale): Cells[] {
  return forms.flatMap((form) => {
    const own = form.purpose !== 'DAY' && form.purpose !== 'SEMINAR';
    return form.questions.flatMap((question) => {
      const line = (name: string, scale: Scale | null): Cells => [
        aboutOf(form, locale),
        textOf(question, locale),
        name,
        ...numbersOf(scale),
      ];
      if (question.kind === 'MATRIX') {
        return question.rows.map((row) => line(textOf(row, locale), row.scale));
      }
      return question.kind === 'SCALE' && own ? [line('', question.scale)] : [];
    });
  });
}

/** Columns that the .csv has besides those of scales. */
export function csvHeads(locale: Locale): readonly string[] {
  return sheetWords[locale].csvHeads;
}

/**
 * The same for the .csv, in the columns of its scales (about, question, group, answers, per cent of five steps, mean, lowest,
 * highest) and those of `csvHeads` after them.
 */
export function csvRows(results: FormResults, everybody: string, locale: Locale): Cells[] {
  const choices = choiceRows(results, locale).map(
    ([about = null, question = null, option = null, answers = null, ...numbers]): Cells => [
      about,
      question,
      everybody,
      answers,
      ...Array(8).fill(null),
      option,
      ...numbers,
    ],
  );
  const scales = scaleRows(results, locale).map(
    ([about = null, question = null, row = null, answers = null, ...measures]): Cells => [
      about,
      question,
      everybody,
      answers,
      ...Array(5).fill(null),
      ...measures,
      row,
    ],
  );
  return [...choices, ...scales];
}

function expectationRows({ expectations }: FormResults, locale: Locale): Cells[] {
  const { purposes, verdicts } = sheetWords[locale];
  return expectations.flatMap((question) =>
    question.after.map((after) => [
      textOf(question, locale),
      textOf(after, locale),
      purposes[after.purpose],
      ...numbersOf(question.before),
      ...numbersOf(after.scale),
      after.change && verdicts[after.change],
    ]),
  );
}

function aboutOf(
  { purpose, seminar }: Pick<FormResults['forms'][number], 'purpose' | 'seminar'>,
  locale: Locale,
): string {
  return seminar ? `${seminar.letter} ${seminar.title}` : sheetWords[locale].purposes[purpose];
}

function textOf({ textSv, textEn }: { textSv: string; textEn: string }, locale: Locale): string {
  return locale === 'sv' || textEn === '' ? textSv : textEn;
}

function numbersOf(scale: Scale | null): Cells {
  if (scale === null) return [null, null, null, null];
  const { answers, mean, interval } = scale;
  return [answers, mean, interval?.low ?? null, interval?.high ?? null];
}

const purposesSv: Record<FormPurpose, string> = {
  BEFORE: 'Före dagen',
  DAY: 'Dagen',
  SEMINAR: 'Seminarium',
  SAMSPELET: 'Samspelet',
  PULSE_30: 'Puls efter 30 dagar',
  PULSE_90: 'Puls efter 90 dagar',
};
const purposesEn: Record<FormPurpose, string> = {
  BEFORE: 'Before the day',
  DAY: 'The day',
  SEMINAR: 'Seminar',
  SAMSPELET: 'The interplay',
  PULSE_30: 'Pulse after 30 days',
  PULSE_90: 'Pulse after 90 days',
};
const measuresSv = ['Svar', 'Medel', 'Lägst (95 %)', 'Högst (95 %)'];
const measuresEn = ['Answers', 'Mean', 'Lowest (95%)', 'Highest (95%)'];
const twice = (heads: readonly string[], first: string, second: string) => [
  ...heads.map((head) => `${first}: ${head}`),
  ...heads.map((head) => `${second}: ${head}`),
];

const sheetWords = {
  sv: {
    purposes: purposesSv,
    choices: 'Val och rangordning',
    choiceHeads: ['Om', 'Fråga', 'Alternativ', 'Svar', 'Antal', 'Procent', 'Medelplats'],
    csvHeads: ['Alternativ eller rad', 'Antal', 'Procent', 'Medelplats'],
    rows: 'Matriser och andra skalor',
    rowHeads: ['Om', 'Fråga', 'Rad', ...measuresSv],
    expectations: 'Väntan och utfall',
    expectationHeads: [
      'Före',
      'Efter',
      'Formulär',
      ...twice(measuresSv, 'Före', 'Efter'),
      'Efter jämfört med före',
    ],
    verdicts: { higher: 'högre', lower: 'lägre' },
  },
  en: {
    purposes: purposesEn,
    choices: 'Choices and rankings',
    choiceHeads: ['About', 'Question', 'Option', 'Answers', 'Count', 'Per cent', 'Mean place'],
    csvHeads: ['Option or row', 'Count', 'Per cent', 'Mean place'],
    rows: 'Matrices and other scales',
    rowHeads: ['About', 'Question', 'Row', ...measuresEn],
    expectations: 'Expected and outcome',
    expectationHeads: [
      'Before',
      'After',
      'Form',
      ...twice(measuresEn, 'Before', 'After'),
      'After compared with before',
    ],
    verdicts: { higher: 'higher', lower: 'lower' },
  },
} as const;
