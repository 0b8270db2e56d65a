import { problemTable } from '../problem.ts';

export const workshopRoundProblems = problemTable({
  'programme-item-unknown': {
    status: 409,
    title: {
      sv: 'Programpunkten finns inte i dagens program.',
      en: 'The programme item is not in the day’s programme.',
    },
    remedy: { sv: 'Välj en annan programpunkt.', en: 'Choose another programme item.' },
  },
  'round-name-taken': {
    status: 409,
    title: {
      sv: 'Det finns redan en runda med det namnet.',
      en: 'There is already a round with that name.',
    },
    remedy: { sv: 'Ge rundan ett annat namn.', en: 'Give the round another name.' },
  },
  'too-few-coming': {
    status: 409,
    title: {
      sv: 'För få har svarat att de kommer för att bli grupper.',
      en: 'Too few have replied that they are coming to make groups.',
    },
    remedy: {
      sv: 'Välj färre eller mindre grupper, eller vänta på fler svar.',
      en: 'Choose fewer or smaller groups, or wait for more replies.',
    },
  },
  'groups-impossible': {
    status: 409,
    title: {
      sv: 'Det går inte att dela in alla med de här villkoren.',
      en: 'Everybody cannot be divided with these conditions.',
    },
    remedy: {
      sv: 'Låt chefer sitta med sina medarbetare, eller gör fler grupper.',
      en: 'Let managers sit with those they manage, or make more groups.',
    },
  },
  'grouping-timed-out': {
    status: 503,
    title: { sv: 'Indelningen tog för lång tid.', en: 'Making the groups took too long.' },
    remedy: {
      sv: 'Försök igen. Inget har ändrats.',
      en: 'Try again. Nothing has changed.',
    },
  },
  'member-moved-already': {
    status: 409,
    title: {
      sv: 'Personen har redan bytt bord.',
      en: 'The person has already changed tables.',
    },
    remedy: {
      sv: 'Titta på borden igen och flytta sedan.',
      en: 'Look at the tables again and then move.',
    },
  },
  'not-coming': {
    status: 409,
    title: {
      sv: 'Personen har inte svarat att hen kommer på plats.',
      en: 'The person has not replied that they are coming in person.',
    },
    remedy: {
      sv: 'Ändra svaret först om personen ändå kommer.',
      en: 'Change the reply first if the person is coming after all.',
    },
  },
  'rooms-too-small': {
    status: 409,
    title: {
      sv: 'Borden får inte plats i rummen du har valt.',
      en: 'The tables do not fit in the rooms you chose.',
    },
    remedy: { sv: 'Välj fler eller större rum.', en: 'Choose more or larger rooms.' },
  },
  'round-is-published': {
    status: 409,
    title: { sv: 'Rundan är publicerad.', en: 'The round is published.' },
    remedy: {
      sv: 'Dra tillbaka rundan innan du tar bort den.',
      en: 'Withdraw the round before you discard it.',
    },
  },
  'round-exists': {
    status: 409,
    title: { sv: 'Rundan finns redan.', en: 'The round already exists.' },
    remedy: { sv: 'Ladda om sidan och se rundan.', en: 'Reload the page to see the round.' },
  },
  'event-is-over': {
    status: 409,
    title: { sv: 'Dagen är avslutad.', en: 'The day is closed.' },
    remedy: {
      sv: 'Flytta tillbaka dagen till en tidigare fas om något måste ändras.',
      en: 'Move the day back to an earlier phase if something must change.',
    },
  },
});
