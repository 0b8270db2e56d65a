import { defineMessages } from '../../lib/messages.ts';

export const whatIfMessages = defineMessages({
  title: { sv: 'Tänk om …', en: 'What if …' },
  lead: {
    sv: 'Pröva en ändring mot samma önskemål. Ingenting sparas och ingenting ändras.',
    en: 'Try a change against the same wishes. Nothing is saved and nothing changes.',
  },
  kind: { sv: 'Vad vill du pröva?', en: 'What do you want to try?' },
  'add-session': { sv: 'Ett pass till av ett seminarium', en: 'A seminar held once more' },
  'change-capacity': { sv: 'Ett annat antal platser', en: 'Another number of seats' },
  'close-seminar': { sv: 'Utan ett seminarium', en: 'Without a seminar' },
  seminar: { sv: 'Seminarium', en: 'Seminar' },
  slot: { sv: 'Pass', en: 'Slot' },
  session: { sv: 'Seminarium och pass', en: 'Seminar and slot' },
  seats: { sv: 'Antal platser', en: 'Number of seats' },
  seatsWrong: {
    sv: 'Skriv ett helt antal platser, minst 1.',
    en: 'Enter a whole number of seats, at least 1.',
  },
  seatsNow: {
    sv: (letter: string, time: string, seats: number) => `${letter} ${time}, ${seats} platser nu`,
    en: (letter: string, time: string, seats: number) => `${letter} ${time}, ${seats} seats now`,
  },
  tryIt: { sv: 'Räkna', en: 'Work it out' },
  working: { sv: 'Räknar', en: 'Working' },
  verdict: {
    sv: (better: string, worse: string, same: string) =>
      `${better} får det bättre, ${worse} sämre och ${same} lika bra.`,
    en: (better: string, worse: string, same: string) =>
      `${better} would fare better, ${worse} worse and ${same} the same.`,
  },
  notProven: {
    sv: 'Det är inte bevisat att inget bättre finns med ändringen.',
    en: 'It is not proven that there is nothing better with the change.',
  },
  caption: {
    sv: 'Antal per val, med ändringen och som det är',
    en: 'Number per choice, with the change and as it is',
  },
  after: { sv: 'Med ändringen', en: 'With the change' },
  before: { sv: 'Som det är', en: 'As it is' },
});
