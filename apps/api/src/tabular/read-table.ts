import { Problem } from '../problem.ts';
import { readCsvCells } from './read-csv.ts';
import { readXlsxCells } from './read-xlsx.ts';
import { maxRows, type Table } from './table.ts';

/**
 * Reads an .xlsx or .csv file, told apart by content; `fileName` only says what to call it when neither fits.
 * The first row with at least two filled cells is the headings (a title above them is passed over); empty rows are left out.
 * @throws Problem of the table `problems/tabular.ts` when it cannot be read.
 */
export async function readTable(bytes: Buffer, fileName: string): Promise<Table> {
  const cells = await readCells(bytes, fileName);
  const trimmed = cells.map((row) => row.map((cell) => cell.trim()));
  const heading = headingIndex(trimmed);
  if (heading === -1) throw new Problem('file-empty');
  const columns = withoutTrailingEmpty(trimmed[heading] ?? []);
  const rows = trimmed
    .map((row, index) => ({
      number: index + 1,
      cells: columns.map((_, column) => row[column] ?? ''),
    }))
    .slice(heading + 1)
    .filter((row) => row.cells.some((cell) => cell !== ''));
  if (rows.length === 0) throw new Problem('file-empty');
  if (rows.length > maxRows) throw new Problem('too-many-rows');
  return { columns, rows };
}

async function readCells(bytes: Buffer, fileName: string): Promise<string[][]> {
  if (bytes.length === 0) throw new Problem('file-empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsxCells(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrLocked();
  if (/\.(xlsx|xlsm)$/i.test(fileName)) throw new Problem('file-unreadable');
  return readCsvCells(bytes);
}

function oldOrLocked(): Problem {
  return new Problem('file-type-unknown', {
    detail: {
      sv: 'Filen är i det gamla Excelformatet (.xls) eller skyddad med lösenord.',
      en: 'The file is in the old Excel format (.xls) or protected by a password.',
    },
  });
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function headingIndex(rows: readonly string[][]): number {
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== '').length;
  const several = rows.findIndex((row) => filled(row) > 1);
  return several === -1 ? rows.findIndex((row) => filled(row) > 0) : several;
}

function withoutTrailingEmpty(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
