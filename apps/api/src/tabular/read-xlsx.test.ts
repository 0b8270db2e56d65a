import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { writeXlsx } from './write-xlsx.ts';

interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the header says instead of the truth. */
  readonly claims?: number;
}

/** A zip file written by hand, so that it can lie. */
function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, tail, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, Buffer.from('PK\x05\x06'), end]);
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetML = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function workbook(sheet: string | Buffer, claims?: number): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${sheetML}" xmlns:r="${relationships}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...(claims !== undefined && { claims }) },
  ]);
}

const sheet = (rows: string) =>
  `<worksheet xmlns="${sheetML}"><sheetData>${rows}</sheetData></worksheet>`;
const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('reading .xlsx', () => {
  it('gives back what writeXlsx wrote, formulas as texts', async () => {
    const bytes = await writeXlsx([
      {
        name: 'Chefer: [2026]/*',
        columns: [{ title: 'Namn' }, { title: 'Nummer' }, { title: 'Från' }, { title: 'Skyddad' }],
        rows: [
          ['=1+1', 1_234_567_890_123, new Date('2026-05-11T00:00:00Z'), true],
          ['Åsa Öst & "Bo" <Ek>\u0000', '007', null, null],
        ],
      },
    ]);
    const table = await readTable(bytes, 'chefer.xlsx');
    expect(table.columns).toEqual(['Namn', 'Nummer', 'Från', 'Skyddad']);
    expect(table.rows).toEqual([
      { number: 2, cells: ['=1+1', '1234567890123', '2026-05-11', 'true'] },
      { number: 3, cells: ['Åsa Öst & "Bo" <Ek>', '007', '', ''] },
    ]);
  });

  it('numbers rows as Excel does when rows are missing, and passes over an empty first sheet', async () => {
    const rows = `<row r="3">${text('B3', 'Namn')}${text('C3', 'E-post')}</row><row r="7">${text('B7', 'Åsa')}${text('C7', 'a@x.se')}</row>`;
    const table = await readTable(workbook(sheet(rows)), 'x.xlsx');
    expect(table.columns).toEqual(['', 'Namn', 'E-post']);
    expect(table.rows).toEqual([{ number: 7, cells: ['', 'Åsa', 'a@x.se'] }]);
    const two = await writeXlsx([
      { name: 'Tomt', columns: [], rows: [] },
      { name: 'Data', columns: [{ title: 'A' }, { title: 'B' }], rows: [['x', 'y']] },
    ]);
    expect((await readTable(two, 'x.xlsx')).columns).toEqual(['A', 'B']);
  });

  it('says which cell cannot be read', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>99</v></c></row>`;
    await expect(readTable(workbook(sheet(rows)), 'x.xlsx')).rejects.toMatchObject({
      code: 'file-unreadable',
      detail: { en: 'The cell at row 1, column 1 cannot be read.' },
    });
  });

  const spaces = Buffer.alloc(70 * 1024 * 1024, ' ');
  it.each([
    ['file-expands-too-much', 'a zip bomb', () => workbook(spaces)],
    ['file-expands-too-much', 'a zip bomb that claims to be small', () => workbook(spaces, 100)],
    ['file-unreadable', 'a size that is a lie', () => workbook(sheet(''), 10)],
    [
      'too-many-rows',
      'a cell far down',
      () => workbook(sheet(`<row r="1048576">${text('A1048576', 'x')}</row>`)),
    ],
    [
      'too-many-columns',
      'a cell far out',
      () => workbook(sheet(`<row r='1'>${text('XFD1', 'x')}</row>`)),
    ],
    [
      'file-unreadable',
      'an address in disguise',
      () => workbook(sheet('<row r="1"><c r="&#88;FD1"><v>1</v></c></row>')),
    ],
    ['file-unreadable', 'a damaged file', () => workbook(sheet('')).subarray(0, 300)],
    ['file-unreadable', 'a zip without sheets', () => zip([{ name: 'a.txt', content: 'hej' }])],
    ['file-unreadable', 'a text that calls itself .xlsx', () => Buffer.from('hej')],
    ['file-empty', 'an empty sheet', () => workbook(sheet(''))],
  ])('answers %s to %s', async (code, _, make) => {
    await expect(readTable(make(), 'x.xlsx')).rejects.toMatchObject({ code });
  });
});
