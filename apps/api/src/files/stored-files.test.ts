import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { mediaTypeOf } from './media-type.ts';
import {
  type FileMark,
  keepFile,
  markOf,
  readFilePart,
  removeFiles,
} from './stored-files-repository.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));

it('keeps bytes as they are, gives any part of them, and forgets them', async () => {
  const { database } = test;
  const id = await keepFile(database, { content, mediaType: 'application/pdf' });
  const mark = (await markOf(database, id)) as FileMark;
  expect(mark).toMatchObject({ id, mediaType: 'application/pdf', size: 1000 });
  expect(mark.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect((await readFilePart(database, mark)).equals(content)).toBe(true);
  expect(await readFilePart(database, mark, { start: 990 })).toEqual(content.subarray(990));
  expect(await readFilePart(database, mark, { start: 3, end: 7 })).toEqual(content.subarray(3, 7));
  await removeFiles(database, [id]);
  expect(await markOf(database, id)).toBeNull();
});

it('holds no bytes that are not what their mark says', async () => {
  const id = await keepFile(test.database, { content, mediaType: 'application/pdf' });
  for (const data of [
    { content: Uint8Array.from([1, 2, 3]) },
    { size: 3 },
    { width: 10 },
    { width: 10, height: 0 },
  ]) {
    await expect(test.database.storedFile.update({ where: { id }, data })).rejects.toThrow();
  }
});

it('finds what a file is in its bytes', async () => {
  expect(await mediaTypeOf(Buffer.from('%PDF-1.7\n'))).toBe('application/pdf');
  expect(await mediaTypeOf(Buffer.from('MZ'.padEnd(200, '\0')))).toBe('application/x-msdownload');
  expect(await mediaTypeOf(Buffer.from('Hej på dig'))).toBeNull();
});
