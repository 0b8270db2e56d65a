import { problemTable } from '../problem.ts';

export const kitProblems = problemTable({
  'kit-not-yet': {
    status: 409,
    title: {
      sv: 'Ditt kit finns när dagen är över.',
      en: 'Your kit is there when the day is over.',
    },
    remedy: { sv: 'Kom tillbaka efter dagen.', en: 'Come back after the day.' },
  },
  'kit-meeting-past': {
    status: 422,
    title: { sv: 'Tiden har redan varit.', en: 'That time has already been.' },
    remedy: { sv: 'Välj en tid framåt.', en: 'Choose a time ahead.' },
  },
  'kit-meeting-far': {
    status: 422,
    title: { sv: 'Tiden är mer än ett år bort.', en: 'That time is more than a year away.' },
    remedy: { sv: 'Välj en tid inom ett år.', en: 'Choose a time within a year.' },
  },
});
