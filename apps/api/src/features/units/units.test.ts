import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { makeEvent, makeOrganisation, makePerson, makeUnit } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
});
afterAll(() => test.stop());

beforeEach(async () => {
  await test.database.eventAudience.deleteMany();
  await test.database.person.deleteMany();
  await test.database.unit.deleteMany();
  const unit = await makeUnit(test.database, { name: 'Ölands kansli' });
  organiser = await test.signIn(
    await makePerson(test.database, { roles: ['ORGANISER'], unitId: unit.id }),
  );
});

const nowhere = '00000000-0000-4000-8000-000000000000';

async function make(name: string, parentId: string | null = null) {
  const body = {
    name,
    kind: parentId === null ? ('FORVALTNING' as const) : ('ENHET' as const),
    parentId,
  };
  return organiser.call('createUnit', { body });
}

describe('the tree of units', () => {
  it('counts people per unit and below, in Swedish order, children after parents', async () => {
    const skola = (await make('Skola')).body;
    const norr = (await make('Norr', skola.id)).body;
    await make('Åkeri');
    await makePerson(test.database, { unitId: norr.id });
    const left = await makePerson(test.database, { unitId: norr.id });
    await test.database.person.update({ where: { id: left.id }, data: { leftAt: test.now } });
    await makePerson(test.database, { unitId: skola.id });
    const { units } = (await organiser.call('getUnitTree')).body;
    expect(units.map((unit) => [unit.name, unit.people, unit.peopleBelow])).toEqual([
      ['Skola', 1, 2],
      ['Norr', 1, 1],
      ['Åkeri', 0, 0],
      ['Ölands kansli', 1, 1],
    ]);
  });

  it('asks the database as often for a large tree', async () => {
    const few = await countQueries(() => organiser.call('getUnitTree'));
    for (let index = 0; index < 30; index += 1)
      await makeUnit(test.database, { name: `F ${index}` });
    const many = await countQueries(() => organiser.call('getUnitTree'));
    expect(many.count).toBe(few.count);
  });

  it('renames and moves, but never below itself, onto a sibling’s name or too deep', async () => {
    const skola = (await make('Skola')).body;
    const norr = (await make('Norr', skola.id)).body;
    const change = (unitId: string, body: { name: string; parentId: string | null }) =>
      organiser.call('updateUnit', { params: { unitId }, body: { kind: 'ENHET', ...body } });
    expect((await change(norr.id, { name: 'Nord', parentId: null })).body).toMatchObject({
      name: 'Nord',
      parentId: null,
    });
    await change(norr.id, { name: 'Nord', parentId: skola.id });
    expect((await change(skola.id, { name: 'Skola', parentId: norr.id })).code).toBe(
      'unit-inside-itself',
    );
    expect((await change(skola.id, { name: 'Skola', parentId: skola.id })).code).toBe(
      'unit-inside-itself',
    );
    expect((await make('SKOLA')).code).toBe('unit-name-taken');
    expect((await change(norr.id, { name: ' skola', parentId: null })).code).toBe(
      'unit-name-taken',
    );
    expect((await change(norr.id, { name: 'Nord', parentId: nowhere })).faults[0]).toMatchObject({
      pointer: '/body/parentId',
      code: 'unknown-unit',
    });
    expect((await change(nowhere, { name: 'X', parentId: null })).code).toBe('not-found');
    let parentId = norr.id;
    for (const level of [3, 4, 5, 6]) parentId = (await make(`Nivå ${level}`, parentId)).body.id;
    expect((await make('Nivå 7', parentId)).code).toBe('unit-too-deep');
    const lager = (await make('Lager')).body;
    expect((await change(skola.id, { name: 'Skola', parentId: lager.id })).code).toBe(
      'unit-too-deep',
    );
  });

  it('removes only what is empty and not invited, and says what it was', async () => {
    const skola = (await make('Skola')).body;
    const norr = (await make('Norr', skola.id)).body;
    const remove = (unitId: string) => organiser.call('deleteUnit', { params: { unitId } });
    expect((await remove(skola.id)).code).toBe('unit-not-empty');
    const person = await makePerson(test.database, { unitId: norr.id });
    await test.database.person.update({ where: { id: person.id }, data: { leftAt: test.now } });
    expect((await remove(norr.id)).code).toBe('unit-not-empty');
    await test.database.person.delete({ where: { id: person.id } });
    const event = await makeEvent(test.database);
    await test.database.eventAudience.create({ data: { eventId: event.id, unitId: norr.id } });
    expect((await remove(norr.id)).code).toBe('unit-in-audience');
    await test.database.eventAudience.deleteMany();
    const { id: _, people: __, peopleBelow: ___, ...was } = (await remove(norr.id)).body;
    expect(was).toEqual({ name: 'Norr', kind: 'ENHET', parentId: skola.id });
    expect((await organiser.call('createUnit', { body: was })).status).toBe(201);
    expect((await remove(nowhere)).code).toBe('not-found');
  });
});
