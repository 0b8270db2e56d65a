import readXlsx, { type Sheet } from 'read-excel-file/universal';
import { Problem } from '../problem.ts';
import { assertXlsxIsBounded } from './xlsx-guard.ts';

/**
 * The cells of the first sheet that has any, as texts.
 * @throws Problem when the file is damaged, too large or has a cell that cannot be read.
 */
export async function readXlsxCells(bytes: Buffer): Promise<string[][]> {
  assertXlsxIsBounded(bytes);
  const sheets = await parse(bytes);
  const filled = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  return (filled?.data ?? []).map((row) => row.map(textOf));
}

async function parse(bytes: Buffer): Promise<Sheet<string>[]> {
  try {
    return await readXlsx(new Blob([Uint8Array.from(bytes)]), { parseNumber: numberAsText });
  } catch (error) {
    const place = /at row (\d+), col (\d+)/.exec(error instanceof Error ? error.message : '');
    if (place === null) throw new Problem('file-unreadable');
    const [, row, column] = place;
    throw new Problem('file-unreadable', {
      detail: {
        sv: `Cellen på rad ${row}, kolumn ${column} går inte att läsa.`,
        en: `The cell at row ${row}, column ${column} cannot be read.`,
      },
    });
  }
}

/** Excel keeps 1234567 as `1234567`, but may keep it as `1.234567E6`; an employee number is never shown so. */
function numberAsText(text: string): string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
