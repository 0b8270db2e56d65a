export const csvMediaType = 'text/csv; charset=utf-8';

/**
 * A text file that a Swedish Excel opens by double-click: `;` between cells, CRLF between rows, UTF-8 with a mark.
 * A cell that a spreadsheet would run as a formula (it starts with = + - @ or a tab) gets an apostrophe in front; `readTable` takes it away again.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const lines = rows.map((row) => row.map(cellOf).join(';'));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const guarded = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n\t,]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
