import { defineMessages } from '../../lib/messages.ts';

export const myDayMessages = defineMessages({
  title: { sv: 'Min dag', en: 'My day' },
  wholeDay: { sv: 'Hela min dag', en: 'My whole day' },
  inDays: {
    sv: (days: number) => (days === 1 ? 'I morgon' : `Om ${days} dagar`),
    en: (days: number) => (days === 1 ? 'Tomorrow' : `In ${days} days`),
  },
  toAfter: { sv: 'Mitt efteråt', en: 'My afterwards' },
  afterLead: {
    sv: 'Vad tar du med dig? Skriv ner det medan du minns.',
    en: 'What do you take with you? Write it down while you remember.',
  },
  today: { sv: 'I dag', en: 'Today' },
  startsIn: { sv: (time: string) => `Om ${time}`, en: (time: string) => `In ${time}` },
  pause: {
    sv: (time: string, left: string) => `Paus. Härnäst kl. ${time}, om ${left}`,
    en: (time: string, left: string) => `Break. Next at ${time}, in ${left}`,
  },
  dayBegins: {
    sv: (time: string, left: string) => `Dagen börjar kl. ${time}, om ${left}`,
    en: (time: string, left: string) => `The day begins at ${time}, in ${left}`,
  },
  alsoNow: { sv: 'Samtidigt', en: 'At the same time' },
  table: { sv: (number: number) => `bord ${number}`, en: (number: number) => `table ${number}` },
  mingleGroup: { sv: (sign: string) => `grupp ${sign}`, en: (sign: string) => `group ${sign}` },
  tables: { sv: 'Dina bord', en: 'Your tables' },
  undecided: {
    sv: 'Ditt seminarium visas här när platserna är fördelade.',
    en: 'Your seminar is shown here when the seats have been given out.',
  },
  withoutSeat: {
    sv: 'Du har inget seminarium i det här passet.',
    en: 'You have no seminar in this slot.',
  },
  thanks: { sv: 'Tack för i dag', en: 'Thank you for today' },
  thanksLead: {
    sv: 'Dagen är slut. Programmet ligger kvar här.',
    en: 'The day is over. The programme stays here.',
  },
  evaluate: { sv: 'Utvärdera dagen', en: 'Evaluate the day' },
  evaluateLead: {
    sv: 'Berätta hur dagen var. Det tar ett par minuter och ingen ser vem som har svarat vad.',
    en: 'Tell us how the day was. It takes a couple of minutes and nobody sees who answered what.',
  },
  answerQuestions: { sv: 'Svara på frågorna', en: 'Answer the questions' },
  asksBefore: {
    sv: 'Vad behöver du och hoppas på inför dagen? Tre frågor, och ingen ser vad just du svarar.',
    en: 'What do you need and hope for before the day? Three questions, and nobody sees what you answer.',
  },
  asksAfterwards: {
    sv: 'Vad har det blivit av dagen? Det tar två minuter och ingen ser vad just du svarar.',
    en: 'What has come of the day? It takes two minutes and nobody sees what you answer.',
  },
  kit: { sv: 'Ditt kit', en: 'Your kit' },
  canEvaluate: { sv: 'Du kan utvärdera dagen.', en: 'You can evaluate the day.' },
  evaluated: { sv: 'Du har utvärderat dagen. Tack!', en: 'You have evaluated the day. Thank you!' },
  reply: { sv: 'Svara på inbjudan', en: 'Reply to the invitation' },
  replyLead: {
    sv: 'Du har inte svarat om du kommer.',
    en: 'You have not replied whether you are coming.',
  },
  replyBy: {
    sv: (day: string) => `Svara till och med ${day}.`,
    en: (day: string) => `Reply by ${day}.`,
  },
  declined: {
    sv: 'Du har svarat att du inte kommer.',
    en: 'You have replied that you are not coming.',
  },
  digital: { sv: 'Du deltar digitalt.', en: 'You take part digitally.' },
  changeReply: { sv: 'Ändra svaret', en: 'Change the reply' },
  wish: { sv: 'Önska seminarier', en: 'Wish for seminars' },
  wishChange: { sv: 'Ändra dina önskemål', en: 'Change your wishes' },
  askedBy: {
    sv: (name: string) => `${name} vill välja seminarier tillsammans med dig.`,
    en: (name: string) => `${name} wants to choose seminars together with you.`,
  },
  askedBySomeone: { sv: 'En kollega', en: 'A colleague' },
  askedAnswer: { sv: 'Svara', en: 'Answer' },
  wishLead: {
    sv: (name: string) => `${name}: du har inte önskat än.`,
    en: (name: string) => `${name}: you have not wished yet.`,
  },
  wishSaved: {
    sv: (name: string) => `${name}: dina önskemål är sparade.`,
    en: (name: string) => `${name}: your wishes are saved.`,
  },
  wishUntil: {
    sv: (moment: string) => `Öppet till och med ${moment}.`,
    en: (moment: string) => `Open until ${moment}.`,
  },
  whatIsNew: {
    sv: (moment: string) => `Nytt i programmet ${moment}`,
    en: (moment: string) => `New in the programme ${moment}`,
  },
  emptyDay: {
    sv: 'Programmet visas här när det är klart.',
    en: 'The programme is shown here when it is ready.',
  },
  toProgramme: { sv: 'Visa hela programmet', en: 'Show the whole programme' },
  keptFrom: {
    sv: (moment: string) => `Ledarforum går inte att nå. Visar det som hämtades ${moment}.`,
    en: (moment: string) => `Ledarforum cannot be reached. Showing what was fetched ${moment}.`,
  },
  eventsTitle: { sv: 'Mina dagar', en: 'My days' },
  noEvents: {
    sv: 'Du är inte inbjuden till någon dag just nu.',
    en: 'You are not invited to any day right now.',
  },
  coming: { sv: 'Du kommer', en: 'You are coming' },
});
