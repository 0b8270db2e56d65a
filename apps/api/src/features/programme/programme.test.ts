import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { bringCrowd, makeCrowd } from '../../testing/crowd.ts';
import {
  makeBlock,
  makeEvent,
  makeParticipation,
  makePerson,
  makeTable,
  makeUnit,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let unitId: string;
const nobody = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  test = await startTestApp();
  unitId = (await makeUnit(test.database)).id;
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'], unitId }));
});
afterAll(() => test.stop());

const room = { name: 'Stora salen', floor: 'Plan 1', directions: '', capacity: 420 };
const item = {
  kind: 'PLENARY' as const,
  title: 'Välkommen',
  description: '',
  startsAt: '2026-05-11T07:00:00.000Z',
  endsAt: '2026-05-11T07:30:00.000Z',
  roomId: null as string | null,
  responsible: 'Kommundirektören',
  technicalNeeds: '',
};

async function close(event: { id: string }) {
  await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
}

describe('rooms', () => {
  it('are added in order, changed by version and deleted', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const first = (await organiser.call('createRoom', { params, body: room })).body;
    await organiser.call('createRoom', { params, body: { ...room, name: 'Aulan' } });
    const at = { ...params, roomId: first.id };
    const changed = await organiser.call('updateRoom', {
      params: at,
      body: { ...room, capacity: 400, version: 1 },
    });
    expect(changed.body).toMatchObject({ capacity: 400, version: 2, uses: 0 });
    const { rooms } = (await organiser.call('getProgramme', { params })).body;
    expect(rooms.map(({ name }) => name)).toEqual(['Stora salen', 'Aulan']);
    expect((await organiser.call('deleteRoom', { params: at })).status).toBe(204);
    expect((await organiser.call('deleteRoom', { params: at })).code).toBe('not-found');
  });

  it('refuse a name twice, an older version, deletion while in use, another event, a closed one', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const { id } = (await organiser.call('createRoom', { params, body: room })).body;
    const at = { ...params, roomId: id };
    expect((await organiser.call('createRoom', { params, body: room })).code).toBe(
      'room-name-taken',
    );
    await organiser.call('createRoom', { params, body: { ...room, name: 'Aulan' } });
    const rename = { ...room, name: 'Aulan', version: 1 };
    expect((await organiser.call('updateRoom', { params: at, body: rename })).code).toBe(
      'room-name-taken',
    );
    const old = { ...room, version: 7 };
    expect((await organiser.call('updateRoom', { params: at, body: old })).code).toBe(
      'stale-version',
    );
    await organiser.call('createItem', { params, body: { ...item, roomId: id } });
    expect((await organiser.call('deleteRoom', { params: at })).code).toBe('room-in-use');
    const other = await makeEvent(test.database);
    const wrong = { eventId: other.id, roomId: id };
    expect((await organiser.call('deleteRoom', { params: wrong })).code).toBe('not-found');
    await close(event);
    expect((await organiser.call('createRoom', { params, body: room })).code).toBe('event-closed');
    expect((await organiser.call('deleteRoom', { params: at })).code).toBe('event-closed');
  });
});

describe('items', () => {
  it('are added, changed by version and deleted', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const made = (await organiser.call('createItem', { params, body: item })).body;
    const at = { ...params, itemId: made.id };
    const body = { ...item, title: 'Välkomna', version: 1 };
    expect((await organiser.call('updateItem', { params: at, body })).body.version).toBe(2);
    expect((await organiser.call('updateItem', { params: at, body })).code).toBe('stale-version');
    expect((await organiser.call('deleteItem', { params: at })).status).toBe(204);
    expect((await organiser.call('updateItem', { params: at, body })).code).toBe('not-found');
  });

  it('refuse an end before the start, a foreign room, deletion with groups, a closed event', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const backwards = { ...item, endsAt: item.startsAt };
    const answer = await organiser.call('createItem', { params, body: backwards });
    expect(answer.faults).toEqual([
      expect.objectContaining({ pointer: '/body/endsAt', code: 'ends-before-start' }),
    ]);
    const foreign = { ...item, roomId: nobody };
    expect((await organiser.call('createItem', { params, body: foreign })).code).toBe(
      'room-unknown',
    );
    const made = (await organiser.call('createItem', { params, body: item })).body;
    const at = { ...params, itemId: made.id };
    const change = { ...foreign, version: 1 };
    expect((await organiser.call('updateItem', { params: at, body: change })).code).toBe(
      'room-unknown',
    );
    await makeTable(test.database, event, { itemId: made.id });
    expect((await organiser.call('deleteItem', { params: at })).code).toBe('item-has-groups');
    await close(event);
    expect((await organiser.call('createItem', { params, body: item })).code).toBe('event-closed');
  });
});

