import type { Locale } from '@ledarforum/contract/problem';
import { knownFeatures } from '@ledarforum/domain/room-features';

/** What is written in the files of a programme, in either language. */
export const programmeWords = {
  sv: {
    runningOrder: 'Körschema',
    seminars: 'Seminarier',
    rooms: 'Lokaler',
    day: 'Dag',
    begins: 'Börjar',
    ends: 'Slutar',
    minutes: 'Minuter',
    kind: 'Slag',
    kinds: {
      PLENARY: 'Gemensamt i storsal',
      BREAK: 'Paus',
      MEAL: 'Måltid',
      MINGLE: 'Mingel',
      WORKSHOP: 'Workshop i grupper',
      BLOCKER: 'Upptaget',
      SEMINAR: 'Seminarium',
    },
    letter: 'Märke',
    title: 'Rubrik',
    block: 'Block',
    room: 'Lokal',
    responsible: 'Ansvarig',
    host: 'Värd',
    declined: 'har tackat nej',
    crew: 'Bemanning',
    contacts: 'Kontakt',
    technicalNeeds: 'Teknik',
    needs: 'Krav på lokalen',
    expected: 'Väntas',
    seats: 'Platser',
    taken: 'Tagna',
    sessions: 'Tillfällen',
    state: 'Läge',
    dropped: 'Inställt',
    description: 'Beskrivning',
    name: 'Namn',
    building: 'Hus',
    floor: 'Plan',
    features: 'Utrustning',
    directions: 'Hitta hit',
    uses: 'Används',
    has: {
      screen: 'Storbild',
      sound: 'Ljudanläggning',
      microphone: 'Handmikrofon',
      headset: 'Headset',
      stage: 'Scen',
      'stage-light': 'Scenljus',
      piano: 'Piano',
      camera: 'Kamera för sändning',
      whiteboard: 'Whiteboard',
      'round-tables': 'Runda bord',
      wheelchair: 'Tillgänglighet för rullstol',
      'hearing-loop': 'Hörslinga',
      'quiet-room': 'Tyst rum att vila i',
    },
  },
  en: {
    runningOrder: 'Running order',
    seminars: 'Seminars',
    rooms: 'Rooms',
    day: 'Day',
    begins: 'Begins',
    ends: 'Ends',
    minutes: 'Minutes',
    kind: 'Kind',
    kinds: {
      PLENARY: 'Plenary',
      BREAK: 'Break',
      MEAL: 'Meal',
      MINGLE: 'Mingle',
      WORKSHOP: 'Workshop in groups',
      BLOCKER: 'Blocked',
      SEMINAR: 'Seminar',
    },
    letter: 'Mark',
    title: 'Title',
    block: 'Block',
    room: 'Room',
    responsible: 'Responsible',
    host: 'Host',
    declined: 'has declined',
    crew: 'Crew',
    contacts: 'Contact',
    technicalNeeds: 'Technical needs',
    needs: 'Room must have',
    expected: 'Expected',
    seats: 'Seats',
    taken: 'Taken',
    sessions: 'Sessions',
    state: 'State',
    dropped: 'Cancelled',
    description: 'Description',
    name: 'Name',
    building: 'Building',
    floor: 'Floor',
    features: 'Equipment',
    directions: 'How to find it',
    uses: 'Uses',
    has: {
      screen: 'Big screen',
      sound: 'Sound system',
      microphone: 'Hand microphone',
      headset: 'Headset',
      stage: 'Stage',
      'stage-light': 'Stage light',
      piano: 'Piano',
      camera: 'Camera for streaming',
      whiteboard: 'Whiteboard',
      'round-tables': 'Round tables',
      wheelchair: 'Wheelchair access',
      'hearing-loop': 'Hearing loop',
      'quiet-room': 'Quiet room to rest in',
    },
  },
} as const;

/** "Sal Helge, plan 2, Kongressen": empty without a room. */
export function placeWords(
  room: { name: string; floor: string; building: string } | undefined,
): string {
  if (room === undefined) return '';
  return [room.name, room.floor, room.building].filter((part) => part !== '').join(', ');
}

/** What a room has or content needs, in words: "Storbild; Hörslinga". */
export function featureWords(features: readonly string[], locale: Locale): string {
  const { has } = programmeWords[locale];
  return knownFeatures(features)
    .map((feature) => has[feature])
    .join('; ');
}
