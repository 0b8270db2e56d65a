import { randomUUID } from 'node:crypto';
import type { ProgrammeChange } from '@ledarforum/contract/programme-edits';
import {
  addItem,
  moveItem,
  moveSession,
  moveSlot,
  removeItem,
  shiftAfter,
} from '@ledarforum/domain/programme-moves';
import { pick, seeded, someEdit } from '@ledarforum/domain/testing/random-programme';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  makeBlock,
  makeEvent,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { readDocument } from './document-repository.ts';

type Changes = z.input<typeof ProgrammeChange>[];

let test: TestApp;
let anna: Visitor;
let bo: Visitor;
let unitId: string;

beforeAll(async () => {
  test = await startTestApp();
  unitId = (await makeUnit(test.database)).id;
  anna = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'], unitId }));
  bo = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'], unitId }));
});
afterAll(() => test.stop());

const lunch = {
  kind: 'MEAL' as const,
  title: 'Lunch',
  description: '',
  startsAt: '2026-05-11T10:00:00.000Z',
  endsAt: '2026-05-11T11:00:00.000Z',
  roomId: null,
  responsible: '',
  crew: [],
  technicalNeeds: '',
  needs: [],
};

async function scene() {
  const event = await makeEvent(test.database);
  const block = await makeBlock(test.database, event, { seminars: 3, slots: 2 });
  const params = { eventId: event.id };
  const read = () => readDocument(test.database, event.id);
  const edit = (
    who: Visitor,
    action: 'move-item' | 'add-item' | 'move-session',
    changes: readonly unknown[],
    id = randomUUID(),
  ) => who.call('makeEdit', { params, body: { id, action, changes: changes as Changes } });
  const history = (who: Visitor) => who.call('listEdits', { params, query: {} });
  const undo = (who: Visitor, editId: string, id = randomUUID()) =>
    who.call('undoEdit', { params: { ...params, editId }, body: { id } });
  const itemId = randomUUID();
  expect((await edit(anna, 'add-item', addItem(itemId, lunch))).status).toBe(200);
  return { event, block, params, read, edit, history, undo, itemId };
}

describe('edits', () => {
  it('are made, undone, redone and told in the history', async () => {
    const { read, edit, history, undo, itemId } = await scene();
    const start = await read();
    const moved = await edit(
      anna,
      'move-item',
      moveItem(start, itemId, { startsAt: '2026-05-11T10:30:00Z' }),
    );
    expect(moved.body.seq).toBe(2);
    expect((await read()).items[itemId]).toMatchObject({
      startsAt: '2026-05-11T10:30:00.000Z',
      endsAt: '2026-05-11T11:30:00.000Z',
    });
    const told = (await history(anna)).body;
    expect(told.undo.at(-1)).toBe(moved.body.id);
    expect(told.edits[0]).toMatchObject({
      action: 'move-item',
      mine: true,
      lines: [
        {
          name: 'Lunch',
          before: { startsAt: lunch.startsAt },
          after: { startsAt: '2026-05-11T10:30:00.000Z' },
        },
      ],
    });
    expect((await history(bo)).body).toMatchObject({ undo: [], redo: [] });
    const back = await undo(anna, moved.body.id);
    expect(await read()).toEqual(start);
    expect((await undo(anna, moved.body.id)).code).toBe('edit-undone');
    expect((await history(anna)).body).toMatchObject({ redo: [back.body.id] });
    await undo(anna, back.body.id);
    expect((await read()).items[itemId]?.startsAt).toBe('2026-05-11T10:30:00.000Z');
    const actions = (await history(anna)).body.edits.map(({ action }) => action);
    expect(actions).toEqual(['redo', 'undo', 'move-item', 'add-item']);
  });

  it('sent twice are made once', async () => {
    const { read, edit, itemId } = await scene();
    const id = randomUUID();
    const changes = moveItem(await read(), itemId, { minutes: 90 });
    const first = await edit(anna, 'move-item', changes, id);
    const again = await edit(anna, 'move-item', changes, id);
    expect(again.body).toEqual(first.body);
    expect((await edit(bo, 'move-item', changes, id)).code).toBe('not-found');
  });

  it('of what somebody else has changed are refused and change nothing; of another field they are made', async () => {
    const { read, edit, itemId, undo } = await scene();
    const seen = await read();
    const theirs = await edit(
      bo,
      'move-item',
      moveItem(seen, itemId, { startsAt: '2026-05-11T12:00:00Z' }),
    );
    const mine = moveItem(seen, itemId, { startsAt: '2026-05-11T09:00:00Z' });
    expect((await edit(anna, 'move-item', mine)).code).toBe('programme-collision');
    expect((await edit(anna, 'move-item', removeItem(seen, itemId))).code).toBe(
      'programme-collision',
    );
    const roomId = Object.keys(seen.rooms)[0] ?? null;
    expect((await edit(anna, 'move-item', moveItem(seen, itemId, { roomId }))).status).toBe(200);
    expect((await undo(bo, theirs.body.id)).status).toBe(200);
    expect((await read()).items[itemId]).toEqual({ ...lunch, roomId });
  });

  it('are refused with a code of their own when they cannot hold', async () => {
    const { block, event, read, edit, itemId } = await scene();
    const before = await read();
    const code = async (changes: readonly unknown[]) =>
      (await edit(anna, 'move-item', changes)).code;
    const [first, second] = block.slots;
    const change = (after: object, was: object) => [
      { table: 'items', id: itemId, before: was, after },
    ];
    expect(await code(change({ endsAt: '2026-05-11T09:00:00Z' }, { endsAt: lunch.endsAt }))).toBe(
      'programme-time-backwards',
    );
    expect(await code(moveItem(before, itemId, { startsAt: '2026-05-12T09:00:00Z' }))).toBe(
      'programme-time-outside',
    );
    expect(await code(moveItem(before, itemId, { roomId: randomUUID() }))).toBe('room-unknown');
    expect(
      await code(
        moveSlot(before, first?.id ?? '', { startsAt: second?.startsAt.toISOString() ?? '' }),
      ),
    ).toBe('slots-overlap');
    expect(await code(change({ title: 'x'.repeat(300) }, { title: 'Lunch' }))).toBe(
      'invalid-input',
    );
    expect(await code(change({ title: 'Middag' }, { endsAt: lunch.endsAt }))).toBe('invalid-input');
    expect(
      await code([{ table: 'items', id: randomUUID(), before: null, after: { title: 'Lunch' } }]),
    ).toBe('invalid-input');
    expect(await code([])).toBe('invalid-input');
    const person = await makePerson(test.database, { unitId });
    const { id: participationId } = await makeParticipation(test.database, event, person, 'COMING');
    const [session] = await test.database.seminarSession.findMany({
      where: { slotId: first?.id ?? '' },
    });
    if (!session || !second) throw new Error('no session');
    const { id: sessionId, slotId, seminarId } = session;
    await test.database.seat.create({
      data: { participationId, sessionId, slotId, seminarId, source: 'MANUAL' },
    });
    expect(
      await code([
        { table: 'sessions', id: sessionId, before: { slotId, minimum: 0 }, after: null },
      ]),
    ).toBe('session-has-seats');
    expect(await code(moveSession(before, sessionId, { slotId: second.id }))).toBe(
      'session-has-seats',
    );
    expect(await read()).toEqual(before);
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
    expect(await code(moveItem(before, itemId, { minutes: 5 }))).toBe('event-closed');
  });

  it('let two sessions of a seminar change places', async () => {
    const { block, read, edit } = await scene();
    const before = await read();
    const [first, second] = block.slots;
    const mine = Object.entries(before.sessions).filter(
      ([, { seminarId }]) => seminarId === block.seminars[0]?.id,
    );
    const changes = mine.flatMap(([id, { slotId }]) =>
      moveSession(before, id, { slotId: (slotId === first?.id ? second?.id : first?.id) ?? '' }),
    );
    expect(changes).toHaveLength(2);
    expect((await edit(anna, 'move-session', changes)).status).toBe(200);
    const after = await read();
    for (const [id, { slotId }] of mine) expect(after.sessions[id]?.slotId).not.toBe(slotId);
  });
});

