import type { components } from '@ledarforum/contract/api-types';

type AnswerGiven = components['schemas']['AnswerGiven'];

/** Where answers are kept on the device. */
export interface AnswerStorage {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
  readonly keys: () => string[];
}

/** An answer that its writer has handed in and the server has not yet been heard to take. */
export interface WaitingAnswer {
  readonly eventId: string;
  readonly formId: string;
  readonly answers: readonly AnswerGiven[];
  /** The server's problem code where it will never be taken; null while it waits. */
  readonly refused: string | null;
}

/** Status 0: nothing was heard, so whether it arrived is not known. */
export interface Reply {
  readonly status: number;
  /** Of the problem; '' when there is none. */
  readonly code: string;
}

export interface OutboxSurroundings {
  /** Whose answers; somebody else who signs in on the same device never sends them. */
  readonly personId: string;
  readonly storage: AnswerStorage;
  readonly send: (answer: WaitingAnswer) => Promise<Reply>;
  /** Runs the work when no other tab of this browser is in the middle of it. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Runs the work after so many milliseconds, unless it is called off by what is returned. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly random: () => number;
}

export type AnswerOutbox = ReturnType<typeof makeAnswerOutbox>;

const prefix = 'ledarforum.waiting-answers.';
const firstPauseMs = 2_000;
const longestPauseMs = 5 * 60_000;

/** What a reply means for the answer. That it was answered before is how a repeated one learns that it arrived. */
export function meaningOf({ status, code }: Reply): 'received' | 'wait' | 'refused' {
  if (status >= 200 && status < 300) return 'received';
  if (code === 'evaluation-already-answered') return 'received';
  const passing = status === 0 || status >= 500 || [401, 408, 425, 429].includes(status);
  return passing ? 'wait' : 'refused';
}

/** How long to wait before trying again after so many tries without a reply: twice as long each time, and never all devices at once. */
export function pauseAfter(failures: number, random: number): number {
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, failures - 1));
  return whole * (0.5 + random / 2);
}

/**
 * Sends what one person has answered, once each, whatever the network does. An answer is kept before it is sent and removed
 * only when the server has been heard to have it; the server takes one answer per person and form and says so when it is sent
 * again. Nothing of an answer is kept once it has been received.
 */
export function makeAnswerOutbox(around: OutboxSurroundings) {
  const { storage, personId } = around;
  const own = `${prefix}${personId}.`;
  const listeners = new Set<() => void>();
  let listed: readonly WaitingAnswer[] = [];
  let listedFrom = '';
  let failures = 0;
  let callOff: () => void = () => undefined;
  let running: Promise<void> | null = null;
  let again = false;

  /** The same list as long as nothing has changed. */
  function list(): readonly WaitingAnswer[] {
    const kept = storage
      .keys()
      .filter((key) => key.startsWith(own))
      .sort()
      .flatMap((key) => storage.get(key) ?? []);
    const from = kept.join('\n');
    if (from !== listedFrom) {
      listedFrom = from;
      listed = kept.flatMap(read);
    }
    return listed;
  }

  function keep(answer: WaitingAnswer): void {
    storage.set(own + answer.formId, JSON.stringify(answer));
    tell();
  }

  function drop(formId: string): void {
    storage.remove(own + formId);
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  async function sendEach(): Promise<void> {
    const tried = new Set<string>();
    let next = untried(tried);
    let heard = true;
    while (next && heard) {
      tried.add(next.formId);
      const reply = await around.send(next).catch(() => ({ status: 0, code: '' }));
      const meaning = meaningOf(reply);
      if (meaning === 'received') drop(next.formId);
      if (meaning === 'refused') keep({ ...next, refused: reply.code });
      heard = reply.status !== 0 && reply.status !== 401;
      next = untried(tried);
    }
  }

  function untried(tried: ReadonlySet<string>): WaitingAnswer | undefined {
    return list().find(({ formId, refused }) => refused === null && !tried.has(formId));
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await around.exclusively(sendEach);
    } while (again);
    const waits = list().some(({ refused }) => refused === null);
    failures = waits ? failures + 1 : 0;
    if (waits) callOff = around.after(pauseAfter(failures, around.random()), () => void flush());
  }

  /** Tries everything that waits now, and by itself later what did not get through. */
  function flush(): Promise<void> {
    callOff();
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    list,
    flush,
    /** Hands answers in. One that waits already stands: a second tap changes nothing. */
    put(answers: readonly Omit<WaitingAnswer, 'refused'>[]): void {
      const standing = new Set(
        list().flatMap(({ formId, refused }) => (refused === null ? [formId] : [])),
      );
      for (const answer of answers) {
        if (!standing.has(answer.formId)) keep({ ...answer, refused: null });
      }
    },
    /** Takes one that was refused away, when its writer has read why. */
    dismiss: drop,
    /** Another tab may have changed what waits. */
    look: tell,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(kept: string): WaitingAnswer[] {
  try {
    const answer: unknown = JSON.parse(kept);
    return typeof answer === 'object' && answer !== null && 'formId' in answer
      ? [answer as WaitingAnswer]
      : [];
  } catch {
    return [];
  }
}
