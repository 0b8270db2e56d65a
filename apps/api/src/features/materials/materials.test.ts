import { randomBytes } from 'node:crypto';
import { largestMaterialBytes } from '@ledarforum/domain/materials';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { forgetRemovedMaterials } from './materials-service.ts';

let test: TestApp;
let organiser: Visitor;
let eventId: string;
let seminarId: string;
let mine: string;
let asa: Visitor;
let asaParticipation: string;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T06:00:00Z');
  const event = await makeEvent(test.database, { phase: 'LIVE' });
  eventId = event.id;
  const block = await makeBlock(test.database, event, { seminars: 2 });
  seminarId = block.seminars[0]?.id ?? '';
  const person = await makePerson(test.database);
  mine = person.id;
  asa = await test.signIn(person);
  asaParticipation = (await makeParticipation(test.database, event, person)).id;
});

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const photo = () =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: 'teal' } })
    .withExif({
      IFD0: { Model: 'Kamera 7' },
      IFD3: { GPSLatitude: '56/1 50/1 0/1', GPSLongitude: '13/1 56/1 0/1' },
    })
    .jpeg()
    .toBuffer();

type Placing = { audience?: 'INVITED' | 'CAME' | 'SEMINAR' | 'ORGANISERS' | 'PUBLIC' } & {
  publish?: 'NOW' | 'AFTER';
  seminarId?: string;
};
const upload = (body: Buffer, name = 'Våra mål.pdf', placing: Placing = {}) =>
  organiser.call('uploadMaterial', { params: { eventId }, query: { name, ...placing }, body });
const change = async (id: string, body: object) => {
  const { version } = await test.database.material.findUniqueOrThrow({ where: { id } });
  return organiser.call('changeMaterial', {
    params: { eventId, materialId: id },
    body: { version, ...body },
  });
};
const open = (visitor: Visitor, materialId: string, headers: Record<string, string> = {}) =>
  visitor.call('getMaterialFile', { params: { materialId }, headers });
const titles = async (visitor: Visitor) =>
  (await visitor.call('listMyMaterials', { params: { eventId } })).body.rows.map((r) => r.title);
async function shownPicture() {
  const { id } = (await upload(await photo(), 'IMG_1.JPG')).body;
  await change(id, { altText: 'Scenen sedd från sal 2' });
  return id;
}

