import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBlock, makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { serveAllQueues } from './queue-service.ts';

let test: TestApp;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;
let organiser: Visitor;

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T06:00:00Z');
  event = await makeEvent(test.database, { phase: 'CHOOSING' });
  block = await makeBlock(test.database, event, {
    mode: 'CLAIM',
    seminars: 3,
    slots: 2,
    capacity: 2,
  });
});

interface Guest {
  readonly visitor: Visitor;
  readonly participationId: string;
}

async function guest(attendance?: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED'): Promise<Guest> {
  const person = await makePerson(test.database);
  const { id } = await makeParticipation(test.database, event, person, attendance);
  return { visitor: await test.signIn(person), participationId: id };
}

const guests = (count: number) => Promise.all(Array.from({ length: count }, () => guest()));

/** The session of a seminar by its letter, in a slot by its number from 1. */
function sessionOf(letter: string, slot = 1): string {
  const seminar = block.seminars.find((candidate) => candidate.letter === letter);
  const { id } = block.slots[slot - 1] ?? { id: '' };
  return (
    block.sessions.find(({ seminarId, slotId }) => seminarId === seminar?.id && slotId === id)
      ?.id ?? ''
  );
}

const claim = (
  { visitor }: Guest,
  sessionId: string,
  more: { key?: string; insteadOf?: string | null } = {},
) =>
  visitor.call('claimSeat', {
    body: { key: randomUUID(), insteadOf: null, ...more, sessionId },
  });
const release = ({ visitor }: Guest, sessionId: string) =>
  visitor.call('releaseMySeat', { params: { sessionId } });
const queue = ({ visitor }: Guest, sessionId: string) =>
  visitor.call('joinQueue', { params: { sessionId } });

async function seats(sessionId: string): Promise<string[]> {
  const rows = await test.database.seat.findMany({ where: { sessionId } });
  const session = await test.database.seminarSession.findUniqueOrThrow({
    where: { id: sessionId },
  });
  expect(session.taken).toBe(rows.length);
  return rows.map(({ participationId }) => participationId);
}

async function mine({ visitor }: Guest) {
  const { body } = await visitor.call('getMyClaims', { params: { eventId: event.id } });
  return body.blocks.flatMap(({ sessions }) => sessions);
}

