import { defineMessages } from '../../lib/messages.ts';

const tenths = (percent: number) => Math.round(percent / 10);
const words = {
  sv: ['ingen', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'],
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

export const resultMessages = defineMessages({
  title: { sv: 'Resultat', en: 'Results' },
  lead: {
    sv: 'Vad de som var med tyckte, och vad som har ändrats sedan sist.',
    en: 'What those who took part thought, and what has changed since the last time.',
  },
  none: {
    sv: 'Ingen dag har utvärderats än. Resultatet visas här när den första utvärderingen har stängt.',
    en: 'No day has been evaluated yet. The result is shown here when the first evaluation has closed.',
  },
  day: { sv: 'Dag', en: 'Day' },
  date: { sv: 'Datum', en: 'Date' },
  series: { sv: 'Serie', en: 'Series' },
  responseRate: { sv: 'Svarade', en: 'Answered' },
  ofEligible: {
    sv: (answered: number, eligible: number) => `${answered} av ${eligible}`,
    en: (answered: number, eligible: number) => `${answered} of ${eligible}`,
  },
  whole: { sv: 'Dagen som helhet', en: 'The day as a whole' },
  stateNotBegun: { sv: 'Inte öppnad', en: 'Not opened' },
  stateCollecting: { sv: 'Pågår', en: 'Under way' },
  answeredOf: {
    sv: (answered: string, eligible: string) => `${answered} av ${eligible} svarade`,
    en: (answered: string, eligible: string) => `${answered} of ${eligible} answered`,
  },
  waiting: {
    sv: 'Utvärderingen pågår. Resultatet räknas en gång, när den stänger, så att ingens svar kan räknas ut av skillnaden mellan två dagar.',
    en: 'The evaluation is under way. The result is counted once, when it closes, so that nobody’s answer can be worked out from the difference between two days.',
  },
  noForm: {
    sv: 'Dagen hade ingen utvärdering.',
    en: 'The day had no evaluation.',
  },
  notBegun: {
    sv: 'Utvärderingen har inte öppnat än.',
    en: 'The evaluation has not opened yet.',
  },
  /** First sentence: about the question that was answered best. */
  strongest: {
    sv: (key: string, percent: number) =>
      `${praiseSv(key)} ${capitalTenths('sv', percent)} av tio svarade 4 eller 5.`,
    en: (key: string, percent: number) =>
      `${praiseEn(key)} ${capitalTenths('en', percent)} in ten answered 4 or 5.`,
  },
  weakest: {
    sv: (key: string, percent: number) =>
      `${lackSv(key)} Där svarade ${words.sv[tenths(percent)]} av tio 4 eller 5.`,
    en: (key: string, percent: number) =>
      `${lackEn(key)} There ${words.en[tenths(percent)]} in ten answered 4 or 5.`,
  },
  moved: {
    sv: (question: string, by: string, up: boolean) =>
      `${question} ${up ? 'Medelvärdet steg' : 'Medelvärdet sjönk'} med ${by} sedan sist.`,
    en: (question: string, by: string, up: boolean) =>
      `${question} The mean ${up ? 'rose' : 'fell'} by ${by} since the last time.`,
  },
  tooFewAll: {
    sv: 'För få svarade för att något ska kunna visas.',
    en: 'Too few answered for anything to be shown.',
  },
  aboutDay: { sv: 'Vad tyckte vi om dagen?', en: 'What did we think of the day?' },
  aboutSeminars: { sv: 'Vad tyckte vi om seminarierna?', en: 'What did we think of the seminars?' },
  share: {
    sv: 'Andel svar i procent per steg, från inte alls till mycket.',
    en: 'Share of answers in per cent per step, from not at all to very much.',
  },
  tooFew: {
    sv: 'För få svar för att visas (färre än 5)',
    en: 'Too few answers to be shown (fewer than 5)',
  },
  mean: { sv: 'Medel', en: 'Mean' },
  comparedWith: {
    sv: (name: string) => `Jämfört med ${name}`,
    en: (name: string) => `Compared with ${name}`,
  },
  now: { sv: 'Nu', en: 'Now' },
  before: { sv: 'Förra gången', en: 'The last time' },
  change: { sv: 'Skillnad', en: 'Difference' },
  question: { sv: 'Fråga', en: 'Question' },
  said: { sv: 'Ni sa', en: 'You said' },
  commentCount: {
    sv: (count: number) => (count === 1 ? '1 kommentar' : `${count} kommentarer`),
    en: (count: number) => (count === 1 ? '1 comment' : `${count} comments`),
  },
  searchSaid: { sv: 'Sök i kommentarerna', en: 'Search the comments' },
  foundSaid: {
    sv: (count: number) => (count === 0 ? 'Inga kommentarer med de orden.' : `Visar ${count}.`),
    en: (count: number) => (count === 0 ? 'No comments with those words.' : `Showing ${count}.`),
  },
  showAll: {
    sv: (count: number) => `Visa alla ${count}`,
    en: (count: number) => `Show all ${count}`,
  },
  seminarQuestion: {
    sv: (letter: string, title: string) => `${letter} ${title}`,
    en: (letter: string, title: string) => `${letter} ${title}`,
  },
  files: { sv: 'Hämta som fil', en: 'Fetch as a file' },
  xlsx: { sv: 'Excel (.xlsx)', en: 'Excel (.xlsx)' },
  csv: { sv: 'Tabell för Excel (.csv)', en: 'Table for Excel (.csv)' },
  json: { sv: 'Allt på sidan (.json)', en: 'All of the page (.json)' },
  data: { sv: 'Öppna data (.csv)', en: 'Open data (.csv)' },
  metadata: { sv: 'Vad kolumnerna betyder (.json)', en: 'What the columns mean (.json)' },
  print: { sv: 'Skriv ut två sidor', en: 'Print two pages' },
  steps: {
    sv: () => ['inte alls', 'lite', 'varken eller', 'ganska mycket', 'mycket'],
    en: () => ['not at all', 'a little', 'neither nor', 'quite a lot', 'very much'],
  },
});

function capitalTenths(locale: 'sv' | 'en', percent: number): string {
  const word = words[locale][tenths(percent)] ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function praiseSv(key: string): string {
  if (key === 'nya-kontakter') return 'Dagen gav nya kontakter.';
  if (key === 'nytta') return 'Dagen var till nytta i vardagen.';
  if (key === 'tid') return 'Det fanns tid för samtal.';
  if (key === 'helhet') return 'Dagen uppskattades.';
  return 'En fråga fick högst betyg.';
}

function praiseEn(key: string): string {
  if (key === 'nya-kontakter') return 'The day gave new contacts.';
  if (key === 'nytta') return 'The day was useful in everyday work.';
  if (key === 'tid') return 'There was time for conversations.';
  if (key === 'helhet') return 'The day was appreciated.';
  return 'One question was rated highest.';
}

function lackSv(key: string): string {
  if (key === 'nya-kontakter') return 'De nya kontakterna blev färre.';
  if (key === 'nytta') return 'Nyttan i vardagen fick lägst betyg.';
  if (key === 'tid') return 'Tiden för samtal räckte sämst.';
  if (key === 'helhet') return 'Helheten fick lägst betyg.';
  return 'En fråga fick lägst betyg.';
}

function lackEn(key: string): string {
  if (key === 'nya-kontakter') return 'New contacts were fewer.';
  if (key === 'nytta') return 'Usefulness in everyday work was rated lowest.';
  if (key === 'tid') return 'Time for conversations sufficed least.';
  if (key === 'helhet') return 'The whole was rated lowest.';
  return 'One question was rated lowest.';
}
