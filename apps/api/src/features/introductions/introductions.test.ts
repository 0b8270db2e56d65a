import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  makeEvent,
  makeParticipation,
  makePerson,
  type PersonSketch,
} from '../../testing/factories.ts';
import { makePortrait, makeTables, unpublish } from '../../testing/tables.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let asa: Visitor;
let asaId: string;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

beforeEach(async () => {
  const person = await makePerson(test.database, { givenName: 'Åsa', familyName: 'Öst' });
  asaId = person.id;
  asa = await test.signIn(person);
});

const photo = (background: string) =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background } })
    .withExif({ IFD3: { GPSLatitude: '56/1 50/1 0/1' } })
    .jpeg()
    .toBuffer();

describe('what I let others at the table see', () => {
  it('is nothing until I agree, and each thing by itself', async () => {
    expect((await asa.call('getMyIntroduction')).body).toEqual({
      portraitId: null,
      showsWork: false,
      showsFace: false,
      showsEmail: false,
      protectedIdentity: false,
    });
    const agreed = await asa.call('updateMyIntroduction', { body: { showsWork: true } });
    expect(agreed.body).toMatchObject({ showsWork: true, showsFace: false, showsEmail: false });
    const taken = await asa.call('updateMyIntroduction', { body: { showsWork: false } });
    expect(taken.body).toMatchObject({ showsWork: false });
  });

  it('tells since when, also after something else is changed', async () => {
    const first = test.now;
    await asa.call('updateMyIntroduction', { body: { showsWork: true } });
    test.now = new Date(first.getTime() + 60_000);
    await asa.call('updateMyIntroduction', { body: { showsEmail: true } });
    const row = await test.database.introduction.findUnique({ where: { personId: asaId } });
    expect(row?.showsWorkSince).toEqual(first);
    expect(row?.showsEmailSince).toEqual(test.now);
  });

  it('keeps a portrait as a small square without its place, shown to nobody before I agree', async () => {
    const early = await asa.call('updateMyIntroduction', { body: { showsFace: true } });
    expect(early.code).toBe('portrait-missing');

    const kept = await asa.call('setMyPortrait', { body: await photo('teal') });
    expect(kept.body).toMatchObject({ portraitId: expect.any(String), showsFace: false });
    const served = await asa.call('getMyPortrait');
    expect(served.headers['content-type']).toBe('image/webp');
    expect(served.headers['cache-control']).toBe('no-store');
    const { width, height, exif } = await sharp(served.bytes).metadata();
    expect({ width, height, exif }).toEqual({ width: 320, height: 320 });

    const shown = await asa.call('updateMyIntroduction', { body: { showsFace: true } });
    expect(shown.body.showsFace).toBe(true);
  });

  it('forgets the old portrait when there is a new one, and everything when it is removed', async () => {
    const files = () => test.database.storedFile.count();
    const before = await files();
    const first = await asa.call('setMyPortrait', { body: await photo('teal') });
    await asa.call('updateMyIntroduction', { body: { showsFace: true } });
    const second = await asa.call('setMyPortrait', { body: await photo('red') });
    expect(second.body.portraitId).not.toBe(first.body.portraitId);
    expect(second.body.showsFace).toBe(true);
    expect(await files()).toBe(before + 1);

    const removed = await asa.call('removeMyPortrait');
    expect(removed.body).toMatchObject({ portraitId: null, showsFace: false });
    expect((await asa.call('getMyPortrait')).code).toBe('not-found');
    expect(await files()).toBe(before);
  });

  it('refuses what is not a picture, and keeps what was', async () => {
    await asa.call('setMyPortrait', { body: await photo('teal') });
    const page = await asa.call('setMyPortrait', { body: Buffer.from('<script>1</script>') });
    expect(page.code).toBe('picture-unreadable');
    expect((await asa.call('getMyPortrait')).status).toBe(200);
  });

  it('is forgotten with the person, and is in what the person can take out', async () => {
    const before = await test.database.storedFile.count();
    await asa.call('setMyPortrait', { body: await photo('teal') });
    await asa.call('updateMyIntroduction', { body: { showsFace: true } });
    const data = JSON.parse((await asa.call('exportMyData')).text);
    expect(data.atTheTable).toMatchObject({
      showsFaceSince: test.now.toISOString(),
      showsWorkSince: null,
      portrait: expect.stringMatching(/^data:image\/webp;base64,UklG/),
    });
    await test.database.person.delete({ where: { id: asaId } });
    expect(await test.database.storedFile.count()).toBe(before);
  });
});

it('takes nothing from a protected person', async () => {
  const person = await makePerson(test.database, { protectedIdentity: true });
  const hidden = await test.signIn(person);
  const files = await test.database.storedFile.count();
  expect((await hidden.call('setMyPortrait', { body: await photo('teal') })).code).toBe(
    'identity-protected',
  );
  const agreeing = await hidden.call('updateMyIntroduction', { body: { showsWork: true } });
  expect(agreeing.code).toBe('identity-protected');
  expect((await hidden.call('getMyIntroduction')).body.protectedIdentity).toBe(true);
  expect(await test.database.storedFile.count()).toBe(files);
});

describe('a face at the table', () => {
  it('is served to those who sit there in a published round, and to nobody else', async () => {
    const event = await makeEvent(test.database, { phase: 'LIVE' });
    const guest = async (sketch: PersonSketch = {}) => {
      const person = await makePerson(test.database, sketch);
      const participation = await makeParticipation(test.database, event, person);
      return { person, ...participation, visitor: await test.signIn(person) };
    };
    const [shown, shy, beside, elsewhere, organiser] = [
      await guest(),
      await guest(),
      await guest(),
      await guest(),
      await guest({ roles: ['ORGANISER'] }),
    ];
    const face = await makePortrait(test.database, shown.person);
    const shyFace = await makePortrait(test.database, shy.person, { shown: false });
    const tables = [[shown, shy, beside], [elsewhere]];
    const { workshop } = await makeTables(test.database, event, [{ tables }]);
    const ask = ({ visitor }: { visitor: Visitor }, portraitId: string) =>
      visitor.call('getFace', { params: { eventId: event.id, portraitId } });

    const answer = await ask(beside, face);
    expect(answer.bytes.toString()).toBe('a face');
    expect(answer.headers['cache-control']).toBe('private, max-age=60');
    expect((await ask(beside, shyFace)).code).toBe('not-found');
    expect((await ask(elsewhere, face)).code).toBe('not-found');
    expect((await ask(organiser, face)).code).toBe('not-found');

    await shown.visitor.call('updateMyIntroduction', { body: { showsFace: false } });
    expect((await ask(beside, face)).code).toBe('not-found');
    await shown.visitor.call('updateMyIntroduction', { body: { showsFace: true } });
    expect((await ask(beside, face)).status).toBe(200);

    const protect = (protectedIdentity: boolean) =>
      test.database.person.update({ where: { id: shown.person.id }, data: { protectedIdentity } });
    await protect(true);
    expect((await ask(beside, face)).code).toBe('not-found');
    await protect(false);
    await unpublish(test.database, workshop);
    expect((await ask(beside, face)).code).toBe('not-found');
  });
});