describe('blocks', () => {
  const block = { name: 'Eftermiddag', mode: 'RANK' as const, opensAt: null, closesAt: null };

  it('are added, changed by version and deleted', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const made = (await organiser.call('createBlock', { params, body: block })).body;
    const at = { blockId: made.id };
    const body = { ...block, name: 'Förmiddag', mode: 'ROTATION' as const, version: 1 };
    expect((await organiser.call('updateBlock', { params: at, body })).body).toMatchObject({
      name: 'Förmiddag',
      mode: 'ROTATION',
      version: 2,
    });
    expect((await organiser.call('updateBlock', { params: at, body })).code).toBe('stale-version');
    expect((await organiser.call('deleteBlock', { params: at })).status).toBe(204);
    expect((await organiser.call('getBlock', { params: at })).code).toBe('not-found');
  });

  it('refuse a name twice, a deadline before opening, and changes after wishes', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    await organiser.call('createBlock', { params, body: block });
    expect((await organiser.call('createBlock', { params, body: block })).code).toBe(
      'block-name-taken',
    );
    const early = { ...block, opensAt: '2026-05-04T10:00:00Z', closesAt: '2026-05-04T10:00:00Z' };
    const answer = await organiser.call('createBlock', { params, body: early });
    expect(answer.faults[0]).toMatchObject({ code: 'closes-before-opening' });

    const ranked = await makeBlock(test.database, event);
    const person = await makePerson(test.database, { unitId });
    const participation = await makeParticipation(test.database, event, person);
    const [seminar] = ranked.seminars;
    await test.database.preferenceList.create({
      data: { participationId: participation.id, blockId: ranked.id, savedAt: new Date() },
    });
    await test.database.preference.create({
      data: {
        participationId: participation.id,
        blockId: ranked.id,
        seminarId: seminar?.id ?? '',
        rank: 1,
      },
    });
    const at = { blockId: ranked.id };
    const change = { ...block, mode: 'ROTATION' as const, name: ranked.name, version: 1 };
    expect((await organiser.call('updateBlock', { params: at, body: change })).code).toBe(
      'block-mode-fixed',
    );
    const taken = { ...change, mode: 'RANK' as const, name: block.name };
    expect((await organiser.call('updateBlock', { params: at, body: taken })).code).toBe(
      'block-name-taken',
    );
    expect((await organiser.call('deleteBlock', { params: at })).code).toBe('block-in-use');
    const its = { seminarId: seminar?.id ?? '' };
    expect((await organiser.call('deleteSeminar', { params: its })).code).toBe(
      'seminar-has-wishes',
    );
    await close(event);
    expect((await organiser.call('deleteBlock', { params: at })).code).toBe('event-closed');
  });
});

describe('seminars', () => {
  const seminar = { title: 'Tillit', description: '', host: 'HR', technicalNeeds: '' };

  it('take the first free letter, and keep it to themselves', async () => {
    const event = await makeEvent(test.database);
    const { id: blockId } = await makeBlock(test.database, event, { seminars: 2 });
    const params = { blockId };
    const body = { ...seminar, letter: null };
    const made = (await organiser.call('createSeminar', { params, body })).body;
    expect(made.letter).toBe('C');
    const taken = { ...seminar, letter: 'A' };
    expect((await organiser.call('createSeminar', { params, body: taken })).code).toBe(
      'letter-taken',
    );
    const at = { seminarId: made.id };
    const change = { ...seminar, letter: 'B', version: 1 };
    expect((await organiser.call('updateSeminar', { params: at, body: change })).code).toBe(
      'letter-taken',
    );
    const free = { ...change, letter: 'Q' };
    expect((await organiser.call('updateSeminar', { params: at, body: free })).body.version).toBe(
      2,
    );
    expect((await organiser.call('updateSeminar', { params: at, body: free })).code).toBe(
      'stale-version',
    );
    expect((await organiser.call('deleteSeminar', { params: at })).status).toBe(204);
    expect((await organiser.call('deleteSeminar', { params: at })).code).toBe('not-found');
  });

  it('are at most 26 in a block', async () => {
    const event = await makeEvent(test.database);
    const { id } = await makeBlock(test.database, event, { seminars: 26, slots: 0 });
    const answer = await organiser.call('createSeminar', {
      params: { blockId: id },
      body: { ...seminar, letter: null },
    });
    expect(answer.code).toBe('letters-used-up');
  });
});

