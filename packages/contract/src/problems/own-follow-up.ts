import { problemTable } from '../problem.ts';

export const ownFollowUpProblems = problemTable({
  'reflection-seminar-unknown': {
    status: 422,
    title: {
      sv: 'Du var inte på det seminariet.',
      en: 'You were not at that seminar.',
    },
    remedy: {
      sv: 'Välj ett av dina seminarier, eller hela dagen.',
      en: 'Choose one of your seminars, or the whole day.',
    },
  },
  'own-texts-full': {
    status: 409,
    title: {
      sv: 'Du har redan sparat så många som får plats.',
      en: 'You have saved as many as fit.',
    },
    remedy: {
      sv: 'Ta bort några som du inte behöver.',
      en: 'Throw some away that you do not need.',
    },
  },
  'share-protected': {
    status: 409,
    title: {
      sv: 'Dina uppgifter är skyddade, så kollegor får inte se ditt namn här.',
      en: 'Your details are protected, so colleagues may not see your name here.',
    },
    remedy: {
      sv: 'Berätta för kollegan själv om du vill.',
      en: 'Tell your colleague yourself if you want to.',
    },
  },
  'share-yourself': {
    status: 422,
    title: { sv: 'Du kan inte dela med dig själv.', en: 'You cannot share with yourself.' },
    remedy: { sv: 'Sök efter en kollega.', en: 'Search for a colleague.' },
  },
  'share-unknown': {
    status: 422,
    title: {
      sv: 'Kollegan var inte inbjuden till dagen, eller har slutat.',
      en: 'Your colleague was not invited to the day, or has left.',
    },
    remedy: { sv: 'Välj någon annan.', en: 'Choose somebody else.' },
  },
  'share-no-table': {
    status: 409,
    title: {
      sv: 'Du satt inte vid något bord den här dagen.',
      en: 'You did not sit at a table that day.',
    },
    remedy: { sv: 'Dela med en kollega i stället.', en: 'Share with a colleague instead.' },
  },
  'practice-days-disorder': {
    status: 422,
    title: {
      sv: 'Den sista dagen är före den första.',
      en: 'The last day is before the first.',
    },
    remedy: { sv: 'Välj dagarna i ordning.', en: 'Choose the days in their order.' },
  },
  'practice-too-long': {
    status: 422,
    title: { sv: 'Det är mer än 14 dagar.', en: 'That is more than 14 days.' },
    remedy: { sv: 'Börja med en dag eller en vecka.', en: 'Begin with a day or a week.' },
  },
  'practice-missing': {
    status: 409,
    title: {
      sv: 'Du har inte valt någon dag att öva på.',
      en: 'You have not chosen a day to practise.',
    },
    remedy: { sv: 'Välj en dag först.', en: 'Choose a day first.' },
  },
});
