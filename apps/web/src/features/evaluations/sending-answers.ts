import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '../../lib/api-client.ts';
import { keptAnswers } from '../../lib/kept-answers.ts';
import { asProblem } from '../../lib/problem-error.ts';
import {
  type AnswerOutbox,
  makeAnswerOutbox,
  type Reply,
  type WaitingAnswer,
} from './answer-outbox.ts';

/** A network that says nothing at all for so long is taken for gone. */
const patienceMs = 20_000;

async function send({ eventId, formId, answers }: WaitingAnswer): Promise<Reply> {
  try {
    const { response } = await api.POST('/events/{eventId}/my-evaluation/{formId}', {
      params: { path: { eventId, formId } },
      body: { answers: [...answers] },
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, code: '' };
  } catch (error) {
    if (error instanceof DOMException) return { status: 0, code: '' };
    const { status, code } = asProblem(error);
    return { status, code };
  }
}

const outboxes = new Map<string, AnswerOutbox>();

/** One outbox for each person in this tab; tabs take turns. */
function outboxOf(personId: string): AnswerOutbox {
  const known = outboxes.get(personId);
  if (known) return known;
  const outbox = makeAnswerOutbox({
    personId,
    storage: keptAnswers,
    send,
    exclusively: async (work) => {
      // Browsers without locks send the same answer twice at worst, and the server takes one.
      if (!('locks' in navigator)) return work();
      await navigator.locks.request('ledarforum-answers', work);
    },
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });
  outboxes.set(personId, outbox);
  return outbox;
}

const seenAgain = () => document.visibilityState === 'visible';

/** The person's outbox, sending whenever there may be a network: when a page opens, comes into view, or the browser says so. */
export function useAnswerOutbox(personId: string) {
  const outbox = useMemo(() => outboxOf(personId), [personId]);
  useEffect(() => {
    const flush = () => {
      if (outbox.list().length > 0) void outbox.flush();
    };
    const flushIfSeen = () => {
      if (seenAgain()) flush();
    };
    flush();
    window.addEventListener('online', flush);
    window.addEventListener('storage', outbox.look);
    document.addEventListener('visibilitychange', flushIfSeen);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('storage', outbox.look);
      document.removeEventListener('visibilitychange', flushIfSeen);
    };
  }, [outbox]);
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.list);
  return { outbox, waiting };
}
