import type { Text } from '@ledarforum/contract/problem';
import type { WishFaultCode } from '@ledarforum/domain/wish-import';

/** What is wrong with a row and what to do about it. */
export const wishFaultTexts: Readonly<Record<WishFaultCode, Text>> = {
  'person-missing': {
    sv: 'Raden säger inte vem den gäller. Fyll i e-post, anställningsnummer eller namn.',
    en: 'The row does not say whom it is about. Fill in e-mail, employee number or name.',
  },
  'person-unknown': {
    sv: 'Personen finns inte i registret. Rätta uppgiften eller lägg till personen där.',
    en: 'The person is not in the register. Correct the value or add the person there.',
  },
  'person-ambiguous': {
    sv: 'Flera personer heter så. Ange e-post eller anställningsnummer.',
    en: 'Several people have that name. Give the e-mail or employee number.',
  },
  'person-twice': {
    sv: 'Personen finns redan på en tidigare rad. Behåll bara den ena.',
    en: 'The person is already on an earlier row. Keep only one of them.',
  },
  'person-not-invited': {
    sv: 'Personen är inte inbjuden. Bjud in först, eller låt inläsningen bjuda in.',
    en: 'The person is not invited. Invite first, or let the import invite.',
  },
  'person-declined': {
    sv: 'Personen har tackat nej. Ändra svaret om det är fel.',
    en: 'The person has declined. Change the reply if that is wrong.',
  },
  'person-digital': {
    sv: 'Personen deltar digitalt och får ingen plats i en sal. Ändra svaret om det är fel.',
    en: 'The person takes part digitally and gets no seat in a room. Change the reply if that is wrong.',
  },
  'no-wishes': {
    sv: 'Raden har inga val. Fyll i dem eller ta bort raden.',
    en: 'The row has no choices. Fill them in or remove the row.',
  },
  'seminar-unknown': {
    sv: 'Inget seminarium i blocket heter så. Skriv bokstaven eller hela titeln.',
    en: 'No seminar of the block has that name. Write the letter or the whole title.',
  },
  'seminar-twice': {
    sv: 'Samma seminarium står två gånger på raden. Ta bort det ena.',
    en: 'The same seminar stands twice in the row. Remove one of them.',
  },
  'place-unreadable': {
    sv: 'Här ska stå en siffra: vilket val seminariet är. Skriv 1 för det första.',
    en: 'This should be a number: which choice the seminar is. Write 1 for the first.',
  },
  'place-twice': {
    sv: 'Två seminarier har samma plats i ordningen. Ge dem var sin siffra.',
    en: 'Two seminars have the same place in the order. Give them a number each.',
  },
};
