import { defineMessages } from '../../lib/messages.ts';

export const publicProgrammeMessages = defineMessages({
  title: { sv: 'Program', en: 'Programme' },
  titleForOrganiser: { sv: 'Program för deltagare', en: 'Programme for participants' },
  leadForOrganiser: {
    sv: 'Så ser deltagarna dagen. Upptagna tider och lokaler syns inte.',
    en: 'This is how participants see the day. Blocked times and rooms do not show.',
  },
  empty: {
    sv: 'Programmet visas här när det är klart.',
    en: 'The programme is shown here when it is ready.',
  },
  toProgramme: { sv: 'Till programmet', en: 'To the programme' },
  view: { sv: 'Visa som', en: 'Show as' },
  list: { sv: 'Lista', en: 'List' },
  byRoom: { sv: 'Efter lokal', en: 'By room' },
  filter: { sv: 'Filtrera', en: 'Filter' },
  whose: { sv: 'Visa', en: 'Show' },
  all: { sv: 'Allt', en: 'All' },
  mine: { sv: 'Mitt', en: 'Mine' },
  room: { sv: 'Lokal', en: 'Room' },
  everyRoom: { sv: 'Alla lokaler', en: 'All rooms' },
  block: { sv: 'Seminarieblock', en: 'Seminar block' },
  everyBlock: { sv: 'Hela programmet', en: 'The whole programme' },
  words: { sv: 'Tema, rubrik eller person', en: 'Theme, title or person' },
  shown: {
    sv: (shown: number, all: number) => `Visar ${shown} av ${all}`,
    en: (shown: number, all: number) => `Showing ${shown} of ${all}`,
  },
  noneMatch: { sv: 'Inget i programmet passar filtret.', en: 'Nothing in the programme matches.' },
  noneMine: {
    sv: 'Du har inget eget i programmet än.',
    en: 'You have nothing of your own in the programme yet.',
  },
  showAll: { sv: 'Visa allt', en: 'Show all' },
  until: { sv: (time: string) => `till ${time}`, en: (time: string) => `until ${time}` },
  mineMark: { sv: 'Din plats', en: 'Your seat' },
  wishMark: {
    sv: (rank: number) => `Ditt önskemål nummer ${rank}`,
    en: (rank: number) => `Your wish number ${rank}`,
  },
  common: { sv: 'Gemensamt', en: 'In common' },
  noRoom: { sv: 'Utan lokal', en: 'Without a room' },
  paper: { sv: 'Papper', en: 'Paper' },
  paperHint: {
    sv: 'Det som visas ryms på en sida för varje dag, så stort det går.',
    en: 'What is shown fits on one page for each day, as large as can be.',
  },
  print: { sv: 'Skriv ut', en: 'Print' },
});
