import Papa from 'papaparse';
import { Problem } from '../problem.ts';
import { maxColumns, maxRows } from './table.ts';

const delimiters = [';', ',', '\t'] as const;

/**
 * The cells of a text file as texts. Finds out the separator (`;`, `,` or tab; Excel's own `sep=` line decides), and the
 * encoding (UTF-8 with or without a mark, UTF-16 with one, else Windows-1252).
 * @throws Problem when it is no text, or too long or wide.
 */
export function readCsvCells(bytes: Buffer): string[][] {
  const text = decode(bytes);
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const content = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared?.[1] ?? detectDelimiter(content);
  const rows = parse(content, delimiter);
  if (rows.length > maxRows + 100) throw new Problem('too-many-rows');
  if (rows.some((row) => row.length > maxColumns)) throw new Problem('too-many-columns');
  return rows.map((row) => row.map(withoutGuard));
}

/** Takes away the apostrophe that `writeCsv` puts before what a spreadsheet would run as a formula. */
function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function parse(text: string, delimiter: string, preview = maxRows + 101): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview, header: false }).data;
}

/** The separator that splits the widest of the first rows into the most cells. */
function detectDelimiter(text: string): string {
  const start = text.slice(0, 200_000);
  let best = { delimiter: ';', width: 1 };
  for (const delimiter of delimiters) {
    const width = typicalWidth(parse(start, delimiter, 20));
    if (width > best.width) best = { delimiter, width };
  }
  return best.delimiter;
}

/** How many filled cells the heading row has, and how many of the rows agree with it. */
function typicalWidth(rows: readonly string[][]): number {
  const heading = rows.find((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  return heading?.length ?? 1;
}

function decode(bytes: Buffer): string {
  const text = decoderOf(bytes).decode(bytes);
  // Control characters other than tab and line ends: a picture, a PDF, an encrypted file.
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text)) throw new Problem('file-type-unknown');
  return text;
}

function decoderOf(bytes: Buffer): { decode(bytes: Buffer): string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return isUtf8(bytes) ? new TextDecoder('utf-8') : new TextDecoder('windows-1252');
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
