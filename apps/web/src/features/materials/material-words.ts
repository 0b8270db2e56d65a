import type { Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { defineMessages, useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';

const messages = defineMessages({
  link: { sv: 'Länk', en: 'Link' },
  picture: { sv: 'Bild', en: 'Picture' },
  sound: { sv: 'Ljud', en: 'Sound' },
  film: { sv: 'Film', en: 'Film' },
  text: { sv: 'Text', en: 'Text' },
  file: { sv: 'Fil', en: 'File' },
});

type Material = Schema<'MyMaterial'>;

const knownKinds: readonly (readonly [RegExp, string])[] = [
  [/pdf$/, 'PDF'],
  [/wordprocessingml/, 'Word'],
  [/spreadsheetml/, 'Excel'],
  [/presentationml/, 'PowerPoint'],
  [/opendocument/, 'OpenDocument'],
  [/csv$/, 'CSV'],
];

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
const gigabyte = 1024 * megabyte;

/** What a material is called, and what it is, in the reader's language. */
export function useMaterialWords() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { number } = useNumbers();
  const kindOf = ({ kind, file }: Pick<Material, 'kind' | 'file'>): string => {
    if (kind === 'LINK') return t.link;
    if (kind === 'PICTURE') return t.picture;
    const type = file?.mediaType ?? '';
    const known = knownKinds.find(([pattern]) => pattern.test(type));
    if (known !== undefined) return known[1];
    if (type.startsWith('audio/')) return t.sound;
    if (type.startsWith('video/')) return t.film;
    return type.startsWith('text/') ? t.text : t.file;
  };
  /** "640 kB", "2,4 MB", "1,0 GB". */
  const sizeOf = (bytes: number): string => {
    if (bytes >= gigabyte) return `${number(bytes / gigabyte, 1)} GB`;
    if (bytes >= megabyte) return `${number(bytes / megabyte, 1)} MB`;
    return `${number(Math.ceil(bytes / kilobyte))} kB`;
  };
  return {
    kindOf,
    sizeOf,
    titleOf: ({ title, titleEn }: Pick<Material, 'title' | 'titleEn'>): string =>
      locale === 'en' && titleEn !== '' ? titleEn : title,
    /** "PDF · 2,4 MB", "Länk · example.org". */
    aboutOf: (material: Material): string =>
      [kindOf(material), material.file ? sizeOf(material.file.size) : material.domain]
        .filter(Boolean)
        .join(' · '),
  };
}
