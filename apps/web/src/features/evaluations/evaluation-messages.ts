import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import { defineMessages } from '../../lib/messages.ts';

const evaluate = { sv: 'Utvärdera dagen', en: 'Evaluate the day' };
const afterwards = { sv: 'Så här i efterhand', en: 'Looking back' };
const titles: Readonly<Record<FormPurpose, { sv: string; en: string }>> = {
  BEFORE: { sv: 'Inför dagen', en: 'Before the day' },
  DAY: evaluate,
  SEMINAR: evaluate,
  SAMSPELET: evaluate,
  PULSE_30: afterwards,
  PULSE_90: afterwards,
};
const names: Readonly<Record<FormPurpose, { sv: string; en: string }>> = {
  BEFORE: { sv: 'Före dagen', en: 'Before the day' },
  DAY: { sv: 'Dagen', en: 'The day' },
  SEMINAR: { sv: 'Seminariet', en: 'The seminar' },
  SAMSPELET: { sv: 'Samspelet', en: 'The interplay' },
  PULSE_30: { sv: '30 dagar efter', en: '30 days on' },
  PULSE_90: { sv: '90 dagar efter', en: '90 days on' },
};

/** For those who answer. */
export const answerMessages = defineMessages({
  titleOf: {
    sv: (purpose: FormPurpose) => titles[purpose].sv,
    en: (purpose: FormPurpose) => titles[purpose].en,
  },
  formName: {
    sv: (purpose: FormPurpose) => names[purpose].sv,
    en: (purpose: FormPurpose) => names[purpose].en,
  },
  place: {
    sv: (place: number, of: number) => `Fråga ${place} av ${of}`,
    en: (place: number, of: number) => `Question ${place} of ${of}`,
  },
  anonymous: {
    sv: 'Svaret är anonymt. Vi sparar att du har svarat, men inget som visar vad just du svarade.',
    en: 'The answer is anonymous. We keep that you have answered, but nothing that shows what you answered.',
  },
  movesOn: {
    sv: 'Tryck på ett svar så kommer nästa fråga. Inget skickas förrän du säger till.',
    en: 'Tap an answer and the next question comes. Nothing is sent until you say so.',
  },
  publicRecord: {
    sv: 'Det du skriver kan bli allmän handling. Skriv inget om namngivna personer.',
    en: 'What you write can become a public record. Do not write about named people.',
  },
  next: { sv: 'Nästa', en: 'Next' },
  back: { sv: 'Tillbaka', en: 'Back' },
  skip: { sv: 'Hoppa över', en: 'Skip' },
  mustAnswer: {
    sv: 'Den här frågan måste besvaras.',
    en: 'This question has to be answered.',
  },
  checkTitle: { sv: 'Dina svar', en: 'Your answers' },
  checkLead: {
    sv: 'Tryck på en rad för att ändra. Efter att du skickat går svaren inte att ändra.',
    en: 'Tap a line to change it. Once sent, answers cannot be changed.',
  },
  nothingYet: {
    sv: 'Du har inte svarat på något än.',
    en: 'You have not answered anything yet.',
  },
  fromTheStart: { sv: 'Till första frågan', en: 'To the first question' },
  notAnswered: { sv: 'Inget svar', en: 'No answer' },
  stepOf: {
    sv: (step: number, of: number) => `${step} av ${of}`,
    en: (step: number, of: number) => `${step} of ${of}`,
  },
  send: { sv: 'Skicka', en: 'Send' },
  thanksTitle: { sv: 'Tack för dina svar!', en: 'Thank you for your answers!' },
  thanks: {
    sv: 'De räknas ihop när frågorna stänger. Då ser ledningen vad ni tyckte och vad som ska ändras.',
    en: 'They are counted when the questions close. Then the leadership sees what you thought and what should change.',
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
    sv: 'Det du fyller i sparas bara på den här enheten tills du skickar.',
    en: 'What you fill in is kept on this device only until you send it.',
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
