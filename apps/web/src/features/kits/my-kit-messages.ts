import { defineMessages } from '../../lib/messages.ts';

export const myKitMessages = defineMessages({
  title: { sv: 'Ditt kit', en: 'Your kit' },
  lead: {
    sv: 'Det du tar med dig från dagen till din arbetsplats.',
    en: 'What you take from the day to your workplace.',
  },
  toMyDay: { sv: 'Till Min dag', en: 'To My day' },
  print: { sv: 'Skriv ut', en: 'Print' },
  tables: { sv: 'Det ert bord skrev', en: 'What your table wrote' },
  tableOf: {
    sv: (workshop: string, table: number) => `${workshop}, bord ${table}`,
    en: (workshop: string, table: number) => `${workshop}, table ${table}`,
  },
  noAnswers: {
    sv: 'Inget bord där du satt har skrivit något.',
    en: 'No table where you sat has written anything.',
  },
  materials: { sv: 'Material från dagen', en: 'Material from the day' },
  allMaterials: { sv: 'Visa allt material och bilderna', en: 'Show all material and the pictures' },
  questions: { sv: 'Frågor till din arbetsplats', en: 'Questions for your workplace' },
  agenda: { sv: 'Samtala om dagen på jobbet', en: 'Talk about the day at work' },
  takes: {
    sv: (time: string) => `En färdig dagordning på ${time}.`,
    en: (time: string) => `A ready agenda of ${time}.`,
  },
  step: {
    sv: (from: number, to: number) => `${from}–${to} min`,
    en: (from: number, to: number) => `${from}–${to} min`,
  },
  when: { sv: 'Lägg in samtalet i din kalender', en: 'Put the conversation into your calendar' },
  day: { sv: 'Dag', en: 'Day' },
  time: { sv: 'Klockslag', en: 'Time' },
  toCalendar: { sv: 'Hämta kalenderfilen', en: 'Get the calendar file' },
  whenHint: {
    sv: 'Filen har dagordningen och frågorna i sig. Leder du flera grupper gör du en för varje.',
    en: 'The file holds the agenda and the questions. If you lead several groups, make one for each.',
  },
  whenMissing: { sv: 'Välj dag och klockslag.', en: 'Choose a day and a time.' },
  'kit-meeting-past': {
    sv: 'Tiden har redan varit. Välj en framåt.',
    en: 'That time has already been. Choose one ahead.',
  },
  'kit-meeting-far': {
    sv: 'Välj en dag inom ett år.',
    en: 'Choose a day within a year.',
  },
});
