import { problemTable } from '../problem.ts';

export const outboxProblems = problemTable({
  'message-not-failed': {
    status: 409,
    title: { sv: 'Brevet har inte misslyckats.', en: 'The letter has not failed.' },
    remedy: {
      sv: 'Ladda om sidan. Brevet är skickat eller väntar på sin tur.',
      en: 'Reload the page. The letter has been sent or is waiting for its turn.',
    },
  },
  'message-link-expired': {
    status: 409,
    title: { sv: 'Länken i brevet har gått ut.', en: 'The link in the letter has expired.' },
    remedy: {
      sv: 'Be personen begära en ny länk på startsidan.',
      en: 'Ask the person to request a new link on the front page.',
    },
  },
});
