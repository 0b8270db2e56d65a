import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../tabular/read-table.ts';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let me: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
});
afterAll(() => test.stop());

beforeEach(async () => {
  await test.database.participation.deleteMany();
  await test.database.person.deleteMany();
  await test.database.unit.deleteMany();
  await test.database.leadershipGroup.deleteMany();
  me = await makePerson(test.database, {
    givenName: 'Mia',
    familyName: 'Arrang',
    roles: ['ORGANISER'],
  });
  organiser = await test.signIn(me);
});

const nowhere = '00000000-0000-4000-8000-000000000000';

interface Fields {
  givenName: string;
  familyName: string;
  email: string;
  title: string;
  employeeNumber: string | null;
  unitId: string;
  managerId: string | null;
  protectedIdentity: boolean;
}

function fields(unitId: string, more: Partial<Fields> = {}): Fields {
  return {
    givenName: 'Åsa',
    familyName: 'Öst',
    email: 'asa.ost@storakra.example',
    title: 'Rektor',
    employeeNumber: '  4711 ',
    unitId,
    managerId: null,
    protectedIdentity: false,
    ...more,
  };
}

describe('listing people', () => {
  it('sorts by Swedish rules, both ways', async () => {
    for (const familyName of ['Östlund', 'Ek', 'Åberg', 'Zetterlund', 'Ärlig', 'Wik', 'Vera']) {
      await makePerson(test.database, { familyName });
    }
    const names = async (direction: 'ascending' | 'descending') => {
      const { body } = await organiser.call('listPeople', { query: { direction } });
      return body.rows.map((row) => row.familyName);
    };
    const order = ['Arrang', 'Ek', 'Vera', 'Wik', 'Zetterlund', 'Åberg', 'Ärlig', 'Östlund'];
    expect(await names('ascending')).toEqual(order);
    expect(await names('descending')).toEqual(order.reverse());
  });

  it('finds every word in name, address, title, number or unit, and takes % and _ as they are', async () => {
    const unit = await makeUnit(test.database, { name: 'Norrskolan' });
    await makePerson(test.database, {
      givenName: 'Åsa',
      familyName: 'Öst',
      title: 'Rektor 100%',
      unitId: unit.id,
    });
    await makePerson(test.database, { givenName: 'Bo', familyName: 'Ek_berg' });
    const found = async (search: string) => {
      const { body } = await organiser.call('listPeople', { query: { search } });
      return body.rows.map((row) => row.familyName);
    };
    expect(await found('åsa REKTOR norr')).toEqual(['Öst']);
    expect(await found('åsa ekberg')).toEqual([]);
    expect(await found('%')).toEqual(['Öst']);
    expect(await found('k_b')).toEqual(['Ek_berg']);
    expect(await found('kxb')).toEqual([]);
  });

  it('filters by unit with those below, group, role and state, and pages', async () => {
    const top = await makeUnit(test.database, { name: 'Skola' });
    const below = await makeUnit(test.database, { name: 'Norr', parentId: top.id, kind: 'ENHET' });
    const asa = await makePerson(test.database, { familyName: 'A', unitId: below.id });
    await makePerson(test.database, { familyName: 'B', unitId: top.id });
    const gone = await makePerson(test.database, { familyName: 'C', unitId: top.id });
    await test.database.person.update({ where: { id: gone.id }, data: { leftAt: new Date() } });
    const group = await test.database.leadershipGroup.create({
      data: { name: 'Koncernledning', nesting: 1, members: { create: { personId: asa.id } } },
    });
    const names = async (query: object) =>
      (await organiser.call('listPeople', { query })).body.rows.map((row) => row.familyName);
    expect(await names({ unitId: top.id })).toEqual(['A', 'B']);
    expect(await names({ unitId: top.id, state: 'all' })).toEqual(['A', 'B', 'C']);
    expect(await names({ state: 'left' })).toEqual(['C']);
    expect(await names({ groupId: group.id })).toEqual(['A']);
    expect(await names({ role: 'organiser' })).toEqual(['Arrang']);
    const page = (
      await organiser.call('listPeople', { query: { unitId: top.id, limit: 1, page: 2 } })
    ).body;
    expect(page.rows.map((row) => row.familyName)).toEqual(['B']);
    expect(page.total).toBe(2);
    expect(page.rows[0]?.unitPath).toEqual(['Skola']);
  });

  it('asks the database as often for 2,000 people as for 20', async () => {
    const unit = await makeUnit(test.database);
    const group = await test.database.leadershipGroup.create({
      data: { name: 'Alla', nesting: 1 },
    });
    const fill = async (from: number, to: number) => {
      await test.database.person.createMany({
        data: Array.from({ length: to - from }, (_, index) => ({
          givenName: 'Kim',
          familyName: `Nr ${from + index}`,
          email: `nr${from + index}@x.se`,
          unitId: unit.id,
          managerId: me.id,
        })),
      });
      await test.database.$executeRaw`
        INSERT INTO leadership_group_member SELECT ${group.id}::uuid, id FROM person ON CONFLICT DO NOTHING`;
    };
    const ask = () =>
      countQueries(() => organiser.call('listPeople', { query: { limit: 2000, search: 'nr' } }));
    await fill(0, 20);
    const few = await ask();
    expect(few.result.body.total).toBe(20);
    await fill(20, 2000);
    const many = await ask();
    expect(many.result.body.rows).toHaveLength(2000);
    expect(many.count).toBe(few.count);
    expect(many.count).toBeLessThanOrEqual(10);
  });
});

