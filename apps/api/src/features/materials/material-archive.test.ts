import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

let test: TestApp;
let organiser: Visitor;
let asa: Visitor;
let params: { eventId: string };
let seminarId: string;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
  const event = await makeEvent(test.database, { name: 'Ledarforum våren', phase: 'EVALUATING' });
  params = { eventId: event.id };
  seminarId = (await makeBlock(test.database, event, { seminars: 1 })).seminars[0]?.id ?? '';
  const person = await makePerson(test.database);
  await makeParticipation(test.database, event, person);
  asa = await test.signIn(person);
});
afterAll(() => test.stop());

const upload = (
  body: Buffer,
  query: { name: string; audience?: 'ORGANISERS' | 'SEMINAR'; seminarId?: string },
) => organiser.call('uploadMaterial', { params, query, body });
const archiveFor = (visitor: Visitor, locale = 'sv') =>
  visitor.call('getMyMaterialArchive', { params, headers: { 'accept-language': locale } });

function namesIn(zip: Buffer): string[] {
  const names: string[] = [];
  const mark = 'PK\u0001\u0002';
  for (let at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 4)) {
    names.push(zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString());
  }
  return names;
}

it('is an empty archive where there is nothing, and 404 for who was not invited', async () => {
  const { status, bytes } = await archiveFor(asa);
  expect([status, namesIn(bytes)]).toEqual([200, []]);
  const stranger = await test.signIn(await makePerson(test.database));
  expect((await archiveFor(stranger)).status).toBe(404);
});

it('holds what the caller may see, as it is, with links and captions as a text; the kit lists the same', async () => {
  await upload(pdf, { name: 'Mål.pdf' });
  await upload(pdf, { name: 'Bara för oss.pdf', audience: 'ORGANISERS' });
  await upload(pdf, { name: 'Arbetsblad.pdf', audience: 'SEMINAR', seminarId });
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const { id, version } = (await upload(photo, { name: 'Scenen.png' })).body;
  await organiser.call('changeMaterial', {
    params: { ...params, materialId: id },
    body: { version, altText: 'En scen' },
  });
  await organiser.call('addLink', {
    params,
    body: { url: 'https://kommun.example/film', title: 'Filmen' },
  });
  const { headers, bytes } = await archiveFor(asa);
  expect(headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': "attachment; filename*=UTF-8''Ledarforum%20v%C3%A5ren.zip",
  });
  expect(namesIn(bytes)).toEqual(['Mål.pdf', 'Bilder/Scenen.webp', 'Länkar och bildtexter.txt']);
  expect(bytes.includes(pdf)).toBe(true);
  expect(namesIn((await archiveFor(asa, 'en')).bytes)).toContain('Pictures/Scenen.webp');

  const { body: kit } = await asa.call('getMyKit', { params });
  expect(kit.materials.map(({ title }) => title)).toEqual(['Mål', 'Scenen', 'Filmen']);
});
