import { safeFileName } from './materials.ts';

interface Packed {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly seminar: { readonly letter: string; readonly title: string } | null;
  readonly file: { readonly name: string } | null;
}

/**
 * Where each file lies in an archive of them all: pictures in a folder, those of a seminar in one of its own, the rest beside them.
 * Named as on the page; no two alike, whatever the case of their letters, as some file systems do not tell it.
 * @returns path by id, for those that have a file
 */
export function archivePaths(
  materials: readonly Packed[],
  picturesFolder: string,
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, kind, title, seminar, file } of materials) {
    if (file === null) continue;
    const extension = file.name.split('.').at(-1) ?? 'bin';
    const folder = folderOf(kind === 'PICTURE' ? picturesFolder : seminar);
    const name = nameOf(title, extension);
    const stem = name.slice(0, -extension.length - 1);
    let path = `${folder}${name}`;
    for (let number = 2; taken.has(path.toLowerCase()); number++) {
      path = `${folder}${stem} (${number}).${extension}`;
    }
    taken.add(path.toLowerCase());
    paths.set(id, path);
  }
  return paths;
}

function folderOf(place: string | Packed['seminar']): string {
  if (place === null) return '';
  const name = typeof place === 'string' ? place : `${place.letter} ${place.title}`;
  return `${nameOf(name, 'x').slice(0, -2)}/`;
}

/** Titles are no paths: a slash in one is a slash between words. */
function nameOf(title: string, extension: string): string {
  return safeFileName(`${title.replaceAll(/[\\/]/g, '-')}.${extension}`, extension);
}