describe('the timetable', () => {
  const session = { roomId: null, capacity: 20, minimum: 0 };
  const slotAt = (from: string, to: string, id: string | null = null) => ({
    id,
    startsAt: `2026-05-11T${from}:00.000Z`,
    endsAt: `2026-05-11T${to}:00.000Z`,
    sessions: [] as { seminarId: string; session: typeof session }[],
  });

  it('is set as a whole: slots swap times, come and go, and sessions with them', async () => {
    const event = await makeEvent(test.database);
    const made = await makeBlock(test.database, event, { seminars: 2, slots: 3 });
    const params = { blockId: made.id };
    const before = (await organiser.call('getBlock', { params })).body;
    const [first, second] = before.slots;
    const [a] = before.seminars;
    const sessions = [{ seminarId: a?.id ?? '', session }];
    const body = {
      version: 1,
      slots: [
        { ...slotAt('07:00', '08:00', second?.id), sessions },
        { ...slotAt('08:15', '09:15', first?.id), sessions: [] },
        { ...slotAt('12:00', '13:00'), sessions },
      ],
    };
    const after = (await organiser.call('setTimetable', { params, body })).body;
    expect(after.slots.map(({ id }) => id).slice(0, 2)).toEqual([second?.id, first?.id]);
    expect(after.slots[0]?.startsAt).toBe('2026-05-11T07:00:00.000Z');
    expect(after.sessions).toHaveLength(2);
    expect(after.version).toBe(2);

    const undone = await organiser.call('setTimetable', {
      params,
      body: {
        version: 2,
        slots: before.slots.map((slot) => ({
          ...slot,
          sessions: before.sessions
            .filter(({ slotId }) => slotId === slot.id)
            .map(({ seminarId, roomId, capacity, minimum }) => ({
              seminarId,
              session: { roomId, capacity, minimum },
            })),
        })),
      },
    });
    expect(undone.body.slots.map(({ startsAt }) => startsAt)).toEqual(
      before.slots.map(({ startsAt }) => startsAt),
    );
    expect(undone.body.sessions).toHaveLength(6);
  });

  it('refuses overlaps, strangers, an older version and whatever would take a seat', async () => {
    const event = await makeEvent(test.database);
    const made = await makeBlock(test.database, event, { seminars: 2, slots: 1 });
    const params = { blockId: made.id };
    const [slot] = made.slots;
    const [a] = made.seminars;
    const refused = async (slots: readonly ReturnType<typeof slotAt>[], version = 1) =>
      (await organiser.call('setTimetable', { params, body: { version, slots: [...slots] } })).code;
    expect(await refused([slotAt('07:00', '08:00'), slotAt('07:59', '09:00')])).toBe(
      'slots-overlap',
    );
    const stranger = [{ seminarId: nobody, session }];
    expect(await refused([{ ...slotAt('07:00', '08:00'), sessions: stranger }])).toBe(
      'seminar-unknown',
    );
    const sessions = [{ seminarId: a?.id ?? '', session }];
    const foreign = [
      { seminarId: a?.id ?? '', session: { ...session, roomId: nobody as string | null } },
    ];
    const withRoom = { ...slotAt('07:00', '08:00'), sessions: foreign };
    const answer = await organiser.call('setTimetable', {
      params,
      body: { version: 1, slots: [withRoom] },
    });
    expect(answer.code).toBe('room-unknown');
    expect(await refused([{ ...slotAt('07:00', '08:00', slot?.id), sessions }], 9)).toBe(
      'stale-version',
    );
    for (let index = 0; index < 2; index++) {
      const person = await makePerson(test.database, { unitId });
      const participation = await makeParticipation(test.database, event, person);
      await test.database.seat.create({
        data: {
          participationId: participation.id,
          sessionId: made.sessions.find(({ seminarId }) => seminarId === a?.id)?.id ?? '',
          slotId: slot?.id ?? '',
          seminarId: a?.id ?? '',
          source: 'MANUAL',
        },
      });
    }
    expect(await refused([])).toBe('session-has-seats');
    const small = [{ seminarId: a?.id ?? '', session: { ...session, capacity: 1 } }];
    expect(await refused([{ ...slotAt('07:00', '08:00', slot?.id), sessions: small }])).toBe(
      'capacity-below-taken',
    );
    const minimum = [{ seminarId: a?.id ?? '', session: { ...session, minimum: 21 } }];
    const over = await organiser.call('setTimetable', {
      params,
      body: { version: 1, slots: [{ ...slotAt('07:00', '08:00', slot?.id), sessions: minimum }] },
    });
    expect(over.faults[0]).toMatchObject({
      pointer: '/body/slots/0/sessions/0/session/minimum',
      code: 'minimum-over-capacity',
    });
  });
});

it('reads a programme with a constant number of queries, and says what cannot hold', async () => {
  const event = await makeEvent(test.database);
  const params = { eventId: event.id };
  const { count: few } = await countQueries(() => organiser.call('getProgramme', { params }));
  await makeBlock(test.database, event, { seminars: 6, slots: 4, capacity: 300 });
  await makeBlock(test.database, event, { seminars: 6, slots: 4, mode: 'ROTATION' });
  await bringCrowd(test.database, event, await makeCrowd(test.database, 2000, { id: unitId }));
  const { count, result } = await countQueries(() => organiser.call('getProgramme', { params }));
  expect(count).toBeLessThanOrEqual(few + 3);
  expect(result.body.people).toBe(2000);
  const codes = new Set(result.body.findings.map(({ code }) => code));
  expect(codes).toEqual(
    new Set(['slots-collide', 'slot-places-few', 'rotation-cannot-complete', 'no-lunch']),
  );
});
