import { defineMessages } from '../../lib/messages.ts';

/** For those who answer. */
export const answerMessages = defineMessages({
  title: { sv: 'Utvärdera dagen', en: 'Evaluate the day' },
  theDay: { sv: 'Dagen', en: 'The day' },
  progress: {
    sv: (step: number, of: number) => `Del ${step} av ${of}`,
    en: (step: number, of: number) => `Part ${step} of ${of}`,
  },
  anonymous: {
    sv: 'Svaret är anonymt. Vi sparar att du har svarat, men inget som visar vad just du svarade.',
    en: 'The answer is anonymous. We keep that you have answered, but nothing that shows what you answered.',
  },
  publicRecord: {
    sv: 'Det du skriver kan bli allmän handling. Skriv inget om namngivna personer.',
    en: 'What you write can become a public record. Do not write about named people.',
  },
  send: { sv: 'Skicka', en: 'Send' },
  sendAndGoOn: { sv: 'Skicka och gå vidare', en: 'Send and go on' },
  sending: { sv: 'Skickar …', en: 'Sending …' },
  skip: { sv: 'Hoppa över', en: 'Skip' },
  thanksTitle: { sv: 'Tack för dina svar!', en: 'Thank you for your answers!' },
  thanks: {
    sv: 'De räknas ihop när utvärderingen stänger. Då ser ledningen vad ni tyckte och vad som ska ändras.',
    en: 'They are counted when the evaluation closes. Then the leadership sees what you thought and what should change.',
  },
  skippedLeft: {
    sv: (count: number) =>
      count === 1 ? 'Du har en del kvar att svara på.' : `Du har ${count} delar kvar att svara på.`,
    en: (count: number) =>
      count === 1 ? 'You have one part left to answer.' : `You have ${count} parts left to answer.`,
  },
  answerTheRest: { sv: 'Svara på resten', en: 'Answer the rest' },
  toMyDay: { sv: 'Till min dag', en: 'To my day' },
  notOpen: {
    sv: 'Utvärderingen är inte öppen just nu. Du får ett meddelande när det är dags.',
    en: 'The evaluation is not open right now. You get a message when it is time.',
  },
  keptDraft: {
    sv: 'Det du fyller i sparas i den här telefonen tills du skickar.',
    en: 'What you fill in is kept on this device until you send it.',
  },
  steps: {
    sv: () => ['inte alls', 'lite', 'varken eller', 'ganska mycket', 'mycket'],
    en: () => ['not at all', 'a little', 'neither nor', 'quite a lot', 'very much'],
  },
});

/** For those who ask. */
export const formMessages = defineMessages({
  title: { sv: 'Utvärdering', en: 'Evaluation' },
  leadNotBegun: {
    sv: 'Frågorna om dagen går ut när fasen blir Utvärdering. Frågor före dagen och pulser öppnar av sig själva.',
    en: 'The questions about the day go out when the phase becomes Evaluating. Questions before the day and pulses open by themselves.',
  },
  leadCollecting: {
    sv: 'Utvärderingen är öppen. Resultatet räknas en gång, när den stänger.',
    en: 'The evaluation is open. The result is counted once, when it closes.',
  },
  leadClosed: {
    sv: 'Utvärderingen är stängd och räknad.',
    en: 'The evaluation is closed and counted.',
  },
  none: {
    sv: 'Det finns inga frågor än. Börja med standardfrågorna: en del om dagen och en om varje seminarium.',
    en: 'There are no questions yet. Begin with the standard ones: a part about the day and one about each seminar.',
  },
  create: { sv: 'Lägg till standardfrågorna', en: 'Add the standard questions' },
  toComments: { sv: 'Gå igenom kommentarer', en: 'Go through comments' },
  toResults: { sv: 'Visa resultatet', en: 'Show the result' },
  toForum: { sv: 'Öppna eller stäng på Forumet', en: 'Open or close on the forum page' },
  theDay: { sv: 'Dagen', en: 'The day' },
  answered: { sv: 'Har svarat', en: 'Have answered' },
  ofEligible: { sv: (count: number) => `av ${count}`, en: (count: number) => `of ${count}` },
  edit: { sv: 'Ändra frågorna', en: 'Change the questions' },
  look: { sv: 'Visa frågorna', en: 'Show the questions' },
});
