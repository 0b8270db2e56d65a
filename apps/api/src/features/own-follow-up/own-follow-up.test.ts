import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { remindOfWhatLasts } from '../../jobs/follow-up.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeTable,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let test: TestApp;
let organiserId: string;
let leaderId: string;
let eventId: string;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiserId = (await makePerson(test.database, { roles: ['ORGANISER'] })).id;
  leaderId = (await makePerson(test.database, { roles: ['LEADERSHIP'] })).id;
});
beforeEach(async () => {
  test.now = new Date('2026-05-12T08:00:00Z');
  eventId = (await makeEvent(test.database, { phase: 'CLOSED' })).id;
});
afterAll(() => test.stop());

async function arrive(sketch: Parameters<typeof makePerson>[1] = {}) {
  const person = await makePerson(test.database, sketch);
  const { id: participationId } = await makeParticipation(test.database, { id: eventId }, person);
  return { ...person, participationId, visitor: await test.signIn(person) };
}
type Arrived = Awaited<ReturnType<typeof arrive>>;
/** Months pass in these tests: everybody signs in when they come. */
const asOrganiser = () => test.signIn({ id: organiserId });
const asLeader = () => test.signIn({ id: leaderId });
const asMe = ({ id }: Arrived) => test.signIn({ id });
const secret = 'Jag ska lyssna färdigt på måndagsmötena';

async function commit(person: Arrived, text = secret): Promise<string> {
  const commitmentId = crypto.randomUUID();
  const params = { eventId, commitmentId };
  const answer = await (await asMe(person)).call('saveCommitment', {
    params,
    body: { text, until: '2026-06-30' },
  });
  expect(answer.status).toBe(204);
  return commitmentId;
}
const afterOf = async (person: Arrived) =>
  (await (await asMe(person)).call('getMyAfter', { params: { eventId } })).body;
const share = (
  { visitor }: Arrived,
  commitmentId: string,
  body: { way: 'TABLE' } | { way: 'COLLEAGUE'; personId: string },
) => visitor.call('shareCommitment', { params: { eventId, commitmentId }, body });
const jobs = () =>
  remindOfWhatLasts(test.database, { now: test.now, mailHost: 'storakra.example' });

describe('what is one’s own', () => {
  it('is read by nobody else, not in the database either', async () => {
    const me = await arrive();
    const id = await commit(me);
    const reflectionId = crypto.randomUUID();
    await me.visitor.call('saveReflection', {
      params: { eventId, reflectionId },
      body: { seminarId: null, text: 'Vi pratar för lite' },
    });
    expect(await afterOf(me)).toMatchObject({
      reflections: [{ id: reflectionId, text: 'Vi pratar för lite' }],
      commitments: [{ id, text: secret, outcome: null, sharedWith: [] }],
    });
    const rows = await test.database.$queryRaw<{ bytes: string }[]>`
      SELECT encode(sealed, 'escape') AS bytes FROM commitment UNION ALL SELECT encode(sealed, 'escape') FROM reflection`;
    expect(rows.map(({ bytes }) => bytes).join()).not.toMatch(/lyssna|pratar/);
    for (const other of [await asOrganiser(), await asLeader()]) {
      expect((await other.call('getMyAfter', { params: { eventId } })).code).toBe('not-found');
    }
    const colleague = await arrive({ roles: ['ORGANISER', 'LEADERSHIP'] });
    expect((await afterOf(colleague)).commitments).toEqual([]);
    const taken = await colleague.visitor.call('saveCommitment', {
      params: { eventId, commitmentId: id },
      body: { text: 'Mitt nu', until: '2026-06-30' },
    });
    expect(taken.code).toBe('not-found');
    await colleague.visitor.call('deleteCommitment', { params: { eventId, commitmentId: id } });
    expect((await afterOf(me)).commitments).toHaveLength(1);
  });

  it('opens to nobody else when rows are moved in the database', async () => {
    const [me, other] = [await arrive(), await arrive()];
    const [mine, theirs] = [await commit(me), await commit(other, 'Något annat')];
    await test.database.$executeRaw`
      UPDATE commitment SET sealed = (SELECT sealed FROM commitment WHERE id = ${mine}::uuid) WHERE id = ${theirs}::uuid`;
    expect((await afterOf(other)).commitments[0]?.text).toBe('');
    await expect(
      test.database.commitment.update({ where: { id: mine }, data: { personId: other.id } }),
    ).rejects.toThrow();
  });

  it('is in the person’s own record, and gone with the person', async () => {
    const me = await arrive();
    await commit(me);
    const record = await me.visitor.call('exportMyData');
    expect(record.text).toContain(secret);
    await test.database.person.delete({ where: { id: me.id } });
    expect(await test.database.commitment.count({ where: { personId: me.id } })).toBe(0);
  });
});

