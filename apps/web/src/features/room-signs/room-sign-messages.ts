import { defineMessages } from '../../lib/messages.ts';

export const roomSignMessages = defineMessages({
  title: { sv: 'Lokalskyltar', en: 'Room signs' },
  lead: {
    sv: 'En A4 för varje lokal och dag. Den som skannar koden kommer till lokalens program.',
    en: 'An A4 for each room and day. Whoever scans the code comes to the programme of the room.',
  },
  empty: {
    sv: 'Här finns en skylt för varje lokal, när något i programmet har fått en lokal.',
    en: 'There is a sign for each room here, once something in the programme has a room.',
  },
  toProgramme: { sv: 'Till programmet', en: 'To the programme' },
  room: { sv: 'Lokal', en: 'Room' },
  everyRoom: {
    sv: (signs: number) => `Alla lokaler (${signs})`,
    en: (signs: number) => `All rooms (${signs})`,
  },
  print: {
    sv: (signs: number) => (signs === 1 ? 'Skriv ut 1 skylt' : `Skriv ut ${signs} skyltar`),
    en: (signs: number) => (signs === 1 ? 'Print 1 sign' : `Print ${signs} signs`),
  },
  scan: { sv: 'Skanna koden för programmet', en: 'Scan the code for the programme' },
  code: {
    sv: (room: string) => `Kod som leder till programmet i ${room}`,
    en: (room: string) => `Code that leads to the programme in ${room}`,
  },
});
