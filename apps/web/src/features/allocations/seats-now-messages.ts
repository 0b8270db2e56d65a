import { defineMessages } from '../../lib/messages.ts';

export const seatsNowMessages = defineMessages({
  title: { sv: 'Platserna nu', en: 'The seats now' },
  lead: {
    sv: (taken: string, capacity: string) => `${taken} av ${capacity} platser är tagna.`,
    en: (taken: string, capacity: string) => `${taken} of ${capacity} seats are taken.`,
  },
  held: {
    sv: (count: number) =>
      count === 0
        ? 'Ingen är placerad för hand.'
        : count === 1
          ? '1 plats är given för hand och ligger kvar när du fördelar igen.'
          : `${count} platser är givna för hand och ligger kvar när du fördelar igen.`,
    en: (count: number) =>
      count === 0
        ? 'Nobody has been placed by hand.'
        : count === 1
          ? '1 seat was given by hand and stays when you allocate again.'
          : `${count} seats were given by hand and stay when you allocate again.`,
  },
  open: { sv: 'Visa och flytta personer', en: 'Show and move people' },
  seminar: { sv: 'Seminarium', en: 'Seminar' },
  slot: { sv: 'Pass', en: 'Slot' },
  taken: { sv: 'Tagna', en: 'Taken' },
  of: { sv: (n: string) => `av ${n}`, en: (n: string) => `of ${n}` },
  byHand: { sv: 'För hand', en: 'By hand' },
  dropped: { sv: 'Inställt', en: 'Cancelled' },
  people: { sv: 'Personer', en: 'People' },
  peopleOf: {
    sv: (title: string, time: string) => `${title}, ${time}`,
    en: (title: string, time: string) => `${title}, ${time}`,
  },
  bring: { sv: 'Flytta hit någon', en: 'Move somebody here' },
  bringHint: {
    sv: 'Sök på namn. Personen lämnar det de har i passet, får veta det i ett brev om platserna är publicerade, och sitter kvar när du fördelar igen.',
    en: 'Search by name. The person leaves what they have in the slot, is told by letter if the seats are published, and stays when you allocate again.',
  },
  bringName: {
    sv: (name: string) => `Flytta hit ${name}`,
    en: (name: string) => `Move ${name} here`,
  },
  nobody: { sv: 'Ingen sitter här.', en: 'Nobody sits here.' },
  seated: { sv: (n: number) => `Sitter här (${n})`, en: (n: number) => `Sit here (${n})` },
  protectedPerson: { sv: 'Skyddad person', en: 'Protected person' },
  handNote: { sv: 'för hand', en: 'by hand' },
  moveTo: { sv: (name: string) => `Flytta ${name} till`, en: (name: string) => `Move ${name} to` },
  stay: { sv: 'Flytta …', en: 'Move …' },
  choice: {
    sv: (letter: string, title: string, free: number) => `${letter} ${title} (${free} lediga)`,
    en: (letter: string, title: string, free: number) => `${letter} ${title} (${free} free)`,
  },
  move: { sv: 'Flytta', en: 'Move' },
  letGo: { sv: 'Får flyttas igen', en: 'May be moved again' },
  keep: { sv: 'Håll kvar', en: 'Keep here' },
  moved: {
    sv: (name: string, title: string) => `${name} är flyttad till ${title}.`,
    en: (name: string, title: string) => `${name} has been moved to ${title}.`,
  },
  released: {
    sv: (name: string) => `${name} kan flyttas av nästa fördelning.`,
    en: (name: string) => `The next allocation may move ${name}.`,
  },
  kept: {
    sv: (name: string) => `${name} sitter kvar när du fördelar igen.`,
    en: (name: string) => `${name} stays when you allocate again.`,
  },
});
