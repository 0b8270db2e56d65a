import { setTimeout as pause } from 'node:timers/promises';
import {
  type AnswerStorage,
  makeAnswerOutbox,
  type Reply,
  type WaitingAnswer,
} from '../../web/src/features/evaluations/answer-outbox.ts';

interface Setting {
  readonly personId: string;
  readonly cookie: string;
  /** Where the API is now; it moves when it is started again. */
  readonly address: () => string;
  readonly answer: Omit<WaitingAnswer, 'refused'>;
  readonly random: () => number;
  /** Added to as requests are made and cut. */
  readonly counts: { requests: number; cut: number; deaf: number };
  /** Whether the browser makes its tabs take turns. */
  readonly locks: boolean;
}

const nothingHeard: Reply = { status: 0, code: '' };

/** A phone with two tabs that share its storage, a network that is cut every third time, and the product's own outbox in each. */
export function makeDevice(setting: Setting) {
  const kept = new Map<string, string>();
  const storage: AnswerStorage = {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
  let turn: Promise<void> = Promise.resolve();
  const exclusively = (work: () => Promise<void>) => {
    if (!setting.locks) return work();
    turn = turn.then(work, work);
    return turn;
  };
  const makeTab = () =>
    makeAnswerOutbox({
      personId: setting.personId,
      storage,
      send: (answer) => send(answer, setting),
      exclusively,
      // As a page that is opened again: sooner than the product's own pauses, so that it can be tried out.
      after: () => () => undefined,
      random: setting.random,
    });

  return {
    kept: () => kept.size > 0,
    /** Both tabs hand in with a double tap each, and try until nothing waits; every other time the tabs are closed and opened again. */
    async handIn(): Promise<void> {
      let tabs = [makeTab(), makeTab()];
      for (const tab of [...tabs, ...tabs]) tab.put([setting.answer]);
      for (let tries = 0; kept.size > 0 && tries < 2_000; tries += 1) {
        await Promise.all(tabs.map((tab) => tab.flush()));
        if (kept.size > 0) await pause(50);
        if (setting.random() < 0.5) tabs = [makeTab(), makeTab()];
      }
    },
  };
}

async function send({ answers }: WaitingAnswer, setting: Setting): Promise<Reply> {
  const { address, cookie, random, counts } = setting;
  counts.requests += 1;
  const fate = random();
  if (fate < 0.15) {
    counts.cut += 1;
    return nothingHeard;
  }
  const answer = await fetch(address(), {
    method: 'POST',
    headers: { cookie, 'x-ledarforum': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ answers }),
  }).catch(() => null);
  if (answer === null) return nothingHeard;
  const body: unknown = await answer.json().catch(() => null);
  if (fate < 0.4) {
    counts.deaf += 1;
    return nothingHeard;
  }
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  return { status: answer.status, code };
}
