import { defineMessages } from '../../../lib/messages.ts';

const svNumbers = 'noll ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
const enNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Numbers come written as the language writes them. */
export const proposalMessages = defineMessages({
  propose: { sv: 'Föreslå schema', en: 'Propose a schedule' },
  title: { sv: 'Förslag till schema', en: 'A proposed schedule' },
  block: { sv: 'Block', en: 'Block' },
  working: {
    sv: 'Räknar ut ett förslag. Det tar högst tio sekunder.',
    en: 'Working out a proposal. It takes ten seconds at most.',
  },

  wholeInSlots: {
    sv: (whole: string, people: string, choices: number) =>
      `Förslaget ger ${whole} av ${people} ett av sina ${svNumbers[choices] ?? choices} första val i varje pass.`,
    en: (whole: string, people: string, choices: number) =>
      `The proposal gives ${whole} of ${people} one of their first ${enNumbers[choices] ?? choices} wishes in every slot.`,
  },
  wholeInOneSlot: {
    sv: (whole: string, people: string, choices: number, best: string) =>
      `Förslaget ger ${whole} av ${people} ett av sina ${svNumbers[choices] ?? choices} första val; ${best}.`,
    en: (whole: string, people: string, choices: number, best: string) =>
      `The proposal gives ${whole} of ${people} one of their first ${enNumbers[choices] ?? choices} wishes; ${best}.`,
  },
  satisfied: {
    sv: (value: string, wishes: string, best: string) =>
      `Det uppfyller ${value} av ${wishes} önskningar; ${best}.`,
    en: (value: string, wishes: string, best: string) =>
      `It satisfies ${value} of ${wishes} wishes; ${best}.`,
  },
  visits: {
    sv: (value: string, wishes: string, best: string) =>
      `Förslaget ger plats för ${value} av ${wishes} väntade besök; ${best}.`,
    en: (value: string, wishes: string, best: string) =>
      `The proposal has places for ${value} of ${wishes} expected visits; ${best}.`,
  },
  rotation: {
    sv: (value: string, wishes: string, best: string) =>
      `Förslaget ger plats för ${value} av ${wishes} besök när alla går på allt; ${best}.`,
    en: (value: string, wishes: string, best: string) =>
      `The proposal has places for ${value} of ${wishes} visits when everybody visits everything; ${best}.`,
  },
  isBest: { sv: 'bättre går inte', en: 'no schedule does better' },
  mayBeBetter: {
    sv: (bound: string, gap: string) => `det bästa kan vara högst ${bound} (${gap} mer)`,
    en: (bound: string, gap: string) => `the best can be ${bound} at most (${gap} more)`,
  },
  today: {
    sv: (value: string, wishes: string) => `Dagens schema ger ${value} av ${wishes}.`,
    en: (value: string, wishes: string) => `Today’s schedule gives ${value} of ${wishes}.`,
  },
  todayBreaks: {
    sv: (n: number) => (n === 1 ? 'Det bryter mot ett krav.' : `Det bryter mot ${n} krav.`),
    en: (n: number) => (n === 1 ? 'It breaks one demand.' : `It breaks ${n} demands.`),
  },
  evenly: {
    sv: 'Ingen har önskat än och inget är väntat, så förslaget räknar med att lika många vill gå på varje seminarium.',
    en: 'Nobody has wished yet and nothing is expected, so the proposal takes it that as many want to visit each seminar.',
  },
  nothingDiffers: {
    sv: 'Förslaget är dagens schema: inget behöver ändras.',
    en: 'The proposal is today’s schedule: nothing needs to change.',
  },

  caption: { sv: 'Dagens schema och förslaget', en: 'Today’s schedule and the proposal' },
  seminar: { sv: 'Seminarium', en: 'Seminar' },
  now: { sv: 'I dag', en: 'Today' },
  proposed: { sv: 'Förslag', en: 'Proposal' },
  notHeld: { sv: 'hålls inte', en: 'not held' },
  noRoom: { sv: 'ingen lokal', en: 'no room' },
  places: {
    sv: (n: string) => `${n} platser`,
    en: (n: string) => `${n} places`,
  },
  stays: { sv: 'som i dag', en: 'as today' },
  emptySlot: { sv: 'Inget i det här passet.', en: 'Nothing in this slot.' },
  all: { sv: 'Ta med alla', en: 'Take all' },
  roomsTwice: {
    sv: (n: number) =>
      n === 1
        ? 'Med bara de valda används en lokal två gånger i samma pass.'
        : `Med bara de valda används lokaler två gånger i samma pass, på ${n} ställen.`,
    en: (n: number) =>
      n === 1
        ? 'With only those chosen, a room is used twice in the same slot.'
        : `With only those chosen, rooms are used twice in the same slot, in ${n} places.`,
  },
  accept: {
    sv: (n: number) => (n === 1 ? 'Gör en ändring' : `Gör ${n} ändringar`),
    en: (n: number) => (n === 1 ? 'Make one change' : `Make ${n} changes`),
  },
  accepted: {
    sv: (n: number) => (n === 1 ? 'En ändring är gjord' : `${n} ändringar är gjorda`),
    en: (n: number) => (n === 1 ? 'One change is made' : `${n} changes are made`),
  },
  cancel: { sv: 'Avbryt', en: 'Cancel' },

  clashTitle: { sv: 'Kraven går inte ihop', en: 'The demands clash' },
  clashRooms: {
    sv: (wished: string, places: string) =>
      `Det önskas ${wished} tillfällen, men lokalerna är lediga ${places} gånger under passen.`,
    en: (wished: string, places: string) =>
      `${wished} sessions are wished for, but the rooms are free ${places} times during the slots.`,
  },
  clashIntro: {
    sv: 'Allt detta går inte på en gång i de lokaler och pass som finns. Ändra något av det så går resten:',
    en: 'All of this cannot be had at once in the rooms and slots that there are. Change any of it and the rest can:',
  },
  clashOne: {
    sv: 'Det här går inte i de lokaler och pass som finns:',
    en: 'This cannot be had in the rooms and slots that there are:',
  },
  clashTooOften: {
    sv: (name: string, times: number, slots: number) =>
      `${name} ska ges ${times} gånger, men blocket har bara ${slots} pass`,
    en: (name: string, times: number, slots: number) =>
      `${name} is to be given ${times} times, but the block has only ${slots} slots`,
  },
  clashRepeats: {
    sv: (name: string, times: number) =>
      times === 1 ? `${name} ska ges en gång` : `${name} ska ges ${times} gånger`,
    en: (name: string, times: number) =>
      times === 1 ? `${name} is to be given once` : `${name} is to be given ${times} times`,
  },
  clashAway: {
    sv: (name: string, when: string) => `${name}: någon som behövs kan inte ${when}`,
    en: (name: string, when: string) => `${name}: somebody who is needed cannot at ${when}`,
  },
  clashNeed: {
    sv: (name: string, feature: string) => `${name} behöver ${feature}`,
    en: (name: string, feature: string) => `${name} needs ${feature}`,
  },
  clashPerson: {
    sv: (person: string, names: string) =>
      `${person} behövs i ${names}, och kan vara på ett ställe i taget`,
    en: (person: string, names: string) =>
      `${person} is needed in ${names}, and can be in one place at a time`,
  },
  undecided: {
    sv: 'Det gick inte att avgöra i tid om det finns ett schema som håller alla krav.',
    en: 'It could not be settled in time whether there is a schedule that keeps every demand.',
  },
});
