import { encode } from 'uqr';

/** The modules of white around a code that scanners need: ISO/IEC 18004. */
const quietZone = 4;

/**
 * A QR code as a drawing: a path of dark runs in a square of `size` modules, quiet zone included. It can be read with 15 % of it
 * damaged.
 */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return { size, path: data.map(runsIn).join('') };
}

function runsIn(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    const width = x + 1 - from;
    runs.push(`M${from} ${y}h${width}v1h-${width}z`);
  }
  return runs.join('');
}