describe('a file', () => {
  it('is kept as it is, saved under a safe name, and runs nowhere', async () => {
    const { id, title, file } = (await upload(pdf, '../Våra mål.exe')).body;
    expect(title).toBe('Våra mål');
    expect(file).toMatchObject({ name: 'Våra mål.pdf', mediaType: 'application/pdf', size: 48 });
    const opened = await open(asa, id);
    expect(opened.bytes.equals(pdf)).toBe(true);
    expect(opened.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''V%C3%A5ra%20m%C3%A5l.pdf",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
  });

  it('is given in part, and not again to who has it', async () => {
    const { id } = (await upload(pdf)).body;
    const { headers } = await open(asa, id);
    const etag = String(headers.etag);
    const part = await open(asa, id, { range: 'bytes=5-7' });
    expect([part.status, part.text]).toEqual([206, '1.7']);
    expect(part.headers['content-range']).toBe('bytes 5-7/48');
    expect((await open(asa, id, { range: 'bytes=-6' })).text).toBe('%%EOF\n');
    expect((await open(asa, id, { range: 'bytes=40-400' })).bytes).toHaveLength(8);
    expect((await open(asa, id, { range: 'bytes=5-7', 'if-range': '"old"' })).status).toBe(200);
    expect((await open(asa, id, { range: 'bytes=7-5' })).status).toBe(200);
    const none = await asa.call('getMaterialFile', {
      params: { materialId: id },
      headers: { 'if-none-match': etag },
    });
    expect([none.status, none.bytes.length]).toEqual([304, 0]);
  });

  it.each([
    ['a program called a PDF', Buffer.from(`MZ${'\0'.repeat(200)}%PDF-1.7`), 'mål.pdf'],
    [
      'an ELF program',
      Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), pdf]),
      'a.pdf',
    ],
    ['an archive', Buffer.from('PK\u0005\u0006'.padEnd(22, '\0')), 'a.docx'],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg'],
    ['a drawing called a picture', Buffer.from('<svg onload="alert(1)"/>'), 'a.png'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'a.html'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0, 1]), 'a.txt'],
    ['nothing', Buffer.alloc(0), 'a.txt'],
  ])('is refused when it is %s, and nothing is kept', async (_what, content, name) => {
    expect((await upload(content, name)).code).toBe('file-kind-refused');
    expect(await test.database.material.count({ where: { eventId } })).toBe(0);
  });

  it('is taken in as text by its name and never shown in the browser', async () => {
    const { id } = (await upload(Buffer.from('<b>Hej</b>'), 'a.txt')).body;
    const { headers } = await open(asa, id);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment/);
  });

  it('of more than 25 MB is refused by what it says it weighs, before it is sent', async () => {
    const { status, code } = await organiser.call('uploadMaterial', {
      params: { eventId },
      query: { name: 'film.mp4' },
      body: Buffer.from('only a beginning'),
      headers: { 'content-length': String(largestMaterialBytes + 1) },
    });
    expect([status, code]).toEqual([413, 'file-too-large']);
  });

  it('of 26 MB is refused, and one of 24 is kept', async () => {
    const large = Buffer.concat([pdf, randomBytes(26 * 1024 * 1024)]);
    expect((await upload(large)).code).toBe('file-too-large');
    expect((await upload(large.subarray(0, 24 * 1024 * 1024))).status).toBe(201);
  });

  it('is replaced under the same address, and the bytes before are forgotten', async () => {
    const { id } = (await upload(pdf)).body;
    const before = await test.database.material.findUniqueOrThrow({ where: { id } });
    const newer = Buffer.concat([pdf, Buffer.from('%newer\n')]);
    const replaced = await organiser.call('replaceMaterialFile', {
      params: { eventId, materialId: id },
      query: { name: 'ny.pdf' },
      body: newer,
    });
    expect(replaced.body).toMatchObject({ id, title: 'Våra mål', file: { name: 'ny.pdf' } });
    expect((await open(asa, id)).bytes.equals(newer)).toBe(true);
    const old = { id: before.fileId ?? '' };
    expect(await test.database.storedFile.count({ where: old })).toBe(0);
    const other = await organiser.call('replaceMaterialFile', {
      params: { eventId, materialId: id },
      query: { name: 'ny.jpg' },
      body: await photo(),
    });
    expect(other.code).toBe('file-kind-changed');
  });

  it('is removed, put back, and forgotten a day later with its bytes', async () => {
    const { id } = (await upload(pdf)).body;
    await change(id, { removed: true });
    expect((await open(organiser, id)).status).toBe(404);
    expect(await titles(asa)).toEqual([]);
    await change(id, { removed: false });
    expect(await titles(asa)).toEqual(['Våra mål']);
    await change(id, { removed: true });
    const { fileId } = await test.database.material.findUniqueOrThrow({ where: { id } });
    const later = (hours: number) => new Date(test.now.getTime() + hours * 3_600_000);
    await forgetRemovedMaterials(test.database, later(23));
    expect(await test.database.material.count({ where: { id } })).toBe(1);
    await forgetRemovedMaterials(test.database, later(25));
    expect(await test.database.material.count({ where: { id } })).toBe(0);
    expect(await test.database.storedFile.count({ where: { id: fileId ?? '' } })).toBe(0);
  });
});

