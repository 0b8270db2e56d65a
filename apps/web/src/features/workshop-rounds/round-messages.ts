import { defineMessages } from '../../lib/messages.ts';

export const roundMessages = defineMessages({
  title: { sv: 'Grupper', en: 'Groups' },
  lead: {
    sv: 'Dela in dem som kommer vid bord, blandat över hela organisationen.',
    en: 'Divide those who come into tables, mixed across the whole organisation.',
  },
  newRound: { sv: 'Ny runda', en: 'New round' },
  none: {
    sv: 'Det finns inga grupper än.',
    en: 'There are no groups yet.',
  },
  noItems: {
    sv: 'Lägg först in en programpunkt som grupperna träffas i.',
    en: 'First add a programme item for the groups to meet in.',
  },
  toProgramme: { sv: 'Till programmet', en: 'To the programme' },
  rounds: { sv: 'Rundor', en: 'Rounds' },
  choose: { sv: 'Visa runda', en: 'Show round' },
  proposed: { sv: 'Förslag', en: 'Proposal' },
  published: { sv: 'Publicerad', en: 'Published' },
  name: { sv: 'Namn', en: 'Name' },
  nameHint: { sv: 'Deltagarna ser det i Min dag.', en: 'Participants see it in My day.' },
  roundName: {
    sv: (number: number) => `Runda ${number}`,
    en: (number: number) => `Round ${number}`,
  },
  item: { sv: 'Programpunkt', en: 'Programme item' },
  sizeBy: { sv: 'Storlek', en: 'Size' },
  byPeople: { sv: 'Personer vid varje bord', en: 'People at each table' },
  byGroups: { sv: 'Antal bord', en: 'Number of tables' },
  number: { sv: 'Hur många', en: 'How many' },
  becomes: {
    sv: (groups: number, sizes: string, people: number) =>
      `${people} kommer. Det blir ${groups} bord med ${sizes} personer.`,
    en: (groups: number, sizes: string, people: number) =>
      `${people} are coming. That makes ${groups} tables of ${sizes} people.`,
  },
  tooFew: {
    sv: (people: number) => `${people} kommer. Det räcker inte till grupper av den storleken.`,
    en: (people: number) => `${people} are coming. That is too few for groups of that size.`,
  },
  mixBy: { sv: 'Blanda', en: 'Mix' },
  organisation: { sv: 'Förvaltning och bolag', en: 'Department and company' },
  unit: { sv: 'Enhet', en: 'Unit' },
  jobTitle: { sv: 'Titel', en: 'Title' },
  apart: { sv: 'Ingen sitter med sin egen chef', en: 'Nobody sits with their own manager' },
  make: { sv: 'Gör grupper', en: 'Make groups' },
  making: { sv: 'Blandar …', en: 'Mixing …' },
  people: { sv: 'Personer', en: 'People' },
  tables: { sv: 'Bord', en: 'Tables' },
  table: { sv: (number: number) => `Bord ${number}`, en: (number: number) => `Table ${number}` },
  optimal: {
    sv: (what: string) => `${what}: så blandat det går. 0 fler lika par än minst möjliga.`,
    en: (what: string) =>
      `${what}: as mixed as can be. 0 more like pairs than the fewest possible.`,
  },
  above: {
    sv: (what: string, more: number, bound: number) =>
      `${what}: ${more} fler lika par än minst möjliga ${bound}.`,
    en: (what: string, more: number, bound: number) =>
      `${what}: ${more} more like pairs than the fewest possible, ${bound}.`,
  },
  withManager: {
    sv: (people: number) =>
      people === 1
        ? 'En person sitter med sin egen chef.'
        : `${people} personer sitter med sin egen chef.`,
    en: (people: number) =>
      people === 1
        ? 'One person sits with their own manager.'
        : `${people} people sit with their own manager.`,
  },
  nobodyWithManager: {
    sv: 'Ingen sitter med sin egen chef.',
    en: 'Nobody sits with their own manager.',
  },
  unplaced: { sv: 'Utan bord', en: 'Without a table' },
  unplacedLead: {
    sv: (people: number) =>
      people === 1
        ? 'En person har svarat att den kommer men har inget bord.'
        : `${people} personer har svarat att de kommer men har inget bord.`,
    en: (people: number) =>
      people === 1
        ? 'One person is coming but has no table.'
        : `${people} people are coming but have no table.`,
  },
  notComing: { sv: 'kommer inte', en: 'not coming' },
  hidden: { sv: 'Skyddad person', en: 'Protected person' },
  move: { sv: 'Flytta', en: 'Move' },
  moveWhom: { sv: (name: string) => `Flytta ${name}`, en: (name: string) => `Move ${name}` },
  moveTo: { sv: 'Till bord', en: 'To table' },
  better: {
    sv: (pairs: number) => `${pairs} färre lika par`,
    en: (pairs: number) => `${pairs} fewer like pairs`,
  },
  same: { sv: 'lika blandat', en: 'as mixed' },
  worse: {
    sv: (pairs: number) => `${pairs} fler lika par`,
    en: (pairs: number) => `${pairs} more like pairs`,
  },
  meetsManager: { sv: 'sitter med chef eller medarbetare', en: 'with own manager or report' },
  atTable: {
    sv: (people: number) => `${people} personer`,
    en: (people: number) => `${people} people`,
  },
  moved: {
    sv: (name: string, table: number) => `${name} sitter vid bord ${table}`,
    en: (name: string, table: number) => `${name} sits at table ${table}`,
  },
  bestFirst: { sv: 'De bästa borden står först.', en: 'The best tables come first.' },
  publish: { sv: 'Publicera', en: 'Publish' },
  publishLead: {
    sv: (people: number) => `${people} personer får se sitt bord i Min dag.`,
    en: (people: number) => `${people} people get to see their table in My day.`,
  },
  publishedNow: { sv: 'Grupperna är publicerade', en: 'The groups are published' },
  withdraw: { sv: 'Dra tillbaka', en: 'Withdraw' },
  withdrawn: { sv: 'Grupperna är tillbakadragna', en: 'The groups are withdrawn' },
  discard: { sv: 'Ta bort', en: 'Discard' },
  discarded: {
    sv: (name: string) => `${name} är borttagen`,
    en: (name: string) => `${name} is discarded`,
  },
  deal: { sv: 'Fördela på lokaler', en: 'Deal to rooms' },
  dealLead: {
    sv: 'Borden läggs i lokalerna uppifrån och ner, tills varje lokal är full.',
    en: 'Tables are put in the rooms from the top down, until each room is full.',
  },
  roomSeats: {
    sv: (seats: number) => `${seats} platser`,
    en: (seats: number) => `${seats} seats`,
  },
  noRooms: { sv: 'Dagen har inga lokaler än.', en: 'The day has no rooms yet.' },
  toRooms: { sv: 'Till lokalerna', en: 'To the rooms' },
  clearRooms: { sv: 'Ta bort lokalerna', en: 'Clear the rooms' },
  exportFile: { sv: 'Hämta Excel', en: 'Download Excel' },
  printSigns: { sv: 'Skriv ut bordsskyltar', en: 'Print table signs' },
  printList: { sv: 'Skriv ut placeringslista', en: 'Print placement list' },
  find: { sv: 'Hitta en person', en: 'Find a person' },
  found: {
    sv: (people: number) => (people === 1 ? 'En person' : `${people} personer`),
    en: (people: number) => (people === 1 ? 'One person' : `${people} people`),
  },
  placement: { sv: 'Placering', en: 'Placement' },
  atItem: {
    sv: (item: string, time: string) => `${item}, ${time}`,
    en: (item: string, time: string) => `${item}, ${time}`,
  },
  roundCounts: {
    sv: (groups: number, people: number) => `${groups} bord, ${people} personer`,
    en: (groups: number, people: number) => `${groups} tables, ${people} people`,
  },
  samePairsHere: {
    sv: (pairs: number) => (pairs === 1 ? '1 lika par' : `${pairs} lika par`),
    en: (pairs: number) => (pairs === 1 ? '1 like pair' : `${pairs} like pairs`),
  },
});