describe('sharing', () => {
  it('shows a commitment to the colleague and to nobody else, until it ends', async () => {
    const [me, colleague, other] = [
      await arrive({ givenName: 'Åsa' }),
      await arrive(),
      await arrive(),
    ];
    const id = await commit(me);
    const found = await me.visitor.call('findShareColleagues', {
      params: { eventId },
      query: { search: colleague.familyName },
    });
    expect(found.body.rows.map(({ personId }) => personId)).toContain(colleague.id);
    await share(me, id, { way: 'COLLEAGUE', personId: colleague.id });
    expect((await afterOf(colleague)).shared).toMatchObject([
      { id, text: secret, by: `Åsa ${me.familyName}` },
    ]);
    expect((await afterOf(other)).shared).toEqual([]);
    const params = { eventId, commitmentId: id };
    await me.visitor.call('endSharing', { params: { ...params, way: 'COLLEAGUE' } });
    expect((await afterOf(colleague)).shared).toEqual([]);
  });

  it('reaches those at the table in published groups, without the protected', async () => {
    const [me, mate] = [await arrive(), await arrive()];
    const hidden = await arrive({ protectedIdentity: true });
    const proposed = await arrive();
    const ids = (...people: Arrived[]) => people.map(({ participationId }) => participationId);
    const event = { id: eventId };
    await makeTable(test.database, event, { participationIds: ids(me, mate, hidden) });
    await makeTable(test.database, event, {
      participationIds: ids(me, proposed),
      state: 'PROPOSED',
      name: 'Förslag',
    });
    const id = await commit(me);
    expect((await afterOf(me)).tablemates).toBe(1);
    await share(me, id, { way: 'TABLE' });
    expect((await afterOf(mate)).shared).toHaveLength(1);
    expect((await afterOf(hidden)).shared).toEqual([]);
    expect((await afterOf(proposed)).shared).toEqual([]);
  });

  it('refuses with a code for each reason', async () => {
    const [me, hidden] = [await arrive(), await arrive({ protectedIdentity: true })];
    const id = await commit(me);
    const stranger = await makePerson(test.database);
    const code = async (body: Parameters<typeof share>[2]) => (await share(me, id, body)).code;
    expect(await code({ way: 'COLLEAGUE', personId: me.id })).toBe('share-yourself');
    expect(await code({ way: 'COLLEAGUE', personId: hidden.id })).toBe('share-unknown');
    expect(await code({ way: 'COLLEAGUE', personId: stranger.id })).toBe('share-unknown');
    expect(await code({ way: 'TABLE' })).toBe('share-no-table');
    const theirs = await commit(hidden);
    expect((await share(hidden, theirs, { way: 'COLLEAGUE', personId: me.id })).code).toBe(
      'share-protected',
    );
    await expect(
      test.database.commitmentShare.create({
        data: { commitmentId: id, personId: me.id, way: 'COLLEAGUE' },
      }),
    ).rejects.toThrow();
  });
});

