import { defineMessages } from '../../lib/messages.ts';

export const evenOutMessages = defineMessages({
  evenOut: { sv: 'Jämna ut', en: 'Even out' },
  title: { sv: 'Jämna ut borden', en: 'Even the tables out' },
  lead: {
    sv: 'Stolar som står tomma och personer som har kommit oväntat. Så få som möjligt flyttas. Inget ändras förrän du godkänner.',
    en: 'Chairs that stand empty and people who came unexpectedly. As few as possible are moved. Nothing is changed until you accept.',
  },
  basis: { sv: 'Räkna med', en: 'Count on' },
  here: {
    sv: (count: number) => `De som har checkat in (${count})`,
    en: (count: number) => `Those who have checked in (${count})`,
  },
  coming: {
    sv: (count: number) => `Alla som kommer (${count})`,
    en: (count: number) => `Everybody who comes (${count})`,
  },
  fromRound: { sv: 'Från och med', en: 'From' },
  least: { sv: 'Minst så många vid varje bord', en: 'At least so many at each table' },
  round: { sv: (number: number) => `Runda ${number}`, en: (number: number) => `Round ${number}` },
  planning: { sv: 'Räknar …', en: 'Counting …' },
  even: {
    sv: 'Borden är jämna. Ingen behöver flytta.',
    en: 'The tables are even. Nobody needs to move.',
  },
  moves: {
    sv: (people: number) => (people === 1 ? '1 person flyttas.' : `${people} personer flyttas.`),
    en: (people: number) => (people === 1 ? '1 person is moved.' : `${people} people are moved.`),
  },
  noMoves: { sv: 'Ingen behöver flytta.', en: 'Nobody needs to move.' },
  proven: { sv: 'Färre går inte.', en: 'Fewer is not possible.' },
  bound: {
    sv: (moves: number, bound: number) =>
      `${moves} platsbyten. Det går inte med färre än ${bound}.`,
    en: (moves: number, bound: number) =>
      `${moves} changes of seat. Fewer than ${bound} is not possible.`,
  },
  sizes: {
    sv: (smallest: number, largest: number) =>
      smallest === largest
        ? `${largest} vid varje bord.`
        : `${smallest}–${largest} vid varje bord.`,
    en: (smallest: number, largest: number) =>
      smallest === largest ? `${largest} at each table.` : `${smallest}–${largest} at each table.`,
  },
  closes: {
    sv: (table: number, people: number) =>
      people === 0
        ? `Bord ${table} stängs: ingen är kvar där.`
        : `Bord ${table} stängs: ${people} därifrån får andra bord.`,
    en: (table: number, people: number) =>
      people === 0
        ? `Table ${table} is closed: nobody is left there.`
        : `Table ${table} is closed: ${people} from there get other tables.`,
  },
  move: {
    sv: (from: number, to: number) => `bord ${from} → bord ${to}`,
    en: (from: number, to: number) => `table ${from} → table ${to}`,
  },
  newcomers: {
    sv: (count: number) => `${count} får en plats`,
    en: (count: number) => `${count} get a seat`,
  },
  seat: { sv: (to: number) => `bord ${to}`, en: (to: number) => `table ${to}` },
  absent: {
    sv: (count: number) => `${count} är inte här, deras stolar blir lediga`,
    en: (count: number) => `${count} are not here, their chairs become free`,
  },
  whoMoves: { sv: (count: number) => `${count} flyttas`, en: (count: number) => `${count} move` },
  protectedPerson: { sv: 'En skyddad person', en: 'A protected person' },
  told: {
    sv: 'De som flyttas får ett brev och ser det i Min dag. Ingen annan märker något.',
    en: 'Those who are moved get a letter and see it in My day. Nobody else notices anything.',
  },
  accept: {
    sv: (people: number) => (people === 0 ? 'Jämna ut' : `Jämna ut och flytta ${people}`),
    en: (people: number) => (people === 0 ? 'Even out' : `Even out and move ${people}`),
  },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  done: {
    sv: (people: number) =>
      people === 0 ? 'Borden är utjämnade' : `Borden är utjämnade. ${people} har fått besked.`,
    en: (people: number) =>
      people === 0 ? 'The tables are evened out' : `The tables are evened out. ${people} are told.`,
  },
});
