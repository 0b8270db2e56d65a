import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../lib/problem-error.ts';
import { type DraftStore, RankingSaver, type SavedRanking } from './ranking-saver.ts';

/** A server with one list, that can be made to fail. */
class Server {
  list: SavedRanking = { ranking: ['a', 'b'], version: 1, savedAt: null };
  failing: ProblemError | undefined;
  saves: (readonly string[])[] = [];
  #gate: Promise<void> | undefined;

  save = async (ranking: readonly string[], version: number): Promise<SavedRanking> => {
    await this.#gate;
    if (this.failing) throw this.failing;
    if (version !== this.list.version) throw problem(409, 'ranking-changed-elsewhere');
    this.saves.push(ranking);
    this.list = { ranking, version: version + 1, savedAt: '2026-05-01T12:00:00Z' };
    return this.list;
  };

  hold(): () => void {
    let open = () => {};
    this.#gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }
}

function problem(status: number, code: string): ProblemError {
  return new ProblemError({ type: '', title: code, status, detail: '', code, errors: [] });
}

function memory(): DraftStore & { kept: ReturnType<DraftStore['read']> } {
  return {
    kept: undefined,
    read() {
      return this.kept;
    },
    write(draft) {
      this.kept = draft;
    },
    drop() {
      this.kept = undefined;
    },
  };
}

let server: Server;
let drafts: ReturnType<typeof memory>;
let saver: RankingSaver;

function open(): RankingSaver {
  return new RankingSaver({
    saved: server.list,
    save: server.save,
    asProblem: (error) => (error instanceof ProblemError ? error : problem(500, 'unexpected')),
    drafts,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  drafts = memory();
  saver = open();
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('RankingSaver', () => {
  it('saves once, the latest order, a moment after the last change', async () => {
    saver.change(['b', 'a']);
    saver.change(['b', 'a', 'c']);
    expect(saver.get()).toMatchObject({ ranking: ['b', 'a', 'c'], status: { kind: 'saving' } });
    await pass(1000);
    expect(server.saves).toEqual([['b', 'a', 'c']]);
    expect(saver.get()).toMatchObject({
      status: { kind: 'saved' },
      savedAt: '2026-05-01T12:00:00Z',
    });
    expect(drafts.kept).toBeUndefined();
  });

  it('never has two saves under way, and sends what changed meanwhile', async () => {
    const open = server.hold();
    saver.change(['b']);
    await pass(500);
    saver.change(['c']);
    await pass(500);
    expect(server.saves).toEqual([]);
    open();
    await pass(1000);
    expect(server.saves).toEqual([['b'], ['c']]);
    expect(server.list.ranking).toEqual(['c']);
    expect(saver.get().status.kind).toBe('saved');
  });

  it('keeps what could not be sent, and tries again until it can', async () => {
    server.failing = problem(0, 'offline');
    saver.change(['b', 'a']);
    await pass(500);
    expect(saver.get().status.kind).toBe('failed');
    expect(drafts.kept).toEqual({ ranking: ['b', 'a'], version: 1 });
    await pass(20_000);
    expect(saver.get().status.kind).toBe('failed');
    server.failing = undefined;
    saver.flush();
    await pass(0);
    expect(saver.get().status.kind).toBe('saved');
    expect(server.list.ranking).toEqual(['b', 'a']);
  });

  it('takes up what was left unsaved when the page is opened again', async () => {
    drafts.kept = { ranking: ['c', 'a'], version: 1 };
    saver = open();
    expect(saver.get().ranking).toEqual(['c', 'a']);
    await pass(1000);
    expect(server.list.ranking).toEqual(['c', 'a']);
  });

  it('asks which order counts when another screen has saved, and mixes nothing', async () => {
    server.list = { ranking: ['x'], version: 2, savedAt: null };
    saver.change(['b']);
    await pass(500);
    expect(saver.get()).toMatchObject({ ranking: ['b'], status: { kind: 'conflict' } });
    saver.change(['b', 'a']);
    await pass(60_000);
    expect(server.list.ranking).toEqual(['x']);
    saver.keepMine(server.list);
    await pass(0);
    expect(server.list.ranking).toEqual(['b', 'a']);
    expect(drafts.kept).toBeUndefined();
  });

  it('can let the other screen’s order count', async () => {
    drafts.kept = { ranking: ['b'], version: 0 };
    saver = open();
    expect(saver.get().status.kind).toBe('conflict');
    saver.takeTheirs(server.list);
    expect(saver.get()).toMatchObject({ ranking: ['a', 'b'], status: { kind: 'saved' } });
    await pass(60_000);
    expect(server.saves).toEqual([]);
  });

  it('stops trying when it is refused', async () => {
    server.failing = problem(409, 'choice-closed');
    saver.change(['b']);
    await pass(60_000);
    expect(saver.get().status.kind).toBe('refused');
    expect(saver.get().ranking).toEqual(['b']);
    expect(drafts.kept).toBeUndefined();
  });

  it('takes up a newer order from the server only when nothing of its own waits', async () => {
    saver.hear({ ranking: ['z'], version: 5, savedAt: null });
    expect(saver.get().ranking).toEqual(['z']);
    saver.change(['q']);
    saver.hear({ ranking: ['y'], version: 6, savedAt: null });
    expect(saver.get().ranking).toEqual(['q']);
  });
});
