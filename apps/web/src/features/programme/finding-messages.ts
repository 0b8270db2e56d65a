import { defineMessages } from '../../lib/messages.ts';

/** What a sentence may name. Texts; empty where a finding does not say it. */
export interface FindingWords {
  readonly first: string;
  readonly second: string;
  /** All that it is about: "Helge, Bolmen" */
  readonly subjects: string;
  readonly room: string;
  readonly block: string;
  readonly person: string;
  readonly wanted: string;
  readonly available: string;
  /** "scen, piano" */
  readonly features: string;
  /** "10.30–12.15", with the day before it when there are several. */
  readonly span: string;
  readonly day: string;
  readonly far: boolean;
}

type Words = FindingWords;

export const findingListMessages = defineMessages({
  title: { sv: 'Att se över', en: 'To look at' },
  error: { sv: 'Går inte ihop', en: 'Cannot happen' },
  warning: { sv: 'Kan gå fel', en: 'May go wrong' },
  hint: { sv: 'Kan bli bättre', en: 'Could be better' },
  see: { sv: 'Se', en: 'See' },
  showAll: { sv: (n: number) => `Visa alla ${n}`, en: (n: number) => `Show all ${n}` },
  slot: { sv: (time: string) => `passet ${time}`, en: (time: string) => `the slot ${time}` },
  group: {
    sv: (round: string, n: number) => `${round}, grupp ${n}`,
    en: (round: string, n: number) => `${round}, group ${n}`,
  },
  done: { sv: (what: string) => `Gjort: ${what}`, en: (what: string) => `Done: ${what}` },
  pause: { sv: 'Paus', en: 'Break' },
  lunch: { sv: 'Lunch', en: 'Lunch' },
});

export const remedyMessages = defineMessages({
  capacity: {
    sv: (what: string, n: string) => `Ge ${what} ${n} platser`,
    en: (what: string, n: string) => `Give ${what} ${n} places`,
  },
  capacities: {
    sv: (n: number) => `Ändra platserna i ${n} tillfällen så att det räcker`,
    en: (n: number) => `Change the places of ${n} sessions so that there are enough`,
  },
  room: { sv: (room: string) => `Flytta till ${room}`, en: (room: string) => `Move to ${room}` },
  shift: {
    sv: (what: string, time: string) => `Flytta ${what} till ${time}`,
    en: (what: string, time: string) => `Move ${what} to ${time}`,
  },
  pause: {
    sv: (time: string) => `Lägg in en paus ${time}`,
    en: (time: string) => `Add a break ${time}`,
  },
  lunch: {
    sv: (time: string) => `Lägg in lunch ${time}`,
    en: (time: string) => `Add lunch ${time}`,
  },
  session: {
    sv: (slot: string, room: string) => `Lägg till i ${slot}, ${room}`,
    en: (slot: string, room: string) => `Add to ${slot}, ${room}`,
  },
  move: {
    sv: (slot: string, room: string) => `Flytta till ${slot}, ${room}`,
    en: (slot: string, room: string) => `Move to ${slot}, ${room}`,
  },
  drop: { sv: 'Ställ in seminariet', en: 'Cancel the seminar' },
  confirm: { sv: 'Lokalen har det', en: 'The room has it' },
});

