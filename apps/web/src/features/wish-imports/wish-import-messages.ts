import { defineMessages } from '../../lib/messages.ts';

const people = (count: number) => (count === 1 ? '1 person' : `${count} personer`);
const persons = (count: number) => (count === 1 ? '1 person' : `${count} people`);

export const wishImportMessages = defineMessages({
  title: { sv: 'Läs in önskemål från en fil', en: 'Import wishes from a file' },
  lead: {
    sv: 'Svaren från ett formulär, en rad per person med valen i ordning. Inget skrivs förrän du har sett vad som händer.',
    en: 'Answers from a form, one row per person with the choices in order. Nothing is written until you have seen what would happen.',
  },
  file: { sv: 'Fil (.xlsx eller .csv)', en: 'File (.xlsx or .csv)' },
  fileHint: {
    sv: 'Rubriker: E-post, Anställningsnummer eller Namn, och Val 1, Val 2 … Seminariet skrivs som bokstav eller titel.',
    en: 'Headings: E-mail, Employee number or Name, and Choice 1, Choice 2 … The seminar is written as letter or title.',
  },
  inviteMissing: {
    sv: 'Bjud in personer som finns i registret men inte är inbjudna',
    en: 'Invite people who are in the register but not invited',
  },
  reading: { sv: 'Läser filen …', en: 'Reading the file …' },
  dryRun: {
    sv: (name: string, rows: number) => `Provläst: ${name}, ${rows} rader`,
    en: (name: string, rows: number) => `Dry run: ${name}, ${rows} rows`,
  },
  news: { sv: 'Nya', en: 'New' },
  changed: { sv: 'Ändrade', en: 'Changed' },
  unchanged: { sv: 'Lika som förut', en: 'Unchanged' },
  faulty: { sv: 'Fel', en: 'Faulty' },
  missing: {
    sv: (count: number) => `${people(count)} som kommer finns inte i filen och har inte önskat.`,
    en: (count: number) => `${persons(count)} coming are not in the file and have not ranked.`,
  },
  invites: {
    sv: (count: number) => `${people(count)} bjuds in utan brev.`,
    en: (count: number) => `${persons(count)} will be invited without a letter.`,
  },
  faultsTitle: { sv: 'Rader med fel läses inte in', en: 'Faulty rows are left out' },
  row: { sv: 'Rad', en: 'Row' },
  who: { sv: 'Vem', en: 'Who' },
  column: { sv: 'Kolumn', en: 'Column' },
  value: { sv: 'Värde', en: 'Value' },
  remedy: { sv: 'Vad du kan göra', en: 'What to do' },
  download: { sv: 'Hämta felen som Excelfil', en: 'Download the faults as Excel' },
  confirm: {
    sv: (count: number) => `Läs in ${people(count)}`,
    en: (count: number) => `Import ${persons(count)}`,
  },
  confirming: { sv: 'Läser in …', en: 'Importing …' },
  nothing: {
    sv: 'Det finns inget nytt att läsa in.',
    en: 'There is nothing new to import.',
  },
  another: { sv: 'Välj en annan fil', en: 'Choose another file' },
  done: {
    sv: (count: number) => `Önskemål från ${people(count)} är inlästa.`,
    en: (count: number) => `Wishes of ${persons(count)} have been imported.`,
  },
  undo: { sv: 'Ångra inläsningen', en: 'Undo the import' },
  undone: {
    sv: (kept: number) =>
      kept === 0
        ? 'Inläsningen är ångrad.'
        : `Inläsningen är ångrad. ${people(kept)} hade ändrat sin ordning sedan dess, och den står kvar.`,
    en: (kept: number) =>
      kept === 0
        ? 'The import has been undone.'
        : `The import has been undone. ${persons(kept)} had changed their order since, and it stays.`,
  },
});
