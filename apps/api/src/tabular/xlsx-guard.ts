import { inflateRawSync } from 'node:zlib';
import { Problem } from '../problem.ts';
import { maxColumns, maxRows, maxUnpackedBytes } from './table.ts';

const maxEntries = 2000;
const directoryEndMark = 0x06054b50;
const directoryEntryMark = 0x02014b50;
const localEntryMark = 0x04034b50;
const stored = 0;
const deflated = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Unpacks what the reader would unpack, with a ceiling, so that neither a lying header, a sheet that names a far-away cell
 * nor overlapping entries can fill the memory.
 * @throws Problem `file-unreadable`, `file-expands-too-much`, `too-many-rows` or `too-many-columns`.
 */
export function assertXlsxIsBounded(bytes: Buffer): void {
  let budget = maxUnpackedBytes;
  for (const entry of entriesOf(bytes)) {
    if (!/\.xml(\.rels)?$/.test(entry.name)) continue;
    const content = unpack(bytes, entry, budget);
    budget -= content.length;
    if (/(^|\/)worksheets\//.test(entry.name) && entry.name.endsWith('.xml')) {
      assertCellsAreNear(content);
    }
  }
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = findDirectoryEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxEntries) throw new Problem('file-expands-too-much');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntryMark) unreadable();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findDirectoryEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === directoryEndMark) return at;
  }
  return unreadable();
}

function unpack(bytes: Buffer, entry: Entry, budget: number): Buffer {
  if (entry.size > budget) throw new Problem('file-expands-too-much');
  const { offset } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localEntryMark) unreadable();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  const content = entry.method === deflated ? inflate(packed, budget) : packed;
  const honest = entry.method === deflated || entry.method === stored;
  if (!honest || content.length !== entry.size) unreadable();
  return content;
}

function inflate(packed: Buffer, budget: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new Problem(
      code === 'ERR_BUFFER_TOO_LARGE' ? 'file-expands-too-much' : 'file-unreadable',
    );
  }
}

/** The reader fills every gap up to the furthest cell: a sheet that names XFD1048576 must not get that far. */
function assertCellsAreNear(sheet: Buffer): void {
  const addresses = sheet.toString('latin1').matchAll(/\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  for (const [, double, single] of addresses) {
    const address = /^([A-Z]{0,7})(\d{1,9})$/.exec(double ?? single ?? '');
    if (address === null) unreadable();
    else assertNear(address[1] ?? '', Number(address[2]));
  }
}

function assertNear(letters: string, row: number): void {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  if (row > maxRows + 100) throw new Problem('too-many-rows');
  if (column > maxColumns) throw new Problem('too-many-columns');
}

function unreadable(): never {
  throw new Problem('file-unreadable');
}
