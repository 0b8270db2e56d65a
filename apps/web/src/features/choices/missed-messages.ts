import { defineMessages } from '../../lib/messages.ts';

export const missedMessages = defineMessages({
  demand: {
    sv: (title: string, wishes: number, seats: number) =>
      `${title} hade ${wishes} önskemål på ${seats} ${seats === 1 ? 'plats' : 'platser'}.`,
    en: (title: string, wishes: number, seats: number) =>
      `${title} had ${wishes} ${wishes === 1 ? 'wish' : 'wishes'} for ${seats} ${seats === 1 ? 'seat' : 'seats'}.`,
  },
  'more-seats': {
    sv: (seats: number) =>
      seats === 1
        ? 'Med 1 plats till hade alla som hellre ville dit fått plats.'
        : `Med ${seats} platser till hade alla som hellre ville dit fått plats.`,
    en: (seats: number) =>
      seats === 1
        ? 'With 1 more seat all who would rather have gone there could have.'
        : `With ${seats} more seats all who would rather have gone there could have.`,
  },
  'higher-priority': {
    sv: (people: number) =>
      people === 1
        ? '1 person som lika gärna kunde ha bytt med dig gick före, eftersom hen fick mindre av det hen ville förra gången.'
        : `${people} personer som lika gärna kunde ha bytt med dig gick före, eftersom de fick mindre av det de ville förra gången.`,
    en: (people: number) =>
      people === 1
        ? '1 person who could as well have changed places with you came first, having got less of what they wanted last time.'
        : `${people} people who could as well have changed places with you came first, having got less of what they wanted last time.`,
  },
  'better-lot': {
    sv: (people: number) =>
      people === 1
        ? 'Lotten avgjorde mellan dig och 1 person till.'
        : `Lotten avgjorde mellan dig och ${people} andra.`,
    en: (people: number) =>
      people === 1
        ? 'The lottery decided between you and 1 other person.'
        : `The lottery decided between you and ${people} others.`,
  },
  'more-people': {
    sv: (people: number) =>
      people === 1
        ? 'Det ställdes in. 1 person till hade behövt vilja dit.'
        : `Det ställdes in. ${people} personer till hade behövt vilja dit.`,
    en: (people: number) =>
      people === 1
        ? 'It was not held. 1 more person would have had to want it.'
        : `It was not held. ${people} more people would have had to want it.`,
  },
  'minimum-elsewhere': {
    sv: (_count: number) => 'Det hade plats över, men det du fick behövde alla för att bli av.',
    en: (_count: number) => 'It had a seat left, but the one you got needed everybody to be held.',
  },
  colleague: {
    sv: (_count: number) => 'Det hade plats över, men du sitter med din kollega.',
    en: (_count: number) => 'It had a seat left, but you sit with your colleague.',
  },
  'held-seat': {
    sv: (_count: number) => 'Det hade plats över, men den plats du har låg fast.',
    en: (_count: number) => 'It had a seat left, but the seat you have was settled.',
  },
});
