import { defineMessages } from '../../lib/messages.ts';

export const importMessages = defineMessages({
  title: { sv: 'Läs in registret', en: 'Import the register' },
  lead: {
    sv: 'Först ser du vad filen gör. Ingenting ändras förrän du godkänner, och du kan ångra efteråt.',
    en: 'First you see what the file does. Nothing changes until you approve, and you can undo afterwards.',
  },
  way: { sv: 'Hur vill du läsa in?', en: 'How do you want to import?' },
  byFile: { sv: 'Från en fil', en: 'From a file' },
  byPaste: { sv: 'Klistra in från Excel', en: 'Paste from Excel' },
  file: { sv: 'Fil från personalsystemet', en: 'File from the HR system' },
  fileHint: {
    sv: 'Excel (.xlsx) eller text (.csv), med rubriker på första raden. Högst 20 000 rader.',
    en: 'Excel (.xlsx) or text (.csv), with headings in the first row. At most 20,000 rows.',
  },
  paste: { sv: 'Klistra in rader, med rubrikerna först', en: 'Paste rows, headings first' },
  pasteHint: {
    sv: 'Markera cellerna i Excel, kopiera och klistra in här.',
    en: 'Select the cells in Excel, copy and paste them here.',
  },
  pasteRead: { sv: 'Läs raderna', en: 'Read the rows' },
  pastedName: { sv: 'Inklistrat från Excel', en: 'Pasted from Excel' },
  pasteEmpty: {
    sv: 'Klistra in minst en rubrikrad och en rad.',
    en: 'Paste at least a heading row and one row.',
  },
  reading: {
    sv: 'Läser och jämför med registret …',
    en: 'Reading and comparing with the register …',
  },
  columnsTitle: { sv: 'Vilka kolumner kan filen ha?', en: 'Which columns can the file have?' },
  columnsText: {
    sv: 'E-post eller anställningsnummer måste finnas, så att vi vet vem raden handlar om. Resten är valfritt. Kolumner som inte finns i filen lämnas som de är i registret.',
    en: 'E-mail or employee number must be there, so that we know whom the row is about. The rest is optional. What is not in the file is left as it is in the register.',
  },
  past: { sv: 'Tidigare inläsningar', en: 'Earlier imports' },
  when: { sv: 'När', en: 'When' },
  source: { sv: 'Fil', en: 'File' },
  outcome: { sv: 'Resultat', en: 'Outcome' },
  waiting: { sv: 'Väntar på att du godkänner', en: 'Waits for your approval' },
  outdated: { sv: 'Inte genomförd', en: 'Not carried out' },
  undoneState: { sv: 'Ångrad', en: 'Undone' },
  confirmedState: {
    sv: (added: string, changed: string, removed: string) =>
      `${added} nya, ${changed} ändrade, ${removed} borttagna`,
    en: (added: string, changed: string, removed: string) =>
      `${added} new, ${changed} changed, ${removed} removed`,
  },
  another: { sv: 'Läs in en annan fil', en: 'Import another file' },
});

