import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Prisma, Tx } from '../src/client.ts';
import { demoId } from './demo-id.ts';
import { slidesPdf } from './slides.ts';

interface Day {
  readonly eventId: string;
  readonly seminars: readonly { readonly id?: string | undefined; readonly title: string }[];
  /** Who has asked not to be in a picture. */
  readonly participationId: string;
  readonly now: Date;
}

const hourMs = 60 * 60 * 1000;

const pictures = [
  [
    'stage',
    'Kommundirektören på scenen',
    'En talare på scenen framför en stor skärm och en fullsatt salong.',
  ],
  [
    'tables',
    'Rundabordssamtal',
    'Tolv runda bord sedda uppifrån, med sju till nio personer vid varje.',
  ],
  [
    'coffee',
    'Fikapaus',
    'Nio personer står vid ett långt bord med kaffekoppar framför fyra fönster.',
  ],
  [
    'notes',
    'Lappar på väggen',
    'En vägg full av handskrivna lappar i gult, grönt, blått, rosa och orange.',
  ],
  [
    'conversation',
    'Samtal vid fönstret',
    'Två personer talar med varandra vid ett ståbord framför ett fönster.',
  ],
] as const;

/** What was shown and photographed on the evaluated day: slides, a link, each of two seminars' own, and drawn pictures. */
export async function insertMaterials(tx: Tx, day: Day): Promise<void> {
  const { eventId, seminars, participationId, now } = day;
  const files: Prisma.StoredFileCreateManyInput[] = [];
  const keep = (
    name: string,
    content: Buffer,
    rest: { mediaType: string; width?: number; height?: number },
  ) => {
    const id = demoId(`file ${name}`);
    const sha256 = createHash('sha256').update(content).digest();
    files.push({
      id,
      content: Uint8Array.from(content),
      sha256,
      size: content.byteLength,
      ...rest,
    });
    return id;
  };
  const slides = (name: string, lines: readonly (readonly string[])[]) =>
    keep(name, slidesPdf(lines), { mediaType: 'application/pdf' });
  const picture = async (name: string, width: number, height: number) =>
    keep(name, await readFile(new URL(`./pictures/${name}.webp`, import.meta.url)), {
      mediaType: 'image/webp',
      width,
      height,
    });

  const materials: Omit<Prisma.MaterialCreateManyInput, 'position' | 'eventId' | 'id'>[] = [
    {
      kind: 'FILE',
      title: 'Tillit i vardagen, bilderna från scenen',
      titleEn: 'Trust in everyday work, the slides',
      description: 'Som de visades i Stora salen.',
      audience: 'INVITED',
      fileName: 'Tillit i vardagen.pdf',
      fileId: slides('trust', [
        ['Tillit i vardagen', 'Storåkra kommun'],
        [
          'Tre frågor att ta med hem',
          'Vad håller du hårt i?',
          'Vem vet bäst?',
          'Vad vågar du släppa?',
        ],
      ]),
    },
    {
      kind: 'LINK',
      title: 'Kommunens ledningsidé',
      titleEn: 'Our idea of leadership',
      audience: 'INVITED',
      url: 'https://storakra.example/ledningside',
    },
    ...seminars.slice(0, 2).map(({ id = '', title }) => ({
      kind: 'FILE' as const,
      seminarId: id,
      title: `${title}, arbetsblad`,
      titleEn: '',
      audience: 'SEMINAR' as const,
      fileName: 'Arbetsblad.pdf',
      fileId: slides(`sheet ${title}`, [[title, 'Vad gör vi redan?', 'Vad provar vi härnäst?']]),
    })),
  ];
  for (const [name, title, altText] of pictures) {
    materials.push({
      kind: 'PICTURE',
      title,
      altText,
      audience: 'INVITED',
      publish: 'AFTER',
      fileName: `${name}.webp`,
      fileId: await picture(name, 1200, 900),
      thumbnailId: await picture(`${name}-small`, 480, 360),
    });
  }
  await tx.storedFile.createMany({ data: files });
  const idOf = (title: string) => demoId(`material ${title}`);
  await tx.material.createMany({
    data: materials.map((material, position) => ({
      ...material,
      id: idOf(material.title),
      eventId,
      position,
    })),
  });
  await tx.pictureRequest.create({
    data: {
      id: demoId('picture request'),
      materialId: idOf('Samtal vid fönstret'),
      participationId,
      askedAt: new Date(now.getTime() - 20 * hourMs),
    },
  });
}