/** One plain sentence for each thing that a rule can find. They begin with a small letter where a name comes first. */
export const findingMessages = defineMessages({
  'item-outside-day': {
    sv: ({ first }: Words) => `${first} ligger utanför dagen.`,
    en: ({ first }: Words) => `${first} is outside the day.`,
  },
  'slot-outside-day': {
    sv: ({ first, block }: Words) => `${first} i ${block} ligger utanför dagen.`,
    en: ({ first, block }: Words) => `${first} of ${block} is outside the day.`,
  },
  'slots-collide': {
    sv: ({ first, second }: Words) => `${first} och ${second} är samtidigt. Ingen kan gå på båda.`,
    en: ({ first, second }: Words) =>
      `${first} and ${second} are at the same time. Nobody can be in both.`,
  },
  'plenary-collides': {
    sv: ({ first, second }: Words) => `${first} och ${second} är samtidigt, och båda är för alla.`,
    en: ({ first, second }: Words) =>
      `${first} and ${second} are at the same time, and both are for everybody.`,
  },
  'room-used-twice': {
    sv: ({ room, first, second }: Words) =>
      `${room} används av både ${first} och ${second} samtidigt.`,
    en: ({ room, first, second }: Words) =>
      `${room} is used by both ${first} and ${second} at the same time.`,
  },
  'session-without-room': {
    sv: ({ first }: Words) => `${first} har ingen lokal.`,
    en: ({ first }: Words) => `${first} has no room.`,
  },
  'plenary-over-room': {
    sv: ({ first, wanted, available, room }: Words) =>
      `${first} samlar ${wanted} personer men ${room} rymmer ${available}.`,
    en: ({ first, wanted, available, room }: Words) =>
      `${first} gathers ${wanted} people but ${room} holds ${available}.`,
  },
  'host-in-two-places': {
    sv: ({ person, first, second }: Words) =>
      `${person} är värd för både ${first} och ${second} samtidigt.`,
    en: ({ person, first, second }: Words) =>
      `${person} hosts both ${first} and ${second} at the same time.`,
  },
  'person-in-two-places': {
    sv: ({ person, first, second }: Words) =>
      `${person} behövs i både ${first} och ${second} samtidigt.`,
    en: ({ person, first, second }: Words) =>
      `${person} is needed in both ${first} and ${second} at the same time.`,
  },
  'host-away': {
    sv: ({ person, first }: Words) => `${person || 'Värden'} kan inte när ${first} går.`,
    en: ({ person, first }: Words) => `${person || 'The host'} cannot when ${first} runs.`,
  },
  'capacity-over-room': {
    sv: ({ first, wanted, available, room }: Words) =>
      `${first} har ${wanted} platser men ${room} rymmer ${available}.`,
    en: ({ first, wanted, available, room }: Words) =>
      `${first} has ${wanted} places but ${room} holds ${available}.`,
  },
  'slot-places-few': {
    sv: ({ first, block, wanted, available }: Words) =>
      `${first} i ${block} har ${available} platser för ${wanted} personer.`,
    en: ({ first, block, wanted, available }: Words) =>
      `${first} of ${block} has ${available} places for ${wanted} people.`,
  },
  'rotation-cannot-complete': {
    sv: ({ block, wanted, available }: Words) =>
      wanted === ''
        ? `Alla hinner inte med allt i ${block}.`
        : `Alla hinner inte med allt i ${block}: det finns plats för ${available} av ${wanted}.`,
    en: ({ block, wanted, available }: Words) =>
      wanted === ''
        ? `Not everybody can visit everything in ${block}.`
        : `Not everybody can visit everything in ${block}: there is room for ${available} of ${wanted}.`,
  },
  'seminar-never-placed': {
    sv: ({ first }: Words) => `${first} går inte i något pass.`,
    en: ({ first }: Words) => `${first} does not run in any slot.`,
  },
  'seminar-repeats-few': {
    sv: ({ first, wanted, available }: Words) =>
      `${first} ska ges ${wanted} gånger men är utlagt ${available}.`,
    en: ({ first, wanted, available }: Words) =>
      `${first} is to be given ${wanted} times but is placed ${available}.`,
  },
  'seminar-places-few': {
    sv: ({ first, wanted, available }: Words) =>
      `${wanted} vill gå på ${first}, som har ${available} platser sammanlagt.`,
    en: ({ first, wanted, available }: Words) =>
      `${wanted} want ${first}, which has ${available} places in all.`,
  },
  'host-declined': {
    sv: ({ person, first }: Words) =>
      `${person || 'Värden'} har tackat nej till att hålla ${first}.`,
    en: ({ person, first }: Words) => `${person || 'The host'} has declined to hold ${first}.`,
  },
  'dropped-with-participants': {
    sv: ({ first, wanted }: Words) =>
      `${first} är inställt men har valts av ${wanted}. De behöver få veta och välja om.`,
    en: ({ first, wanted }: Words) =>
      `${first} is cancelled but chosen by ${wanted}. They need to know and choose again.`,
  },
  'change-too-short': {
    sv: ({ first, second, wanted, available, far }: Words) =>
      `Det är ${available} minuter mellan ${first} och ${second}. Att byta ${far ? 'hus' : 'lokal'} tar ${wanted}.`,
    en: ({ first, second, wanted, available, far }: Words) =>
      `There are ${available} minutes between ${first} and ${second}. To change ${far ? 'building' : 'room'} takes ${wanted}.`,
  },
  'long-sitting': {
    sv: ({ span, available, wanted }: Words) =>
      `${span} är ${available} minuter utan paus. Mer än ${wanted} är svårt att orka.`,
    en: ({ span, available, wanted }: Words) =>
      `${span} is ${available} minutes without a break. More than ${wanted} is hard to sit through.`,
  },
  'no-lunch': {
    sv: ({ day }: Words) => `${day} har ingen lunch.`,
    en: ({ day }: Words) => `${day} has no lunch.`,
  },
  'needs-missing': {
    sv: ({ first, room, features }: Words) => `${first} behöver ${features}, som ${room} inte har.`,
    en: ({ first, room, features }: Words) =>
      `${first} needs ${features}, which ${room} does not have.`,
  },
  'access-missing': {
    sv: ({ room, wanted, features }: Words) =>
      `${wanted} av dem som kommer behöver ${features}. Det är inte noterat att ${room} har det.`,
    en: ({ room, wanted, features }: Words) =>
      `${wanted} of those who come need ${features}. It is not noted that ${room} has it.`,
  },
  'access-unknown': {
    sv: ({ features, subjects }: Words) =>
      `Några av dem som kommer behöver ${features}. Ingenting är noterat om ${subjects}.`,
    en: ({ features, subjects }: Words) =>
      `Some of those who come need ${features}. Nothing is noted of ${subjects}.`,
  },
  'quiet-room-missing': {
    sv: ({ wanted }: Words) =>
      `${wanted} av dem som kommer behöver ett tyst rum att vila i. Ingen lokal är noterad som ett sådant.`,
    en: ({ wanted }: Words) =>
      `${wanted} of those who come need a quiet room to rest in. No room is noted as one.`,
  },
  'groups-over-room': {
    sv: ({ first, room, wanted, available }: Words) =>
      `${room} rymmer ${available} men har grupper med ${wanted} personer, bland dem ${first}.`,
    en: ({ first, room, wanted, available }: Words) =>
      `${room} holds ${available} but has groups of ${wanted} people, among them ${first}.`,
  },
});
