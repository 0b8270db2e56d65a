import { problemTable } from '../problem.ts';

export const companionProblems = problemTable({
  'companion-yourself': {
    status: 422,
    title: { sv: 'Du kan inte välja dig själv.', en: 'You cannot choose yourself.' },
    remedy: { sv: 'Sök efter en kollega.', en: 'Search for a colleague.' },
  },
  'companion-already': {
    status: 409,
    title: {
      sv: 'Du väljer redan tillsammans med någon.',
      en: 'You already choose together with somebody.',
    },
    remedy: {
      sv: 'Avsluta det först om du vill välja med någon annan.',
      en: 'End that first if you want to choose with somebody else.',
    },
  },
  'companion-has-another': {
    status: 409,
    title: {
      sv: 'Kollegan väljer redan tillsammans med någon annan.',
      en: 'Your colleague already chooses together with somebody else.',
    },
    remedy: { sv: 'Fråga någon annan.', en: 'Ask somebody else.' },
  },
  'companion-said-no': {
    status: 409,
    title: { sv: 'Kollegan har tackat nej.', en: 'Your colleague has said no.' },
    remedy: {
      sv: 'Fråga någon annan, eller vänta på att kollegan frågar dig.',
      en: 'Ask somebody else, or wait for your colleague to ask you.',
    },
  },
  'companion-not-asked': {
    status: 409,
    title: { sv: 'Frågan finns inte kvar.', en: 'The request is no longer there.' },
    remedy: { sv: 'Ladda om sidan.', en: 'Reload the page.' },
  },
  'companion-not-on-site': {
    status: 409,
    title: {
      sv: 'Kollegan kommer inte, eller deltar digitalt.',
      en: 'Your colleague is not coming, or takes part digitally.',
    },
    remedy: { sv: 'Fråga någon annan.', en: 'Ask somebody else.' },
  },
  'companion-protected': {
    status: 409,
    title: {
      sv: 'Dina uppgifter är skyddade, så kollegor får inte se ditt namn här.',
      en: 'Your details are protected, so colleagues may not see your name here.',
    },
    remedy: {
      sv: 'Prata med arrangören om du vill gå tillsammans med någon.',
      en: 'Talk to the organiser if you want to go with somebody.',
    },
  },
});
