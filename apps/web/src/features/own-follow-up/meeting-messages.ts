import { defineMessages } from '../../lib/messages.ts';

export const meetingMessages = defineMessages({
  choose: { sv: 'Välj en dag', en: 'Choose a day' },
  startsOn: { sv: 'Från och med', en: 'From' },
  endsOn: { sv: 'Till och med', en: 'To' },
  daysHint: { sv: 'En dag räcker. Högst 14 dagar.', en: 'One day is enough. At most 14 days.' },
  chooseIt: { sv: 'Välj', en: 'Choose' },
  yourDays: {
    sv: (from: string, to: string) =>
      from === to ? `Din dag: ${from}` : `Dina dagar: ${from} – ${to}`,
    en: (from: string, to: string) =>
      from === to ? `Your day: ${from}` : `Your days: ${from} – ${to}`,
  },
  changeDays: { sv: 'Byt dagar', en: 'Change days' },
  tips: { sv: 'Tre saker att pröva', en: 'Three things to try' },
  tip1: {
    sv: 'Fråga dig före mötet: vad behöver den andra?',
    en: 'Ask yourself before the meeting: what does the other need?',
  },
  tip2: {
    sv: 'Lyssna klart. Sammanfatta det du hörde.',
    en: 'Hear them out. Sum up what you heard.',
  },
  tip3: {
    sv: 'Fråga efteråt: vad gjorde jag som hjälpte, och vad kunde jag ha gjort?',
    en: 'Ask afterwards: what did I do that helped, and what could I have done?',
  },
  newMeeting: { sv: 'Ett möte till', en: 'One more meeting' },
  kind: { sv: 'Vilket slags möte?', en: 'What kind of meeting?' },
  ONE_TO_ONE: { sv: 'Samtal med medarbetare', en: 'Talk with an employee' },
  TEAM: { sv: 'Möte i arbetsgruppen', en: 'Meeting of the team' },
  RESIDENT: { sv: 'Med en invånare', en: 'With a resident' },
  PARTNER: { sv: 'Med en samarbetspart', en: 'With a partner' },
  OTHER: { sv: 'Något annat', en: 'Something else' },
  rating: { sv: 'Hur bra blev det?', en: 'How good was it?' },
  line: { sv: 'En rad för egen del', en: 'A line for yourself' },
  save: { sv: 'Spara mötet', en: 'Save the meeting' },
  missing: { sv: 'Välj slag och hur bra det blev.', en: 'Choose a kind and how good it was.' },
  saved: { sv: 'Mötet är sparat', en: 'The meeting is saved' },
  waiting: {
    sv: (n: number) =>
      n === 1
        ? 'Sparat – skickas när du har nät.'
        : `${n} möten är sparade – skickas när du har nät.`,
    en: (n: number) =>
      n === 1
        ? 'Saved – sent when you have a network.'
        : `${n} meetings are saved – sent when you have a network.`,
  },
  refused: {
    sv: 'Ett möte som du sparade utan nät kunde inte tas emot.',
    en: 'A meeting that you saved without a network could not be received.',
  },
  log: { sv: 'Din logg', en: 'Your log' },
  emptyLog: {
    sv: 'Inga möten än. Det tar några sekunder att notera ett.',
    en: 'No meetings yet. It takes seconds to note one.',
  },
  summary: {
    sv: (n: number, mean: string) => `${n === 1 ? '1 möte' : `${n} möten`}, i snitt ${mean} av 5`,
    en: (n: number, mean: string) =>
      `${n === 1 ? '1 meeting' : `${n} meetings`}, ${mean} of 5 on average`,
  },
  ofFive: { sv: (n: number) => `${n} av 5`, en: (n: number) => `${n} of 5` },
  removeOf: {
    sv: (when: string) => `Ta bort mötet ${when}`,
    en: (when: string) => `Take away the meeting ${when}`,
  },
  steps: {
    sv: () => ['inte alls', 'sådär', 'helt okej', 'bra', 'bästa möjliga'] as readonly string[],
    en: () => ['not at all', 'so-so', 'all right', 'good', 'the best possible'],
  },
});
