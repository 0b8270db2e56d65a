import { defineMessages } from '../../lib/messages.ts';

type Verdict = 'higher' | 'lower';

export const filterMessages = defineMessages({
  whose: { sv: 'Visa svar från', en: 'Show answers from' },
  unit: { sv: 'Förvaltning eller bolag', en: 'Department or company' },
  leadershipGroup: { sv: 'Ledningsgrupp', en: 'Leadership group' },
  everybody: { sv: 'Alla', en: 'Everybody' },
  together: {
    sv: (names: string) => `${names} (tillsammans)`,
    en: (names: string) => `${names} (together)`,
  },
  withheld: {
    sv: (what: string) =>
      `${what} visas inte: för få i varje för att ingens svar ska kunna räknas ut.`,
    en: (what: string) =>
      `${what} is not shown: too few in each for nobody’s answer to be worked out.`,
  },
  answersFrom: {
    sv: (names: string) => `Så svarade ${names}`,
    en: (names: string) => `How ${names} answered`,
  },
  manyAnswered: {
    sv: (count: number) => `${count} svarade.`,
    en: (count: number) => `${count} answered.`,
  },
  apart: {
    sv: (question: string, verdict: Verdict) =>
      `${question} ${verdict === 'higher' ? 'Högre' : 'Lägre'} än övriga, mer än slumpen kan förklara.`,
    en: (question: string, verdict: Verdict) =>
      `${question} ${verdict === 'higher' ? 'Higher' : 'Lower'} than the others, by more than chance can explain.`,
  },
  nothingApart: {
    sv: 'Inget skiljer sig från övriga mer än slumpen kan förklara.',
    en: 'Nothing differs from the others by more than chance can explain.',
  },
  partedQuestion: {
    sv: 'Visas inte: för få svar på frågan',
    en: 'Not shown: too few answers to the question',
  },
  refused: { sv: 'Visas inte: för få har svarat', en: 'Not shown: too few have answered' },
  shownTogether: {
    sv: (names: string) =>
      `Så att ingens svar kan räknas ut visas dessa bara tillsammans: ${names}.`,
    en: (names: string) =>
      `So that nobody’s answer can be worked out, these are only shown together: ${names}.`,
  },
  noneShown: {
    sv: 'Välj fler grupper, eller visa svaren från alla.',
    en: 'Choose more groups, or show the answers from everybody.',
  },
  showTogether: { sv: 'Visa dem tillsammans', en: 'Show them together' },
  showEverybody: { sv: 'Visa alla', en: 'Show everybody' },
  byLeadershipGroup: {
    sv: 'Så svarade ledningsgrupperna',
    en: 'How the leadership groups answered',
  },
  innermost: {
    sv: 'Var och en räknas i den innersta ledningsgrupp som hen är med i.',
    en: 'Each person is counted in the innermost leadership group that they belong to.',
  },
  seminar: { sv: 'Seminarium', en: 'Seminar' },
  allSeminars: { sv: 'Alla seminarier', en: 'All seminars' },
  seminarsApart: {
    sv: 'De seminarier som skiljer sig från de övriga mer än slumpen kan förklara är utmärkta.',
    en: 'The seminars that differ from the others by more than chance can explain are marked.',
  },
  noSeminarApart: {
    sv: 'Inget seminarium skiljer sig från de övriga mer än slumpen kan förklara.',
    en: 'No seminar differs from the others by more than chance can explain.',
  },
  against: { sv: 'Jämför med', en: 'Compare with' },
  whichDays: { sv: 'Dagar i bilden', en: 'Days in the picture' },
});
