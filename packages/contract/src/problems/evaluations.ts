import { problemTable } from '../problem.ts';

export const evaluationProblems = problemTable({
  'evaluation-not-open': {
    status: 409,
    title: { sv: 'Utvärderingen är inte öppen.', en: 'The evaluation is not open.' },
    remedy: {
      sv: 'Du får ett meddelande när den öppnar. Har den stängt går det inte längre att svara.',
      en: 'You get a message when it opens. Once it has closed, answers are no longer taken.',
    },
  },
  'evaluation-not-closed': {
    status: 409,
    title: { sv: 'Utvärderingen har inte stängt.', en: 'The evaluation has not closed.' },
    remedy: {
      sv: 'Svaren räknas en gång, när den stänger. Hämta resultatet då.',
      en: 'Answers are counted once, when it closes. Fetch the result then.',
    },
  },
  'evaluation-already-answered': {
    status: 409,
    title: { sv: 'Du har redan svarat.', en: 'You have already answered.' },
    remedy: {
      sv: 'Svaret är anonymt och kan därför inte ändras. Kontakta arrangören om något blev fel.',
      en: 'The answer is anonymous and cannot be changed. Contact the organiser if something went wrong.',
    },
  },
  'evaluation-not-yours': {
    status: 404,
    title: {
      sv: 'Det finns inget formulär för dig här.',
      en: 'There is no form for you here.',
    },
    remedy: {
      sv: 'Du kan utvärdera dagar och seminarier som du var med på.',
      en: 'You can evaluate days and seminars that you took part in.',
    },
  },
  'evaluation-empty': {
    status: 422,
    title: { sv: 'Du har inte svarat på något än.', en: 'You have not answered anything yet.' },
    remedy: { sv: 'Svara på minst en fråga.', en: 'Answer at least one question.' },
  },
  'evaluation-unknown-question': {
    status: 422,
    title: {
      sv: 'Ett svar hör inte till formuläret.',
      en: 'An answer does not belong to the form.',
    },
    remedy: {
      sv: 'Ladda om sidan. Det du skrivit finns kvar.',
      en: 'Reload the page. What you wrote is kept.',
    },
  },
  'evaluation-wrong-kind': {
    status: 422,
    title: { sv: 'Ett svar är av fel slag.', en: 'An answer is of the wrong kind.' },
    remedy: {
      sv: 'Ladda om sidan. Det du skrivit finns kvar.',
      en: 'Reload the page. What you wrote is kept.',
    },
  },
  'evaluation-has-answers': {
    status: 409,
    title: {
      sv: 'Frågorna kan inte ändras när någon har svarat.',
      en: 'The questions cannot change once somebody has answered.',
    },
    remedy: {
      sv: 'Ändra frågorna inför nästa dag i stället.',
      en: 'Change the questions before the next day instead.',
    },
  },
});
