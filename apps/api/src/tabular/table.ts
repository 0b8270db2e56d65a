/** A file of rows and columns, read. */
export interface Table {
  /** The headings, trimmed; empty where a column has none. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The row's number as Excel shows it, from 1. */
  readonly number: number;
  /** One text per column, trimmed; empty where the cell is. */
  readonly cells: readonly string[];
}

export const maxRows = 20_000;
export const maxColumns = 200;
/** What an .xlsx may hold when unpacked. */
export const maxUnpackedBytes = 64 * 1024 * 1024;
