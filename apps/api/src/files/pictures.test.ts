import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPicture } from './pictures.ts';

/** Left half red, right half blue, 40 × 20; stored lying on its side, with a place. */
async function photo(): Promise<Buffer> {
  const half = (red: number, blue: number) => ({
    create: { width: 20, height: 20, channels: 3 as const, background: { r: red, g: 0, b: blue } },
  });
  return sharp({ create: { width: 40, height: 20, channels: 3, background: 'white' } })
    .composite([
      { input: half(255, 0), left: 0, top: 0 },
      { input: half(0, 255), left: 20, top: 0 },
    ])
    .withExif({
      IFD0: { Model: 'Kamera 7' },
      IFD3: { GPSLatitude: '56/1 50/1 0/1', GPSLongitude: '13/1 56/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100 })
    .toBuffer();
}

const refused = (code: string) => expect.objectContaining({ name: 'Problem', code });

describe('drawPicture', () => {
  it('keeps nothing that came with the picture, and turns it the right way up', async () => {
    const uploaded = await photo();
    expect(uploaded.includes('Kamera 7')).toBe(true);
    expect((await sharp(uploaded).metadata()).exif).toBeDefined();

    const [drawn] = await drawPicture(uploaded, [{ within: 100 }]);

    expect(drawn).toMatchObject({ mediaType: 'image/webp', width: 20, height: 40 });
    const kept = Buffer.from(drawn?.content ?? []);
    expect(kept.includes('Kamera 7')).toBe(false);
    const { exif, xmp, iptc, icc } = await sharp(kept).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({});
    const { data } = await sharp(kept).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(200);
    expect(data.at(-1)).toBeGreaterThan(200);
  });

  it('makes each size asked for, never enlarges, and cuts squares', async () => {
    const wide = await sharp({
      create: { width: 900, height: 300, channels: 3, background: 'teal' },
    })
      .png()
      .toBuffer();
    const drawn = await drawPicture(wide, [{ within: 600 }, { within: 2000 }, { square: 128 }]);
    expect(drawn.map(({ width, height }) => [width, height])).toEqual([
      [600, 200],
      [900, 300],
      [128, 128],
    ]);
  });

  it('leaves behind what follows the picture in the file', async () => {
    const tail = Buffer.from('PK\u0003\u0004<script>alert(1)</script>');
    const [drawn] = await drawPicture(Buffer.concat([await photo(), tail]), [{ within: 100 }]);
    expect(Buffer.from(drawn?.content ?? []).includes('script')).toBe(false);
  });

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['nothing', Buffer.alloc(0)],
    ['only a beginning', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('refuses %s', async (_what, content) => {
    await expect(drawPicture(content, [{ within: 100 }])).rejects.toEqual(
      refused('picture-unreadable'),
    );
  });

  it('refuses half a picture', async () => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 99, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    await expect(
      drawPicture(whole.subarray(0, whole.length / 2), [{ within: 100 }]),
    ).rejects.toEqual(refused('picture-unreadable'));
  });

  it('refuses a small file that says it is 20,000 pixels wide and high, before it is unpacked', async () => {
    await expect(drawPicture(emptyPng(20_000, 20_000), [{ within: 100 }])).rejects.toEqual(
      refused('picture-too-large'),
    );
  });
});

/** A PNG whose header promises more than its data holds. */
function emptyPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
