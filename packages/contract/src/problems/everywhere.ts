import { problemTable } from '../problem.ts';

/** Problems that any endpoint can answer with. */
export const everywhereProblems = problemTable({
  'invalid-input': {
    status: 422,
    title: {
      sv: 'Något i uppgifterna stämmer inte.',
      en: 'Something in the details is not right.',
    },
    remedy: {
      sv: 'Rätta det som är markerat och skicka igen.',
      en: 'Correct what is marked and send again.',
    },
  },
  'malformed-request': {
    status: 400,
    title: { sv: 'Servern kunde inte läsa begäran.', en: 'The server could not read the request.' },
    remedy: { sv: 'Ladda om sidan och försök igen.', en: 'Reload the page and try again.' },
  },
  'too-large': {
    status: 413,
    title: { sv: 'Det du skickade är för stort.', en: 'What you sent is too large.' },
    remedy: { sv: 'Skicka högst 20 MB åt gången.', en: 'Send at most 20 MB at a time.' },
  },
  'unsupported-media-type': {
    status: 415,
    title: {
      sv: 'Servern tar inte emot den sortens innehåll.',
      en: 'The server does not accept that kind of content.',
    },
    remedy: { sv: 'Skicka JSON eller en fil.', en: 'Send JSON or a file.' },
  },
  'not-signed-in': {
    status: 401,
    title: { sv: 'Du är inte inloggad.', en: 'You are not signed in.' },
    remedy: { sv: 'Logga in och försök igen.', en: 'Sign in and try again.' },
  },
  'not-allowed': {
    status: 403,
    title: { sv: 'Din roll får inte göra det här.', en: 'Your role may not do this.' },
    remedy: {
      sv: 'Be en arrangör om hjälp om du behöver det.',
      en: 'Ask an organiser for help if you need it.',
    },
  },
  'not-from-the-app': {
    status: 403,
    title: {
      sv: 'Begäran kom inte från Ledarforum.',
      en: 'The request did not come from Ledarforum.',
    },
    remedy: {
      sv: 'Öppna Ledarforum i webbläsaren och försök därifrån.',
      en: 'Open Ledarforum in the browser and try from there.',
    },
  },
  'not-found': {
    status: 404,
    title: { sv: 'Det du söker finns inte.', en: 'What you are looking for does not exist.' },
    remedy: {
      sv: 'Kontrollera adressen eller gå till startsidan.',
      en: 'Check the address or go to the front page.',
    },
  },
  'stale-version': {
    status: 409,
    title: {
      sv: 'Någon annan har ändrat det här sedan du öppnade det.',
      en: 'Someone else has changed this since you opened it.',
    },
    remedy: {
      sv: 'Ladda om, se ändringen och gör din ändring igen.',
      en: 'Reload, look at the change and make yours again.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { sv: 'Det blev för många försök.', en: 'There were too many attempts.' },
    remedy: { sv: 'Vänta en stund och försök igen.', en: 'Wait a while and try again.' },
  },
  busy: {
    status: 503,
    title: { sv: 'Servern har mycket att göra just nu.', en: 'The server is busy right now.' },
    remedy: {
      sv: 'Försök igen om några sekunder. Inget har gått förlorat.',
      en: 'Try again in a few seconds. Nothing has been lost.',
    },
  },
  'not-ready': {
    status: 503,
    title: { sv: 'Tjänsten är inte redo än.', en: 'The service is not ready yet.' },
    remedy: {
      sv: 'Kontrollera databasen och att alla migreringar är körda.',
      en: 'Check the database and that all migrations have been applied.',
    },
  },
  unexpected: {
    status: 500,
    title: { sv: 'Något gick fel hos oss.', en: 'Something went wrong on our side.' },
    remedy: {
      sv: 'Försök igen. Uppge ärendenumret om felet kommer tillbaka.',
      en: 'Try again. Give the request number if the error comes back.',
    },
  },
});