describe('who sees what', () => {
  const audiences = ['INVITED', 'CAME', 'SEMINAR', 'ORGANISERS', 'PUBLIC'] as const;
  const sees = async (visitor: Visitor) => {
    const rows = await test.database.material.findMany({ where: { eventId } });
    const seen: string[] = [];
    for (const { id, audience } of rows) {
      if ((await open(visitor, id)).status === 200) seen.push(audience);
    }
    return audiences.filter((audience) => seen.includes(audience));
  };

  it('follows the audience, in the list and for the bytes alike', async () => {
    for (const audience of audiences) await upload(pdf, `${audience}.pdf`, { audience, seminarId });
    const stranger = await test.signIn(await makePerson(test.database));
    const leader = await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] }));
    expect(await sees(test.anonymous)).toEqual(['PUBLIC']);
    expect(await sees(stranger)).toEqual(['PUBLIC']);
    expect(await sees(leader)).toEqual(['PUBLIC']);
    expect(await sees(organiser)).toEqual(audiences);
    expect(await sees(asa)).toEqual(['INVITED', 'CAME', 'PUBLIC']);
    expect(await titles(asa)).toEqual(['INVITED', 'CAME', 'PUBLIC']);
    expect((await stranger.call('listMyMaterials', { params: { eventId } })).status).toBe(404);

    const session = await test.database.seminarSession.findFirstOrThrow({ where: { seminarId } });
    const { id: sessionId, slotId } = session;
    await test.database.seat.create({
      data: { participationId: asaParticipation, sessionId, slotId, seminarId, source: 'MANUAL' },
    });
    expect(await titles(asa)).toEqual(['INVITED', 'CAME', 'SEMINAR', 'PUBLIC']);

    const other = await makePerson(test.database);
    const { id } = await makeParticipation(test.database, { id: eventId }, other);
    await test.database.arrival.create({ data: { participationId: id, at: test.now } });
    expect(await sees(asa)).toEqual(['INVITED', 'SEMINAR', 'PUBLIC']);
    expect(await sees(await test.signIn(other))).toEqual(['INVITED', 'CAME', 'PUBLIC']);
  });

  it('waits until the day is over where that is asked', async () => {
    const { id } = (await upload(pdf, 'a.pdf', { publish: 'AFTER' })).body;
    expect([await titles(asa), (await open(asa, id)).status]).toEqual([[], 404]);
    test.now = new Date('2026-05-11T22:00:00Z');
    expect([await titles(asa), (await open(asa, id)).status]).toEqual([['a'], 200]);
  });

  it('takes a seminar of the day where it is for those of a seminar', async () => {
    const none = await upload(pdf, 'a.pdf', { audience: 'SEMINAR' });
    expect(none.code).toBe('material-seminar-missing');
    const elsewhere = await makeEvent(test.database);
    const block = await makeBlock(test.database, elsewhere);
    const foreign = await upload(pdf, 'a.pdf', { seminarId: block.seminars[0]?.id ?? '' });
    expect(foreign.code).toBe('material-seminar-missing');
  });

  it('is read with the same number of queries however many there are', async () => {
    const read = () => countQueries(() => titles(asa));
    await upload(pdf);
    const few = (await read()).count;
    for (let index = 0; index < 5; index += 1) await upload(pdf, `${index}.pdf`);
    expect((await read()).count).toBe(few);
  });
});

describe('links and order', () => {
  it('takes https alone and tells the domain', async () => {
    const add = (url: string) =>
      organiser.call('addLink', { params: { eventId }, body: { url, title: 'Läs mer' } });
    expect((await add('javascript:alert(1)')).code).toBe('link-not-https');
    expect((await add('http://skr.example')).code).toBe('link-not-https');
    expect((await add('https://www.skr.example/a')).body).toMatchObject({
      kind: 'LINK',
      domain: 'www.skr.example',
    });
  });

  it('keeps the order asked for, and refuses one of another list', async () => {
    const a = (await upload(pdf, 'a.pdf')).body.id;
    const b = (await upload(pdf, 'b.pdf')).body.id;
    const order = (ids: string[]) =>
      organiser.call('orderMaterials', { params: { eventId }, body: { ids } });
    expect((await order([b, a])).body.rows.map(({ id }) => id)).toEqual([b, a]);
    expect(await titles(asa)).toEqual(['b', 'a']);
    for (const ids of [[a], [a, a], [a, eventId]]) {
      expect((await order(ids)).code).toBe('order-outdated');
    }
  });
});