export const importRunMessages = defineMessages({
  new: { sv: 'Nya', en: 'New' },
  changed: { sv: 'Ändrade', en: 'Changed' },
  unchanged: { sv: 'Oförändrade', en: 'Unchanged' },
  missing: { sv: 'Saknas i filen', en: 'Not in the file' },
  faulty: { sv: 'Felaktiga', en: 'Faulty' },
  verdicts: { sv: 'Rader efter vad som händer', en: 'Rows by what happens' },
  none: { sv: 'Inga rader här.', en: 'No rows here.' },
  row: { sv: 'Rad', en: 'Row' },
  name: { sv: 'Namn', en: 'Name' },
  unit: { sv: 'Enhet', en: 'Unit' },
  email: { sv: 'E-post', en: 'E-mail' },
  changes: { sv: 'Ändras', en: 'Changes' },
  wrong: { sv: 'Vad som är fel', en: 'What is wrong' },
  inColumn: {
    sv: (column: string) => `Kolumn ${column}`,
    en: (column: string) => `Column ${column}`,
  },
  nothing: { sv: 'inget', en: 'nothing' },
  fieldname: { sv: 'Namn', en: 'Name' },
  fieldemail: { sv: 'E-post', en: 'E-mail' },
  fieldemployeeNumber: { sv: 'Anställningsnummer', en: 'Employee number' },
  fieldtitle: { sv: 'Titel', en: 'Title' },
  fieldunit: { sv: 'Enhet', en: 'Unit' },
  fieldmanager: { sv: 'Chef', en: 'Manager' },
  fieldprotectedIdentity: { sv: 'Skyddade uppgifter', en: 'Protected details' },
  fieldgroups: { sv: 'Ledningsgrupper', en: 'Leadership groups' },
  fieldreturns: { sv: 'Tillbaka i registret', en: 'Back in the register' },
  yes: { sv: 'ja', en: 'yes' },
  no: { sv: 'nej', en: 'no' },
  from: { sv: 'från', en: 'from' },
  to: { sv: 'till', en: 'to' },
  newUnits: {
    sv: (count: number) =>
      count === 1 ? 'En ny enhet läggs upp' : `${count} nya enheter läggs upp`,
    en: (count: number) => (count === 1 ? 'One new unit is made' : `${count} new units are made`),
  },
  newGroups: {
    sv: (count: number) =>
      count === 1 ? 'En ny ledningsgrupp läggs upp' : `${count} nya ledningsgrupper läggs upp`,
    en: (count: number) =>
      count === 1 ? 'One new leadership group is made' : `${count} new leadership groups are made`,
  },
  ignored: {
    sv: (columns: string) => `Kolumner som inte används: ${columns}.`,
    en: (columns: string) => `Columns that are not used: ${columns}.`,
  },
  missingText: {
    sv: 'De här finns i registret men inte i filen. De blir kvar, om du inte väljer något annat.',
    en: 'These are in the register but not in the file. They stay, unless you choose otherwise.',
  },
  removeMissing: {
    sv: (count: number, shown: string) =>
      count === 1 ? 'Ta bort personen ur registret' : `Ta bort ${shown} personer ur registret`,
    en: (count: number, shown: string) =>
      count === 1
        ? 'Remove the person from the register'
        : `Remove ${shown} people from the register`,
  },
  removeHint: {
    sv: 'Det de har varit med om finns kvar, och du kan ångra.',
    en: 'What they have been part of remains, and you can undo.',
  },
  rolesStay: {
    sv: 'Arrangörer och ledning blir alltid kvar. Ta bort dem en och en i registret.',
    en: 'Organisers and leadership always stay. Remove them one by one in the register.',
  },
  sheet: { sv: 'Hämta felen som Excelfil', en: 'Fetch the faults as an Excel file' },
  sheetHint: {
    sv: 'Rätta i Excelfilen och läs in samma fil igen. Felaktiga rader ändrar ingenting.',
    en: 'Correct the Excel file and import the same file again. Faulty rows change nothing.',
  },
  confirm: { sv: 'Genomför', en: 'Carry out' },
  confirmTitle: { sv: 'Genomföra inläsningen?', en: 'Carry out the import?' },
  confirming: { sv: 'Skriver i registret …', en: 'Writing to the register …' },
  willAdd: {
    sv: (count: number, shown: string) =>
      count === 1 ? '1 person läggs till' : `${shown} personer läggs till`,
    en: (count: number, shown: string) =>
      count === 1 ? '1 person is added' : `${shown} people are added`,
  },
  willChange: {
    sv: (count: number, shown: string) =>
      count === 1 ? '1 person ändras' : `${shown} personer ändras`,
    en: (count: number, shown: string) =>
      count === 1 ? '1 person is changed' : `${shown} people are changed`,
  },
  willRemove: {
    sv: (count: number, shown: string) =>
      count === 1 ? '1 person tas bort' : `${shown} personer tas bort`,
    en: (count: number, shown: string) =>
      count === 1 ? '1 person is removed' : `${shown} people are removed`,
  },
  willSkip: {
    sv: (count: number, shown: string) =>
      count === 1 ? '1 felaktig rad hoppas över' : `${shown} felaktiga rader hoppas över`,
    en: (count: number, shown: string) =>
      count === 1 ? '1 faulty row is passed over' : `${shown} faulty rows are passed over`,
  },
  nobodyMailed: {
    sv: 'Inga brev skickas. Du kan ångra i 30 dagar.',
    en: 'No letters are sent. You can undo for 30 days.',
  },
  nothingToDo: {
    sv: 'Filen ändrar ingenting i registret.',
    en: 'The file changes nothing in the register.',
  },
  stale: {
    sv: 'Registret har ändrats sedan filen lästes.',
    en: 'The register has changed since the file was read.',
  },
  staleText: {
    sv: 'Läs in filen igen, så att du ser vad den gör nu.',
    en: 'Read the file again, so that you see what it does now.',
  },
  done: { sv: 'Inläsningen är genomförd.', en: 'The import is carried out.' },
  doneText: {
    sv: (added: string, changed: string, removed: string) =>
      `Tillagda: ${added}. Ändrade: ${changed}. Borttagna: ${removed}.`,
    en: (added: string, changed: string, removed: string) =>
      `Added: ${added}. Changed: ${changed}. Removed: ${removed}.`,
  },
  undone: { sv: 'Inläsningen är ångrad.', en: 'The import is undone.' },
  undoneText: {
    sv: 'Registret är som det var före inläsningen.',
    en: 'The register is as it was before the import.',
  },
  undo: { sv: 'Ångra inläsningen', en: 'Undo the import' },
  undoing: { sv: 'Ångrar …', en: 'Undoing …' },
  toRegister: { sv: 'Till registret', en: 'To the register' },
  readOn: { sv: (day: string) => `Läst ${day}`, en: (day: string) => `Read ${day}` },
});

