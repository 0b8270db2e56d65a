import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Database } from '../src/client.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing-database.ts';
import { loadDemo } from './load-demo.ts';
import { makeRegister } from './people.ts';

let place: TestDatabase;
let database: Database;
const now = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  place = await createTestDatabase();
  database = createDatabase({ url: place.url });
  await loadDemo(database, now);
});
afterAll(async () => {
  await database.$disconnect();
  await place.drop();
});

describe('the demo municipality', () => {
  it('has 460 managers in nine förvaltningar and four bolag', async () => {
    expect(await database.person.count()).toBe(460);
    expect(await database.unit.count({ where: { kind: 'FORVALTNING' } })).toBe(9);
    expect(await database.unit.count({ where: { kind: 'BOLAG' } })).toBe(4);
    expect(await database.person.count({ where: { managerId: null } })).toBe(1);
  });

  it('is the same every time', () => {
    expect(makeRegister(7)).toEqual(makeRegister(7));
    expect(makeRegister(7).people).not.toEqual(makeRegister(8).people);
  });

  it('has one evaluated day behind it, one being chosen and one draft', async () => {
    const events = await database.event.findMany({ orderBy: { date: 'asc' } });
    expect(events.map(({ phase }) => phase)).toEqual(['CLOSED', 'CHOOSING', 'DRAFT']);
    const [past, choosing, draft] = events.map(({ date }) => date.getTime());
    expect(past).toBeLessThan(now.getTime());
    expect(choosing).toBeGreaterThan(now.getTime());
    expect(draft).toBeGreaterThan(choosing ?? 0);
  });

  it('brings what was passed on to the next day, and has begun to do something about it', async () => {
    const notes = await database.planningNote.findMany({ include: { event: true, from: true } });
    expect(notes.length).toBeGreaterThan(5);
    expect(notes.every(({ event }) => event.phase === 'CHOOSING')).toBe(true);
    expect(notes.every(({ from }) => from?.phase === 'CLOSED')).toBe(true);
    const actions = await database.improvementAction.findMany({ include: { entries: true } });
    expect(actions.map(({ status, entries }) => [status, entries.length])).toEqual(
      expect.arrayContaining([
        ['DONE', 1],
        ['STARTED', 1],
      ]),
    );
  });

  it('counts seats as the sessions do, and leaves nobody twice in a slot', async () => {
    const sessions = await database.seminarSession.findMany({
      include: { _count: { select: { seats: true } } },
    });
    expect(
      sessions.every(({ taken, _count, capacity }) => taken === _count.seats && taken <= capacity),
    ).toBe(true);
    expect(sessions.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(700);
  });

  it('has receipts and responses in equal number, and in no common order', async () => {
    const forms = await database.evaluationForm.findMany({
      include: { _count: { select: { receipts: true, responses: true } } },
    });
    expect(forms).toHaveLength(9);
    for (const { _count } of forms) {
      expect(_count.receipts).toBe(_count.responses);
      expect(_count.receipts).toBeGreaterThan(50);
    }
    const snapshots = await database.evaluationSnapshot.findMany();
    expect(snapshots).toHaveLength(9);
    for (const { formId, taken } of snapshots) {
      const { _count } = forms.find(({ id }) => id === formId) ?? { _count: { responses: 0 } };
      expect(taken).toMatchObject({ responded: _count.responses });
    }
  });

  it('has material of the evaluated day, every picture told of in words, one of them asked about', async () => {
    const materials = await database.material.findMany({
      include: { event: true, file: true, requests: true },
    });
    expect(materials.every(({ event }) => event.phase === 'CLOSED')).toBe(true);
    const pictures = materials.filter(({ kind }) => kind === 'PICTURE');
    expect(pictures).toHaveLength(5);
    expect(pictures.every(({ altText, file }) => altText !== '' && (file?.width ?? 0) > 0)).toBe(
      true,
    );
    expect(materials.filter(({ requests }) => requests.length > 0)).toHaveLength(1);
    const slides = materials.find(({ kind }) => kind === 'FILE')?.file;
    expect(Buffer.from(slides?.content ?? []).toString('latin1')).toMatch(/^%PDF-1\.4.*%%EOF\n$/s);
  });

  it('has no address outside the domain reserved for examples', async () => {
    const addresses = await database.person.findMany({ select: { email: true } });
    expect(addresses.filter(({ email }) => !email.endsWith('@storakra.example'))).toEqual([]);
  });
});
