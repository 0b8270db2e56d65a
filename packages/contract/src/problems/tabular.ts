import { problemTable } from '../problem.ts';

/** What can be wrong with a file of rows and columns before its content is looked at. */
export const tabularProblems = problemTable({
  'file-empty': {
    status: 422,
    title: { sv: 'Filen har inga rader att läsa.', en: 'The file has no rows to read.' },
    remedy: {
      sv: 'Kontrollera att första bladet har en rad med rubriker och minst en rad under den.',
      en: 'Check that the first sheet has a row of headings and at least one row below it.',
    },
  },
  'file-unreadable': {
    status: 422,
    title: { sv: 'Filen går inte att läsa.', en: 'The file cannot be read.' },
    remedy: {
      sv: 'Öppna filen i Excel, spara den som .xlsx och försök igen.',
      en: 'Open the file in Excel, save it as .xlsx and try again.',
    },
  },
  'file-type-unknown': {
    status: 422,
    title: {
      sv: 'Det här är varken en Excelfil (.xlsx) eller en textfil (.csv).',
      en: 'This is neither an Excel file (.xlsx) nor a text file (.csv).',
    },
    remedy: {
      sv: 'Spara om filen som .xlsx eller .csv, utan lösenord.',
      en: 'Save the file as .xlsx or .csv, without a password.',
    },
  },
  'file-expands-too-much': {
    status: 422,
    title: {
      sv: 'Filen är för stor när den packas upp.',
      en: 'The file is too large when unpacked.',
    },
    remedy: {
      sv: 'Ta bort bilder och andra blad, eller spara bladet som .csv.',
      en: 'Remove pictures and other sheets, or save the sheet as .csv.',
    },
  },
  'too-many-rows': {
    status: 422,
    title: { sv: 'Filen har för många rader.', en: 'The file has too many rows.' },
    remedy: {
      sv: 'Dela filen. Högst 20 000 rader läses åt gången.',
      en: 'Split the file. At most 20,000 rows are read at a time.',
    },
  },
  'too-many-columns': {
    status: 422,
    title: { sv: 'Filen har för många kolumner.', en: 'The file has too many columns.' },
    remedy: {
      sv: 'Ta bort kolumner som inte behövs. Högst 200 läses.',
      en: 'Remove columns that are not needed. At most 200 are read.',
    },
  },
});
