import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { makeTables } from '../../testing/tables.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { plainOptions } from '../../testing/workshops.ts';

interface Guest {
  readonly id: string;
  readonly personId: string;
}

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let items: { id: string }[];
let guests: Guest[];

const fives = { ...plainOptions, size: { by: 'people' as const, people: 5 } };

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

/** Twenty who come to four tables of five, in a round that is over and two that are to come. */
beforeEach(async () => {
  test.now = new Date('2026-05-11T09:30:00Z');
  event = await makeEvent(test.database, { phase: 'LIVE' });
  items = [];
  for (const hour of [9, 10, 11]) {
    const at = (minutes: number) => new Date(Date.UTC(2026, 4, 11, hour, minutes));
    items.push(
      await test.database.programmeItem.create({
        data: {
          eventId: event.id,
          kind: 'WORKSHOP',
          title: `Samtal ${hour}`,
          startsAt: at(0),
          endsAt: at(45),
        },
      }),
    );
  }
  guests = [];
  for (let count = 0; count < 20; count++) guests.push(await invite());
});

async function invite(): Promise<Guest> {
  const person = await makePerson(test.database);
  const { id } = await makeParticipation(test.database, event, person);
  return { id, personId: person.id };
}

/** Round by round, guests dealt to four tables so that neighbours are new. */
async function formTables() {
  const tablesOf = (round: number) =>
    [0, 1, 2, 3].map((table) =>
      guests
        .slice(0, 20)
        .filter((_, index) => (index + round * Math.floor(index / 4)) % 4 === table),
    );
  const rounds = items.map(({ id }, round) => ({ itemId: id, tables: tablesOf(round) }));
  const made = await makeTables(test.database, event, rounds, { options: fives });
  return { ...made, tables: rounds.map(({ tables }) => tables) };
}

const params = (workshopId: string) => ({ params: { eventId: event.id, workshopId } });

const plan = async (workshopId: string, query: { basis?: 'here' | 'coming' } = {}) =>
  (await organiser.call('planEvenOut', { ...params(workshopId), query })).body;

async function checkIn(people: readonly Guest[]) {
  for (const { personId } of people) {
    await organiser.call('checkIn', { params: { eventId: event.id, personId } });
  }
}

/** Guests by table, round by round. */
async function seats(workshopId: string) {
  const { body } = await organiser.call('getWorkshop', params(workshopId));
  return body.rounds.map(({ tables }) =>
    tables.map(({ members }) => members.map(({ participationId }) => participationId).sort()),
  );
}

async function accept(workshopId: string) {
  const { basis, fromRound, least, fingerprint } = await plan(workshopId);
  return organiser.call('evenOut', {
    ...params(workshopId),
    body: { basis, fromRound, least, fingerprint },
  });
}

async function day({ personId }: Guest) {
  const visitor = await test.signIn({ id: personId });
  const { body } = await visitor.call('getMyDay', { params: { eventId: event.id } });
  return body.entries.flatMap(({ tables }) => tables);
}