describe('one person', () => {
  it('is added, read and changed, and an older form is refused', async () => {
    const unit = await makeUnit(test.database, { name: 'Skola' });
    const created = await organiser.call('createPerson', { body: fields(unit.id) });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ employeeNumber: '4711', version: 1, unitPath: ['Skola'] });
    const params = { personId: created.body.id };
    const change = { ...fields(unit.id, { title: 'Skolchef', managerId: me.id }), version: 1 };
    const changed = await organiser.call('updatePerson', { params, body: change });
    expect(changed.body).toMatchObject({
      title: 'Skolchef',
      version: 2,
      manager: { name: 'Mia Arrang' },
    });
    const stale = await organiser.call('updatePerson', { params, body: change });
    expect(stale.code).toBe('stale-version');
    const boss = (await organiser.call('getPerson', { params: { personId: me.id } })).body;
    expect(boss.reports).toEqual([{ id: params.personId, name: 'Åsa Öst' }]);
  });

  it('is refused with a taken address or number, in any case of letters', async () => {
    const unit = await makeUnit(test.database);
    await organiser.call('createPerson', { body: fields(unit.id) });
    const email = await organiser.call('createPerson', {
      body: fields(unit.id, { email: 'ASA.Ost@storakra.example', employeeNumber: null }),
    });
    expect(email.code).toBe('email-taken');
    expect(email.faults[0]?.pointer).toBe('/body/email');
    const number = await organiser.call('createPerson', {
      body: fields(unit.id, { email: 'ny@storakra.example' }),
    });
    expect(number.code).toBe('employee-number-taken');
  });

  it('is refused in a unit, under a manager or in a group that does not exist, all at once', async () => {
    const answer = await organiser.call('createPerson', {
      body: fields(nowhere, { managerId: nowhere }),
    });
    expect(answer.faults.map(({ pointer }) => pointer)).toEqual([
      '/body/unitId',
      '/body/managerId',
    ]);
    const groups = await organiser.call('setPersonGroups', {
      params: { personId: me.id },
      body: { version: 1, groupIds: [nowhere] },
    });
    expect(groups.faults[0]).toMatchObject({ pointer: '/body/groupIds/0', code: 'unknown-group' });
  });

  it('never becomes their own manager, near or far', async () => {
    const unit = await makeUnit(test.database);
    const a = await makePerson(test.database, { unitId: unit.id, managerId: me.id });
    const b = await makePerson(test.database, { unitId: unit.id, managerId: a.id });
    const body = { ...fields(unit.id, { managerId: b.id }), version: 1 };
    const far = await organiser.call('updatePerson', { params: { personId: me.id }, body });
    expect(far.code).toBe('manager-circle');
    const near = await organiser.call('updatePerson', { params: { personId: b.id }, body });
    expect(near.code).toBe('manager-circle');
  });

  it('says everything that is missing in a form', async () => {
    const answer = await organiser.call('createPerson', {
      body: { ...fields(nowhere), givenName: '', familyName: ' ', email: 'fel' },
    });
    expect(answer.code).toBe('invalid-input');
    expect(answer.faults.map(({ pointer }) => pointer)).toContain('/body/email');
    const nameless = await organiser.call('createPerson', {
      body: { ...fields(nowhere), givenName: '', familyName: ' ' },
    });
    expect(nameless.faults).toMatchObject([{ pointer: '/body/familyName', code: 'required' }]);
  });

  it('leaves and returns; leaving ends the sign-ins', async () => {
    const person = await makePerson(test.database);
    const visitor = await test.signIn(person);
    const params = { personId: person.id };
    const left = await organiser.call('archivePerson', { params, body: { version: 1 } });
    expect(left.body.leftAt).toBe(test.now.toISOString());
    expect((await visitor.call('exportMyData')).code).toBe('not-signed-in');
    expect((await organiser.call('archivePerson', { params, body: { version: 1 } })).code).toBe(
      'stale-version',
    );
    const back = await organiser.call('restorePerson', { params, body: { version: 2 } });
    expect(back.body).toMatchObject({ leftAt: null, version: 3 });
  });

  it('is saved with groups and roles in one go, and the last organiser stays one', async () => {
    const group = await test.database.leadershipGroup.create({
      data: { name: 'Alla', nesting: 1 },
    });
    const unit = await makeUnit(test.database);
    const created = await organiser.call('createPerson', {
      body: { ...fields(unit.id), groupIds: [group.id], roles: ['leadership'] },
    });
    expect(created.body).toMatchObject({
      roles: ['leadership'],
      groups: [{ name: 'Alla' }],
      version: 1,
    });
    const params = { personId: created.body.id };
    const both = await organiser.call('updatePerson', {
      params,
      body: { ...fields(unit.id), groupIds: [], roles: [], version: 1 },
    });
    expect(both.body).toMatchObject({ roles: [], groups: [], version: 2 });
    const kept = await organiser.call('updatePerson', {
      params: { personId: me.id },
      body: {
        ...fields(unit.id, { email: 'mia@x.se', employeeNumber: null }),
        roles: [],
        version: 1,
      },
    });
    expect(kept.code).toBe('last-organiser');
    const gone = await organiser.call('createPerson', {
      body: { ...fields(unit.id, { email: 'ny@x.se', employeeNumber: null }), groupIds: [nowhere] },
    });
    expect(gone.faults[0]?.pointer).toBe('/body/groupIds/0');
  });

  it('belongs to groups', async () => {
    const group = await test.database.leadershipGroup.create({
      data: { name: 'Ledning', nesting: 1 },
    });
    const set = (groupIds: string[], version: number) =>
      organiser.call('setPersonGroups', {
        params: { personId: me.id },
        body: { version, groupIds },
      });
    expect((await set([group.id, group.id], 1)).body.groups).toEqual([
      { id: group.id, name: 'Ledning' },
    ]);
    expect((await set([], 1)).code).toBe('stale-version');
    expect((await set([], 2)).body.groups).toEqual([]);
  });

  it.each([
    ['getPerson', undefined],
    ['updatePerson', { ...fields(nowhere), version: 1 }],
    ['setPersonGroups', { version: 1, groupIds: [] }],
    ['setPersonRoles', { version: 1, roles: ['organiser'] }],
    ['archivePerson', { version: 1 }],
    ['restorePerson', { version: 1 }],
    ['erasePerson', { confirmation: 'Åsa Öst' }],
  ] as const)('%s answers not-found for nobody', async (name, body) => {
    const answer = await organiser.call(name, { params: { personId: nowhere }, body } as never);
    expect(answer.code).toBe('not-found');
  });
});

