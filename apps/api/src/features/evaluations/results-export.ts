import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import type { FileAnswer } from '../../implement.ts';
import { Problem } from '../../problem.ts';
import { csvMediaType, writeCsv } from '../../tabular/write-csv.ts';
import { type CellValue, writeXlsx, xlsxMediaType } from '../../tabular/write-xlsx.ts';
import { getFormResults } from './form-results-service.ts';
import { csvHeads, csvRows, formResultSheets } from './form-results-sheets.ts';
import { openDataCsv, openDataMetadata } from './open-data.ts';
import { getResults } from './results-service.ts';

type ResultFormat = 'xlsx' | 'csv' | 'json' | 'data' | 'metadata';
type Results = Awaited<ReturnType<typeof getResults>>;
type Question = Results['day'][number];
type Scale = NonNullable<Question['scale']>;

/**
 * The results page as a file: nothing that the page does not show. The .csv is one table of numbers for further use, without
 * anybody's words.
 */
export async function exportResults(
  tx: Tx,
  eventId: string,
  { format, locale, now }: { format: ResultFormat; locale: Locale; now: Date },
): Promise<FileAnswer> {
  const results = await getResults(tx, eventId, now);
  if (results.state !== 'closed') throw new Problem('evaluation-not-closed');
  const words = exportWords[locale];
  const name = `${results.eventName} – ${words.results}`;
  const forms = await getFormResults(tx, eventId);
  if (format === 'json') return jsonFile({ ...results, ...forms }, `${name}.json`);
  const dataName = `${results.date}-${words.results}-data.csv`;
  if (format === 'data') return { ...openDataCsv(results, forms), fileName: dataName };
  if (format === 'metadata') {
    return { ...openDataMetadata(dataName), fileName: `${dataName}-metadata.json` };
  }
  const fileName = `${name}.${format}`;
  const whole = wholeRows(results, locale);
  const units = unitRows(results, locale);
  const days = dayRows(results, locale);
  if (format === 'csv') {
    const rows = [
      [words.about, words.question, words.group, ...words.numbers, ...csvHeads(locale)],
      ...whole.map(([about, question, ...rest]) => [about, question, words.everybody, ...rest]),
      ...units.map(([question, unit, ...rest]) => [
        words.day,
        question,
        unit,
        ...rest.slice(0, -1),
      ]),
      ...days.map(([question, day, ...rest]) => [words.day, question, day, ...rest.slice(0, -1)]),
      ...csvRows(forms, words.everybody, locale),
    ];
    return { content: writeCsv(rows), mediaType: csvMediaType, fileName };
  }
  const sheet = (name: string, heads: readonly string[], rows: CellValue[][]) => ({
    name,
    columns: heads.map((title, index) => ({ title, width: index < 2 ? 44 : 12 })),
    rows,
  });
  const content = await writeXlsx([
    sheet(words.questions, [words.about, words.question, ...words.numbers], whole),
    sheet(words.units, [words.question, words.unit, ...words.numbers, words.differs], units),
    sheet(words.days, [words.question, words.day, ...words.numbers, words.change], days),
    sheet(words.texts, [words.question, words.text], textRows(results, locale)),
    ...formResultSheets(forms, locale),
  ]);
  return { content, mediaType: xlsxMediaType, fileName };
}

function jsonFile(results: object, fileName: string): FileAnswer {
  const content = `${JSON.stringify(results, null, 2)}\n`;
  return { content, mediaType: 'application/json; charset=utf-8', fileName };
}

type Figures = (string | number | null)[];
type Row = [what: string, where: string, ...figures: Figures];

function wholeRows(results: Results, locale: Locale): Row[] {
  const forms = [
    { about: exportWords[locale].day, questions: results.day },
    ...results.seminars.map(({ seminar, questions }) => ({
      about: `${seminar.letter} ${seminar.title}`,
      questions,
    })),
  ];
  return forms.flatMap(({ about, questions }) =>
    questions
      .filter(({ kind }) => kind === 'SCALE')
      .map((question): Row => [about, textOf(question, locale), ...numbersOf(question.scale)]),
  );
}

function unitRows(results: Results, locale: Locale): Row[] {
  const { verdicts, unknown } = exportWords[locale];
  return results.day.flatMap((question) =>
    question.byUnit.map(
      ({ groups, scale, differs }): Row => [
        textOf(question, locale),
        groups.map((name) => name || unknown).join(', '),
        ...numbersOf(scale),
        differs && verdicts[differs],
      ],
    ),
  );
}

function dayRows(results: Results, locale: Locale): Row[] {
  const { verdicts } = exportWords[locale];
  const days = new Map(results.earlier.map(({ eventId, name, date }) => [eventId, { name, date }]));
  return results.day.flatMap((question) =>
    question.earlier.map(
      ({ eventId, scale, change }): Row => [
        textOf(question, locale),
        `${days.get(eventId)?.name} ${days.get(eventId)?.date}`,
        ...numbersOf(scale),
        change && verdicts[change],
      ],
    ),
  );
}

function textRows(results: Results, locale: Locale): Row[] {
  const questions = [...results.day, ...results.seminars.flatMap((seminar) => seminar.questions)];
  return questions.flatMap((question) =>
    question.texts.map((text): Row => [textOf(question, locale), text]),
  );
}

function textOf({ textSv, textEn }: Question, locale: Locale): string {
  return locale === 'sv' ? textSv : textEn;
}

/** Answers, per cent per step, mean and the interval it lies within; empty where nothing may be shown. */
function numbersOf(scale: Scale | null): Figures {
  if (scale === null) return Array(9).fill(null);
  const { answers, percent, mean, interval } = scale;
  return [answers, ...percent, mean, interval?.low ?? null, interval?.high ?? null];
}

const exportWords = {
  sv: {
    results: 'resultat',
    about: 'Om',
    question: 'Fråga',
    group: 'Grupp',
    everybody: 'Alla',
    day: 'Dagen',
    unit: 'Förvaltning eller bolag',
    unknown: 'okänd förvaltning',
    questions: 'Frågor',
    units: 'Förvaltningar',
    days: 'Tidigare dagar',
    texts: 'Fritext',
    text: 'Text',
    differs: 'Jämfört med övriga',
    change: 'Nu jämfört med då',
    verdicts: { higher: 'högre', lower: 'lägre' },
    numbers: ['Svar', '1 %', '2 %', '3 %', '4 %', '5 %', 'Medel', 'Lägst (95 %)', 'Högst (95 %)'],
  },
  en: {
    results: 'results',
    about: 'About',
    question: 'Question',
    group: 'Group',
    everybody: 'Everybody',
    day: 'The day',
    unit: 'Department or company',
    unknown: 'unknown department',
    questions: 'Questions',
    units: 'Departments',
    days: 'Earlier days',
    texts: 'Free text',
    text: 'Text',
    differs: 'Against the others',
    change: 'Now against then',
    verdicts: { higher: 'higher', lower: 'lower' },
    numbers: [
      'Answers',
      '1 %',
      '2 %',
      '3 %',
      '4 %',
      '5 %',
      'Mean',
      'Lowest (95%)',
      'Highest (95%)',
    ],
  },
} as const;
