import { csvMediaType } from '../../tabular/write-csv.ts';
import type { getFormResults } from './form-results-service.ts';
import type { getResults } from './results-service.ts';

type Results = Awaited<ReturnType<typeof getResults>>;
type FormResults = Awaited<ReturnType<typeof getFormResults>>;
type Question = Results['day'][number];
type Scale = NonNullable<Question['scale']>;

/**
 * The columns of the open data, one observation to a row. Names and values of `form`, `dimension` and `measure` are kept over
 * the years. Described for machines in the form of the W3C (Metadata Vocabulary for Tabular Data, CSVW).
 */
const columns = [
  {
    name: 'event_id',
    datatype: 'string',
    sv: 'Dagens identitet, densamma i alla filer.',
    en: 'The identity of the day, the same in all files.',
  },
  {
    name: 'event_date',
    datatype: 'date',
    sv: 'Dagens datum.',
    en: 'The date of the day.',
  },
  {
    name: 'form',
    datatype: 'string',
    sv: 'Vad frågan gäller: DAY är dagen, SEMINAR ett seminarium, BEFORE före dagen, SAMSPELET samspelet, PULSE_30 och PULSE_90 pulserna efteråt.',
    en: 'What the question is about: DAY is the day, SEMINAR a seminar, BEFORE before the day, SAMSPELET the interplay, PULSE_30 and PULSE_90 the pulses afterwards.',
  },
  {
    name: 'seminar',
    datatype: 'string',
    sv: 'Seminariets bokstav och titel; tomt för dagen.',
    en: 'Letter and title of the seminar; empty for the day.',
  },
  {
    name: 'question_key',
    datatype: 'string',
    sv: 'Frågans nyckel, densamma över åren; tomt för hur många som svarade.',
    en: 'The key of the question, the same over the years; empty for how many answered.',
  },
  {
    name: 'question_sv',
    datatype: 'string',
    sv: 'Frågan på svenska.',
    en: 'The question in Swedish.',
  },
  {
    name: 'item_sv',
    datatype: 'string',
    sv: 'Svarsalternativet, eller raden i en fråga med flera rader; tomt annars.',
    en: 'The option, or the row of a question with several rows, in Swedish; empty otherwise.',
  },
  {
    name: 'dimension',
    datatype: 'string',
    sv: 'all är alla, unit förvaltningar och bolag, leadership_group ledningsgrupper (var och en i sin innersta).',
    en: 'all is everybody, unit departments and companies, leadership_group leadership groups (each person in the innermost).',
  },
  {
    name: 'group',
    datatype: 'string',
    sv: 'Gruppens namn; flera med + emellan visas bara tillsammans. Tomt för alla.',
    en: 'The name of the group; several with + between are only shown together. Empty for everybody.',
  },
  {
    name: 'measure',
    datatype: 'string',
    sv: 'eligible: så många kunde svara. answers: så många svarade. percent: andel svar på steget eller alternativet, hela procent. count: antal som valde alternativet. mean_place: alternativets plats i medeltal. mean: medelvärde. mean_low, mean_high: området där medelvärdet ligger med 95 procents säkerhet.',
    en: 'eligible: how many might answer. answers: how many did. percent: share of answers at the step or with the option, whole per cent. count: how many chose the option. mean_place: the option’s place on average. mean: the mean. mean_low, mean_high: the range that the mean lies within with 95 per cent certainty.',
  },
  {
    name: 'step',
    datatype: 'integer',
    sv: 'Steget på skalan, 1 är inte alls; bara för percent.',
    en: 'The step of the scale, 1 is not at all; for percent only.',
  },
  { name: 'value', datatype: 'number', sv: 'Värdet.', en: 'The value.' },
] as const;

type Cell = string | number | null;

/** The numbers that the results page shows, one to a row, without anybody's words: RFC 4180, UTF-8, decimal point. */
export function openDataCsv(
  results: Results,
  { forms }: FormResults,
): { content: string; mediaType: string } {
  const event = [results.eventId, results.date];
  const rows = [
    columns.map(({ name }) => name),
    ...observations(results),
    ...forms.flatMap((form) => formObservations(event, form)),
  ];
  const content = rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
  return { content, mediaType: csvMediaType };
}

