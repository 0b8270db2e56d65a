import { defineMessages } from '../../lib/messages.ts';

export const workshopMessages = defineMessages({
  title: { sv: 'Grupper', en: 'Groups' },
  lead: {
    sv: 'Dela in dem som kommer vid bord, blandat över hela organisationen.',
    en: 'Divide those who come into tables, mixed across the whole organisation.',
  },
  newWorkshop: { sv: 'Nya grupper', en: 'New groups' },
  none: {
    sv: 'Det finns inga grupper än.',
    en: 'There are no groups yet.',
  },
  noItems: {
    sv: 'Lägg först in en programpunkt som grupperna träffas i.',
    en: 'First add a programme item for the groups to meet in.',
  },
  toProgramme: { sv: 'Till programmet', en: 'To the programme' },
  choose: { sv: 'Visa', en: 'Show' },
  rounds: { sv: 'Rundor', en: 'Rounds' },
  proposed: { sv: 'Förslag', en: 'Proposal' },
  published: { sv: 'Publicerad', en: 'Published' },
  name: { sv: 'Namn', en: 'Name' },
  nameHint: { sv: 'Deltagarna ser det i Min dag.', en: 'Participants see it in My day.' },
  defaultName: {
    sv: (number: number) => (number === 1 ? 'Bordssamtal' : `Bordssamtal ${number}`),
    en: (number: number) => (number === 1 ? 'Table talks' : `Table talks ${number}`),
  },
  round: { sv: (number: number) => `Runda ${number}`, en: (number: number) => `Round ${number}` },
  item: { sv: 'Programpunkt', en: 'Programme item' },
  sizeBy: { sv: 'Storlek', en: 'Size' },
  byPeople_TABLES: { sv: 'Personer vid varje bord', en: 'People at each table' },
  byPeople_MINGLE: { sv: 'Personer i varje grupp', en: 'People in each group' },
  byGroups_TABLES: { sv: 'Antal bord', en: 'Number of tables' },
  byGroups_MINGLE: { sv: 'Antal grupper', en: 'Number of groups' },
  number: { sv: 'Hur många', en: 'How many' },
  becomes_TABLES: {
    sv: (groups: number, sizes: string, people: number) =>
      `${people} kommer. Det blir ${groups} bord med ${sizes} personer.`,
    en: (groups: number, sizes: string, people: number) =>
      `${people} are coming. That makes ${groups} tables of ${sizes} people.`,
  },
  becomes_MINGLE: {
    sv: (groups: number, sizes: string, people: number) =>
      `${people} kommer. Det blir ${groups} grupper med ${sizes} personer.`,
    en: (groups: number, sizes: string, people: number) =>
      `${people} are coming. That makes ${groups} groups of ${sizes} people.`,
  },
  tooFew: {
    sv: (people: number) => `${people} kommer. Det räcker inte till grupper av den storleken.`,
    en: (people: number) => `${people} are coming. That is too few for groups of that size.`,
  },
  mixBy: { sv: 'Blanda', en: 'Mix' },
  mixHint: {
    sv: 'Det som blandas mycket går före det som blandas lite.',
    en: 'What is mixed much comes before what is mixed a little.',
  },
  none_: { sv: 'Inte', en: 'Not' },
  some: { sv: 'Lite', en: 'A little' },
  much: { sv: 'Mycket', en: 'Much' },
  organisation: { sv: 'Förvaltning och bolag', en: 'Department and company' },
  unit: { sv: 'Enhet', en: 'Unit' },
  jobTitle: { sv: 'Titel', en: 'Title' },
  manager: { sv: 'Närmaste chef', en: 'Manager' },
  leadershipGroup: { sv: 'Ledningsgrupp', en: 'Leadership group' },
  apart: { sv: 'Ingen sitter med sin egen chef', en: 'Nobody sits with their own manager' },
  make: { sv: 'Gör grupper', en: 'Make groups' },
  making: { sv: 'Blandar …', en: 'Mixing …' },
  people: { sv: 'Personer', en: 'People' },
  count_TABLES: { sv: 'Bord', en: 'Tables' },
  count_MINGLE: { sv: 'Grupper', en: 'Groups' },
  table: { sv: (number: number) => `Bord ${number}`, en: (number: number) => `Table ${number}` },
  repeats: {
    sv: (repeats: string, meetings: string, bound: string) =>
      `${repeats} av ${meetings} möten är upprepade, minst möjliga är ${bound}.`,
    en: (repeats: string, meetings: string, bound: string) =>
      `${repeats} of ${meetings} meetings are repeated, the fewest possible is ${bound}.`,
  },
  repeatsSoFar: {
    sv: (repeats: string, bound: string) =>
      `${repeats} möten är upprepade hittills, minst möjliga är ${bound}.`,
    en: (repeats: string, bound: string) =>
      `${repeats} meetings are repeated so far, the fewest possible is ${bound}.`,
  },
  like: { sv: 'Lika par', en: 'Like pairs' },
  likeHelp: {
    sv: 'Två vid samma bord som har samma värde.',
    en: 'Two at the same table who have the same value.',
  },
  fewest: { sv: 'Minst möjliga', en: 'Fewest possible' },
  what: { sv: 'Blandat efter', en: 'Mixed by' },
  bestPossible: { sv: 'Bättre än så går det inte.', en: 'It cannot be better than this.' },
  metBefore: {
    sv: (pairs: string) => `${pairs} gånger sitter två ihop som satt ihop en tidigare dag.`,
    en: (pairs: string) => `${pairs} times two sit together who sat together on an earlier day.`,
  },
  broken: {
    sv: (count: number) =>
      count === 1 ? 'Ett villkor är inte uppfyllt.' : `${count} villkor är inte uppfyllda.`,
    en: (count: number) =>
      count === 1 ? 'One condition is not kept.' : `${count} conditions are not kept.`,
  },
  kept: { sv: 'Alla villkor är uppfyllda.', en: 'All conditions are kept.' },
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
  moveTo_TABLES: { sv: 'Till bord', en: 'To table' },
  moveTo_MINGLE: { sv: 'Till grupp', en: 'To group' },
  swapTo: { sv: 'Byt plats med någon', en: 'Change places with somebody' },
  fewerLike: {
    sv: (pairs: number) => `${pairs} färre lika par`,
    en: (pairs: number) => `${pairs} fewer like pairs`,
  },
  moreLike: {
    sv: (pairs: number) => `${pairs} fler lika par`,
    en: (pairs: number) => `${pairs} more like pairs`,
  },
  fewerRepeats: {
    sv: (meetings: number) => `${meetings} färre upprepade möten`,
    en: (meetings: number) => `${meetings} fewer repeated meetings`,
  },
  moreRepeats: {
    sv: (meetings: number) => `${meetings} fler upprepade möten`,
    en: (meetings: number) => `${meetings} more repeated meetings`,
  },
  asGood: { sv: 'lika bra', en: 'as good' },
  breaks_manager: { sv: 'sitter med chef eller medarbetare', en: 'with own manager or report' },
  breaks_apart: {
    sv: 'sitter med någon att hållas isär från',
    en: 'with somebody to be kept from',
  },
  breaks_together: { sv: 'skiljs från sin grupp', en: 'parted from their company' },
  breaks_leader: { sv: 'lämnar bordet hen leder', en: 'leaves the table they lead' },
  atTable: {
    sv: (people: number) => `${people} personer`,
    en: (people: number) => `${people} people`,
  },
  moved: {
    sv: (name: string, place: string) => `${name} är flyttad: ${place}`,
    en: (name: string, place: string) => `${name} has been moved: ${place}`,
  },
  swapped: {
    sv: (name: string, other: string) => `${name} och ${other} har bytt plats`,
    en: (name: string, other: string) => `${name} and ${other} have changed places`,
  },
  bestFirst: { sv: 'Det bästa står först.', en: 'The best comes first.' },
  lock: { sv: (name: string) => `Lås ${name} här`, en: (name: string) => `Lock ${name} here` },
  unlock: {
    sv: (name: string) => `Lås upp ${name}`,
    en: (name: string) => `Unlock ${name}`,
  },
  locked: { sv: 'låst', en: 'locked' },
  leads: { sv: 'leder', en: 'leads' },
  dragHelp: {
    sv: 'Dra en person till ett annat bord, eller till en annan person för att byta plats. Den du flyttar stannar där när grupperna görs om.',
    en: 'Drag a person to another table, or onto another person to change places. Whoever you move stays there when groups are formed anew.',
  },
  undo: { sv: 'Ångra', en: 'Undo' },
  redo: { sv: 'Gör om', en: 'Redo' },
  formAgain: { sv: 'Ändra och sök igen', en: 'Change and search again' },
  formAgainLead: {
    sv: 'Låsta personer stannar där de sitter. Du kan ångra.',
    en: 'Locked people stay where they sit. You can undo.',
  },
  search: { sv: 'Sök grupper', en: 'Search for groups' },
  searching: { sv: 'Söker efter bättre grupper', en: 'Searching for better groups' },
  satisfied: { sv: 'Nöjd – stoppa här', en: 'Satisfied – stop here' },
  stopping: { sv: 'Avslutar …', en: 'Ending …' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  notFormed: { sv: 'Inga grupper blev gjorda', en: 'No groups were formed' },
  putAway: { sv: 'Jag förstår', en: 'I see' },
  seedLine: {
    sv: (seed: number) => `Lottningens frö är ${seed}.`,
    en: (seed: number) => `The seed of the lottery is ${seed}.`,
  },
  kind: { sv: 'Vad ska grupperna göra?', en: 'What are the groups for?' },
  TABLES: { sv: 'Sitta vid bord', en: 'Sit at tables' },
  MINGLE: { sv: 'Hitta varandra i ett mingel', en: 'Find each other in a mingle' },
  who: { sv: 'Vilka delas in?', en: 'Who is divided?' },
  whoComing: {
    sv: (people: number) => `Alla som kommer (${people})`,
    en: (people: number) => `Everybody who comes (${people})`,
  },
  whoGroup: {
    sv: (name: string, people: number) => `Ledningsgruppen ${name} (${people})`,
    en: (name: string, people: number) => `The leadership group ${name} (${people})`,
  },
  whoSeminar: {
    sv: (title: string, people: number) => `Seminarium ${title} (${people})`,
    en: (title: string, people: number) => `Seminar ${title} (${people})`,
  },
  roundCount: { sv: 'Antal rundor', en: 'Number of rounds' },
  itemOf: {
    sv: (number: number) => `Programpunkt för runda ${number}`,
    en: (number: number) => `Programme item of round ${number}`,
  },
  noItem: { sv: 'Ingen programpunkt', en: 'No programme item' },
  conditions: { sv: 'Villkor', en: 'Conditions' },
  apartPairs: { sv: 'Ska inte sitta ihop', en: 'Are not to sit together' },
  togetherSets: { sv: 'Ska sitta ihop', en: 'Are to sit together' },
  leaders: { sv: 'Bordsledare', en: 'Table leaders' },
  leadersHint: {
    sv: 'Den första leder bord 1, den andra bord 2 och så vidare.',
    en: 'The first leads table 1, the second table 2 and so on.',
  },
  leadersMove: {
    sv: 'Bordsledarna går till nästa bord varje runda',
    en: 'Leaders go to the next table each round',
  },
  earlier: { sv: 'Räkna med möten från', en: 'Count meetings from' },
  addPerson: { sv: 'Lägg till person', en: 'Add a person' },
  addPair: { sv: 'Lägg till', en: 'Add' },
  pickTwo: { sv: 'Välj två personer', en: 'Choose two people' },
  person: {
    sv: (number: number) => `Person ${number}`,
    en: (number: number) => `Person ${number}`,
  },
  remove: { sv: (what: string) => `Ta bort ${what}`, en: (what: string) => `Remove ${what}` },
  noSuchPerson: {
    sv: 'Ingen av dem som kommer heter så.',
    en: 'Nobody who comes is called that.',
  },
  and: { sv: 'och', en: 'and' },
  meetings: { sv: 'Vem träffar vem', en: 'Who meets whom' },
  dialogue: { sv: 'Samtal vid borden …', en: 'Dialogue at the tables …' },
  tab_TABLES: { sv: 'Borden', en: 'The tables' },
  tab_MINGLE: { sv: 'Grupperna', en: 'The groups' },
  meetingsLead: {
    sv: 'Hur många gånger någon från den ena sitter vid samma bord som någon från den andra, i alla rundor.',
    en: 'How many times somebody from one sits at the same table as somebody from the other, in all rounds.',
  },
  meetsWhom: { sv: 'Vem träffar', en: 'Whom does this person meet' },
  meetsCount: {
    sv: (name: string, people: number) => `${name} träffar ${people} personer`,
    en: (name: string, people: number) => `${name} meets ${people} people`,
  },
  inRounds: {
    sv: (rounds: string) => `runda ${rounds}`,
    en: (rounds: string) => `round ${rounds}`,
  },
  again: { sv: 'igen', en: 'again' },
  repeatsHere: {
    sv: (pairs: number) => (pairs === 1 ? '1 upprepat möte' : `${pairs} upprepade möten`),
    en: (pairs: number) => (pairs === 1 ? '1 repeated meeting' : `${pairs} repeated meetings`),
  },
  wellMixed: { sv: 'inga lika par', en: 'no like pairs' },

  publish: { sv: 'Publicera', en: 'Publish' },
  publishLead: {
    sv: (people: number) => `${people} personer får se sina bord i Min dag.`,
    en: (people: number) => `${people} people get to see their tables in My day.`,
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
  printSigns_TABLES: { sv: 'Skriv ut bordsskyltar', en: 'Print table signs' },
  printSigns_MINGLE: { sv: 'Skriv ut gruppskyltar', en: 'Print group signs' },
  printList: { sv: 'Skriv ut placeringslista', en: 'Print placement list' },
  printCards: { sv: 'Skriv ut personkort', en: 'Print personal cards' },
  tableCode: {
    sv: 'Kod som leder till ditt bord',
    en: 'Code that leads to your table',
  },
  scanTable: {
    sv: 'Skanna koden för samtalet vid ditt bord',
    en: 'Scan the code for the dialogue at your table',
  },
  led: { sv: (name: string) => `Leds av ${name}`, en: (name: string) => `Led by ${name}` },
  find: { sv: 'Hitta en person', en: 'Find a person' },
  found: {
    sv: (people: number) => (people === 1 ? 'En person' : `${people} personer`),
    en: (people: number) => (people === 1 ? 'One person' : `${people} people`),
  },
  placement: { sv: 'Placering', en: 'Placement' },
  roundCounts_MINGLE: {
    sv: (groups: number, people: number, rounds: number) =>
      `${groups} grupper, ${people} personer${rounds === 1 ? '' : `, ${rounds} rundor`}`,
    en: (groups: number, people: number, rounds: number) =>
      `${groups} groups, ${people} people${rounds === 1 ? '' : `, ${rounds} rounds`}`,
  },
  roundCounts_TABLES: {
    sv: (groups: number, people: number, rounds: number) =>
      `${groups} bord, ${people} personer${rounds === 1 ? '' : `, ${rounds} rundor`}`,
    en: (groups: number, people: number, rounds: number) =>
      `${groups} tables, ${people} people${rounds === 1 ? '' : `, ${rounds} rounds`}`,
  },
  samePairsHere: {
    sv: (pairs: number) => (pairs === 1 ? '1 lika par' : `${pairs} lika par`),
    en: (pairs: number) => (pairs === 1 ? '1 like pair' : `${pairs} like pairs`),
  },
});
