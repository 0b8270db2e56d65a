import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  makeEvent,
  makeParticipation,
  makePerson,
  type PersonSketch,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let desk: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;

beforeAll(async () => {
  test = await startTestApp();
  desk = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  event = await makeEvent(test.database, { phase: 'LIVE' });
});

async function guest(
  sketch: PersonSketch = {},
  attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED' = 'COMING',
) {
  const person = await makePerson(test.database, sketch);
  await makeParticipation(test.database, event, person, attendance);
  return person;
}

const at = (personId: string) => ({ params: { eventId: event.id, personId } });
const list = async () => (await desk.call('listArrivals', { params: { eventId: event.id } })).body;
const attendanceOf = async (personId: string) =>
  (
    await test.database.participation.findUnique({
      where: { eventId_personId: { eventId: event.id, personId } },
    })
  )?.attendance ?? null;

describe('the desk', () => {
  it('lists everybody invited by name but protected people, who are counted', async () => {
    await guest({ givenName: 'Bo', familyName: 'Ek' });
    await guest({ givenName: 'Åsa', familyName: 'Ek' }, 'DECLINED');
    await guest({ familyName: 'Hemlig', protectedIdentity: true });
    const { people, counts } = await list();
    expect(people.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['Bo Ek', 'COMING'],
      ['Åsa Ek', 'DECLINED'],
    ]);
    expect(counts).toEqual({ here: 0, awaited: 1, protectedIdentities: 1 });
  });

  it('ticks somebody off once, however many press, and takes it back', async () => {
    const bo = await guest();
    const [first, second] = await Promise.all([
      desk.call('checkIn', at(bo.id)),
      desk.call('checkIn', at(bo.id)),
    ]);
    expect(first.body.counts).toEqual({ here: 1, awaited: 0, protectedIdentities: 0 });
    expect(second.body.person.arrivedAt).toBe(test.now.toISOString());
    expect((await desk.call('undoCheckIn', at(bo.id))).body).toMatchObject({
      person: { arrivedAt: null, attendance: 'COMING' },
      counts: { here: 0, awaited: 1 },
    });
    expect((await desk.call('undoCheckIn', at(bo.id))).code).toBe('not-found');
  });

  it('ticks off somebody protected by their own code, and tells nothing about them', async () => {
    const hidden = await guest({ familyName: 'Hemlig', protectedIdentity: true }, 'INVITED');
    const bo = await guest();
    const params = { eventId: event.id };
    const codeOf = async (person: typeof bo) =>
      (await (await test.signIn(person)).call('getMyDeskCode', { params })).body.code;
    expect(await codeOf(bo)).toBeNull();
    const code = (await codeOf(hidden)) ?? '';
    expect(code).toMatch(/^\d{8}$/);
    const tick = (here: boolean) => desk.call('checkInByCode', { params, body: { code, here } });
    for (let press = 0; press < 2; press++) {
      expect((await tick(true)).body).toEqual({
        counts: { here: 1, awaited: 1, protectedIdentities: 0 },
      });
    }
    expect((await list()).people.map(({ personId }) => personId)).toEqual([bo.id]);
    expect(await attendanceOf(hidden.id)).toBe('COMING');
    await tick(false);
    expect(await attendanceOf(hidden.id)).toBe('INVITED');
  });

  it('knows no code of another day, nor one that nobody has', async () => {
    const hidden = await guest({ protectedIdentity: true });
    const visitor = await test.signIn(hidden);
    const other = await makeEvent(test.database, { phase: 'LIVE' });
    const { body } = await visitor.call('getMyDeskCode', { params: { eventId: event.id } });
    const refused = await desk.call('checkInByCode', {
      params: { eventId: other.id },
      body: { code: body.code ?? '', here: true },
    });
    expect(refused.code).toBe('desk-code-unknown');
    const stranger = await visitor.call('getMyDeskCode', { params: { eventId: other.id } });
    expect(stranger.code).toBe('not-found');
  });

  it.each(['INVITED', 'DIGITAL', 'DECLINED'] as const)(
    'lets somebody who had replied %s come after all, and puts the reply back',
    async (attendance) => {
      const bo = await guest({}, attendance);
      expect((await desk.call('checkIn', at(bo.id))).body.person.attendance).toBe('COMING');
      expect(await attendanceOf(bo.id)).toBe('COMING');
      await desk.call('undoCheckIn', at(bo.id));
      expect(await attendanceOf(bo.id)).toBe(attendance);
    },
  );

  it('finds and takes in somebody in the register who was not invited, and lets go of them again', async () => {
    const bo = await makePerson(test.database, { givenName: 'Bosse', familyName: 'Oväntad' });
    const hidden = await makePerson(test.database, {
      givenName: 'Bosse',
      familyName: 'Hemlig',
      protectedIdentity: true,
    });
    const find = async () =>
      (
        await desk.call('findUninvited', {
          params: { eventId: event.id },
          query: { search: 'bosse' },
        })
      ).body.people;
    expect(await find()).toMatchObject([{ personId: bo.id, attendance: null }]);
    expect((await desk.call('checkIn', at(hidden.id))).code).toBe('not-found');

    await desk.call('checkIn', at(bo.id));
    expect(await attendanceOf(bo.id)).toBe('COMING');
    expect(await find()).toEqual([]);
    await desk.call('undoCheckIn', at(bo.id));
    expect(await attendanceOf(bo.id)).toBeNull();
    expect(await find()).toHaveLength(1);
  });

  it('is closed before the invitations and after the day', async () => {
    const bo = await guest();
    const move = (phase: 'DRAFT' | 'CLOSED') =>
      test.database.event.update({ where: { id: event.id }, data: { phase } });
    await move('DRAFT');
    expect((await desk.call('checkIn', at(bo.id))).code).toBe('event-is-draft');
    await move('CLOSED');
    expect((await desk.call('checkIn', at(bo.id))).code).toBe('event-is-over');
  });

  it('tells the person, on request, when they were ticked off', async () => {
    const bo = await guest();
    await desk.call('checkIn', at(bo.id));
    const data = JSON.parse((await (await test.signIn(bo)).call('exportMyData')).text);
    expect(data.participations[0].arrival).toEqual({ at: test.now.toISOString() });
  });
});
