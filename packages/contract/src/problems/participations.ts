import { problemTable } from '../problem.ts';

export const participationProblems = problemTable({
  'event-is-draft': {
    status: 409,
    title: { sv: 'Forumet är ett utkast.', en: 'The forum is a draft.' },
    remedy: {
      sv: 'Flytta forumet till Inbjuden. Då går inbjudningarna ut.',
      en: 'Move the forum to Invited. That sends the invitations.',
    },
  },
  'desk-code-unknown': {
    status: 409,
    title: { sv: 'Ingen har den koden i dag.', en: 'Nobody has that code today.' },
    remedy: {
      sv: 'Be personen läsa upp koden en gång till. Den står på sidan Jag.',
      en: 'Ask the person to read the code out once more. It stands on the page Me.',
    },
  },
  'mail-out-changed': {
    status: 409,
    title: {
      sv: 'Antalet mottagare har ändrats. Inget har skickats.',
      en: 'The number of recipients has changed. Nothing has been sent.',
    },
    remedy: {
      sv: 'Se hur många det är nu och skicka igen.',
      en: 'See how many they are now and send again.',
    },
  },
  'reply-closed': {
    status: 409,
    title: {
      sv: 'Dagen är över. Det går inte längre att svara.',
      en: 'The day is over. Replies are no longer taken.',
    },
    remedy: {
      sv: 'Kontakta arrangören om något är fel.',
      en: 'Contact the organiser if something is wrong.',
    },
  },
  'personal-link-invalid': {
    status: 410,
    title: { sv: 'Länken gäller inte längre.', en: 'The link is no longer valid.' },
    remedy: {
      sv: 'Skriv din e-postadress på startsidan, så får du en ny länk.',
      en: 'Write your e-mail address on the front page, and you get a new link.',
    },
  },
});
