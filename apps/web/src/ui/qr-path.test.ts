import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

const scale = 4;

/** Draws the path as a printer would, and reads it with a scanner that is not of the same make. */
function scan({ size, path }: ReturnType<typeof qrPath>): string {
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = (row * width + Number(x) * scale) * 4;
      data.fill(0, from, from + Number(length) * scale * 4);
    }
  }
  return decodeQR({ width, height: width, data });
}

describe('the code on a sign', () => {
  const id = '01890f3e-7b3a-7cc0-9d1e-0f3b5a6c7d8e';

  it.each([
    'https://ledarforum.storakra.se',
    `https://ledarforum.storakra.se/my/${id}/programme?room=${id}`,
    `https://en-lang-adress.for.ledarforum.i.storakra.kommun.se/dagen/my/${id}/programme?room=${id}`,
  ])('leads to %s', (address) => {
    expect(scan(qrPath(address))).toBe(address);
  });

  it('has white around it', () => {
    const { size, path } = qrPath('https://ledarforum.storakra.se');
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
    for (const [x = 0, y = 0, length = 0] of runs) {
      expect(Math.min(x, y, size - x - length, size - y - 1)).toBeGreaterThanOrEqual(4);
    }
  });
});
