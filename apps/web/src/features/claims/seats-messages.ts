import { defineMessages } from '../../lib/messages.ts';

export const seatsMessages = defineMessages({
  lead: {
    sv: (taken: string, seats: string, waiting: string) =>
      `${taken} av ${seats} platser är tagna. ${waiting} står i kö.`,
    en: (taken: string, seats: string, waiting: string) =>
      `${taken} of ${seats} seats are taken. ${waiting} wait in a queue.`,
  },
  caption: { sv: 'Platser', en: 'Seats' },
  slot: { sv: 'Pass', en: 'Slot' },
  seminar: { sv: 'Seminarium', en: 'Seminar' },
  taken: { sv: 'Tagna', en: 'Taken' },
  free: { sv: 'Lediga', en: 'Free' },
  reserved: { sv: 'Undanhållna', en: 'Kept back' },
  waiting: { sv: 'I kö', en: 'Waiting' },
  of: { sv: (n: string) => `av ${n}`, en: (n: string) => `of ${n}` },
  change: { sv: 'Hantera', en: 'Manage' },
  seatsOf: {
    sv: (title: string, time: string) => `${title}, ${time}`,
    en: (title: string, time: string) => `${title}, ${time}`,
  },
  reservedLabel: { sv: 'Undanhållna platser', en: 'Seats kept back' },
  reservedHint: {
    sv: 'Går inte att ta själv. Ge dem för hand till den som behöver.',
    en: 'Cannot be taken by oneself. Give them by hand to whoever needs one.',
  },
  save: { sv: 'Spara', en: 'Save' },
  saved: { sv: 'Sparat.', en: 'Saved.' },
  give: { sv: 'Ge en plats för hand', en: 'Give a seat by hand' },
  giveHint: {
    sv: 'Sök på namn. Platsen ges förbi kön och efter sista tiden.',
    en: 'Search by name. The seat is given past the queue and after the deadline.',
  },
  giveTo: {
    sv: (name: string) => `Ge plats till ${name}`,
    en: (name: string) => `Give a seat to ${name}`,
  },
  given: {
    sv: (name: string) => `${name} har fått en plats.`,
    en: (name: string) => `${name} has got a seat.`,
  },
  noMatch: { sv: 'Ingen inbjuden heter så.', en: 'Nobody invited has that name.' },
  seated: { sv: (n: number) => `Har plats (${n})`, en: (n: number) => `Have a seat (${n})` },
  inQueue: { sv: (n: number) => `Står i kö (${n})`, en: (n: number) => `In the queue (${n})` },
  nobody: { sv: 'Ingen än.', en: 'Nobody yet.' },
  protectedPerson: { sv: 'Skyddad person', en: 'Protected person' },
  byHand: { sv: 'för hand', en: 'by hand' },
  offered: {
    sv: (until: string) => `erbjuds till ${until}`,
    en: (until: string) => `offered until ${until}`,
  },
  remove: { sv: 'Ta tillbaka', en: 'Take back' },
  removeFrom: {
    sv: (name: string) => ` platsen från ${name}`,
    en: (name: string) => ` the seat from ${name}`,
  },
  removed: {
    sv: (name: string) => `Platsen är tagen från ${name}.`,
    en: (name: string) => `The seat is taken from ${name}.`,
  },
});