describe('evening out on the day', () => {
  it('gives nobody a table in a round they are away from', async () => {
    const { workshop, tables } = await formTables();
    const gone = tables[1]?.[3]?.[0];
    const missing = new Set(tables[1]?.[2]?.slice(0, 4));
    await checkIn(guests.filter((guest) => !missing.has(guest)));
    const away = [{ participationId: gone?.id ?? '', rounds: [1] }];
    await test.database.workshop.update({
      where: { id: workshop.id },
      data: { options: { ...fives, away } },
    });
    await accept(workshop.id);
    expect((await seats(workshop.id))[1]?.flat()).not.toContain(gone?.id);
  });

  it('says beforehand who would move, as few as can be, and changes nothing', async () => {
    const { workshop, tables } = await formTables();
    const missing = new Set([
      ...(tables[1]?.[2] ?? []).slice(0, 4),
      ...(tables[1]?.[0] ?? []).slice(0, 1),
    ]);
    await checkIn(guests.filter((guest) => !missing.has(guest)));
    const before = await seats(workshop.id);

    const shown = await plan(workshop.id);
    expect(shown).toMatchObject({ basis: 'here', here: 15, coming: 20, fromRound: 1, least: 4 });
    expect(shown.moves).toBe(shown.movesBound);
    const [second] = shown.rounds;
    expect(second).toMatchObject({ position: 1, closed: [{ number: 3, people: 1 }] });
    expect(second?.moves).toHaveLength(1);
    expect(second?.absent.map(({ participationId }) => participationId).sort()).toEqual(
      [...missing].map(({ id }) => id).sort(),
    );
    expect(shown.rounds).toHaveLength(2);
    for (const { smallest, largest } of shown.rounds) {
      expect(smallest).toBeGreaterThanOrEqual(4);
      expect(largest).toBeLessThanOrEqual(6);
    }
    expect(await seats(workshop.id)).toEqual(before);
  });

  it('gives those who came unexpectedly a chair', async () => {
    const { workshop } = await formTables();
    const late = await invite();
    await checkIn([...guests.slice(0, 19), late]);
    const shown = await plan(workshop.id);
    for (const { newcomers, moves } of shown.rounds) {
      expect(newcomers.map(({ participationId }) => participationId)).toEqual([late.id]);
      expect(moves).toEqual([]);
    }
  });

  it('moves and tells only those it must, leaves what is over, and is taken back whole', async () => {
    const { workshop, tables } = await formTables();
    const missing = new Set((tables[1]?.[2] ?? []).slice(0, 4));
    const present = guests.filter((guest) => !missing.has(guest));
    await checkIn(present);
    const before = await seats(workshop.id);
    const shown = await plan(workshop.id);
    const done = await accept(workshop.id);
    expect(done.body).toEqual({ moved: shown.told, letters: shown.told });

    const after = await seats(workshop.id);
    expect(after[0]).toEqual(before[0]);
    const moved = new Set(
      shown.rounds.flatMap(({ moves }) => moves.map(({ participationId }) => participationId)),
    );
    expect(moved.size).toBeGreaterThan(0);
    for (const guest of present) {
      const news = (await day(guest)).filter(({ formerNumber }) => formerNumber !== null);
      expect(news.length > 0).toBe(moved.has(guest.id));
    }
    const letters = await test.database.outboxMessage.findMany({ where: { eventId: event.id } });
    const wanted = present.filter(({ id }) => moved.has(id)).map(({ personId }) => personId);
    expect(letters.map(({ personId }) => personId).sort()).toEqual(wanted.sort());
    expect(letters[0]?.text).toContain('i stället för bord');

    await organiser.call('undoWorkshopChange', params(workshop.id));
    expect(await seats(workshop.id)).toEqual(before);
    const left = await test.database.outboxMessage.count({ where: { eventId: event.id } });
    expect(left).toBe(0);
    for (const guest of present) {
      expect((await day(guest)).every(({ formerNumber }) => formerNumber === null)).toBe(true);
    }
  });

  it('leaves whoever is placed by hand, and keeps the table', async () => {
    const { workshop, tables, rounds } = await formTables();
    const [alone, ...gone] = tables[1]?.[2] ?? [];
    if (!alone) throw new Error('empty');
    await organiser.call('lockMember', {
      params: {
        ...params(workshop.id).params,
        roundId: rounds[1]?.id ?? '',
        participationId: alone.id,
      },
      body: { locked: true },
    });
    await checkIn(guests.filter((guest) => !gone.includes(guest)));
    const [second] = (await plan(workshop.id)).rounds;
    expect(second?.closed).toEqual([]);
    expect(second?.moves.map(({ participationId }) => participationId)).not.toContain(alone.id);
    expect(second?.moves.map(({ to }) => to)).toEqual([3, 3, 3]);
    await accept(workshop.id);
    expect((await seats(workshop.id))[1]?.[2]).toContain(alone.id);
  });

  it('does nothing when it would not be what was seen', async () => {
    const { workshop } = await formTables();
    await checkIn(guests.slice(0, 15));
    const { basis, fromRound, least, fingerprint } = await plan(workshop.id);
    await checkIn(guests.slice(15, 17));
    const before = await seats(workshop.id);
    const body = { basis, fromRound, least, fingerprint };
    const refused = await organiser.call('evenOut', { ...params(workshop.id), body });
    expect(refused.code).toBe('even-out-changed');
    expect(await seats(workshop.id)).toEqual(before);
  });

  it('counts everybody who comes until the desk is used, and nobody who has declined', async () => {
    const { workshop } = await formTables();
    await test.database.participation.update({
      where: { id: guests[0]?.id ?? '' },
      data: { attendance: 'DECLINED' },
    });
    expect(await plan(workshop.id)).toMatchObject({ basis: 'coming', coming: 19, here: 0 });
    const none = await organiser.call('planEvenOut', {
      ...params(workshop.id),
      query: { basis: 'here' },
    });
    expect(none.code).toBe('nobody-here');
  });

  it('names the conditions when they cannot be kept', async () => {
    const pair = { one: guests[0]?.id ?? '', other: guests[1]?.id ?? '' };
    const { workshop } = await makeTables(test.database, event, [{ tables: [guests] }], {
      options: { ...fives, size: { by: 'groups', groups: 1 }, apart: [pair] },
    });
    const refused = await organiser.call('planEvenOut', params(workshop.id));
    expect(refused.code).toBe('groups-impossible');
    expect(JSON.parse(refused.text).detail).toContain('ska inte sitta vid samma bord');
  });
});
