import { problemTable } from '../problem.ts';

export const eventProblems = problemTable({
  'series-name-taken': {
    status: 409,
    title: {
      sv: 'Det finns redan en serie med det namnet.',
      en: 'A series has that name already.',
    },
    remedy: {
      sv: 'Välj serien i listan, eller ge den nya ett annat namn.',
      en: 'Choose the series in the list, or give the new one another name.',
    },
  },
  'template-name-taken': {
    status: 409,
    title: {
      sv: 'Det finns redan en mall med det namnet.',
      en: 'A template has that name already.',
    },
    remedy: { sv: 'Ge mallen ett annat namn.', en: 'Give the template another name.' },
  },
  'series-unknown': {
    status: 409,
    title: { sv: 'Serien finns inte.', en: 'The series does not exist.' },
    remedy: {
      sv: 'Ladda om sidan och välj en annan serie.',
      en: 'Reload the page and choose another series.',
    },
  },
  'event-closed': {
    status: 409,
    title: {
      sv: 'Dagen är avslutad och går inte att ändra.',
      en: 'The day is closed and cannot be changed.',
    },
    remedy: {
      sv: 'Öppna den igen på sidan Forumet om något måste rättas.',
      en: 'Open it again on the page The forum if something must be corrected.',
    },
  },
  'day-has-begun': {
    status: 409,
    title: {
      sv: 'Dagen pågår redan. Datumet går inte att ändra.',
      en: 'The day has begun. Its date cannot be changed.',
    },
    remedy: {
      sv: 'Flytta tillbaka fasen först om dagen startades av misstag.',
      en: 'Move the phase back first if the day was begun by mistake.',
    },
  },
  'event-not-draft': {
    status: 409,
    title: {
      sv: 'Bara ett utkast som ingen är inbjuden till går att ta bort.',
      en: 'Only a draft that nobody is invited to can be deleted.',
    },
    remedy: {
      sv: 'Avsluta dagen i stället, så finns historiken kvar.',
      en: 'Close the day instead, so that its history remains.',
    },
  },
  'audience-unknown': {
    status: 409,
    title: {
      sv: 'En ledningsgrupp eller enhet du valde finns inte längre.',
      en: 'A leadership group or unit you chose no longer exists.',
    },
    remedy: { sv: 'Ladda om sidan och välj igen.', en: 'Reload the page and choose again.' },
  },
  'phase-moved-already': {
    status: 409,
    title: {
      sv: 'Någon annan har redan flyttat dagen till en annan fas.',
      en: 'Someone else has already moved the day to another phase.',
    },
    remedy: {
      sv: 'Titta på sidan igen. Inget har skickats två gånger.',
      en: 'Look at the page again. Nothing has been sent twice.',
    },
  },
  'phase-not-next': {
    status: 409,
    title: {
      sv: 'Dagen kan bara flyttas ett steg i taget.',
      en: 'The day can move only one step at a time.',
    },
    remedy: {
      sv: 'Ta stegen i ordning på sidan Forumet.',
      en: 'Take the steps in order on the page The forum.',
    },
  },
  'audience-empty': {
    status: 409,
    title: { sv: 'Ingen är vald att bjudas in.', en: 'Nobody is chosen to be invited.' },
    remedy: {
      sv: 'Välj ledningsgrupper eller enheter under Inställningar.',
      en: 'Choose leadership groups or units under Settings.',
    },
  },
  'choice-block-missing': {
    status: 409,
    title: {
      sv: 'Det finns inga seminarier att önska bland.',
      en: 'There are no seminars to wish among.',
    },
    remedy: {
      sv: 'Lägg till ett block där deltagarna önskar, eller gå vidare till dagen.',
      en: 'Add a block where participants wish, or go on to the day.',
    },
  },
  'choice-block-empty': {
    status: 409,
    title: {
      sv: 'Ett block har inga seminarier i sina pass än.',
      en: 'A block has no seminars in its slots yet.',
    },
    remedy: {
      sv: 'Lägg seminarierna i pass och rum under Program.',
      en: 'Put the seminars in slots and rooms under Programme.',
    },
  },
  'allocation-outstanding': {
    status: 409,
    title: {
      sv: 'Platserna är inte fördelade och publicerade i alla block.',
      en: 'Seats are not allocated and published in every block.',
    },
    remedy: {
      sv: 'Fördela och publicera under Önskemål. Gå sedan vidare.',
      en: 'Allocate and publish under Wishes. Then go on.',
    },
  },
  'people-already-invited': {
    status: 409,
    title: { sv: 'Inbjudan har redan gått ut.', en: 'The invitation has already gone out.' },
    remedy: {
      sv: 'Dagen kan inte bli ett utkast igen. Ändra programmet som det är.',
      en: 'The day cannot become a draft again. Change the programme as it is.',
    },
  },
  'allocation-published': {
    status: 409,
    title: { sv: 'Fördelningen är publicerad.', en: 'The allocation is published.' },
    remedy: {
      sv: 'Dra tillbaka den under Önskemål om ni ska önska igen.',
      en: 'Withdraw it under Wishes if people are to wish again.',
    },
  },
  'evaluation-answered': {
    status: 409,
    title: {
      sv: 'Några har redan svarat på utvärderingen.',
      en: 'Some have already answered the evaluation.',
    },
    remedy: {
      sv: 'Låt den vara öppen, eller avsluta dagen.',
      en: 'Leave it open, or close the day.',
    },
  },
  'evaluation-counted': {
    status: 409,
    title: {
      sv: 'Utvärderingen är redan räknad.',
      en: 'The evaluation has already been counted.',
    },
    remedy: {
      sv: 'Den öppnas inte igen, för då skulle enskilda svar kunna räknas ut. Fråga vid nästa dag i stället.',
      en: 'It does not open again, since single answers could then be worked out. Ask at the next day instead.',
    },
  },
  'planned-move-past': {
    status: 409,
    title: {
      sv: 'En av tidpunkterna har redan varit.',
      en: 'One of the times has already passed.',
    },
    remedy: {
      sv: 'Välj en tid framåt, eller flytta fasen för hand.',
      en: 'Choose a time ahead, or move the phase by hand.',
    },
  },
  'planned-move-behind': {
    status: 409,
    title: {
      sv: 'Dagen har redan kommit till en av faserna, eller går aldrig dit.',
      en: 'The day has already come to one of the phases, or never goes there.',
    },
    remedy: { sv: 'Ta bort den fasen ur planen.', en: 'Remove that phase from the plan.' },
  },
  'planned-moves-disorder': {
    status: 409,
    title: {
      sv: 'En senare fas är planerad före en tidigare.',
      en: 'A later phase is planned before an earlier one.',
    },
    remedy: {
      sv: 'Lägg tiderna i samma ordning som faserna.',
      en: 'Put the times in the same order as the phases.',
    },
  },
});