describe('history', () => {
  it('keeps what the forms change, and restores any point', async () => {
    const { params, block, read, edit, itemId, history } = await scene();
    const points = [await read()];
    const remember = async () => points.push(await read());
    const made = await anna.call('createRoom', {
      params,
      body: { name: 'Aulan', floor: '', directions: '', capacity: 300 },
    });
    await remember();
    await edit(anna, 'move-item', moveItem(await read(), itemId, { roomId: made.body.id }));
    await remember();
    await bo.call('createSeminar', {
      params: { blockId: block.id },
      body: { letter: null, title: 'Tillit', description: '', host: '', technicalNeeds: '' },
    });
    await remember();
    await edit(
      bo,
      'move-item',
      shiftAfter(await read(), {
        from: '2026-05-11T06:00:00Z',
        until: '2026-05-11T21:00:00Z',
        minutes: 15,
      }),
    );
    await remember();
    const { edits } = (await history(bo)).body;
    expect(edits.map(({ action }) => action).reverse()).toEqual([
      'add-item',
      'add-room',
      'move-item',
      'add-seminar',
      'move-item',
    ]);
    for (const seq of [3, 1, 5, 2, 4]) {
      const body = { id: randomUUID(), seq };
      expect((await anna.call('restoreProgramme', { params, body })).status).toBe(200);
      expect(await read()).toEqual(points[seq - 1]);
    }
  });

  it('from two editors at once holds every acknowledged edit, and both see the same programme', async () => {
    const { event, params, read } = await scene();
    const start = await read();
    const random = seeded(11);
    const views = [start, start];
    const acknowledged = new Set<string>();
    let refused = 0;
    for (let round = 0; round < 60; round++) {
      const answers = await Promise.all(
        [anna, bo].map(async (who, editor) => {
          const id = randomUUID();
          const changes = asUuids(someEdit(random, views[editor] ?? start));
          if (changes.length === 0) return;
          const answer = await who.call('makeEdit', {
            params,
            body: { id, action: 'move-item', changes },
          });
          if (answer.status === 200) acknowledged.add(id);
          else refused++;
          expect(answer.status).toBeLessThan(500);
        }),
      );
      expect(answers).toHaveLength(2);
      const editor = pick(random, [0, 1]);
      views[editor] = await read();
    }
    const kept = await test.database.programmeEdit.findMany({ where: { eventId: event.id } });
    for (const id of acknowledged) expect(kept.some((row) => row.id === id)).toBe(true);
    expect(acknowledged.size).toBeGreaterThan(30);
    expect(refused).toBeGreaterThan(0);
    const body = { id: randomUUID(), seq: 1 };
    expect((await anna.call('restoreProgramme', { params, body })).status).toBe(200);
    expect(await read()).toEqual(start);
  });
});

/** Ids that the random edits make up, as the API wants them. */
function asUuids(changes: readonly { id: string }[]): Changes {
  return changes.map((change) =>
    change.id.includes('-new-') ? { ...change, id: randomUUID() } : change,
  ) as Changes;
}
