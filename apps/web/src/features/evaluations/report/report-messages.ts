import { defineMessages } from '../../../lib/messages.ts';

type Verdict = 'higher' | 'lower';

export const reportMessages = defineMessages({
  kind: { sv: 'Resultat för ledningen', en: 'Results for leadership' },
  answered: {
    sv: (answered: string, eligible: string, share: string) =>
      `${answered} av ${eligible} svarade (${share})`,
    en: (answered: string, eligible: string, share: string) =>
      `${answered} of ${eligible} answered (${share})`,
  },
  marks: { sv: 'Betygen', en: 'The marks' },
  howMarks: {
    sv: 'Andel i procent per steg, från inte alls till mycket. Medel med det område där det ligger med 95 procents säkerhet.',
    en: 'Share in per cent per step, from not at all to very much. The mean with the range it lies within with 95 per cent certainty.',
  },
  question: { sv: 'Fråga', en: 'Question' },
  shares: { sv: '1–5', en: '1–5' },
  mean: { sv: 'Medel', en: 'Mean' },
  last: { sv: 'Förra', en: 'Last' },
  differsHead: {
    sv: 'Det som skiljer sig mer än slumpen kan förklara',
    en: 'What differs by more than chance can explain',
  },
  nothing: {
    sv: 'Inget skiljer sig mellan grupper, seminarier eller dagar mer än slumpen kan förklara.',
    en: 'Nothing differs between groups, seminars or days by more than chance can explain.',
  },
  group: {
    sv: (names: string, question: string, verdict: Verdict) =>
      `${names}: ${verdict === 'higher' ? 'högre' : 'lägre'} än övriga. ${question}`,
    en: (names: string, question: string, verdict: Verdict) =>
      `${names}: ${verdict === 'higher' ? 'higher' : 'lower'} than the others. ${question}`,
  },
  day: {
    sv: (name: string, question: string, verdict: Verdict) =>
      `${verdict === 'higher' ? 'Högre' : 'Lägre'} nu än ${name}. ${question}`,
    en: (name: string, question: string, verdict: Verdict) =>
      `${verdict === 'higher' ? 'Higher' : 'Lower'} now than at ${name}. ${question}`,
  },
  andMore: {
    sv: (count: number) => `… och ${count} till på resultatsidan.`,
    en: (count: number) => `… and ${count} more on the results page.`,
  },
  seminars: { sv: 'Seminarierna', en: 'The seminars' },
  quotes: { sv: 'Röster', en: 'Voices' },
  themes: { sv: 'Det som flera tar upp', en: 'What several take up' },
  theme: {
    sv: (name: string, count: number) => `${name} (${count})`,
    en: (name: string, count: number) => `${name} (${count})`,
  },
  actions: { sv: 'Det här gör vi', en: 'What we do about it' },
  action: { sv: 'Åtgärd', en: 'Action' },
  owner: { sv: 'Ansvarig', en: 'Responsible' },
  due: { sv: 'Klart', en: 'Due' },
  status: { sv: 'Läge', en: 'Status' },
  noWords: {
    sv: 'Inga kommentarer är godkända för rapporten.',
    en: 'No comments have been let through for the report.',
  },
  method: {
    sv: 'Svaren är räknade en gång, när utvärderingen stängde. Färre än fem svar och färre än sju kommentarer visas inte, och grupper som är för små visas tillsammans. Skillnader är prövade med Mann-Whitneys test och Holms korrektion.',
    en: 'Answers were counted once, when the evaluation closed. Fewer than five answers and fewer than seven comments are not shown, and groups that are too small are shown together. Differences are tested by Mann-Whitney with Holm’s correction.',
  },
  page: {
    sv: (page: number) => `Sida ${page} av 2`,
    en: (page: number) => `Page ${page} of 2`,
  },
});