describe('organisers', () => {
  it('are never without one who holds a post', async () => {
    const params = { personId: me.id };
    const revoke = await organiser.call('setPersonRoles', {
      params,
      body: { version: 1, roles: [] },
    });
    expect(revoke.code).toBe('last-organiser');
    const other = await makePerson(test.database, { roles: ['ORGANISER'] });
    await test.database.person.update({ where: { id: other.id }, data: { leftAt: test.now } });
    const still = await organiser.call('setPersonRoles', {
      params,
      body: { version: 1, roles: [] },
    });
    expect(still.code).toBe('last-organiser');
    await test.database.person.update({ where: { id: other.id }, data: { leftAt: null } });
    const revoked = await organiser.call('setPersonRoles', {
      params,
      body: { version: 1, roles: ['leadership'] },
    });
    expect(revoked.body.roles).toEqual(['leadership']);
    expect((await organiser.call('listPeople')).code).toBe('not-allowed');
  });

  it('cannot take themselves out, nor the last other organiser', async () => {
    const params = { personId: me.id };
    const body = { version: 1 };
    expect((await organiser.call('archivePerson', { params, body })).code).toBe('not-yourself');
    const erase = await organiser.call('erasePerson', {
      params,
      body: { confirmation: 'Mia Arrang' },
    });
    expect(erase.code).toBe('not-yourself');
  });
});

