import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProgrammeDocument } from './programme-document.ts';
import {
  applyChanges,
  type Change,
  differenceOf,
  forceChanges,
  invertChanges,
  undoStacks,
} from './programme-edits.ts';
import { moveItem, removeItem } from './programme-moves.ts';
import { pick, seeded, someEdit, someProgramme } from './testing/random-programme.ts';

const sketch = { rooms: 4, items: 8, blocks: 2, slots: 3, seminars: 4 };

function applied(document: ProgrammeDocument, changes: readonly Change[]): ProgrammeDocument {
  const answer = applyChanges(document, changes);
  if (!answer.ok) throw new Error(`${answer.collision.table} ${answer.collision.id}`);
  return answer.document;
}

/** With rows in the order of their ids: a row that was deleted and made again comes last. */
function sorted(document: ProgrammeDocument) {
  return Object.values(document).map((rows: object) => Object.entries(rows).sort());
}

describe('edits', () => {
  it('undone to the start give back the identical programme, 10,000 random sequences', () => {
    const random = seeded(1);
    let different = 0;
    for (let round = 0; round < 10_000; round++) {
      const start = someProgramme(random, { ...sketch, items: Math.floor(random() * 8) });
      const made: (readonly Change[])[] = [];
      let document = start;
      for (let step = 0; step < 8; step++) {
        const changes = someEdit(random, document);
        document = applied(document, changes);
        made.push(changes);
      }
      for (const changes of made.reverse()) document = applied(document, invertChanges(changes));
      if (JSON.stringify(sorted(document)) !== JSON.stringify(sorted(start))) different++;
    }
    expect(different).toBe(0);
  }, 60_000);

  it('come back to any point by their difference, and forwards again', () => {
    const random = seeded(2);
    for (let round = 0; round < 300; round++) {
      const points = [someProgramme(random, sketch)];
      for (let step = 0; step < 12; step++) {
        const last = points.at(-1) ?? emptyDocument;
        points.push(applied(last, someEdit(random, last)));
      }
      const from = pick(random, points);
      const to = pick(random, points);
      expect(applied(from, differenceOf(from, to))).toEqual(to);
      expect(forceChanges(from, differenceOf(from, to))).toEqual(to);
    }
  });

  it('leave the document that they were made from as it was', () => {
    const random = seeded(3);
    const start = someProgramme(random, sketch);
    const copy = JSON.parse(JSON.stringify(start)) as ProgrammeDocument;
    for (let step = 0; step < 200; step++) applied(start, someEdit(random, start));
    expect(start).toEqual(copy);
  });

  it('collide when somebody else changed the same field, and not when they changed another', () => {
    const start = someProgramme(seeded(4), sketch);
    const [id = '', other] = Object.keys(start.items);
    const roomId = Object.keys(start.rooms).find((room) => room !== start.items[id]?.roomId) ?? '';
    const mine = moveItem(start, id, { startsAt: '2026-05-11T17:55:00Z' });
    const theirs = moveItem(start, id, { startsAt: '2026-05-11T18:30:00Z' });
    const theirRoom = moveItem(start, id, { roomId });
    expect(applyChanges(applied(start, theirs), mine)).toEqual({
      ok: false,
      collision: { table: 'items', id },
    });
    const both = applied(applied(start, theirRoom), mine);
    expect(both.items[id]).toMatchObject({ roomId, startsAt: '2026-05-11T17:55:00.000Z' });
    expect(applyChanges(applied(start, theirs), removeItem(start, id)).ok).toBe(false);
    expect(applyChanges(applied(start, removeItem(start, id)), mine).ok).toBe(false);
    expect(other).toBeDefined();
  });

  it('collide when they would leave a row that refers to nothing', () => {
    const start = someProgramme(seeded(5), sketch);
    const [blockId = '', block = null] = Object.entries(start.blocks)[0] ?? [];
    const [roomId = '', room = null] = Object.entries(start.rooms)[0] ?? [];
    const deletions: Change[] = [
      { table: 'blocks', id: blockId, before: block, after: null },
      { table: 'rooms', id: roomId, before: room, after: null },
    ];
    for (const change of deletions) expect(applyChanges(start, [change]).ok).toBe(false);
  });

  it('from two editors interleaved end in one state with every acknowledged edit in it', () => {
    const random = seeded(6);
    let server = someProgramme(random, sketch);
    const views = [server, server];
    const log: (readonly Change[])[] = [];
    const seen = [0, 0];
    let refused = 0;
    const catchUp = (editor: number) => {
      const missed = log.slice(seen[editor]);
      views[editor] = missed.reduce(applied, views[editor] ?? emptyDocument);
      seen[editor] = log.length;
    };
    const start = server;
    for (let edit = 0; edit < 1000; edit++) {
      const editor = random() < 0.5 ? 0 : 1;
      if (random() < 0.4) catchUp(editor);
      const changes = someEdit(random, views[editor] ?? emptyDocument);
      const answer = applyChanges(server, changes);
      if (!answer.ok) {
        refused++;
        continue;
      }
      server = answer.document;
      log.push(changes);
    }
    catchUp(0);
    catchUp(1);
    expect(views[0]).toEqual(server);
    expect(views[1]).toEqual(server);
    expect(log.reduce(applied, start)).toEqual(server);
    expect(refused).toBeGreaterThan(0);
  });
});

describe('undoStacks', () => {
  const edit = (id: string, undoesId: string | null = null) => ({ id, undoesId });

  it('take back the latest first, redo what was taken back, and forget redo at a new edit', () => {
    expect(undoStacks([])).toEqual({ undo: [], redo: [] });
    const two = [edit('a'), edit('b')];
    expect(undoStacks(two)).toEqual({ undo: ['a', 'b'], redo: [] });
    const undone = [...two, edit('u', 'b')];
    expect(undoStacks(undone)).toEqual({ undo: ['a'], redo: ['u'] });
    const redone = [...undone, edit('r', 'u')];
    expect(undoStacks(redone)).toEqual({ undo: ['a', 'r'], redo: [] });
    expect(undoStacks([...undone, edit('c')])).toEqual({ undo: ['a', 'c'], redo: [] });
    const twice = [...undone, edit('v', 'a')];
    expect(undoStacks(twice)).toEqual({ undo: [], redo: ['u', 'v'] });
    expect(undoStacks([...twice, edit('w', 'v')])).toEqual({ undo: ['w'], redo: ['u'] });
    expect(undoStacks([edit('u', 'b')], undoStacks(two))).toEqual(undoStacks(undone));
  });
});
