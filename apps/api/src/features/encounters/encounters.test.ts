import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  type PersonSketch,
} from '../../testing/factories.ts';
import { makeTables } from '../../testing/tables.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let test: TestApp;
let event: Awaited<ReturnType<typeof makeEvent>>;
let me: Awaited<ReturnType<typeof guest>>;
let asa: Awaited<ReturnType<typeof guest>>;
let bo: Awaited<ReturnType<typeof guest>>;

const at = (time: string) => new Date(`2026-05-11T${time}:00Z`);

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
});
afterAll(() => test.stop());

/** Two rounds: I sit with Åsa in the first, with Åsa, Bo and a protected person in the second. */
beforeEach(async () => {
  test.now = at('06:00');
  event = await makeEvent(test.database, { phase: 'LIVE' });
  me = await guest();
  asa = await guest({ givenName: 'Åsa', familyName: 'Öst', title: 'Rektor' });
  bo = await guest({ givenName: 'Bo', familyName: 'Ek' });
  const hidden = await guest({ familyName: 'Hemlig', protectedIdentity: true });
  const items = [await makeItem('07:00'), await makeItem('08:00')];
  await makeTables(test.database, event, [
    { itemId: items[0]?.id ?? '', tables: [[me, asa], [bo]] },
    { itemId: items[1]?.id ?? '', tables: [[me, asa, bo, hidden]] },
  ]);
});

async function guest(sketch: PersonSketch = {}) {
  const person = await makePerson(test.database, sketch);
  const participation = await makeParticipation(test.database, event, person);
  return { ...participation, person, visitor: await test.signIn(person) };
}

const makeItem = (time: string) =>
  test.database.programmeItem.create({
    data: {
      eventId: event.id,
      kind: 'WORKSHOP',
      title: 'Samtal',
      startsAt: at(time),
      endsAt: new Date(at(time).getTime() + 45 * 60_000),
    },
  });

const mine = async () =>
  (await me.visitor.call('listMyEncounters', { params: { eventId: event.id } })).body.people;
const names = async () => (await mine()).map(({ name }) => name);
const of = ({ id }: { id: string }) => ({ params: { eventId: event.id, participationId: id } });
const keep = (whom: { id: string }, note: string, keepInTouch = true) =>
  me.visitor.call('keepEncounter', { ...of(whom), body: { keepInTouch, note } });

describe('those I have met', () => {
  it('grow as the rounds begin, each with where and when, never protected people', async () => {
    expect(await names()).toEqual([]);
    test.now = at('07:00');
    expect(await names()).toEqual(['Åsa Öst']);
    test.now = at('08:30');
    expect(await names()).toEqual(['Bo Ek', 'Åsa Öst']);
    expect((await mine())[1]).toMatchObject({
      participationId: asa.id,
      title: '',
      email: null,
      tables: [
        { round: 'Bordssamtal 1', number: 1, startsAt: at('07:00').toISOString() },
        { round: 'Bordssamtal 2', number: 1, startsAt: at('08:00').toISOString() },
      ],
      keepInTouch: false,
      note: '',
    });
  });

  it('are those who came, once the desk is used', async () => {
    test.now = at('08:30');
    const desk = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
    for (const { person } of [me, asa]) {
      await desk.call('checkIn', { params: { eventId: event.id, personId: person.id } });
    }
    expect(await names()).toEqual(['Åsa Öst']);
  });

  it('show title, address and a contact card only where the other has agreed', async () => {
    test.now = at('07:30');
    expect((await me.visitor.call('getContactCard', of(asa))).code).toBe('not-found');
    await asa.visitor.call('updateMyIntroduction', { body: { showsWork: true, showsEmail: true } });
    expect(await mine()).toMatchObject([{ title: 'Rektor', email: asa.person.email }]);
    const card = await me.visitor.call('getContactCard', of(asa));
    expect(String(card.headers['content-type'])).toContain('text/vcard');
    expect(card.text).toContain(`EMAIL;TYPE=INTERNET,WORK:${asa.person.email}\r\n`);
    expect((await bo.visitor.call('getContactCard', of(asa))).code).toBe('not-found');
  });

  it('takes as many queries for many as for few', async () => {
    test.now = at('07:30');
    const few = await countQueries(mine);
    test.now = at('08:30');
    const many = await countQueries(mine);
    expect(many.result.length).toBeGreaterThan(few.result.length);
    expect(many.count).toBe(few.count);
  });
});

describe('what I keep', () => {
  beforeEach(() => {
    test.now = at('07:30');
  });

  it('is mine alone: encrypted where it is stored, in my own data and nobody else’s', async () => {
    expect((await keep(asa, 'Ring om praktik')).body).toMatchObject({
      keepInTouch: true,
      note: 'Ring om praktik',
    });
    expect((await mine())[0]).toMatchObject({ keepInTouch: true, note: 'Ring om praktik' });
    const stored = await test.database.encounter.findMany({ where: { ownerId: me.id } });
    expect(Buffer.from(stored[0]?.ciphertext ?? []).toString()).not.toContain('praktik');

    const own = JSON.parse((await me.visitor.call('exportMyData')).text);
    expect(own.participations[0].encounters).toEqual([
      { name: 'Åsa Öst', keepInTouch: true, note: 'Ring om praktik' },
    ]);
    expect((await asa.visitor.call('exportMyData')).text).not.toContain('praktik');
    const theirs = await asa.visitor.call('listMyEncounters', { params: { eventId: event.id } });
    expect(theirs.text).not.toContain('praktik');
  });

  it('is forgotten with the person I take off the list, and can be put back', async () => {
    await keep(asa, 'Ring om praktik');
    expect((await me.visitor.call('removeEncounter', of(asa))).status).toBe(204);
    expect(await names()).toEqual([]);
    const stored = await test.database.encounter.findMany({ where: { ownerId: me.id } });
    expect(stored).toMatchObject([{ ciphertext: null, nonce: null, keepInTouch: false }]);
    await keep(asa, 'Ring om praktik');
    expect((await mine())[0]).toMatchObject({ note: 'Ring om praktik' });
  });

  it('is nothing of somebody I have not sat with', async () => {
    expect((await keep(bo, 'Vem?')).code).toBe('not-found');
    expect((await me.visitor.call('removeEncounter', of(bo))).code).toBe('not-found');
  });

  it('goes when either of us is erased', async () => {
    await keep(asa, 'Ring om praktik');
    await test.database.person.delete({ where: { id: asa.person.id } });
    expect(await test.database.encounter.count({ where: { ownerId: me.id } })).toBe(0);
  });
});