describe('the file', () => {
  it('leaves out protected identities, also as managers, and reads back as it was', async () => {
    const unit = await makeUnit(test.database, { name: 'Skola' });
    const below = await makeUnit(test.database, { name: 'Norr', parentId: unit.id, kind: 'ENHET' });
    const hidden = await makePerson(test.database, {
      givenName: 'Hemlig',
      familyName: 'Person',
      protectedIdentity: true,
      unitId: unit.id,
    });
    await makePerson(test.database, {
      givenName: '=Åsa',
      familyName: 'Öst',
      unitId: below.id,
      managerId: hidden.id,
    });
    for (const format of ['xlsx', 'csv'] as const) {
      const answer = await organiser.call('exportPeople', { query: { format, unitId: unit.id } });
      expect(String(answer.headers['content-disposition'])).toContain(
        `register-2026-05-11.${format}`,
      );
      const table = await readTable(answer.bytes, `x.${format}`);
      expect(table.rows.map(({ cells }) => [cells[1], cells[2], cells[5], cells[6] ?? ''])).toEqual(
        [['=Åsa', 'Öst', 'Skola > Norr', '']],
      );
      expect(answer.bytes.toString('utf8')).not.toContain('Hemlig');
    }
  });
});

describe('erasing', () => {
  it('asks for the name and then leaves nothing behind', async () => {
    const person = await makePerson(test.database, { givenName: 'Åsa', familyName: 'Öst' });
    const event = await makeEvent(test.database);
    await makeParticipation(test.database, event, person);
    await test.database.activityEntry.create({
      data: { actorId: person.id, action: 'publish-allocation', detail: {} },
    });
    const report = await makePerson(test.database, { managerId: person.id });
    const params = { personId: person.id };
    const wrong = await organiser.call('erasePerson', {
      params,
      body: { confirmation: 'Asa Ost' },
    });
    expect(wrong.code).toBe('confirmation-differs');
    const right = await organiser.call('erasePerson', {
      params,
      body: { confirmation: ' Åsa Öst ' },
    });
    expect(right.status).toBe(204);
    expect(await test.database.participation.count({ where: { personId: person.id } })).toBe(0);
    expect(await test.database.activityEntry.count({ where: { actorId: person.id } })).toBe(0);
    const left = await organiser.call('getPerson', { params: { personId: report.id } });
    expect(left.body.manager).toBeNull();
  });
});
