import { createHash } from 'node:crypto';
import type { Tx } from '@ledarforum/database/client';

/** Bytes to keep. Width and height, in pixels, for pictures only. */
export interface FileContent {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly width?: number;
  readonly height?: number;
}

/** What is known of a kept file without reading it. */
export interface FileMark {
  readonly id: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal: the same bytes, the same mark. */
  readonly sha256: string;
}

/** Keeps the bytes and returns their id. Whoever refers to them removes them with `removeFiles`. */
export async function keepFile(tx: Tx, file: FileContent): Promise<string> {
  const { id } = await tx.storedFile.create({
    data: {
      mediaType: file.mediaType,
      content: Uint8Array.from(file.content),
      sha256: createHash('sha256').update(file.content).digest(),
      size: file.content.byteLength,
      width: file.width ?? null,
      height: file.height ?? null,
    },
    select: { id: true },
  });
  return id;
}

/** What is known of the file, or null where there is none. */
export async function markOf(tx: Tx, id: string): Promise<FileMark | null> {
  const row = await tx.storedFile.findUnique({
    where: { id },
    select: { mediaType: true, size: true, sha256: true },
  });
  return row && { id, ...row, sha256: Buffer.from(row.sha256).toString('hex') };
}

/** The bytes from `start` up to but not including `end`, both counted from 0; the whole by default. */
export async function readFilePart(
  tx: Tx,
  { id, size }: FileMark,
  { start = 0, end = size } = {},
): Promise<Buffer> {
  const [row] = await tx.$queryRaw<{ part: Uint8Array }[]>`
    SELECT substring(content FROM ${start + 1}::int FOR ${end - start}::int) AS part
    FROM stored_file WHERE id = ${id}::uuid`;
  return Buffer.from(row?.part ?? []);
}

/** Forgets files that nothing refers to any more. */
export async function removeFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.storedFile.deleteMany({ where: { id: { in: [...ids] } } });
}
