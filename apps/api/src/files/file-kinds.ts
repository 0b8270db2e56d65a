import { Problem } from '../problem.ts';
import { mediaTypeOf } from './media-type.ts';

/** What a file is, and the extension it is saved with. */
export interface FileKind {
  readonly mediaType: string;
  readonly extension: string;
}

const office = 'application/vnd.openxmlformats-officedocument';
const kept: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  [`${office}.presentationml.presentation`]: 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
};
const pictures = new Set(['image/jpeg', 'image/png', 'image/webp']);
const texts: Readonly<Record<string, string>> = { txt: 'text/plain', csv: 'text/csv' };

/** True for what `drawPicture` draws anew; never kept as it was uploaded. */
export async function isPicture(content: Uint8Array): Promise<boolean> {
  return pictures.has((await mediaTypeOf(content)) ?? '');
}

/**
 * What an uploaded file is, found in its content; the name tells only text from CSV, which look alike.
 * @throws Problem `file-kind-refused` for everything else, programs and pages among it.
 */
export async function fileKindOf(content: Uint8Array, name: string): Promise<FileKind> {
  const found = await mediaTypeOf(content);
  if (found !== null) {
    const extension = kept[found];
    if (extension === undefined) throw new Problem('file-kind-refused');
    return { mediaType: found, extension };
  }
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const mediaType = texts[extension];
  if (mediaType === undefined || !isText(content)) throw new Problem('file-kind-refused');
  return { mediaType: `${mediaType}; charset=utf-8`, extension };
}

function isText(content: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text !== '' && !text.includes('\0');
  } catch {
    return false;
  }
}
