import { defineMessages } from '../../lib/messages.ts';

export const companionMessages = defineMessages({
  title: { sv: 'Välj tillsammans med en kollega', en: 'Choose with a colleague' },
  meaning: {
    sv: 'Ni får samma seminarier i så många pass som det går, även om någon av er då får något längre ner på sin lista. Ni rangordnar var för sig. Det räknas när båda har sagt ja.',
    en: 'You get the same seminars in as many slots as possible, even if one of you then gets something further down their list. You each rank on your own. It counts when both have agreed.',
  },
  search: { sv: 'Sök en kollega', en: 'Find a colleague' },
  searchHint: {
    sv: 'Skriv minst två bokstäver i namnet. Bara den du frågar får veta det.',
    en: 'Write at least two letters of the name. Only the one you ask is told.',
  },
  noMatch: { sv: 'Ingen inbjuden heter så.', en: 'Nobody invited has that name.' },
  ask: { sv: 'Fråga', en: 'Ask' },
  someone: { sv: 'En kollega', en: 'A colleague' },
  asked: {
    sv: (name: string) => `Du har frågat ${name}. Det räknas när du får ett ja.`,
    en: (name: string) => `You have asked ${name}. It counts when they say yes.`,
  },
  askedToast: {
    sv: (name: string) => `${name} ser din fråga på sin sida.`,
    en: (name: string) => `${name} sees your request on their page.`,
  },
  takeBack: { sv: 'Ta tillbaka frågan', en: 'Take the request back' },
  takenBack: { sv: 'Frågan är tillbakatagen.', en: 'The request has been taken back.' },
  saidNo: {
    sv: (name: string) => `${name} tackade nej.`,
    en: (name: string) => `${name} said no.`,
  },
  together: {
    sv: (name: string) => `Du väljer tillsammans med ${name}`,
    en: (name: string) => `You choose together with ${name}`,
  },
  away: {
    sv: 'Din kollega kommer inte till dagen, så nu räknas bara din egen lista.',
    en: 'Your colleague is not coming to the day, so now only your own list counts.',
  },
  end: { sv: 'Välj var för sig', en: 'Choose separately' },
  ended: { sv: 'Ni väljer var för sig.', en: 'You choose separately.' },
  wants: {
    sv: (name: string) => `${name} vill välja seminarier tillsammans med dig`,
    en: (name: string) => `${name} wants to choose seminars together with you`,
  },
  accept: { sv: 'Ja, vi väljer tillsammans', en: 'Yes, we choose together' },
  accepted: {
    sv: (name: string) => `Du och ${name} väljer tillsammans.`,
    en: (name: string) => `You and ${name} choose together.`,
  },
  decline: { sv: 'Nej tack', en: 'No thanks' },
  declined: { sv: 'Du har tackat nej.', en: 'You have said no.' },
});
