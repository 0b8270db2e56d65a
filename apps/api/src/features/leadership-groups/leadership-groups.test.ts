import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEvent, makeOrganisation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let me: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  me = await makePerson(test.database, { roles: ['ORGANISER'] });
  organiser = await test.signIn(me);
});
afterAll(() => test.stop());
beforeEach(async () => {
  await test.database.leadershipGroup.deleteMany();
});

const nowhere = '00000000-0000-4000-8000-000000000000';
const make = (name: string, more: object = {}) =>
  organiser.call('createLeadershipGroup', { body: { name, ...more } });
const names = async () =>
  (await organiser.call('listLeadershipGroups')).body.groups.map((group) => group.name);

describe('leadership groups', () => {
  it('nest from the innermost outwards and count members with those inside', async () => {
    const inner = (await make('Koncernledning')).body;
    const outer = (await make('Alla chefer')).body;
    const other = await makePerson(test.database);
    const membership = (groupId: string, personId: string) => ({ groupId, personId });
    await test.database.leadershipGroupMember.createMany({
      data: [
        membership(inner.id, me.id),
        membership(outer.id, me.id),
        membership(outer.id, other.id),
      ],
    });
    const { groups } = (await organiser.call('listLeadershipGroups')).body;
    expect(groups).toMatchObject([
      { name: 'Koncernledning', nesting: 1, members: 1, membersWithin: 1 },
      { name: 'Alla chefer', nesting: 2, members: 2, membersWithin: 2 },
    ]);
  });

  it('are renamed, ordered and refused under a name that is taken', async () => {
    const a = (await make('A')).body;
    const b = (await make('B')).body;
    expect((await make('a ')).code).toBe('group-name-taken');
    const rename = (groupId: string, name: string) =>
      organiser.call('renameLeadershipGroup', { params: { groupId }, body: { name } });
    expect((await rename(b.id, 'A')).code).toBe('group-name-taken');
    expect((await rename(nowhere, 'C')).code).toBe('not-found');
    expect((await rename(b.id, 'C')).body.name).toBe('C');
    const order = (groupIds: string[]) =>
      organiser.call('orderLeadershipGroups', { body: { groupIds } });
    expect((await order([b.id, a.id])).body.groups.map((group) => group.name)).toEqual(['C', 'A']);
    for (const groupIds of [[a.id], [a.id, a.id], [a.id, nowhere], [a.id, b.id, nowhere]]) {
      expect((await order(groupIds)).code).toBe('group-order-outdated');
    }
  });

  it('are removed with what is needed to take them back', async () => {
    await make('Inre');
    const middle = (await make('Mitten', { memberIds: [me.id, nowhere] })).body;
    await make('Yttre');
    expect(middle.members).toBe(1);
    const event = await makeEvent(test.database);
    await test.database.eventAudience.create({
      data: { eventId: event.id, leadershipGroupId: middle.id },
    });
    const remove = (groupId: string) =>
      organiser.call('deleteLeadershipGroup', { params: { groupId } });
    expect((await remove(middle.id)).code).toBe('group-in-audience');
    await test.database.eventAudience.deleteMany();
    const was = (await remove(middle.id)).body;
    expect(was).toEqual({ name: 'Mitten', nesting: 2, memberIds: [me.id] });
    expect(await names()).toEqual(['Inre', 'Yttre']);
    const again = await organiser.call('createLeadershipGroup', { body: was });
    expect(again.body.members).toBe(1);
    expect(await names()).toEqual(['Inre', 'Mitten', 'Yttre']);
    expect((await remove(nowhere)).code).toBe('not-found');
  });
});

describe('the organisation', () => {
  it('is named, coloured and reached, with a colour that can be read', async () => {
    const save = (accent: string | null) =>
      organiser.call('updateOrganisation', {
        body: { name: 'Nya kommun', accent, contactEmail: 'info@ny.example' },
      });
    expect((await save('#7a1f3d')).body).toMatchObject({ name: 'Nya kommun', accent: '#7a1f3d' });
    const faint = await save('#ffe08a');
    expect(faint.code).toBe('accent-too-faint');
    expect(faint.faults[0]?.message).toMatch(/#[0-9a-f]{6}/);
    expect((await save('red')).code).toBe('invalid-input');
    expect((await organiser.call('getOrganisation')).body.accent).toBe('#7a1f3d');
    expect((await save(null)).body.accent).toBeNull();
  });
});
