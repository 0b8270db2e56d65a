import { randomUUID } from 'node:crypto';
import { addSession, moveSession, removeSession } from '@ledarforum/domain/programme-moves';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBlock, makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { readDocument } from './document-repository.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  event = await makeEvent(test.database);
  block = await makeBlock(test.database, event, { seminars: 4, slots: 2, capacity: 10 });
  await test.database.seminarSession.deleteMany({ where: { seminar: { blockId: block.id } } });
  await test.database.seminar.updateMany({ where: { blockId: block.id }, data: { repeats: 1 } });
});

const propose = () => organiser.call('proposeSchedule', { params: { blockId: block.id } });
const seminar = (letter: string) => block.seminars.find((one) => one.letter === letter)?.id ?? '';
const slot = (index: number) => block.slots[index]?.id ?? '';
const rooms = () =>
  test.database.room.findMany({ where: { eventId: event.id }, orderBy: { name: 'asc' } });

/** So many people who rank these seminars, most wanted first. */
async function ranked(letters: string, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const { id } = await makeParticipation(test.database, event, await makePerson(test.database));
    const at = { participationId: id, blockId: block.id };
    await test.database.preferenceList.create({ data: { ...at, savedAt: test.now } });
    await test.database.preference.createMany({
      data: [...letters].map((letter, rank) => ({
        ...at,
        seminarId: seminar(letter),
        rank: rank + 1,
      })),
    });
  }
}

async function hold(letter: string, index: number, data: { taken?: number } = {}) {
  const [room] = await rooms();
  return test.database.seminarSession.create({
    data: {
      seminarId: seminar(letter),
      slotId: slot(index),
      roomId: room?.id ?? null,
      capacity: 10,
      ...data,
    },
  });
}

