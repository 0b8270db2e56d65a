import sharp, { type Sharp } from 'sharp';
import { Problem } from '../problem.ts';
import { mediaTypeOf } from './media-type.ts';
import type { FileContent } from './stored-files-repository.ts';

/** How large a picture is kept, in pixels: no side longer than `within`, or cut to a square of `square`. */
export type PictureSize = { readonly within: number } | { readonly square: number };

/** A picture that was made by the product, and can be shown on any page. */
export type Picture = FileContent & { readonly width: number; readonly height: number };

const accepted: ReadonlySet<string | null> = new Set(['image/jpeg', 'image/png', 'image/webp']);
const mostPixels = 60_000_000;
const quality = 82;

// Decoders for other formats are never reached by what a stranger uploads.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
});
sharp.cache(false);

/**
 * Draws an uploaded picture anew in each of the sizes, as WebP: turned the right way up, never enlarged, and without
 * anything that came with it (where and when it was taken, by what, small previews, whatever follows the picture in the file).
 * @throws Problem `picture-unreadable` for what is not a whole JPEG, PNG or WebP, `picture-too-large` above 60 million pixels.
 */
export async function drawPicture(
  uploaded: Uint8Array,
  sizes: readonly PictureSize[],
): Promise<Picture[]> {
  if (!accepted.has(await mediaTypeOf(uploaded))) throw new Problem('picture-unreadable');
  const source = sharp(uploaded, { failOn: 'error', limitInputPixels: false });
  await requireDrawable(source);
  const drawn: Picture[] = [];
  for (const size of sizes) drawn.push(await draw(source, size));
  return drawn;
}

/** The header is read before any pixel is. */
async function requireDrawable(source: Sharp): Promise<void> {
  const { width, height } = await orUnreadable(source.metadata());
  if (width * height > mostPixels) throw new Problem('picture-too-large');
}

async function draw(source: Sharp, size: PictureSize): Promise<Picture> {
  const upright = source.clone().autoOrient();
  const resized =
    'square' in size
      ? upright.resize({ width: size.square, height: size.square, fit: 'cover' })
      : upright.resize({
          width: size.within,
          height: size.within,
          fit: 'inside',
          withoutEnlargement: true,
        });
  const { data, info } = await orUnreadable(
    resized.webp({ quality }).toBuffer({ resolveWithObject: true }),
  );
  return { content: data, mediaType: 'image/webp', width: info.width, height: info.height };
}

async function orUnreadable<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch {
    throw new Problem('picture-unreadable');
  }
}
