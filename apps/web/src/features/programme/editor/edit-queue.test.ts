import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProblemError } from '../../../lib/problem-error.ts';
import { EditQueue, type PendingEdit } from './edit-queue.ts';

function problem(status: number): ProblemError {
  return new ProblemError({
    type: '',
    title: String(status),
    status,
    detail: '',
    code: '',
    errors: [],
  });
}

const edit = (id: string): PendingEdit => ({ id, kind: 'edit', action: 'move-item', changes: [] });

function scene(kept: readonly PendingEdit[] = []) {
  const received: string[] = [];
  const answers: (ProblemError | undefined)[] = [];
  const stored: { edits: readonly PendingEdit[] } = { edits: kept };
  const queue = new EditQueue({
    send: async ({ id }) => {
      const answer = answers.shift();
      if (answer) throw answer;
      received.push(id);
    },
    refresh: async () => undefined,
    asProblem: (error) => error as ProblemError,
    store: { read: () => stored.edits, write: (edits) => (stored.edits = edits) },
  });
  return { queue, received, answers, stored };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the edit queue', () => {
  test('sends in order and keeps nothing when all is sent', async () => {
    const { queue, received, stored } = scene();
    queue.add(edit('a'));
    queue.add(edit('b'));
    expect(stored.edits.map(({ id }) => id)).toEqual(['a', 'b']);
    await vi.runAllTimersAsync();
    expect(received).toEqual(['a', 'b']);
    expect(stored.edits).toEqual([]);
    expect(queue.get()).toMatchObject({ unsent: [], sent: [], waiting: false });
  });

  test('keeps what a lost network, a server in trouble or an ended sign-in did not take, and tries again', async () => {
    const { queue, received, answers, stored } = scene();
    answers.push(problem(0), problem(503), problem(401));
    queue.add(edit('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(queue.get().waiting).toBe(true);
    expect(stored.edits).toHaveLength(1);
    queue.add(edit('b'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(received).toEqual(['a', 'b']);
    expect(queue.get().waiting).toBe(false);
  });

  test('drops what is refused, says why, and goes on', async () => {
    const { queue, received, answers } = scene();
    answers.push(problem(409));
    queue.add(edit('a'));
    queue.add(edit('b'));
    await vi.runAllTimersAsync();
    expect(received).toEqual(['b']);
    expect(queue.get().refusal?.status).toBe(409);
    queue.add(edit('c'));
    expect(queue.get().refusal).toBeUndefined();
  });

  test('takes up what was left when the page was closed', async () => {
    const { queue, received } = scene([edit('left')]);
    await queue.flush();
    expect(received).toEqual(['left']);
  });
});