describe('a proposed schedule', () => {
  it('keeps apart what the same people want, says what today’s is worth and that nothing is better', async () => {
    await ranked('AB', 3);
    await ranked('CD', 2);
    await hold('A', 0);
    const { status, body } = await propose();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      basis: 'wishes',
      choices: 4,
      people: 5,
      wishes: 10,
      today: { value: 3, whole: 0 },
      proposal: { value: 10, whole: 5, bound: 10 },
      clash: [],
    });
    const when = (letter: string) =>
      body.proposal?.sessions.find(({ seminarId }) => seminarId === seminar(letter))?.slotId;
    expect(when('A')).toBe(slot(0));
    expect(when('A')).not.toBe(when('B'));
    expect(when('C')).not.toBe(when('D'));
    expect(await test.database.seminarSession.count({ where: { slotId: slot(1) } })).toBe(0);
  });

  it('is accepted as one edit, which can be taken back', async () => {
    await ranked('AB', 2);
    const held = await hold('C', 0);
    const other = await hold('D', 1);
    const { body } = await propose();
    const document = await readDocument(test.database, event.id);
    const wanted = body.proposal?.sessions ?? [];
    const stays = wanted.find(({ seminarId }) => seminarId === seminar('C'));
    const changes = [
      ...moveSession(document, held.id, {
        slotId: slot(1),
        ...(stays && { roomId: stays.roomId }),
      }),
      ...removeSession(document, other.id),
      ...wanted
        .filter(({ seminarId }) => seminarId === seminar('A'))
        .flatMap((session) => addSession(randomUUID(), { ...session, minimum: 0 })),
    ];
    const params = { eventId: event.id };
    const edit = {
      id: randomUUID(),
      action: 'accept-proposal' as const,
      changes: changes as never,
    };
    expect((await organiser.call('makeEdit', { params, body: edit })).status).toBe(200);
    expect(await readDocument(test.database, event.id)).not.toEqual(document);
    const undo = { params: { ...params, editId: edit.id }, body: { id: randomUUID() } };
    expect((await organiser.call('undoEdit', undo)).status).toBe(200);
    expect(await readDocument(test.database, event.id)).toEqual(document);
  });

  it('leaves sessions with seats held where they are', async () => {
    const held = await hold('A', 1);
    const person = await makeParticipation(test.database, event, await makePerson(test.database));
    const ofSession = { sessionId: held.id, slotId: slot(1), seminarId: seminar('A') };
    await test.database.seat.create({
      data: { ...ofSession, participationId: person.id, source: 'MANUAL' },
    });
    await test.database.seminar.update({
      where: { id: seminar('A') },
      data: { awaySlotIds: [slot(1)] },
    });
    const { body } = await propose();
    const { seminarId, slotId, roomId, capacity } = held;
    expect(body.proposal?.sessions).toContainEqual({ seminarId, slotId, roomId, capacity });
    const ofA = body.proposal?.sessions.filter((session) => session.seminarId === seminar('A'));
    expect(ofA).toHaveLength(1);
  });

  it('minds hosts who are away or elsewhere, rooms that are taken, what is needed and who is expected', async () => {
    const [, second, third, fourth] = await rooms();
    const update = (letter: string, data: object) =>
      test.database.seminar.update({ where: { id: seminar(letter) }, data });
    await update('A', { host: 'Eva Ek', expected: 30 });
    await update('B', { host: 'Bo Alm och Eva Ek (ljud)', expected: 5 });
    await update('C', { awaySlotIds: [slot(0)], expected: 1 });
    await update('D', { needs: ['hearing-loop'], host: 'Ida Ask', expected: 1 });
    const features = ['hearing-loop'];
    await test.database.room.update({ where: { id: second?.id ?? '' }, data: { features } });
    await test.database.room.update({ where: { id: third?.id ?? '' }, data: { capacity: 25 } });
    await test.database.programmeItem.create({
      data: {
        eventId: event.id,
        kind: 'BLOCKER',
        title: 'Rigg',
        startsAt: block.slots[0]?.startsAt ?? test.now,
        endsAt: block.slots[0]?.endsAt ?? test.now,
        roomId: fourth?.id ?? null,
        crew: ['ida  ask'],
      },
    });
    const { body } = await propose();
    expect(body).toMatchObject({ basis: 'expected', wishes: 37, places: 7 });
    const of = (letter: string) =>
      body.proposal?.sessions.find(({ seminarId }) => seminarId === seminar(letter));
    expect(of('A')).toMatchObject({ roomId: third?.id, capacity: 25 });
    expect(of('B')?.slotId).not.toBe(of('A')?.slotId);
    expect(of('C')?.slotId).toBe(slot(1));
    expect(of('D')).toMatchObject({ roomId: second?.id, slotId: slot(1) });
    expect(body.proposal).toMatchObject({ value: 32, bound: 32 });
  });

  it('says which demands clash', async () => {
    const data = { host: 'Eva Ek', repeats: 2 };
    const at = { blockId: block.id, letter: { in: ['A', 'B'] } };
    await test.database.seminar.updateMany({ where: at, data });
    const { body } = await propose();
    expect(body.proposal).toBeNull();
    expect(body.clash).toEqual([
      { kind: 'person', person: 'Eva Ek', seminarIds: [seminar('A'), seminar('B')] },
      { kind: 'repeats', seminarId: seminar('A'), times: 2 },
      { kind: 'repeats', seminarId: seminar('B'), times: 2 },
    ]);
  });

  it('spreads people evenly when nothing is known, leaves out what is cancelled, and takes everybody to everything in a rotation', async () => {
    const at = { blockId: block.id, letter: 'D' };
    await test.database.seminar.updateMany({ where: at, data: { dropped: true } });
    await makeParticipation(test.database, event, await makePerson(test.database));
    const even = await propose();
    expect(even.body).toMatchObject({ basis: 'evenly', people: 3, proposal: { value: 3 } });
    expect(even.body.proposal?.sessions).toHaveLength(3);
    await test.database.seminarBlock.update({
      where: { id: block.id },
      data: { mode: 'ROTATION' },
    });
    await test.database.seminar.updateMany({
      where: { blockId: block.id },
      data: { repeats: null },
    });
    const all = await propose();
    expect(all.body).toMatchObject({ basis: 'everybody', people: 1, proposal: { value: 2 } });
    expect(all.body.proposal?.sessions).toHaveLength(6);
  });

  it('is for organisers, and for blocks that exist and are not too large', async () => {
    const params = { blockId: block.id };
    const participant = await test.signIn(await makePerson(test.database));
    expect((await participant.call('proposeSchedule', { params })).code).toBe('not-allowed');
    const nowhere = { params: { blockId: randomUUID() } };
    expect((await organiser.call('proposeSchedule', nowhere)).code).toBe('not-found');
    await test.database.slot.createMany({
      data: Array.from({ length: 11 }, (_, index) => ({
        blockId: block.id,
        startsAt: new Date(Date.UTC(2026, 4, 11, 12, 10 * index)),
        endsAt: new Date(Date.UTC(2026, 4, 11, 12, 10 * index + 10)),
      })),
    });
    expect((await propose()).code).toBe('proposal-too-large');
  });
});
