import type { QuestionKind } from '@ledarforum/domain/evaluation-questions';
import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import { defineMessages } from '../../../lib/messages.ts';

export const builderMessages = defineMessages({
  saved: { sv: 'Sparat', en: 'Saved' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  faulty: {
    sv: (count: number) =>
      count === 1 ? 'Inte sparat än: en sak att rätta' : `Inte sparat än: ${count} saker att rätta`,
    en: (count: number) =>
      count === 1 ? 'Not saved yet: one thing to mend' : `Not saved yet: ${count} things to mend`,
  },
  waiting: {
    sv: 'Sparas när nätet är tillbaka',
    en: 'Will be saved when the network is back',
  },
  refused: { sv: 'Inte sparat', en: 'Not saved' },
  undo: { sv: 'Ångra', en: 'Undo' },
  redo: { sv: 'Gör om', en: 'Redo' },
  undone: { sv: 'Ångrat.', en: 'Undone.' },
  redone: { sv: 'Gjort igen.', en: 'Done again.' },
  changedByOther: {
    sv: 'Någon annan har ändrat frågorna medan du höll på. Dina ändringar finns kvar här, men är inte sparade.',
    en: 'Somebody else has changed the questions meanwhile. Your changes are still here, but not saved.',
  },
  keepMine: { sv: 'Spara mina frågor', en: 'Save my questions' },
  takeTheirs: { sv: 'Visa den andras', en: 'Show the other’s' },
  toForms: { sv: 'Alla formulär', en: 'All forms' },
  gone: { sv: 'Formuläret finns inte längre.', en: 'The form is no longer there.' },
  version: { sv: (n: number) => `Version ${n}`, en: (n: number) => `Version ${n}` },
  answeredSo: {
    sv: (count: string) =>
      `${count} har svarat. Ändringen gäller dem som svarar härefter. Svar som har kommit räknas ihop med nya där frågan har samma alternativ.`,
    en: (count: string) =>
      `${count} have answered. The change is for those who answer from now on. Answers that have come are counted with new ones where the question has the same options.`,
  },
  counted: {
    sv: 'Formuläret är stängt, så frågorna ligger fast.',
    en: 'The form is closed, so the questions are fixed.',
  },
  everySeminar: {
    sv: 'Ställ samma frågor om alla seminarier',
    en: 'Ask the same questions about every seminar',
  },
  everySeminarHint: {
    sv: 'Frågorna om de andra seminarierna byts mot de här.',
    en: 'The questions about the other seminars are replaced by these.',
  },
  questions: { sv: 'Frågor', en: 'Questions' },
  none: { sv: 'Formuläret har inga frågor.', en: 'The form has no questions.' },
  addKind: { sv: 'Lägg till en fråga', en: 'Add a question' },
  fetch: { sv: 'Hämta frågor …', en: 'Fetch questions …' },
  kind: { sv: 'Svaras med', en: 'Answered by' },
  kindName: {
    sv: (of: QuestionKind) =>
      ({
        SCALE: 'Skala',
        SINGLE: 'Ett val',
        MULTIPLE: 'Flera val',
        RANKING: 'Rangordning',
        MATRIX: 'Matris',
        TEXT: 'Fritext',
      })[of],
    en: (of: QuestionKind) =>
      ({
        SCALE: 'Scale',
        SINGLE: 'One choice',
        MULTIPLE: 'Several choices',
        RANKING: 'Ranking',
        MATRIX: 'Matrix',
        TEXT: 'Free text',
      })[of],
  },
  question: { sv: (n: number) => `Fråga ${n}`, en: (n: number) => `Question ${n}` },
  untitled: { sv: 'Utan text', en: 'Without text' },
  textSv: { sv: 'Frågan på svenska', en: 'The question in Swedish' },
  textEn: { sv: 'Frågan på engelska', en: 'The question in English' },
  helpSv: { sv: 'Hjälptext på svenska', en: 'Help text in Swedish' },
  helpEn: { sv: 'Hjälptext på engelska', en: 'Help text in English' },
  required: { sv: 'Måste besvaras', en: 'Has to be answered' },
  englishMissing: { sv: 'Engelska saknas', en: 'English is missing' },
  englishMissingCount: {
    sv: (count: number) =>
      count === 1 ? 'En text saknar engelska.' : `${count} texter saknar engelska.`,
    en: (count: number) =>
      count === 1 ? 'One text has no English.' : `${count} texts have no English.`,
  },
  moveUp: {
    sv: (n: number) => `Flytta upp fråga ${n}`,
    en: (n: number) => `Move question ${n} up`,
  },
  moveDown: {
    sv: (n: number) => `Flytta ner fråga ${n}`,
    en: (n: number) => `Move question ${n} down`,
  },
  grip: { sv: (n: number) => `Dra fråga ${n}`, en: (n: number) => `Drag question ${n}` },
  nowAt: {
    sv: (place: number, of: number) => `Frågan är nu nummer ${place} av ${of}.`,
    en: (place: number, of: number) => `The question is now number ${place} of ${of}.`,
  },
  copy: { sv: 'Kopiera', en: 'Copy' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removed: { sv: 'Frågan är borttagen.', en: 'The question is removed.' },
  edit: { sv: 'Ändra', en: 'Edit' },
  done: { sv: 'Klar', en: 'Done' },
  options: { sv: 'Alternativ', en: 'Options' },
  rows: { sv: 'Rader', en: 'Rows' },
  rowsFromWords: {
    sv: (words: string) => `En rad för varje ledstjärna${words === '' ? '' : `: ${words}`}`,
    en: (words: string) => `One row for each value word${words === '' ? '' : `: ${words}`}`,
  },
  noWords: {
    sv: 'Dagen har inga ledstjärnor än. De skrivs under Inställningar.',
    en: 'The day has no value words yet. They are written under Settings.',
  },
  choiceSv: { sv: (n: number) => `${n} på svenska`, en: (n: number) => `${n} in Swedish` },
  choiceEn: { sv: (n: number) => `${n} på engelska`, en: (n: number) => `${n} in English` },
  inSwedish: { sv: 'Svenska', en: 'Swedish' },
  inEnglish: { sv: 'Engelska', en: 'English' },
  pasteHint: {
    sv: 'Klistra in flera rader så blir var rad ett alternativ. Två kolumner ur Excel blir svenska och engelska.',
    en: 'Paste several lines and each becomes an option. Two columns from Excel become Swedish and English.',
  },
  pasted: {
    sv: (count: number) => `${count} rader inklistrade.`,
    en: (count: number) => `${count} lines pasted.`,
  },
  addChoice: { sv: 'Lägg till en rad', en: 'Add a line' },
  removeChoice: { sv: (n: number) => `Ta bort ${n}`, en: (n: number) => `Remove ${n}` },
  choiceUp: { sv: (n: number) => `Flytta upp ${n}`, en: (n: number) => `Move ${n} up` },
  steps: { sv: 'Antal steg', en: 'Number of steps' },
  lowEnd: { sv: 'Lägsta steget', en: 'The lowest step' },
  highEnd: { sv: 'Högsta steget', en: 'The highest step' },
  condition: { sv: 'Visas', en: 'Shown' },
  always: { sv: 'alltid', en: 'always' },
  onlyIf: { sv: 'bara om svaret på', en: 'only if the answer to' },
  is: { sv: 'är', en: 'is' },
  chosen: { sv: 'något av', en: 'any of' },
  atLeast: { sv: 'minst', en: 'at least' },
  atMost: { sv: 'högst', en: 'at most' },
  conditionQuestion: { sv: 'Frågan som villkoret gäller', en: 'The question it depends on' },
  conditionTest: { sv: 'Hur svaret jämförs', en: 'How the answer is compared' },
  conditionStep: { sv: 'Steg', en: 'Step' },
  conditionChoices: { sv: 'Svar som gör att frågan visas', en: 'Answers that show the question' },
  shownIf: {
    sv: (question: string, answer: string) => `Visas bara om svaret på ”${question}” är ${answer}.`,
    en: (question: string, answer: string) =>
      `Shown only if the answer to “${question}” is ${answer}.`,
  },
  or: { sv: 'eller', en: 'or' },
  fetchTitle: { sv: 'Hämta frågor', en: 'Fetch questions' },
  from: { sv: 'Från', en: 'From' },
  templates: { sv: 'Färdiga mallar', en: 'Ready templates' },
  earlierDays: { sv: 'Andra dagar', en: 'Other days' },
  outcome: {
    sv: 'Vad blev det av behovet, hoppet och utfallet?',
    en: 'What came of the need, the hope and the outcome?',
  },
  replaceAll: { sv: 'Byt ut alla frågor', en: 'Replace all questions' },
  addLast: { sv: 'Lägg till sist', en: 'Add at the end' },
  fetched: {
    sv: (count: number) => (count === 1 ? '1 fråga hämtad.' : `${count} frågor hämtade.`),
    en: (count: number) => (count === 1 ? '1 question fetched.' : `${count} questions fetched.`),
  },
  nothingThere: {
    sv: 'Den dagen har inget formulär av det här slaget.',
    en: 'That day has no form of this kind.',
  },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  preview: { sv: 'Så ser det ut i telefonen', en: 'How it looks on the phone' },
  previewNote: {
    sv: 'Prova gärna. Inget skickas.',
    en: 'Try it out. Nothing is sent.',
  },
  previewEnd: {
    sv: 'Här skickas svaret. I förhandsvisningen skickas inget.',
    en: 'Here the answer is sent. In the preview nothing is.',
  },
  previewOf: {
    sv: (n: number, of: number) => `Fråga ${n} av ${of}`,
    en: (n: number, of: number) => `Question ${n} of ${of}`,
  },
  next: { sv: 'Nästa', en: 'Next' },
  back: { sv: 'Tillbaka', en: 'Back' },
  again: { sv: 'Börja om', en: 'Begin again' },
  frameWidth: { sv: 'Bredd', en: 'Width' },
  keys: {
    sv: 'Alt + pil flyttar frågan, Ctrl + Z ångrar, Ctrl + Skift + Z gör om.',
    en: 'Alt + arrow moves the question, Ctrl + Z undoes, Ctrl + Shift + Z redoes.',
  },
});

/** What a form is for, and when it takes answers. */
export const purposeMessages = defineMessages({
  wholeWay: { sv: 'Följ dagen hela vägen', en: 'Follow the day all the way' },
  wholeWayAbout: {
    sv: 'Tre frågor före dagen, dagen och seminarierna, och en puls efter 30 och 90 dagar. Färdiga frågor som går att ändra.',
    en: 'Three questions before the day, the day and its seminars, and a pulse after 30 and 90 days. Ready questions that can be changed.',
  },
  wholeWayDone: {
    sv: 'Formulären är tillagda. De öppnar och stänger själva.',
    en: 'The forms are added. They open and close by themselves.',
  },
  purpose: {
    sv: (of: FormPurpose) =>
      ({
        BEFORE: 'Före dagen',
        DAY: 'Dagen',
        SEMINAR: 'Seminarium',
        SAMSPELET: 'Samspelet',
        PULSE_30: 'Puls efter 30 dagar',
        PULSE_90: 'Puls efter 90 dagar',
      })[of],
    en: (of: FormPurpose) =>
      ({
        BEFORE: 'Before the day',
        DAY: 'The day',
        SEMINAR: 'Seminar',
        SAMSPELET: 'The interplay',
        PULSE_30: 'Pulse after 30 days',
        PULSE_90: 'Pulse after 90 days',
      })[of],
  },
  about: {
    sv: (of: FormPurpose) =>
      ({
        BEFORE: 'Behovet, hoppet på sikt och ett konkret utfall i dag. Frågas igen efteråt.',
        DAY: 'Hur dagen blev och vad ni vill göra annorlunda.',
        SEMINAR: 'Om ett seminarium, till dem som var där.',
        SAMSPELET: 'Vad seminarierna gav mig, och vad jag själv bidrog med.',
        PULSE_30: 'Vad som har kommit till användning. Öppet i 14 dagar.',
        PULSE_90: 'Vad som har blivit bestående. Öppet i 14 dagar.',
      })[of],
    en: (of: FormPurpose) =>
      ({
        BEFORE:
          'The need, the hope in the long run and a concrete outcome today. Asked again afterwards.',
        DAY: 'How the day went and what you want to do differently.',
        SEMINAR: 'About a seminar, to those who were there.',
        SAMSPELET: 'What the seminars gave me, and what I put in myself.',
        PULSE_30: 'What has come to use. Open for 14 days.',
        PULSE_90: 'What has lasted. Open for 14 days.',
      })[of],
  },
  opensByPhase: {
    sv: 'Öppnar när fasen blir Utvärdering.',
    en: 'Opens when the phase becomes Evaluating.',
  },
  opensOn: {
    sv: (day: string, last: string) => `Öppnar ${day} och stänger ${last}.`,
    en: (day: string, last: string) => `Opens on ${day} and closes on ${last}.`,
  },
  opensWithInvitation: {
    sv: (last: string) => `Öppnar med inbjudan och stänger ${last}.`,
    en: (last: string) => `Opens with the invitation and closes on ${last}.`,
  },
  open: { sv: 'Öppet för svar.', en: 'Open for answers.' },
  openUntil: {
    sv: (last: string) => `Öppet för svar till ${last}.`,
    en: (last: string) => `Open for answers until ${last}.`,
  },
  closed: { sv: 'Stängt.', en: 'Closed.' },
  addForm: { sv: 'Lägg till formulär', en: 'Add a form' },
  added: { sv: 'Formuläret är tillagt.', en: 'The form is added.' },
  removeForm: { sv: 'Ta bort formuläret', en: 'Remove the form' },
  removedForm: { sv: 'Formuläret är borttaget.', en: 'The form is removed.' },
});