describe('taking a seat', () => {
  it('gives it, counts it, and shows it as mine', async () => {
    const me = await guest();
    expect((await claim(me, sessionOf('A'))).status).toBe(200);
    expect(await seats(sessionOf('A'))).toEqual([me.participationId]);
    const shown = (await mine(me)).find(({ sessionId }) => sessionId === sessionOf('A'));
    expect(shown).toMatchObject({ mine: true, free: 1, state: 'few', place: null });
  });

  it('answers the same request the same way, and takes one seat', async () => {
    const me = await guest();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => claim(me, sessionOf('A'), { key })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(await seats(sessionOf('A'))).toHaveLength(1);
    expect((await claim(me, sessionOf('B', 2), { key })).code).toBe('claim-key-used');
    expect((await claim(await guest(), sessionOf('A'), { key })).code).toBe('claim-key-used');
  });

  it('never gives one seat more than there are, however many ask at once', async () => {
    const crowd = await guests(30);
    const answers = await Promise.all(crowd.map((one) => claim(one, sessionOf('A'))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([null, 'session-full']));
    expect(await seats(sessionOf('A'))).toHaveLength(2);
  });

  it('gives nobody two seats in a slot, or two of a seminar, also when asked for at once', async () => {
    const me = await guest();
    const answers = await Promise.all([
      claim(me, sessionOf('A')),
      claim(me, sessionOf('B')),
      claim(me, sessionOf('C')),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'seat-in-slot')).toHaveLength(2);
    const other = await guest();
    await claim(other, sessionOf('A', 1));
    expect((await claim(other, sessionOf('A', 2))).code).toBe('seat-in-seminar');
  });

  it('is refused where it cannot be, with nothing changed', async () => {
    expect((await claim(await guest('DIGITAL'), sessionOf('A'))).code).toBe('choice-digital');
    expect((await claim(await guest('DECLINED'), sessionOf('A'))).code).toBe('choice-declined');
    const me = await guest();
    expect((await claim(me, randomUUID())).code).toBe('not-found');
    const stranger = { visitor: await test.signIn(await makePerson(test.database)) } as Guest;
    expect((await claim(stranger, sessionOf('A'))).code).toBe('not-found');
    await test.database.seminar.updateMany({ where: { letter: 'B' }, data: { dropped: true } });
    expect((await claim(me, sessionOf('B'))).code).toBe('seminar-dropped');
    test.now = new Date('2026-05-12T00:00:00Z');
    expect((await claim(me, sessionOf('A'))).code).toBe('claim-closed');
    expect(await test.database.seat.count({ where: { seminar: { blockId: block.id } } })).toBe(0);
  });
});

describe('swapping', () => {
  it('is one step, and keeps the seat one has when the other is full', async () => {
    const [me, ...others] = await guests(3);
    if (!me) throw new Error('no guest');
    await claim(me, sessionOf('A'));
    for (const other of others) await claim(other, sessionOf('B'));
    const refused = await claim(me, sessionOf('B'), { insteadOf: sessionOf('A') });
    expect(refused.code).toBe('session-full');
    expect(await seats(sessionOf('A'))).toEqual([me.participationId]);
    expect((await claim(me, sessionOf('C'), { insteadOf: sessionOf('A') })).status).toBe(200);
    expect(await seats(sessionOf('A'))).toEqual([]);
    expect(await seats(sessionOf('C'))).toEqual([me.participationId]);
    expect((await claim(me, sessionOf('A'), { insteadOf: sessionOf('B') })).code).toBe(
      'seat-not-held',
    );
  });

  it('to the same seminar in another slot is a swap too', async () => {
    const me = await guest();
    await claim(me, sessionOf('A', 1));
    expect((await claim(me, sessionOf('A', 2), { insteadOf: sessionOf('A', 1) })).status).toBe(200);
    expect(await seats(sessionOf('A', 2))).toEqual([me.participationId]);
  });

  it('the other way at the same time ends with everybody seated once', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = await guests(2);
      if (!one || !two) throw new Error('no guests');
      await claim(one, sessionOf('A'));
      await claim(two, sessionOf('B'));
      const answers = await Promise.all([
        claim(one, sessionOf('B'), { insteadOf: sessionOf('A') }),
        claim(two, sessionOf('A'), { insteadOf: sessionOf('B') }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await seats(sessionOf('A'))).toEqual([two.participationId]);
      await release(one, sessionOf('B'));
      await release(two, sessionOf('A'));
    }
  });
});

describe('the queue', () => {
  it('shows the place, and gives a seat that becomes free to the first at once', async () => {
    const [first, second, third, fourth] = await guests(4);
    if (!first || !second || !third || !fourth) throw new Error('no guests');
    expect((await queue(first, sessionOf('A'))).code).toBe('session-not-full');
    await claim(first, sessionOf('A'));
    await claim(second, sessionOf('A'));
    expect((await queue(third, sessionOf('A'))).body.place).toBe(1);
    expect((await queue(fourth, sessionOf('A'))).body.place).toBe(2);
    expect((await queue(third, sessionOf('A'))).body.place).toBe(1);
    expect((await release(first, sessionOf('A'))).status).toBe(204);
    expect(await seats(sessionOf('A'))).toContain(third.participationId);
    const shown = (await mine(fourth)).find(({ sessionId }) => sessionId === sessionOf('A'));
    expect(shown).toMatchObject({ place: 1, waiting: 1, free: 0, mine: false });
    const letters = await test.database.outboxMessage.findMany({ where: { eventId: event.id } });
    expect(letters.map(({ subject }) => subject)).toEqual(['Du har fått plats: Seminarium A']);
  });

  it('is served by a swap, by a decline and by a seat no longer kept back', async () => {
    const [first, second, third] = await guests(3);
    if (!first || !second || !third) throw new Error('no guests');
    const reserve = (reserved: number) =>
      organiser.call('setReservedSeats', {
        params: { sessionId: sessionOf('A') },
        body: { reserved },
      });
    expect((await reserve(1)).body).toEqual({ reserved: 1, free: 1 });
    await claim(first, sessionOf('A'));
    expect((await claim(second, sessionOf('A'))).code).toBe('session-full');
    await queue(second, sessionOf('A'));
    await queue(third, sessionOf('A'));
    expect((await reserve(0)).status).toBe(200);
    expect(await seats(sessionOf('A'))).toContain(second.participationId);
    await first.visitor.call('saveMyReply', {
      params: { eventId: event.id },
      body: { attendance: 'DECLINED', needs: null, version: 1 },
    });
    expect(new Set(await seats(sessionOf('A')))).toEqual(
      new Set([second.participationId, third.participationId]),
    );
    expect((await reserve(1)).code).toBe('seats-not-free');
  });

  it('gets the seats of a larger room at once, and keeps what is held from a smaller one', async () => {
    const [first, second, third] = await guests(3);
    if (!first || !second || !third) throw new Error('no guests');
    await claim(first, sessionOf('A'));
    await claim(second, sessionOf('A'));
    await queue(third, sessionOf('A'));
    const reserve = { params: { sessionId: sessionOf('B') }, body: { reserved: 2 } };
    await organiser.call('setReservedSeats', reserve);
    const resize = async (letter: string, capacity: number) => {
      const { body } = await organiser.call('getBlock', { params: { blockId: block.id } });
      return organiser.call('setTimetable', {
        params: { blockId: block.id },
        body: {
          version: body.version,
          slots: body.slots.map((slot) => ({
            ...slot,
            sessions: body.sessions
              .filter(({ slotId }) => slotId === slot.id)
              .map(({ seminarId, roomId, minimum, ...session }) => ({
                seminarId,
                session: {
                  roomId,
                  minimum,
                  capacity: session.id === sessionOf(letter) ? capacity : session.capacity,
                },
              })),
          })),
        },
      });
    };
    expect((await resize('B', 1)).code).toBe('capacity-below-taken');
    expect((await resize('A', 1)).code).toBe('capacity-below-taken');
    expect((await resize('A', 3)).status).toBe(200);
    expect(await seats(sessionOf('A'))).toHaveLength(3);
    expect(await test.database.waitingEntry.count({ where: { sessionId: sessionOf('A') } })).toBe(
      0,
    );
  });

  it('ends when seats are no longer claimed', async () => {
    await organiser.call('setReservedSeats', {
      params: { sessionId: sessionOf('A') },
      body: { reserved: 2 },
    });
    await queue(await guest(), sessionOf('A'));
    const { body } = await organiser.call('getBlock', { params: { blockId: block.id } });
    const { name, opensAt, closesAt, version } = body;
    const changed = await organiser.call('updateBlock', {
      params: { blockId: block.id },
      body: { name, opensAt, closesAt, version, mode: 'RANK' },
    });
    expect(changed.status).toBe(200);
    const [session] = await test.database.seminarSession.findMany({
      where: { id: sessionOf('A') },
      include: { waiting: true },
    });
    expect(session).toMatchObject({ reserved: 0, offered: 0, waiting: [] });
  });

  it('keeps an offered seat until it lapses, and then offers it to the next', async () => {
    await test.database.seminarBlock.update({
      where: { id: block.id },
      data: { offerHours: 12, closesAt: null },
    });
    const [first, second, third, fourth, fifth] = await guests(5);
    if (!first || !second || !third || !fourth || !fifth) throw new Error('no guests');
    await claim(first, sessionOf('A'));
    await claim(second, sessionOf('A'));
    await queue(third, sessionOf('A'));
    await queue(fourth, sessionOf('A'));
    await release(first, sessionOf('A'));
    const offered = (await mine(third)).find(({ sessionId }) => sessionId === sessionOf('A'));
    expect(offered?.offeredUntil).toBe('2026-05-11T18:00:00.000Z');
    expect((await claim(fifth, sessionOf('A'))).code).toBe('session-full');
    test.now = new Date('2026-05-11T18:00:00Z');
    await serveAllQueues(test.database, { now: test.now, mailHost: 'localhost' });
    expect((await claim(third, sessionOf('A'))).code).toBe('session-full');
    expect((await claim(fourth, sessionOf('A'))).status).toBe(200);
    expect(await seats(sessionOf('A'))).toContain(fourth.participationId);
    const session = await test.database.seminarSession.findUniqueOrThrow({
      where: { id: sessionOf('A') },
    });
    expect(session).toMatchObject({ taken: 2, offered: 0, reserved: 0 });
  });

  it('is left by those who do not want to wait; an offer turned down goes on', async () => {
    await test.database.seminarBlock.update({
      where: { id: block.id },
      data: { offerHours: 2 },
    });
    const [first, second, third, fourth] = await guests(4);
    if (!first || !second || !third || !fourth) throw new Error('no guests');
    await claim(first, sessionOf('A'));
    await claim(second, sessionOf('A'));
    await queue(third, sessionOf('A'));
    await queue(fourth, sessionOf('A'));
    await release(first, sessionOf('A'));
    const leave = (one: Guest) =>
      one.visitor.call('leaveQueue', { params: { sessionId: sessionOf('A') } });
    expect((await leave(third)).status).toBe(204);
    expect((await leave(third)).status).toBe(204);
    const shown = (await mine(fourth)).find(({ sessionId }) => sessionId === sessionOf('A'));
    expect(shown).toMatchObject({ place: 1, offeredUntil: '2026-05-11T08:00:00.000Z' });
  });
});

describe('organisers', () => {
  const place = (sessionId: string, { participationId }: Guest) =>
    organiser.call('placeInSession', { params: { sessionId, participationId } });

  it('place somebody by hand, from what is kept back, past the deadline', async () => {
    const [first, second, third] = await guests(3);
    if (!first || !second || !third) throw new Error('no guests');
    await organiser.call('setReservedSeats', {
      params: { sessionId: sessionOf('A') },
      body: { reserved: 2 },
    });
    test.now = new Date('2026-05-13T00:00:00Z');
    expect((await place(sessionOf('A'), first)).status).toBe(204);
    expect((await place(sessionOf('A'), first)).status).toBe(204);
    expect((await place(sessionOf('A'), second)).status).toBe(204);
    expect((await place(sessionOf('A'), third)).code).toBe('session-full');
    expect((await place(sessionOf('B'), first)).code).toBe('seat-in-slot');
    expect((await place(sessionOf('A', 2), first)).code).toBe('seat-in-seminar');
    expect(
      await test.database.seat.findFirst({ where: { participationId: first.participationId } }),
    ).toMatchObject({
      pinned: true,
      source: 'MANUAL',
    });
  });

  it('see who has a seat and who waits, protected people without name', async () => {
    const [first, second, third] = await guests(3);
    if (!first || !second || !third) throw new Error('no guests');
    await claim(first, sessionOf('A'));
    await claim(second, sessionOf('A'));
    await queue(third, sessionOf('A'));
    await test.database.person.updateMany({
      where: { participations: { some: { id: second.participationId } } },
      data: { protectedIdentity: true },
    });
    const { body } = await organiser.call('listSessionPeople', {
      params: { sessionId: sessionOf('A') },
    });
    expect(body.seated.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Kim Testsson \d+$/),
      null,
    ]);
    expect(body.waiting.map(({ participationId }) => participationId)).toEqual([
      third.participationId,
    ]);
  });

  it('take a seat back, and the queue moves', async () => {
    const [first, second, third] = await guests(3);
    if (!first || !second || !third) throw new Error('no guests');
    await claim(first, sessionOf('A'));
    await claim(second, sessionOf('A'));
    await queue(third, sessionOf('A'));
    const remove = () =>
      organiser.call('removeFromSession', {
        params: { sessionId: sessionOf('A'), participationId: first.participationId },
      });
    expect((await remove()).status).toBe(204);
    expect((await remove()).code).toBe('not-found');
    expect(await seats(sessionOf('A'))).toContain(third.participationId);
  });
});

