import { defineMessages } from '../../lib/messages.ts';

export const blockMessages = defineMessages({
  toProgramme: { sv: 'Till programmet', en: 'To the programme' },
  gone: { sv: 'Blocket finns inte längre.', en: 'The block no longer exists.' },
  change: { sv: 'Ändra blocket', en: 'Change the block' },
  remove: { sv: 'Ta bort blocket', en: 'Delete the block' },
  removeTitle: {
    sv: (name: string) => `Ta bort ${name}?`,
    en: (name: string) => `Delete ${name}?`,
  },
  removeLead: {
    sv: (seminars: number, slots: number) =>
      `${seminars} seminarier och ${slots} pass försvinner. Det går inte att ångra.`,
    en: (seminars: number, slots: number) =>
      `${seminars} seminars and ${slots} slots go. It cannot be undone.`,
  },
  until: {
    sv: (moment: string) => `Önska till ${moment}`,
    en: (moment: string) => `Wish until ${moment}`,
  },
  wished: { sv: (n: string) => `${n} har önskat`, en: (n: string) => `${n} have wished` },
  seated: { sv: (n: string) => `${n} har plats`, en: (n: string) => `${n} have a seat` },
  toWishes: { sv: 'Till önskemål och fördelning', en: 'To wishes and allocation' },
  seminars: { sv: 'Seminarier', en: 'Seminars' },
  addSeminar: { sv: 'Lägg till seminarium', en: 'Add a seminar' },
  noSeminars: { sv: 'Blocket har inga seminarier än.', en: 'The block has no seminars yet.' },
  letter: { sv: 'Bokstav', en: 'Letter' },
  letterHint: {
    sv: 'Seminariets märke på skyltar och i program.',
    en: 'The seminar’s mark on signs and in programmes.',
  },
  seminarTitle: { sv: 'Rubrik', en: 'Title' },
  host: { sv: 'Värd', en: 'Host' },
  description: { sv: 'Beskrivning', en: 'Description' },
  descriptionHint: {
    sv: 'Vad deltagarna läser när de önskar.',
    en: 'What participants read when they wish.',
  },
  technicalNeeds: { sv: 'Teknik', en: 'Technical needs' },
  planning: { sv: 'Planering', en: 'Planning' },
  planningHint: {
    sv: 'För dig som planerar. Deltagarna ser inget av det, utom att ett seminarium är inställt.',
    en: 'For you who plan. Participants see none of it, except that a seminar is cancelled.',
  },
  repeats: { sv: 'Hur många gånger', en: 'How many times' },
  repeatsHint: { sv: 'Tomt: så många som ryms', en: 'Empty: as many as there is room for' },
  expected: { sv: 'Så många väntas vilja gå', en: 'How many are expected to want it' },
  away: { sv: 'Värden kan inte', en: 'The host cannot' },
  declined: { sv: 'Värden har tackat nej', en: 'The host has declined' },
  drop: { sv: 'Seminariet är inställt', en: 'The seminar is cancelled' },
  dropHint: {
    sv: 'Det finns kvar så att de som valt det får veta.',
    en: 'It is kept so that those who chose it are told.',
  },
  isDropped: { sv: 'Inställt', en: 'Cancelled' },
  slots: { sv: 'Pass och lokaler', en: 'Slots and rooms' },
  slot: {
    sv: (n: number, time: string) => `Pass ${n}, ${time}`,
    en: (n: number, time: string) => `Slot ${n}, ${time}`,
  },
  addSlot: { sv: 'Lägg till pass', en: 'Add a slot' },
  noSlots: { sv: 'Blocket har inga pass än.', en: 'The block has no slots yet.' },
  changeSlot: { sv: 'Ändra', en: 'Change' },
  removeSlot: { sv: 'Ta bort passet', en: 'Delete the slot' },
  runAll: { sv: 'Kör alla seminarier i alla pass', en: 'Run every seminar in every slot' },
  runAllLead: {
    sv: 'Varje seminarium får en lokal och går i alla pass.',
    en: 'Each seminar gets one room and runs in every slot.',
  },
  runAllDo: { sv: 'Lägg ut', en: 'Lay out' },
  runs: { sv: 'Går i passet', en: 'Runs in the slot' },
  notRunning: { sv: 'Går inte i passet', en: 'Does not run' },
  room: { sv: 'Lokal', en: 'Room' },
  capacity: { sv: 'Platser', en: 'Places' },
  minimum: { sv: 'Minst', en: 'Minimum' },
  minimumHint: {
    sv: 'Blir det färre ställs tillfället in.',
    en: 'With fewer, the session is not held.',
  },
  taken: {
    sv: (n: string, of: string) => `${n} av ${of} platser`,
    en: (n: string, of: string) => `${n} of ${of} places`,
  },
  minimumOf: { sv: (n: string) => `minst ${n}`, en: (n: string) => `at least ${n}` },
  slotsChanged: { sv: 'Passen är ändrade', en: 'The slots are changed' },
  cohorts: { sv: 'Grupper genom blocket', en: 'Groups through the block' },
  cohortsLead: {
    sv: 'Alla som kommer delas i grupper. Varje grupp blandar förvaltningar och går på allt, i olika ordning.',
    en: 'Everybody who comes is divided into groups. Each group mixes departments and visits everything, in another order.',
  },
  assign: { sv: 'Dela in alla som kommer', en: 'Divide everybody who comes' },
  assignLate: { sv: 'Dela in dem som tillkommit', en: 'Place those who have joined' },
  assigning: { sv: 'Delar in …', en: 'Dividing …' },
  again: { sv: 'Dela in alla på nytt', en: 'Divide everybody anew' },
  againLead: {
    sv: (n: string) => `${n} personer kan få en annan väg genom dagen. Det går inte att ångra.`,
    en: (n: string) => `${n} people may get another way through the day. It cannot be undone.`,
  },
  assigned: {
    sv: (people: string, sizes: string) => `${people} personer är indelade: ${sizes}.`,
    en: (people: string, sizes: string) => `${people} people are divided: ${sizes}.`,
  },
});