/** The columns that a file may have, for the person who makes it. */
export const columnHelp = defineMessages({
  email: { sv: 'E-post', en: 'E-mail' },
  emailText: { sv: 'namn@kommun.se', en: 'name@example.org' },
  number: { sv: 'Anställningsnummer', en: 'Employee number' },
  numberText: { sv: 'Det som personalsystemet använder', en: 'As the HR system has it' },
  names: { sv: 'Förnamn, Efternamn eller Namn', en: 'First name, Last name or Name' },
  namesText: { sv: '”Åsa Öst” eller ”Öst, Åsa”', en: '“Åsa Öst” or “Öst, Åsa”' },
  title: { sv: 'Titel eller Befattning', en: 'Title or Position' },
  titleText: { sv: 'Enhetschef', en: 'Head of unit' },
  division: { sv: 'Förvaltning eller Bolag', en: 'Division or Company' },
  divisionText: { sv: 'Läggs upp om den saknas', en: 'Is made if it is missing' },
  unit: { sv: 'Verksamhet och Enhet', en: 'Area and Unit' },
  unitText: { sv: 'Läggs upp om de saknas', en: 'Are made if they are missing' },
  manager: { sv: 'Chef', en: 'Manager' },
  managerText: {
    sv: 'Chefens e-post, anställningsnummer eller namn',
    en: 'The manager’s e-mail, employee number or name',
  },
  group: { sv: 'Ledningsgrupp', en: 'Leadership group' },
  groupText: { sv: 'Flera skiljs med komma', en: 'Several are separated by commas' },
  protected: { sv: 'Skyddad', en: 'Protected' },
  protectedText: {
    sv: 'ja eller nej. En tom cell ändrar ingenting.',
    en: 'yes or no. An empty cell changes nothing.',
  },
});
