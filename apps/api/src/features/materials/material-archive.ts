import { Readable } from 'node:stream';
import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { archivePaths } from '@ledarforum/domain/material-archive';
import { ZipFile } from 'yazl';
import { markOf, readFilePart } from '../../files/stored-files-repository.ts';
import { found } from '../../problem.ts';
import { shownMaterial } from './material-view.ts';
import type { MaterialRow } from './materials-repository.ts';

const names = {
  sv: { pictures: 'Bilder', links: 'Länkar och bildtexter.txt' },
  en: { pictures: 'Pictures', links: 'Links and captions.txt' },
} as const;

/**
 * The files of these materials as a zip, and a text with the links and with what the pictures show. It is written as it is
 * read: one file at a time is held. What is taken away meanwhile ends the archive before its end, which every reader notices.
 */
export function archiveOf(
  tx: Tx,
  rows: readonly MaterialRow[],
  locale: Locale,
): NodeJS.ReadableStream {
  const zip = new ZipFile();
  // The listener's type is that of any event; the library gives an Error.
  zip.on('error', (error) => zip.outputStream.emit('error', error));
  const paths = archivePaths(rows.map(shownMaterial), names[locale].pictures);
  for (const { id, fileId } of rows) {
    const path = paths.get(id);
    if (path === undefined || fileId === null) continue;
    zip.addReadStreamLazy(path, { compress: false }, (done) => {
      readWhole(tx, fileId).then(
        (content) => done(null, Readable.from([content])),
        (error) => done(error, Readable.from([])),
      );
    });
  }
  const words = wordsOf(rows, paths);
  if (words !== '') zip.addBuffer(Buffer.from(words), names[locale].links, { compress: true });
  zip.end();
  return zip.outputStream;
}

async function readWhole(tx: Tx, fileId: string): Promise<Buffer> {
  return readFilePart(tx, found(await markOf(tx, fileId)));
}

function wordsOf(rows: readonly MaterialRow[], paths: ReadonlyMap<string, string>): string {
  return rows
    .flatMap(({ id, title, url, altText }) => {
      if (url !== null) return `${title}\r\n${url}\r\n`;
      return altText === '' ? [] : `${paths.get(id)}\r\n${altText}\r\n`;
    })
    .join('\r\n');
}
