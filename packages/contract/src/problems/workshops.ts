import { problemTable } from '../problem.ts';

export const workshopProblems = problemTable({
  'programme-item-unknown': {
    status: 409,
    title: {
      sv: 'Programpunkten finns inte i dagens program.',
      en: 'The programme item is not in the day’s programme.',
    },
    remedy: { sv: 'Välj en annan programpunkt.', en: 'Choose another programme item.' },
  },
  'workshop-name-taken': {
    status: 409,
    title: {
      sv: 'Det finns redan grupper med det namnet.',
      en: 'There are already groups with that name.',
    },
    remedy: { sv: 'Välj ett annat namn.', en: 'Choose another name.' },
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
      sv: 'Ta bort något av villkoren som nämns, eller gör fler grupper.',
      en: 'Take away one of the conditions named, or make more groups.',
    },
  },
  'forming-interrupted': {
    status: 503,
    title: { sv: 'Sökningen avbröts.', en: 'The search was interrupted.' },
    remedy: {
      sv: 'Sök igen. Grupperna är som de var.',
      en: 'Search again. The groups are as they were.',
    },
  },
  'forming-already': {
    status: 409,
    title: { sv: 'Grupperna håller på att göras.', en: 'The groups are being formed.' },
    remedy: {
      sv: 'Vänta tills sökningen är klar, eller stoppa den.',
      en: 'Wait until the search is done, or stop it.',
    },
  },
  'workshop-not-formed': {
    status: 409,
    title: { sv: 'Det finns inga grupper än.', en: 'There are no groups yet.' },
    remedy: { sv: 'Gör grupperna först.', en: 'Form the groups first.' },
  },
  'workshop-person-unknown': {
    status: 409,
    title: {
      sv: 'Någon som nämns i villkoren är inte med bland dem som delas in.',
      en: 'Somebody named in the conditions is not among those to be divided.',
    },
    remedy: {
      sv: 'Ta bort personen ur villkoren, eller välj fler som ska delas in.',
      en: 'Take the person out of the conditions, or choose more people to divide.',
    },
  },
  'too-many-leaders': {
    status: 409,
    title: { sv: 'Det finns fler bordsledare än bord.', en: 'There are more leaders than tables.' },
    remedy: {
      sv: 'Ta bort några bordsledare, eller gör fler bord.',
      en: 'Remove some leaders, or make more tables.',
    },
  },
  'nothing-to-undo': {
    status: 409,
    title: { sv: 'Det finns inget att ångra.', en: 'There is nothing to undo.' },
    remedy: { sv: 'Någon annan kan ha ångrat redan.', en: 'Somebody else may have undone it.' },
  },
  'nothing-to-redo': {
    status: 409,
    title: { sv: 'Det finns inget att göra om.', en: 'There is nothing to do again.' },
    remedy: { sv: 'Något nytt har gjorts sedan dess.', en: 'Something new has been done since.' },
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
  'workshop-is-published': {
    status: 409,
    title: { sv: 'Grupperna är publicerade.', en: 'The groups are published.' },
    remedy: {
      sv: 'Dra tillbaka dem innan du tar bort dem.',
      en: 'Withdraw them before you discard them.',
    },
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
