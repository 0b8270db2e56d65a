import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import { defineMessages } from '../../lib/messages.ts';

export const formResultMessages = defineMessages({
  expected: { sv: 'Vad blev det av det vi väntade?', en: 'What came of what we expected?' },
  expectedHow: {
    sv: 'Frågat före dagen och igen efteråt. Grupper jämförs, aldrig personer: inget binder ihop svar före och efter.',
    en: 'Asked before the day and again after it. Groups are compared, never persons: nothing joins answers before and after.',
  },
  better: {
    sv: (text: string, when: string) => `${text} ${when} var svaren högre än före dagen.`,
    en: (text: string, when: string) => `${text} ${when}, the answers were higher than before.`,
  },
  worse: {
    sv: (text: string, when: string) => `${text} ${when} var svaren lägre än före dagen.`,
    en: (text: string, when: string) => `${text} ${when}, the answers were lower than before.`,
  },
  noChange: {
    sv: 'Inget skiljer sig mer än slumpen kan göra.',
    en: 'Nothing differs more than chance can make it.',
  },
  higher: { sv: 'högre än före dagen', en: 'higher than before the day' },
  lower: { sv: 'lägre än före dagen', en: 'lower than before the day' },
  when: {
    sv: (purpose: FormPurpose) =>
      ({
        BEFORE: 'Före dagen',
        DAY: 'Efter dagen',
        SEMINAR: 'Efter seminariet',
        SAMSPELET: 'Efter seminarierna',
        PULSE_30: 'Efter 30 dagar',
        PULSE_90: 'Efter 90 dagar',
      })[purpose],
    en: (purpose: FormPurpose) =>
      ({
        BEFORE: 'Before the day',
        DAY: 'After the day',
        SEMINAR: 'After the seminar',
        SAMSPELET: 'After the seminars',
        PULSE_30: 'After 30 days',
        PULSE_90: 'After 90 days',
      })[purpose],
  },
  heading: {
    sv: (purpose: FormPurpose) =>
      ({
        BEFORE: 'Vad väntade vi oss?',
        DAY: 'Mer om dagen',
        SEMINAR: 'Seminarium',
        SAMSPELET: 'Samspelet: vad det gav och vad vi gav',
        PULSE_30: 'Puls efter 30 dagar',
        PULSE_90: 'Puls efter 90 dagar',
      })[purpose],
    en: (purpose: FormPurpose) =>
      ({
        BEFORE: 'What did we expect?',
        DAY: 'More about the day',
        SEMINAR: 'Seminar',
        SAMSPELET: 'The interplay: what it gave and what we gave',
        PULSE_30: 'Pulse after 30 days',
        PULSE_90: 'Pulse after 90 days',
      })[purpose],
  },
  answeredOf: {
    sv: (answered: string, of: string) => `${answered} av ${of} svarade.`,
    en: (answered: string, of: string) => `${answered} of ${of} answered.`,
  },
  tooFew: {
    sv: 'För få svar för att visas (färre än 5).',
    en: 'Too few answers to be shown (fewer than 5).',
  },
  mostChose: {
    sv: (option: string, percent: number) => `Flest valde ”${option}”, ${percent} %.`,
    en: (option: string, percent: number) => `Most chose “${option}”, ${percent}%.`,
  },
  mostFirst: {
    sv: (option: string, percent: number) => `Flest satte ”${option}” först, ${percent} %.`,
    en: (option: string, percent: number) => `Most put “${option}” first, ${percent}%.`,
  },
  noneAhead: {
    sv: 'Inget alternativ är säkert före de andra.',
    en: 'No option is certainly ahead of the others.',
  },
  severalAllowed: {
    sv: 'Flera fick väljas. Andel av dem som svarade på frågan.',
    en: 'Several could be chosen. Share of those who answered the question.',
  },
  firstShare: {
    sv: 'Andel som satte alternativet först.',
    en: 'Share who put the option first.',
  },
  answers: { sv: (count: string) => `${count} svar`, en: (count: string) => `${count} answers` },
  option: { sv: 'Alternativ', en: 'Option' },
  row: { sv: 'Rad', en: 'Row' },
  form: { sv: 'Formulär', en: 'Form' },
  question: { sv: 'Fråga', en: 'Question' },
  count: { sv: 'Antal', en: 'Count' },
  meanPlace: { sv: 'Medelplats', en: 'Mean place' },
  noWords: {
    sv: 'Inga ord att visa: färre än sju är genomlästa och frisläppta.',
    en: 'No words to show: fewer than seven have been read and let through.',
  },
  moreWords: {
    sv: (count: string) => `Visa ${count} till`,
    en: (count: string) => `Show ${count} more`,
  },
  rowsApart: {
    sv: (best: string, worst: string) => `”${best}” fick säkert högre svar än ”${worst}”.`,
    en: (best: string, worst: string) => `“${best}” was certainly rated higher than “${worst}”.`,
  },
  rowsTogether: {
    sv: 'Ingen rad skiljer sig säkert från de andra.',
    en: 'No row certainly differs from the others.',
  },
  earlierVersion: {
    sv: 'Frågades bara i en tidigare version av formuläret.',
    en: 'Only asked in an earlier version of the form.',
  },
});
