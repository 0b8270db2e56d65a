import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { writeCsv } from './write-csv.ts';

const read = (text: string | Buffer, name = 'chefer.csv') =>
  readTable(typeof text === 'string' ? Buffer.from(text) : text, name);

/** Windows-1252 as old exports write it. */
const windows1252 = (text: string) =>
  Buffer.from(text.replaceAll('€', '\x80').replaceAll('–', '\x96'), 'latin1');

describe('reading .csv', () => {
  it.each([
    ['semicolon', 'Namn;E-post\nÅsa Öst;asa@x.se\n'],
    ['comma', 'Namn,E-post\r\nÅsa Öst,asa@x.se\r\n'],
    ['tab', 'Namn\tE-post\nÅsa Öst\tasa@x.se'],
    ["Excel's own line", 'sep=;\nNamn;E-post\nÅsa Öst;asa@x.se\n'],
    ['a mark first', '\ufeffNamn;E-post\nÅsa Öst;asa@x.se\n'],
  ])('separates by %s', async (_, text) => {
    const table = await read(text);
    expect(table.columns).toEqual(['Namn', 'E-post']);
    expect(table.rows).toEqual([{ number: 2, cells: ['Åsa Öst', 'asa@x.se'] }]);
  });

  it('keeps a comma that belongs to the name in a semicolon file', async () => {
    const table = await read('Namn;E-post\nÖst, Åsa;a@x.se\nEk, Bo;b@x.se\n');
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Öst, Åsa', 'Ek, Bo']);
  });

  it('reads Windows-1252 with its own signs', async () => {
    const table = await read(windows1252('Namn;Titel\nÅsa Ö;Chef – 100 € i påsen\n'));
    expect(table.rows[0]?.cells).toEqual(['Åsa Ö', 'Chef – 100 € i påsen']);
  });

  it('reads UTF-16 as Excel writes "Unicode text"', async () => {
    const table = await read(Buffer.from('\ufeffNamn\tE-post\r\nÅsa\ta@x.se\r\n', 'utf16le'));
    expect(table.rows[0]?.cells).toEqual(['Åsa', 'a@x.se']);
  });

  it('reads quoted line ends and quotes, and numbers rows as Excel shows them', async () => {
    const table = await read('Namn;Titel\n"Åsa";"Chef\nför ""Norr"""\n\nBo;Rektor\n');
    expect(table.rows).toEqual([
      { number: 2, cells: ['Åsa', 'Chef\nför "Norr"'] },
      { number: 4, cells: ['Bo', 'Rektor'] },
    ]);
  });

  it('passes over a title above the headings', async () => {
    const table = await read('Chefer november 2026\n\nNamn;E-post\nÅsa;a@x.se\n');
    expect(table.columns).toEqual(['Namn', 'E-post']);
    expect(table.rows).toEqual([{ number: 4, cells: ['Åsa', 'a@x.se'] }]);
  });

  it.each([
    ['file-empty', Buffer.alloc(0)],
    ['file-empty', Buffer.from('Namn;E-post\n;\n')],
    ['file-type-unknown', Buffer.from('%PDF-1.7\n\0\u0001\u0002')],
    ['file-type-unknown', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['too-many-rows', Buffer.from(`Namn;E-post\n${'a;b\n'.repeat(20_001)}`)],
    ['too-many-columns', Buffer.from(`${'a;'.repeat(300)}\n${'b;'.repeat(300)}`)],
  ])('answers %s', async (code, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });

  it('gives back what writeCsv wrote, whatever the cells hold', async () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replaceAll(/(?!\n)\p{Cc}/gu, '').trim());
    const risky = fc.constantFrom('=1+1', '+46', '-', '@SUM(A1)', "'=x", "''-", 'a;b', '"', 'a\nb');
    const row = fc.array(fc.oneof(cell, risky), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const filled = rows.filter((cells) => cells.some((text) => text !== ''));
        fc.pre(filled.length > 0);
        const table = await read(writeCsv([['Första', 'Andra', 'Tredje'], ...filled]));
        expect(table.rows.map(({ cells }) => cells)).toEqual(filled);
      }),
    );
  });
});

describe('writing .csv', () => {
  it('marks what a spreadsheet would run', () => {
    const text = writeCsv([
      ['=HYPERLINK("x")', '+46', '-1', '@a', '\tb', 'Åsa', null, 1.5],
    ]).toString();
    expect(text).toBe(`\ufeff"'=HYPERLINK(""x"")";'+46;'-1;'@a;"'\tb";Åsa;;1,5\r\n`);
  });
});