describe('a picture', () => {
  it('is drawn anew in two sizes without its place, and shown once it is told of in words', async () => {
    const { id, kind, file } = (await upload(await photo(), 'IMG_1.JPG')).body;
    expect([kind, file?.width, file?.height]).toEqual(['PICTURE', 1600, 1200]);
    expect([await titles(asa), (await open(asa, id)).status]).toEqual([[], 404]);
    await change(id, { altText: 'Scenen sedd från sal 2' });
    expect(await titles(asa)).toEqual(['IMG_1']);
    const large = await open(asa, id);
    const small = await asa.call('getMaterialThumbnail', { params: { materialId: id } });
    for (const [served, width] of [
      [large, 1600],
      [small, 480],
    ] as const) {
      expect(served.headers['content-type']).toBe('image/webp');
      const seen = await sharp(served.bytes).metadata();
      expect([seen.width, seen.exif, seen.xmp]).toEqual([width, undefined, undefined]);
      expect(served.bytes.includes('Kamera 7')).toBe(false);
    }
  });

  it('of 20,000 × 20,000 pixels is refused before it is unpacked', async () => {
    const bomb = await sharp({
      create: { width: 20_000, height: 20_000, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect((await upload(bomb, 'a.png')).code).toBe('picture-too-large');
  }, 60_000);

  it('is hidden at once when somebody asks, shown again with a reason only they read, or gone for good', async () => {
    const id = await shownPicture();
    const beside = await makePerson(test.database);
    await makeParticipation(test.database, { id: eventId }, beside);
    const bo = await test.signIn(beside);
    const params = { eventId, materialId: id };
    const asked = await asa.call('requestPictureRemoval', { params });
    expect(asked.body.rows).toEqual([]);
    expect([await titles(bo), (await open(bo, id)).status]).toEqual([[], 404]);
    expect((await asa.call('getMaterialThumbnail', { params: { materialId: id } })).status).toBe(
      404,
    );

    const queue = await organiser.call('listMaterials', { params: { eventId } });
    expect(queue.body.rows[0]?.hiddenSince).toBe(test.now.toISOString());
    expect(queue.text).not.toContain(asaParticipation);
    expect(queue.text).not.toContain(mine);

    const reason = 'Det är någon annan på bilden.';
    const decide = (body: { decision: 'REMOVE' } | { decision: 'RESTORE'; reason: string }) =>
      organiser.call('decidePictureRequest', { params, body });
    await decide({ decision: 'RESTORE', reason });
    expect(await titles(bo)).toEqual(['IMG_1']);
    const told = await asa.call('listMyMaterials', { params: { eventId } });
    expect(told.body.requests).toMatchObject([{ materialId: id, reason }]);
    expect((await bo.call('listMyMaterials', { params: { eventId } })).body.requests).toEqual([]);
    expect((await decide({ decision: 'REMOVE' })).code).toBe('request-decided');

    await bo.call('requestPictureRemoval', { params });
    await decide({ decision: 'REMOVE' });
    expect((await open(organiser, id)).status).toBe(404);
    expect(await test.database.pictureRequest.count({ where: { materialId: id } })).toBe(0);
  });

  it('cannot be asked about by somebody who does not see it, and a file not at all', async () => {
    const id = await shownPicture();
    const stranger = await test.signIn(await makePerson(test.database));
    const ask = (visitor: Visitor, materialId: string) =>
      visitor.call('requestPictureRemoval', { params: { eventId, materialId } });
    expect((await ask(stranger, id)).status).toBe(404);
    expect((await ask(asa, (await upload(pdf)).body.id)).status).toBe(404);
  });

  it('goes with its event, its bytes too', async () => {
    const id = await shownPicture();
    const row = await test.database.material.findUniqueOrThrow({ where: { id } });
    await test.database.event.delete({ where: { id: eventId } });
    const ids = [row.fileId ?? '', row.thumbnailId ?? ''];
    expect(await test.database.storedFile.count({ where: { id: { in: ids } } })).toBe(0);
  });
});

// Last: the database no longer checks what a file weighs afterwards.
describe('storage', () => {
  it('is refused when the day’s files would take more than 1 GB', async () => {
    const full = (await upload(pdf)).body;
    await test.database.$executeRaw`ALTER TABLE stored_file DISABLE TRIGGER USER`;
    const rows = await test.database.$queryRaw<{ name: string }[]>`
      SELECT conname AS name FROM pg_constraint WHERE conrelid = 'stored_file'::regclass AND contype = 'c'`;
    for (const { name } of rows) {
      await test.database.$executeRawUnsafe(`ALTER TABLE stored_file DROP CONSTRAINT "${name}"`);
    }
    const { fileId } = await test.database.material.findUniqueOrThrow({ where: { id: full.id } });
    await test.database.storedFile.update({
      where: { id: fileId ?? '' },
      data: { size: 1024 ** 3 - 10 },
    });
    expect((await upload(pdf)).code).toBe('storage-full');
  });
});
