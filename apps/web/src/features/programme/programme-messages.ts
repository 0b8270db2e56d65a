import { defineMessages } from '../../lib/messages.ts';

export const kindMessages = defineMessages({
  PLENARY: { sv: 'Gemensamt i storsal', en: 'Plenary' },
  BREAK: { sv: 'Paus', en: 'Break' },
  MEAL: { sv: 'Måltid', en: 'Meal' },
  MINGLE: { sv: 'Mingel', en: 'Mingle' },
  WORKSHOP: { sv: 'Workshop i grupper', en: 'Workshop in groups' },
  BLOCKER: { sv: 'Upptaget', en: 'Blocked' },
});

export const programmeMessages = defineMessages({
  title: { sv: 'Program', en: 'Programme' },
  forPeople: {
    sv: (n: string) => `${n} ska få plats`,
    en: (n: string) => `room for ${n}`,
  },
  addItem: { sv: 'Lägg till programpunkt', en: 'Add an item' },
  addBlock: { sv: 'Lägg till seminarieblock', en: 'Add a seminar block' },
  print: { sv: 'Skriv ut', en: 'Print' },
  empty: {
    sv: 'Dagen är tom. Börja med det första som händer.',
    en: 'The day is empty. Begin with the first thing that happens.',
  },
  day: { sv: 'Dagen', en: 'The day' },
  all: { sv: 'Alla', en: 'Everybody' },
  noRoom: { sv: 'Ingen lokal', en: 'No room' },
  places: { sv: (n: string) => `${n} platser`, en: (n: string) => `${n} places` },
  edit: { sv: (name: string) => `Ändra ${name}`, en: (name: string) => `Change ${name}` },
  item: { sv: 'Programpunkt', en: 'Item' },
  kind: { sv: 'Slag', en: 'Kind' },
  itemTitle: { sv: 'Rubrik', en: 'Title' },
  from: { sv: 'Börjar', en: 'Begins' },
  to: { sv: 'Slutar', en: 'Ends' },
  room: { sv: 'Lokal', en: 'Room' },
  responsible: { sv: 'Vem', en: 'Who' },
  responsibleHint: {
    sv: 'Roll eller namn. Den som finns i registret får sin adress i körschemat; skriv annars telefon.',
    en: 'Role or name. Whoever is in the register has the address in the running order; else write a phone number.',
  },
  technicalNeeds: { sv: 'Teknik', en: 'Technical needs' },
  technicalHint: {
    sv: 'Till exempel headset ×2, storbild',
    en: 'For example two headsets, big screen',
  },
  crew: { sv: 'Fler som behövs', en: 'Others who are needed' },
  crewHint: {
    sv: 'Ett namn per rad: musiker, ljud, scen. Då ser du om någon behövs på två ställen.',
    en: 'One name a line: musicians, sound, stage. Then you see if somebody is needed in two places.',
  },
  needs: { sv: 'Lokalen måste ha', en: 'The room must have' },
  eventDay: { sv: 'Dag', en: 'Day' },
  description: { sv: 'Beskrivning', en: 'Description' },
  save: { sv: 'Spara', en: 'Save' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  remove: { sv: 'Ta bort', en: 'Delete' },
  added: { sv: (name: string) => `${name} är tillagt`, en: (name: string) => `${name} is added` },
  changed: {
    sv: (name: string) => `${name} är ändrat`,
    en: (name: string) => `${name} is changed`,
  },
  removed: {
    sv: (name: string) => `${name} är borttaget`,
    en: (name: string) => `${name} is deleted`,
  },
  undone: { sv: 'Ångrat', en: 'Undone' },
  notUndone: {
    sv: (why: string) => `Det gick inte att ångra. ${why}`,
    en: (why: string) => `It could not be undone. ${why}`,
  },
  blocks: { sv: 'Seminarieblock', en: 'Seminar blocks' },
  rank: { sv: 'Deltagarna önskar', en: 'Participants wish' },
  rotation: { sv: 'Alla går på allt', en: 'Everybody visits everything' },
  claim: { sv: 'Först till kvarn', en: 'First come, first served' },
  claimHint: {
    sv: 'Den som tar en plats har den. När det är fullt kan man ställa sig i kö.',
    en: 'Whoever takes a seat has it. When it is full one can join a queue.',
  },
  offerHours: { sv: 'Timmar att svara i kön', en: 'Hours to answer in the queue' },
  offerHoursHint: {
    sv: '0: en ledig plats går direkt till den som står först. 12: den hålls i tolv timmar.',
    en: '0: a free seat goes at once to whoever is first. 12: it is kept for twelve hours.',
  },
  blockFacts: {
    sv: (seminars: number, slots: number) => `${seminars} seminarier · ${slots} pass`,
    en: (seminars: number, slots: number) => `${seminars} seminars · ${slots} slots`,
  },
  block: { sv: 'Seminarieblock', en: 'Seminar block' },
  blockName: { sv: 'Namn', en: 'Name' },
  mode: { sv: 'Hur fylls platserna?', en: 'How are the places filled?' },
  rankHint: {
    sv: 'Deltagarna rangordnar. Alla önskemål fördelas samtidigt.',
    en: 'Participants rank. All wishes are allocated at once.',
  },
  rotationHint: {
    sv: 'Ingen väljer. Grupper går runt, och alla hinner med varje seminarium.',
    en: 'Nobody chooses. Groups go round, and everybody visits each seminar.',
  },
  opens: { sv: 'Önskningarna öppnar', en: 'Wishes open' },
  opensHint: {
    sv: 'Tomt: när dagen går till fasen Önska',
    en: 'Empty: when the day moves to the phase Wishes',
  },
  closes: { sv: 'Sista dag att önska', en: 'Last day to wish' },
  closesHint: { sv: 'Tomt: tills du avslutar fasen', en: 'Empty: until you end the phase' },
  at: { sv: 'Klockan', en: 'At' },
});

export const roomMessages = defineMessages({
  title: { sv: 'Lokaler', en: 'Rooms' },
  lead: {
    sv: 'Hur många varje lokal rymmer, och hur man hittar dit. Deltagarna läser vägen i Min dag.',
    en: 'How many each room holds, and how to find it. Participants read the way in My day.',
  },
  add: { sv: 'Lägg till lokal', en: 'Add a room' },
  empty: { sv: 'Dagen har inga lokaler än.', en: 'The day has no rooms yet.' },
  name: { sv: 'Namn', en: 'Name' },
  floor: { sv: 'Plan', en: 'Floor' },
  directions: { sv: 'Så hittar man dit', en: 'How to find it' },
  directionsHint: {
    sv: 'Till exempel: Två minuter bort. Ta trappan till vänster.',
    en: 'For example: Two minutes away. Take the stairs to the left.',
  },
  capacity: { sv: 'Platser', en: 'Places' },
  building: { sv: 'Hus', en: 'Building' },
  buildingHint: {
    sv: 'Om dagen är i flera hus. Att byta hus tar längre tid än att byta lokal.',
    en: 'If the day is in several. To change building takes longer than to change room.',
  },
  technical: { sv: 'Teknik i lokalen', en: 'Equipment in the room' },
  access: { sv: 'Tillgänglighet', en: 'Accessibility' },
  uses: { sv: 'Används', en: 'Used' },
  usesTimes: { sv: (n: number) => `${n} gånger`, en: (n: number) => `${n} times` },
  unused: { sv: 'Nej', en: 'No' },
  filter: { sv: 'Sök lokal', en: 'Find a room' },
  doing: { sv: 'Ändra', en: 'Change' },
  change: { sv: (name: string) => `Ändra ${name}`, en: (name: string) => `Change ${name}` },
});