describe('reminders', () => {
  const lettersTo = (personId: string) =>
    test.database.outboxMessage.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });

  it('come at 30 and 90 days, one each, without what was written and unseen by organisers', async () => {
    const me = await arrive();
    const id = await commit(me);
    await commit(me, 'En sak till');
    for (const day of ['2026-06-10', '2026-06-11', '2026-06-12', '2026-08-10', '2026-08-11']) {
      test.now = new Date(`${day}T08:00:00Z`);
      await jobs();
    }
    const letters = await lettersTo(me.id);
    expect(letters.map(({ kind }) => kind)).toEqual(['PRIVATE', 'PRIVATE']);
    expect(letters.map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).toEqual([
      '2026-06-11',
      '2026-08-10',
    ]);
    for (const { text, subject } of letters) {
      expect(`${subject} ${text}`).not.toMatch(/lyssna|sak till/);
      expect(text).toContain(`/my/${eventId}/after`);
    }
    const organiser = await asOrganiser();
    const listed = await organiser.call('listMessages', { query: { search: me.email } });
    expect(listed.body).toMatchObject({ total: 0, counts: { pending: 0, sent: 0 } });
    const one = await organiser.call('getMessage', {
      params: { messageId: letters[0]?.id ?? '' },
    });
    expect(one.code).toBe('not-found');
    await (await asMe(me)).call('markCommitment', {
      params: { eventId, commitmentId: id },
      body: { outcome: 'PARTLY', note: 'Två möten av fyra' },
    });
    const { commitments } = await afterOf(me);
    expect(commitments.find((one) => one.id === id)).toMatchObject({
      outcome: 'PARTLY',
      note: 'Två möten av fyra',
    });
  });

  it('do not come for what is done or let go', async () => {
    const me = await arrive();
    const id = await commit(me);
    await me.visitor.call('markCommitment', {
      params: { eventId, commitmentId: id },
      body: { outcome: 'LET_GO', note: '' },
    });
    test.now = new Date('2026-06-12T08:00:00Z');
    await jobs();
    expect(await lettersTo(me.id)).toEqual([]);
  });
});

describe('what the leadership sees', () => {
  const counts = async () =>
    (await (await asLeader()).call('getFollowUpCounts', { params: { eventId } })).body.rows;

  it('is counts of five and more, taken once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => arrive()));
    for (const person of people.slice(0, 7)) {
      const commitmentId = await commit(person);
      await person.visitor.call('markCommitment', {
        params: { eventId, commitmentId },
        body: { outcome: 'DONE', note: '' },
      });
    }
    for (const { visitor } of people.slice(0, 4)) {
      await visitor.call('choosePractice', {
        params: { eventId },
        body: { startsOn: '2026-05-13', endsOn: '2026-05-13' },
      });
    }
    expect(await counts()).toEqual([]);
    test.now = new Date('2026-06-11T08:00:00Z');
    await jobs();
    const taken = { day: 30, committed: 7, outcomes: [7, 0, 0, 0, 0], practised: null };
    expect(await counts()).toMatchObject([taken]);
    const late = people.at(-1);
    if (late) await commit(late);
    await jobs();
    expect(await counts()).toMatchObject([taken]);
    test.now = new Date('2026-08-12T08:00:00Z');
    await jobs();
    expect(await counts()).toMatchObject([taken, { day: 90, committed: null, outcomes: null }]);
    await expect(
      test.database.followUpCount.updateMany({ where: { eventId }, data: { taken: {} } }),
    ).rejects.toThrow();
  });
});

describe('alltid bästa möjliga möte', () => {
  it('keeps a private log, in which what is sent twice is one', async () => {
    const me = await arrive();
    const meetingId = crypto.randomUUID();
    const log = (visitor = me.visitor) =>
      visitor.call('logMeeting', {
        params: { eventId, meetingId },
        body: { at: '2026-05-13T08:00:00Z', kind: 'TEAM', line: 'Frågade mer', rating: 4 },
      });
    expect((await log()).code).toBe('practice-missing');
    const choose = (startsOn: string, endsOn: string) =>
      me.visitor.call('choosePractice', { params: { eventId }, body: { startsOn, endsOn } });
    expect((await choose('2026-05-14', '2026-05-13')).code).toBe('practice-days-disorder');
    expect((await choose('2026-05-14', '2026-06-13')).code).toBe('practice-too-long');
    await choose('2026-05-13', '2026-05-15');
    const twice = await Promise.all([log(), log(), log()]);
    expect(twice.map(({ status }) => status)).toEqual([204, 204, 204]);
    const { practice } = await afterOf(me);
    expect(practice).toMatchObject({
      startsOn: '2026-05-13',
      endsOn: '2026-05-15',
      meetings: [{ id: meetingId, line: 'Frågade mer', rating: 4 }],
    });
    const other = await arrive();
    await other.visitor.call('choosePractice', {
      params: { eventId },
      body: { startsOn: '2026-05-13', endsOn: '2026-05-13' },
    });
    expect((await log(other.visitor)).code).toBe('not-found');
    await other.visitor.call('deleteMeeting', { params: { eventId, meetingId } });
    expect((await afterOf(me)).practice?.meetings).toHaveLength(1);
    await me.visitor.call('deleteMeeting', { params: { eventId, meetingId } });
    expect((await afterOf(me)).practice?.meetings).toEqual([]);
  });
});
