import writeExcelFile, { type Cell } from 'write-excel-file/node';

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type CellValue = string | number | boolean | Date | null;

export interface OutSheet {
  /** The tab's name: cut to 31 characters, without the characters Excel refuses. */
  readonly name: string;
  readonly columns: readonly {
    readonly title: string /** In characters. */;
    readonly width?: number;
  }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** An .xlsx with a bold heading row that stays in view. Texts are written as texts: nothing in them is run as a formula. */
export async function writeXlsx(sheets: readonly OutSheet[]): Promise<Buffer> {
  const file = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: tabName(sheet.name),
      columns: sheet.columns.map(({ width = 20 }) => ({ width })),
      stickyRowsCount: 1,
      dateFormat: 'yyyy-mm-dd',
      data: [
        sheet.columns.map(
          ({ title }): Cell => ({ value: title, type: String, fontWeight: 'bold' }),
        ),
        ...sheet.rows.map((row) => row.map(cellOf)),
      ],
    })),
  );
  return file.toBuffer();
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === '') return null;
  return typeof value === 'string' ? { value: withoutControls(value), type: String } : value;
}

/** Characters that XML 1.0 cannot hold would make Excel call the file damaged. */
function withoutControls(text: string): string {
  return text.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
}

function tabName(name: string): string {
  return (
    name
      .replaceAll(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 31) || 'Blad1'
  );
}
