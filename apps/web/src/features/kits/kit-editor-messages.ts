import { defineMessages } from '../../lib/messages.ts';

export const kitEditorMessages = defineMessages({
  title: { sv: 'Kit', en: 'Kit' },
  lead: {
    sv: 'Det här får varje deltagare med sig hem, tillsammans med det deras bord skrev.',
    en: 'This is what each participant takes home, together with what their table wrote.',
  },
  open: {
    sv: 'Deltagarna har kitet nu. Det du ändrar ser de direkt.',
    en: 'Participants have the kit now. They see what you change at once.',
  },
  notOpen: {
    sv: 'Deltagarna får kitet när dagen följs upp. Då får de ett brev med en länk.',
    en: 'Participants get the kit when the day is followed up. They get a letter with a link then.',
  },
  ready: {
    sv: 'Det här är det färdiga kitet. Ändra det som du vill, eller låt det vara.',
    en: 'This is the ready kit. Change it as you like, or leave it.',
  },
  questions: { sv: 'Frågor till den egna arbetsplatsen', en: 'Questions for the own workplace' },
  question: {
    sv: (number: number) => `Fråga ${number}`,
    en: (number: number) => `Question ${number}`,
  },
  noQuestions: { sv: 'Inga frågor skickas med.', en: 'No questions are sent along.' },
  addQuestion: { sv: 'Lägg till en fråga', en: 'Add a question' },
  agenda: { sv: 'Dagordning', en: 'Agenda' },
  together: {
    sv: (time: string) => `Tillsammans ${time}.`,
    en: (time: string) => `Together ${time}.`,
  },
  step: { sv: (number: number) => `Steg ${number}`, en: (number: number) => `Step ${number}` },
  addStep: { sv: 'Lägg till ett steg', en: 'Add a step' },
  minutes: { sv: 'Minuter', en: 'Minutes' },
  swedish: { sv: 'Svenska', en: 'Swedish' },
  english: { sv: 'Engelska', en: 'English' },
  howSwedish: { sv: 'Så gör ni, på svenska', en: 'How to do it, in Swedish' },
  howEnglish: { sv: 'Så gör ni, på engelska', en: 'How to do it, in English' },
  missing: { sv: 'Skriv på svenska.', en: 'Write it in Swedish.' },
  minutesMissing: { sv: 'Ange 1–120 minuter.', en: 'Enter 1–120 minutes.' },
  up: { sv: (what: string) => `Flytta upp ${what}`, en: (what: string) => `Move up ${what}` },
  down: { sv: (what: string) => `Flytta ner ${what}`, en: (what: string) => `Move down ${what}` },
  remove: { sv: (what: string) => `Ta bort ${what}`, en: (what: string) => `Remove ${what}` },
  undo: { sv: 'Ångra', en: 'Undo' },
  useReady: { sv: 'Ta tillbaka det färdiga kitet', en: 'Bring the ready kit back' },
  saved: { sv: 'Sparat', en: 'Saved' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  incomplete: {
    sv: 'Sparas när allt har svensk text och en tid.',
    en: 'Saved once everything has a Swedish text and a time.',
  },
  waiting: {
    sv: 'Inte sparat än. Försöker igen när nätet svarar.',
    en: 'Not saved yet. Tries again when the network answers.',
  },
  refused: { sv: 'Inte sparat.', en: 'Not saved.' },
  saveMine: { sv: 'Spara min', en: 'Save mine' },
  showTheirs: { sv: 'Visa den andras', en: 'Show the other’s' },
});
