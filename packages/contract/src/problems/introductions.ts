import { problemTable } from '../problem.ts';

export const introductionProblems = problemTable({
  'portrait-missing': {
    status: 409,
    title: { sv: 'Du har ingen bild att visa.', en: 'You have no picture to show.' },
    remedy: { sv: 'Lägg till en bild först.', en: 'Add a picture first.' },
  },
  'identity-protected': {
    status: 409,
    title: {
      sv: 'Du har skyddade personuppgifter. De visas aldrig för andra.',
      en: 'Your personal data is protected. It is never shown to others.',
    },
    remedy: {
      sv: 'Du behöver inte göra något. Kontakta arrangören om uppgiften är fel.',
      en: 'You need not do anything. Contact the organiser if this is wrong.',
    },
  },
});
