import { defineMessages } from '../../lib/messages.ts';

export const blockMessages = defineMessages({
  wishes: { sv: 'Önskemål', en: 'Wishes' },
  answered: {
    sv: (ranked: number, all: number) => `${ranked} av ${all} har önskat.`,
    en: (ranked: number, all: number) => `${ranked} of ${all} have ranked.`,
  },
  openUntil: {
    sv: (moment: string) => `Valet är öppet till och med ${moment}.`,
    en: (moment: string) => `Choosing is open until ${moment}.`,
  },
  open: { sv: 'Valet är öppet.', en: 'Choosing is open.' },
  opens: {
    sv: (moment: string) => `Valet öppnar ${moment}.`,
    en: (moment: string) => `Choosing opens ${moment}.`,
  },
  notOpen: {
    sv: 'Valet öppnar när forumet går till fasen Önska.',
    en: 'Choosing opens when the event moves to the phase Wishes.',
  },
  closed: { sv: 'Valet är stängt.', en: 'Choosing is closed.' },
  published: { sv: 'Platserna är publicerade.', en: 'The seats are published.' },
  rotation: {
    sv: 'Här går alla på allt. Ingen önskar, och ingenting behöver fördelas.',
    en: 'Everyone goes to everything here. Nobody ranks, and nothing needs allocating.',
  },
  haveRanked: { sv: 'Har önskat', en: 'Have ranked' },
  coming: { sv: 'Kommer', en: 'Coming' },
  noReply: { sv: 'Har inte svarat på inbjudan', en: 'No reply to the invitation' },
  seats: { sv: 'Platser', en: 'Seats' },
  of: { sv: (all: number) => `av ${all}`, en: (all: number) => `of ${all}` },
  whatTitle: { sv: 'Vad som önskas', en: 'What is wanted' },
  whatLead: {
    sv: (title: string, wishes: number, seats: number) =>
      wishes > seats
        ? `Flest vill helst gå på ${title}: ${wishes} personer på ${seats} platser.`
        : `Flest vill helst gå på ${title}: ${wishes} personer. Platserna räcker.`,
    en: (title: string, wishes: number, seats: number) =>
      wishes > seats
        ? `Most people want ${title} most: ${wishes} people for ${seats} seats.`
        : `Most people want ${title} most: ${wishes} people. There are seats enough.`,
  },
  nothingWished: {
    sv: 'Ingen har önskat än. Läs in svar från ett formulär eller vänta på deltagarna.',
    en: 'Nobody has ranked yet. Import answers from a form or wait for the participants.',
  },
  caption: {
    sv: 'Antal personer som har seminariet som sitt första, andra, tredje val',
    en: 'People who have the seminar as their first, second, third choice',
  },
  seminar: { sv: 'Seminarium', en: 'Seminar' },
  rankHead: { sv: (rank: number) => `Val ${rank}`, en: (rank: number) => `Choice ${rank}` },
  later: { sv: 'Senare', en: 'Later' },
  whoTitle: { sv: 'Vilka som har önskat', en: 'Who has ranked' },
  showWho: {
    sv: (count: number) =>
      count === 0 ? 'Alla har önskat. Visa listan' : `${count} har inte önskat. Visa listan`,
    en: (count: number) =>
      count === 0
        ? 'Everybody has ranked. Show the list'
        : `${count} have not ranked. Show the list`,
  },
  show: { sv: 'Visa', en: 'Show' },
  blocksLead: {
    sv: 'Vad deltagarna önskar, och hur platserna fördelas.',
    en: 'What the participants want, and how the seats are allocated.',
  },
  noBlocks: {
    sv: 'Dagen har inga seminariepass att önska till.',
    en: 'The day has no seminar blocks to rank.',
  },
  blockFacts: {
    sv: (seminars: number, slots: number) => `${seminars} seminarier, ${slots} pass`,
    en: (seminars: number, slots: number) =>
      `${seminars} seminars, ${slots} ${slots === 1 ? 'slot' : 'slots'}`,
  },
  wishedCount: {
    sv: (count: number) => (count === 1 ? '1 person har önskat' : `${count} personer har önskat`),
    en: (count: number) => (count === 1 ? '1 person has ranked' : `${count} people have ranked`),
  },
  seatedCount: {
    sv: (count: number) => `${count} har plats`,
    en: (count: number) => `${count} have a seat`,
  },
  claimShort: { sv: 'Först till kvarn', en: 'First come, first served' },
  rotationShort: { sv: 'Alla går på allt', en: 'Everyone goes to everything' },
  haveNot: {
    sv: (count: number) => `Har inte önskat (${count})`,
    en: (count: number) => `Have not ranked (${count})`,
  },
  have: {
    sv: (count: number) => `Har önskat (${count})`,
    en: (count: number) => `Have ranked (${count})`,
  },
  name: { sv: 'Namn', en: 'Name' },
  unit: { sv: 'Enhet', en: 'Unit' },
  reply: { sv: 'Svar på inbjudan', en: 'Reply' },
  replyComing: { sv: 'Kommer', en: 'Coming' },
  replyNone: { sv: 'Inget svar', en: 'No reply' },
  order: { sv: 'Ordning', en: 'Order' },
  saved: { sv: 'Sparat', en: 'Saved' },
  imported: { sv: 'ur fil', en: 'from a file' },
  protectedPerson: { sv: 'Skyddad person', en: 'Protected person' },
  everybodyHas: { sv: 'Alla som kommer har önskat.', en: 'Everybody who is coming has ranked.' },
  nobodyHas: { sv: 'Ingen har önskat än.', en: 'Nobody has ranked yet.' },
  toProgramme: { sv: 'Ändra seminarier, pass och tider', en: 'Change seminars, slots and times' },
});
