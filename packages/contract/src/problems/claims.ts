import { problemTable } from '../problem.ts';

export const claimProblems = problemTable({
  'claim-not-here': {
    status: 409,
    title: {
      sv: 'I det här blocket tar man inte plats direkt.',
      en: 'Seats of this block are not taken first come, first served.',
    },
    remedy: {
      sv: 'Se på din sida hur blockets platser fördelas.',
      en: 'See on your page how the seats of the block are given out.',
    },
  },
  'claim-not-open': {
    status: 409,
    title: { sv: 'Det går inte att ta plats än.', en: 'Seats cannot be taken yet.' },
    remedy: { sv: 'Kom tillbaka när valet har öppnat.', en: 'Come back when choosing has opened.' },
  },
  'claim-closed': {
    status: 409,
    title: { sv: 'Tiden för att ta plats är ute.', en: 'The time for taking seats is over.' },
    remedy: {
      sv: 'De platser du har gäller. Prata med arrangören om något är fel.',
      en: 'The seats you have count. Talk to the organiser if something is wrong.',
    },
  },
  'session-full': {
    status: 409,
    title: { sv: 'Alla platser är tagna.', en: 'Every seat is taken.' },
    remedy: {
      sv: 'Ställ dig i kön eller välj ett annat seminarium.',
      en: 'Join the queue or choose another seminar.',
    },
  },
  'session-not-full': {
    status: 409,
    title: { sv: 'Det finns lediga platser.', en: 'There are free seats.' },
    remedy: { sv: 'Ta en plats i stället för att köa.', en: 'Take a seat instead of queueing.' },
  },
  'seat-in-slot': {
    status: 409,
    title: {
      sv: 'Du har redan en plats i det passet.',
      en: 'You already have a seat in that slot.',
    },
    remedy: { sv: 'Byt plats i stället.', en: 'Swap seats instead.' },
  },
  'seat-in-seminar': {
    status: 409,
    title: {
      sv: 'Du har redan en plats på det seminariet.',
      en: 'You already have a seat at that seminar.',
    },
    remedy: {
      sv: 'Byt till det andra passet, eller välj ett annat seminarium.',
      en: 'Swap to the other slot, or choose another seminar.',
    },
  },
  'person-not-on-site': {
    status: 409,
    title: {
      sv: 'Personen kommer inte, eller deltar digitalt.',
      en: 'The person is not coming, or takes part digitally.',
    },
    remedy: {
      sv: 'Ändra personens svar på inbjudan först.',
      en: "Change the person's reply to the invitation first.",
    },
  },
  'person-has-seminar': {
    status: 409,
    title: {
      sv: 'Personen har redan det seminariet i ett annat pass.',
      en: 'The person already has that seminar in another slot.',
    },
    remedy: {
      sv: 'Flytta personen i det andra passet först, eller välj ett annat seminarium.',
      en: 'Move the person in the other slot first, or choose another seminar.',
    },
  },
  'seat-not-held': {
    status: 409,
    title: { sv: 'Den platsen har du inte.', en: 'You do not have that seat.' },
    remedy: { sv: 'Ladda om sidan och försök igen.', en: 'Reload the page and try again.' },
  },
  'seminar-dropped': {
    status: 409,
    title: { sv: 'Seminariet är inställt.', en: 'The seminar is cancelled.' },
    remedy: { sv: 'Välj ett annat seminarium.', en: 'Choose another seminar.' },
  },
  'claim-key-used': {
    status: 409,
    title: {
      sv: 'Samma begäran har redan gällt något annat.',
      en: 'The same request has already been about something else.',
    },
    remedy: { sv: 'Ladda om sidan och försök igen.', en: 'Reload the page and try again.' },
  },
  'seats-not-free': {
    status: 409,
    title: {
      sv: 'Så många platser är inte lediga.',
      en: 'That many seats are not free.',
    },
    remedy: {
      sv: 'Höj antalet platser eller frigör platser först.',
      en: 'Raise the number of seats or release seats first.',
    },
  },
});
