import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  makeEvent,
  makeParticipation,
  makePerson,
  type PersonSketch,
} from '../../testing/factories.ts';
import { makeTables } from '../../testing/tables.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { plainOptions } from '../../testing/workshops.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());
beforeEach(async () => {
  test.now = new Date('2026-05-11T09:50:00Z');
  event = await makeEvent(test.database, { phase: 'LIVE' });
});

async function invite(sketch: PersonSketch = {}) {
  const person = await makePerson(test.database, sketch);
  return { person, ...(await makeParticipation(test.database, event, person)) };
}

const makeItem = (hour: number) =>
  test.database.programmeItem.create({
    data: {
      eventId: event.id,
      kind: 'WORKSHOP',
      title: 'Samtal',
      startsAt: new Date(Date.UTC(2026, 4, 11, hour)),
      endsAt: new Date(Date.UTC(2026, 4, 11, hour, 45)),
    },
  });

/** A round that is over and two to come, with tables of four: one is full, one has three, one has two of whom one is a colleague. */
async function scene() {
  const [late, colleague, ...others] = await Promise.all([
    invite(),
    invite(),
    ...Array.from({ length: 8 }, () => invite()),
  ]);
  await test.database.person.update({
    where: { id: colleague.person.id },
    data: { unitId: late.person.unitId },
  });
  const tables = [others.slice(0, 4), others.slice(4, 7), [colleague, ...others.slice(7)]];
  const items = [await makeItem(9), await makeItem(10), await makeItem(11)];
  const made = await makeTables(
    test.database,
    event,
    items.map(({ id }) => ({ itemId: id, tables })),
    { options: plainOptions },
  );
  const params = { eventId: event.id, personId: late.person.id };
  const list = async () => (await organiser.call('listLateSeats', { params })).body.workshops;
  return { late, others, made, params, list };
}

describe('a seat for somebody who comes late', () => {
  it('is proposed in each round ahead: free, mixed, and with nobody again', async () => {
    const { list } = await scene();
    const [workshop] = await list();
    expect(workshop?.rounds.map(({ roundNumber }) => roundNumber)).toEqual([2, 3]);
    const [second, third] = workshop?.rounds ?? [];
    expect(second?.choices).toMatchObject([
      { number: 2, freeChairs: 1, metAgain: 0, sameOrganisation: 0, breaks: [] },
      { number: 3, freeChairs: 2, metAgain: 0, sameOrganisation: 1 },
      { number: 1, freeChairs: 0 },
    ]);
    expect(third?.choices[0]).toMatchObject({ number: 3, metAgain: 0 });
  });

  it('is taken by one press and given back by one', async () => {
    const { late, made, params, list } = await scene();
    const [workshop] = await list();
    const seats = (workshop?.rounds ?? []).flatMap(({ roundId, choices }) =>
      choices.slice(0, 1).map(({ groupId }) => ({ roundId, groupId })),
    );
    const body = { workshopId: made.workshop.id, seats };
    expect((await organiser.call('giveLateSeats', { params, body })).body.workshops).toEqual([]);
    const visitor = await test.signIn(late.person);
    const day = await visitor.call('getMyDay', { params: { eventId: event.id } });
    const numbers = day.body.entries.map(({ tables }) => tables.map(({ number }) => number));
    expect(numbers).toEqual([[], [2], [3]]);
    const again = await organiser.call('giveLateSeats', { params, body });
    expect(again.code).toBe('member-moved-already');

    await organiser.call('undoWorkshopChange', {
      params: { eventId: event.id, workshopId: made.workshop.id },
    });
    expect(await list()).toHaveLength(1);
  });

  it('is not proposed in a round the person is away from', async () => {
    const { late, made, list } = await scene();
    const away = [{ participationId: late.id, rounds: [1] }];
    await test.database.workshop.update({
      where: { id: made.workshop.id },
      data: { options: { ...plainOptions, away } },
    });
    const [workshop] = await list();
    expect(workshop?.rounds.map(({ roundNumber }) => roundNumber)).toEqual([3]);
  });

  it('counts the chairs of those who have not come as free, once the desk is used', async () => {
    const { late, others, list } = await scene();
    for (const { person } of [late, ...others.slice(2)]) {
      await organiser.call('checkIn', { params: { eventId: event.id, personId: person.id } });
    }
    const [workshop] = await list();
    const free = (workshop?.rounds[0]?.choices ?? []).map(({ number, freeChairs }) => [
      number,
      freeChairs,
    ]);
    expect(Object.fromEntries(free)).toEqual({ 1: 2, 2: 1, 3: 3 });
  });

  it('is not for somebody whom the groups are not for, nor at a table of another day', async () => {
    const { made, params, list } = await scene();
    const other = await makeTables(test.database, event, [{ tables: [[]] }], { name: 'Annat' });
    const [workshop] = await list();
    const body = {
      workshopId: made.workshop.id,
      seats: [
        {
          roundId: workshop?.rounds[0]?.roundId ?? '',
          groupId: other.rounds[0]?.groups[0]?.id ?? '',
        },
      ],
    };
    expect((await organiser.call('giveLateSeats', { params, body })).code).toBe('not-found');
    await test.database.participation.updateMany({
      where: { eventId: event.id, personId: params.personId },
      data: { attendance: 'DECLINED' },
    });
    expect(await list()).toEqual([]);
    expect((await organiser.call('giveLateSeats', { params, body })).code).toBe('not-coming');
  });
});
