import { defineMessages } from '../../lib/messages.ts';

type Verdict = 'higher' | 'lower';

export const comparisonMessages = defineMessages({
  byUnit: {
    sv: 'Så svarade förvaltningar och bolag',
    en: 'How departments and companies answered',
  },
  overTime: { sv: 'Dagarna över tid', en: 'The days over time' },
  question: { sv: 'Fråga', en: 'Question' },
  unit: { sv: 'Förvaltning eller bolag', en: 'Department or company' },
  unknownUnit: { sv: 'okänd förvaltning', en: 'unknown department' },
  day: { sv: 'Dag', en: 'Day' },
  everybody: { sv: 'Alla', en: 'Everybody' },
  thanOthers: {
    sv: (verdict: Verdict): string =>
      verdict === 'higher' ? 'högre än övriga' : 'lägre än övriga',
    en: (verdict: Verdict): string =>
      verdict === 'higher' ? 'higher than the others' : 'lower than the others',
  },
  /** The verdict is about the day that is read; the note stands on the earlier one. */
  sinceThen: {
    sv: (verdict: Verdict): string => (verdict === 'higher' ? 'högre nu än då' : 'lägre nu än då'),
    en: (verdict: Verdict): string =>
      verdict === 'higher' ? 'higher now than then' : 'lower now than then',
  },
  someApart: {
    sv: 'De som skiljer sig mer än slumpen kan förklara är utmärkta.',
    en: 'Those that differ by more than chance can explain are marked.',
  },
  noneApart: {
    sv: 'Ingen skiljer sig från de övriga mer än slumpen kan förklara.',
    en: 'None differs from the others by more than chance can explain.',
  },
  someMoved: {
    sv: 'De dagar som skiljer sig från den här mer än slumpen kan förklara är utmärkta.',
    en: 'The days that differ from this one by more than chance can explain are marked.',
  },
  noneMoved: {
    sv: 'Ingen tidigare dag skiljer sig från den här mer än slumpen kan förklara.',
    en: 'No earlier day differs from this one by more than chance can explain.',
  },
  howUnits: {
    sv: 'Strecket visar var medelvärdet ligger med 95 procents säkerhet. De med få svar visas tillsammans, så att ingens svar kan räknas ut.',
    en: 'The line shows where the mean lies with 95 per cent certainty. Those with few answers are shown together, so that nobody’s answer can be worked out.',
  },
  whoAnswered: { sv: 'Hur många svarade', en: 'How many answered' },
  answered: { sv: 'Svarade', en: 'Answered' },
  ofWhom: { sv: 'Av', en: 'Of' },
  rate: { sv: 'Andel', en: 'Share' },
  unitApart: {
    sv: (units: string, question: string, verdict: Verdict) =>
      `${units} svarade ${verdict === 'higher' ? 'högre' : 'lägre'} än övriga på ”${question}”`,
    en: (units: string, question: string, verdict: Verdict) =>
      `${units} answered ${verdict === 'higher' ? 'higher' : 'lower'} than the others to “${question}”`,
  },
  certainlyMoved: {
    sv: 'En skillnad står bara där slumpen inte räcker som förklaring.',
    en: 'A difference stands only where chance is not enough to explain it.',
  },
  noCertainChange: { sv: 'ingen säker', en: 'none certain' },
  themes: { sv: 'Det som flera tar upp', en: 'What several take up' },
  theme: {
    sv: (name: string, count: number) => `${name} (${count})`,
    en: (name: string, count: number) => `${name} (${count})`,
  },
});
