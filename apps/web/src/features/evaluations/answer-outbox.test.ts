import { describe, expect, it } from 'vitest';
import {
  type AnswerStorage,
  makeAnswerOutbox,
  meaningOf,
  pauseAfter,
  type Reply,
} from './answer-outbox.ts';

function makeStorage(): AnswerStorage {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

const received: Reply = { status: 204, code: '' };
const silence: Reply = { status: 0, code: '' };
const answered: Reply = { status: 409, code: 'evaluation-already-answered' };

/** A device whose server gives these replies in turn, and then takes everything. */
function makeDevice(replies: Reply[] = [], storage = makeStorage(), personId = 'anna') {
  const sent: string[] = [];
  const later: (() => void)[] = [];
  let turn: Promise<void> = Promise.resolve();
  const outbox = makeAnswerOutbox({
    personId,
    storage,
    send: async ({ formId }) => {
      sent.push(formId);
      return replies.shift() ?? received;
    },
    exclusively: (work) => {
      turn = turn.then(work);
      return turn;
    },
    after: (_, work) => {
      later.push(work);
      return () => undefined;
    },
    random: () => 0.5,
  });
  return { outbox, sent, later, storage };
}

const answer = (formId: string) => ({
  eventId: 'day',
  formId,
  answers: [{ questionId: 'helhet', scale: 4 }],
});

describe('sending', () => {
  it('sends each form once and keeps nothing of it, however often it is handed in', async () => {
    const { outbox, sent, storage } = makeDevice();
    outbox.put([answer('day'), answer('seminar')]);
    outbox.put([answer('day')]);
    await Promise.all([outbox.flush(), outbox.flush()]);
    expect(sent).toEqual(['day', 'seminar']);
    expect(storage.keys()).toEqual([]);
  });

  it('tries again by itself when nothing was heard, and takes a repeat that had arrived for received', async () => {
    const { outbox, sent, later } = makeDevice([silence, answered]);
    outbox.put([answer('day')]);
    await outbox.flush();
    expect(outbox.list()).toHaveLength(1);
    expect(later).toHaveLength(1);
    later[0]?.();
    await outbox.flush();
    expect(sent.slice(0, 2)).toEqual(['day', 'day']);
    expect(outbox.list()).toEqual([]);
  });

  it('is taken up by the next page when the tab was closed', async () => {
    const storage = makeStorage();
    const first = makeDevice([silence], storage);
    first.outbox.put([answer('day')]);
    await first.outbox.flush();
    const second = makeDevice([], storage);
    await second.outbox.flush();
    expect(second.sent).toEqual(['day']);
    expect(first.outbox.list()).toEqual([]);
  });

  it('is never sent by somebody else on the same device', async () => {
    const storage = makeStorage();
    makeDevice([], storage).outbox.put([answer('day')]);
    const other = makeDevice([], storage, 'bo');
    await other.outbox.flush();
    expect(other.sent).toEqual([]);
    expect(storage.keys()).toHaveLength(1);
  });

  it('keeps what was refused until its writer has read why, and sends the rest', async () => {
    const { outbox, sent } = makeDevice([{ status: 409, code: 'evaluation-not-open' }]);
    outbox.put([answer('day'), answer('seminar')]);
    await outbox.flush();
    await outbox.flush();
    expect(sent).toEqual(['day', 'seminar']);
    expect(outbox.list()).toEqual([{ ...answer('day'), refused: 'evaluation-not-open' }]);
    outbox.dismiss('day');
    expect(outbox.list()).toEqual([]);
  });

  it('does not let one form that the server stumbles on hold up the others', async () => {
    const { outbox, sent } = makeDevice([{ status: 500, code: 'unexpected' }]);
    outbox.put([answer('day'), answer('seminar')]);
    await outbox.flush();
    expect(sent).toEqual(['day', 'seminar']);
    expect(outbox.list().map(({ formId }) => formId)).toEqual(['day']);
  });
});

it('tells what may pass from what will not', () => {
  const statuses = [0, 204, 401, 404, 422, 429, 500, 503];
  expect(statuses.map((status) => meaningOf({ status, code: '' }))).toEqual([
    'wait',
    'received',
    'wait',
    'refused',
    'refused',
    'wait',
    'wait',
    'wait',
  ]);
});

it('waits longer each time, at most five minutes, and not as long on every device', () => {
  expect([1, 2, 3, 20].map((failures) => pauseAfter(failures, 1))).toEqual([
    2_000, 4_000, 8_000, 300_000,
  ]);
  expect(pauseAfter(1, 0)).toBe(1_000);
});
