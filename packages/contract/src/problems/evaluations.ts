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
  'evaluation-unknown-option': {
    status: 422,
    title: {
      sv: 'Ett svar hör inte till frågan.',
      en: 'An answer does not belong to the question.',
    },
    remedy: {
      sv: 'Ladda om sidan, frågan kan ha ändrats. Det du skrivit finns kvar.',
      en: 'Reload the page; the question may have changed. What you wrote is kept.',
    },
  },
  'evaluation-unknown-step': {
    status: 422,
    title: { sv: 'Ett svar ligger utanför skalan.', en: 'An answer is outside the scale.' },
    remedy: { sv: 'Välj ett av stegen.', en: 'Choose one of the steps.' },
  },
  'evaluation-ranking-incomplete': {
    status: 422,
    title: { sv: 'Rangordningen är inte klar.', en: 'The ranking is not complete.' },
    remedy: {
      sv: 'Ge varje alternativ en plats, eller hoppa över frågan.',
      en: 'Give every option a place, or skip the question.',
    },
  },
  'evaluation-text-too-long': {
    status: 422,
    title: { sv: 'Ett svar är för långt.', en: 'An answer is too long.' },
    remedy: {
      sv: 'Korta texten till högst 5 000 tecken. Inget har skickats, och det du skrivit finns kvar.',
      en: 'Shorten the text to at most 5,000 characters. Nothing was sent, and what you wrote is kept.',
    },
  },
  'evaluation-required': {
    status: 422,
    title: { sv: 'En fråga måste besvaras.', en: 'A question has to be answered.' },
    remedy: {
      sv: 'Svara på frågorna som är märkta som obligatoriska.',
      en: 'Answer the questions that are marked as required.',
    },
  },
  'evaluation-has-answers': {
    status: 409,
    title: {
      sv: 'Formuläret kan inte tas bort när någon har svarat.',
      en: 'The form cannot be removed once somebody has answered.',
    },
    remedy: {
      sv: 'Låt det stå kvar tills det stänger.',
      en: 'Leave it until it closes.',
    },
  },
  'evaluation-form-exists': {
    status: 409,
    title: { sv: 'Det formuläret finns redan.', en: 'That form exists already.' },
    remedy: { sv: 'Öppna det och ändra frågorna.', en: 'Open it and change the questions.' },
  },
  'evaluation-form-faulty': {
    status: 422,
    title: { sv: 'Formuläret går inte att fråga med än.', en: 'The form cannot be asked yet.' },
    remedy: {
      sv: 'Rätta frågorna som är märkta.',
      en: 'Mend the questions that are marked.',
    },
  },
  'evaluation-counted-already': {
    status: 409,
    title: {
      sv: 'Svaren är räknade, så frågorna ligger fast.',
      en: 'The answers have been counted, so the questions are fixed.',
    },
    remedy: {
      sv: 'Ändra frågorna inför nästa dag i stället.',
      en: 'Change the questions before the next day instead.',
    },
  },
  'mailing-in-the-past': {
    status: 422,
    title: { sv: 'Tiden har redan varit.', en: 'That time has passed.' },
    remedy: { sv: 'Välj en tid framåt.', en: 'Choose a time to come.' },
  },
  'mailing-after-closing': {
    status: 422,
    title: {
      sv: 'Då har frågorna stängt.',
      en: 'The questions have closed by then.',
    },
    remedy: {
      sv: 'Välj en tid medan det går att svara.',
      en: 'Choose a time while answers are taken.',
    },
  },
  'mailing-sent-already': {
    status: 409,
    title: { sv: 'Utskicket har redan gått.', en: 'The letters have already been sent.' },
    remedy: {
      sv: 'Det går inte att ändra. Skicka en påminnelse om det behövs.',
      en: 'It cannot be changed. Send a reminder if needed.',
    },
  },
});
