import { defineMessages } from '../../lib/messages.ts';

export const runningOrderMessages = defineMessages({
  title: { sv: 'Körschema', en: 'Running order' },
  contact: {
    sv: (address: string) => `Frågor: ${address}`,
    en: (address: string) => `Questions: ${address}`,
  },
  filter: {
    sv: 'Filtrera på lokal, person, teknik eller rubrik',
    en: 'Filter by room, person, technical needs or title',
  },
  empty: {
    sv: 'Här står allt som händer, minut för minut, när programmet har fått något.',
    en: 'Everything that happens stands here, minute by minute, once the programme has something.',
  },
  toProgramme: { sv: 'Till programmet', en: 'To the programme' },
  time: { sv: 'Tid', en: 'Time' },
  now: { sv: 'Nu', en: 'Now' },
  what: { sv: 'Vad', en: 'What' },
  room: { sv: 'Lokal', en: 'Room' },
  responsible: { sv: 'Ansvarig', en: 'Responsible' },
  declined: { sv: 'har tackat nej', en: 'has declined' },
  crew: { sv: 'Bemanning', en: 'Crew' },
  technicalNeeds: { sv: 'Teknik', en: 'Technical needs' },
  roomNeeds: {
    sv: (features: string) => `I lokalen: ${features}`,
    en: (features: string) => `In the room: ${features}`,
  },
  expected: { sv: 'Väntas', en: 'Expected' },
  seats: { sv: (seats: string) => `${seats} platser`, en: (seats: string) => `${seats} seats` },
  ofSeats: {
    sv: (seats: string) => `av ${seats} platser`,
    en: (seats: string) => `of ${seats} seats`,
  },
  print: { sv: 'Skriv ut', en: 'Print' },
  showAndPrint: { sv: 'Visa och skriv ut', en: 'Show and print' },
  showAndPrintLead: {
    sv: 'Körschemat är för er som håller i dagen. Det har med allt, också det som deltagarna inte ser.',
    en: 'The running order is for you who run the day. It has everything, also what participants do not see.',
  },
  forParticipants: { sv: 'Program för deltagare', en: 'Programme for participants' },
  roomSigns: { sv: 'Lokalskyltar', en: 'Room signs' },
  spreadsheet: { sv: 'Excel (.xlsx)', en: 'Excel (.xlsx)' },
  calendar: { sv: 'Kalender (.ics)', en: 'Calendar (.ics)' },
  data: { sv: 'Data (.json)', en: 'Data (.json)' },
});