/** What the columns of `openDataCsv` mean, in Swedish and English; `url` is the file's name. */
export function openDataMetadata(url: string): { content: string; mediaType: string } {
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    url,
    dialect: { header: true, delimiter: ',', encoding: 'utf-8' },
    'dc:description': {
      sv: 'Resultat av en utvärdering. Svaren är räknade en gång, när utvärderingen stängde. Det som bygger på färre än fem svar finns inte med, och grupper som är för små finns bara tillsammans.',
      en: 'Results of an evaluation. Answers were counted once, when the evaluation closed. What would rest on fewer than five answers is left out, and groups that are too small are only there together.',
    },
    tableSchema: {
      columns: columns.map(({ name, datatype, sv, en }) => ({
        name,
        titles: name,
        datatype,
        'dc:description': { sv, en },
      })),
    },
  };
  return {
    content: `${JSON.stringify(metadata, null, 2)}\n`,
    mediaType: 'application/csvm+json; charset=utf-8',
  };
}

function observations(results: Results): Cell[][] {
  const event = [results.eventId, results.date];
  const { byRespondents, byQuestion } = rowsOf(event);
  return [
    ...byRespondents(['DAY', ''], 'all', [
      { groups: [], eligible: results.eligible, answered: results.answered },
    ]),
    ...byRespondents(['DAY', ''], 'unit', results.units),
    ...byRespondents(['DAY', ''], 'leadership_group', results.leadershipGroups),
    ...results.day.flatMap((question) => byQuestion(['DAY', ''], question)),
    ...results.seminars.flatMap(({ seminar, eligible, answered, questions }) => {
      const form = ['SEMINAR', `${seminar.letter} ${seminar.title}`];
      if (answered === null) return [];
      return [
        ...byRespondents(form, 'all', [{ groups: [], eligible, answered }]),
        ...questions.flatMap((question) => byQuestion(form, question)),
      ];
    }),
  ];
}

/** Of forms that are not about the day or a seminar, all; of those, what is no scale. */
function formObservations(
  event: readonly string[],
  { purpose, seminar, eligible, answered, questions }: FormResults['forms'][number],
): Cell[][] {
  const own = purpose !== 'DAY' && purpose !== 'SEMINAR';
  const form = [...event, purpose, seminar ? `${seminar.letter} ${seminar.title}` : ''];
  const respondents: Cell[][] = [
    ['eligible', null, eligible],
    ['answers', null, answered],
  ].map((measure) => [...form, '', '', '', 'all', '', ...measure]);
  const asked = questions.flatMap(({ key, textSv, kind, scale, choices, rows }) => {
    const of = (item: string, shown: Cell[][]) =>
      shown.map((measure) => [...form, key, textSv, item, 'all', '', ...measure]);
    return [
      ...(own && kind === 'SCALE' && scale ? of('', measures(scale)) : []),
      ...rows.flatMap((row) => (row.scale ? of(row.textSv, measures(row.scale)) : [])),
      ...(choices?.options ?? []).flatMap(({ textSv: option, count, percent, meanPlace }) =>
        of(option, [
          ['count', null, count],
          ['percent', null, percent],
          ...(meanPlace === null ? [] : [['mean_place', null, meanPlace]]),
        ]),
      ),
    ];
  });
  return [...(own ? respondents : []), ...asked];
}

function rowsOf(event: readonly string[]) {
  const nameOf = (groups: readonly string[]) => groups.map((name) => name || '?').join(' + ');
  return {
    byRespondents: (
      form: readonly string[],
      dimension: string,
      rows: readonly { groups: readonly string[]; eligible: number; answered: number }[],
    ): Cell[][] =>
      rows.flatMap(({ groups, eligible, answered }) => {
        const start = [...event, ...form, '', '', '', dimension, nameOf(groups)];
        return [
          [...start, 'eligible', null, eligible],
          [...start, 'answers', null, answered],
        ];
      }),
    byQuestion: (form: readonly string[], question: Question): Cell[][] => {
      const { key, textSv, scale, byUnit, byLeadershipGroup } = question;
      const of = (dimension: string, groups: readonly string[], shown: Scale) =>
        measures(shown).map((measure) => [
          ...event,
          ...form,
          key,
          textSv,
          '',
          dimension,
          nameOf(groups),
          ...measure,
        ]);
      if (scale === null) return [];
      return [
        ...of('all', [], scale),
        ...byUnit.flatMap((row) => of('unit', row.groups, row.scale)),
        ...byLeadershipGroup.flatMap((row) => of('leadership_group', row.groups, row.scale)),
      ];
    },
  };
}

function measures({ answers, percent, mean, interval }: Scale): Cell[][] {
  return [
    ['answers', null, answers],
    ...percent.map((share, step) => ['percent', step + 1, share]),
    ['mean', null, mean],
    ...(interval === null
      ? []
      : [
          ['mean_low', null, interval.low],
          ['mean_high', null, interval.high],
        ]),
  ];
}

function cellOf(value: Cell): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