describe('what is left', () => {
  it('can be read by everybody invited, and is told within a second', async () => {
    const me = await guest();
    await claim(me, sessionOf('A'));
    const { body } = await me.visitor.call('listSeats', { params: { eventId: event.id } });
    expect(body.sessions).toHaveLength(6);
    expect(body.sessions.find(({ sessionId }) => sessionId === sessionOf('A'))).toEqual({
      sessionId: sessionOf('A'),
      capacity: 2,
      free: 1,
      state: 'few',
      waiting: 0,
      taken: 1,
      reserved: 0,
    });
    const stranger = await test.signIn(await makePerson(test.database));
    expect((await stranger.call('listSeats', { params: { eventId: event.id } })).code).toBe(
      'not-found',
    );
  });

  it('marks what clashes with something one is needed at', async () => {
    const me = await guest();
    const { person } = await test.database.participation.findUniqueOrThrow({
      where: { id: me.participationId },
      include: { person: true },
    });
    const [first, second] = block.slots;
    await test.database.programmeItem.create({
      data: {
        eventId: event.id,
        kind: 'PLENARY',
        title: 'Öppning',
        startsAt: first?.startsAt ?? '',
        endsAt: first?.endsAt ?? '',
        crew: [`${person.givenName} ${person.familyName} (ljud)`],
      },
    });
    const shown = await mine(me);
    const inSlot = (id = '') => shown.filter(({ slotId }) => slotId === id);
    for (const { clash } of inSlot(first?.id)) {
      expect(clash).toEqual({ title: 'Öppning', why: 'needed' });
    }
    for (const { clash } of inSlot(second?.id)) expect(clash).toBeNull();
    for (const { clash } of await mine(await guest())) expect(clash).toBeNull();
  });

  it('marks what clashes with a seat of another block', async () => {
    const me = await guest();
    const other = await makeBlock(test.database, event, { mode: 'CLAIM', seminars: 1 });
    const [session] = other.sessions;
    await claim(me, session?.id ?? '');
    const [first, second] = [sessionOf('A', 1), sessionOf('A', 2)];
    const shown = await mine(me);
    expect(shown.find(({ sessionId }) => sessionId === first)?.clash).toEqual({
      title: 'Seminarium A',
      why: 'seat',
    });
    expect(shown.find(({ sessionId }) => sessionId === second)?.clash).toBeNull();
  });
});
