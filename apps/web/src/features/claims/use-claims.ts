import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem, type ProblemError } from '../../lib/problem-error.ts';
import { announce } from '../../ui/toast-store.ts';
import { claimMessages } from './claim-messages.ts';
import { refetchSeats } from './claim-queries.ts';

export interface Claims {
  /** The session something is being done about; null: nothing is. */
  readonly busy: string | null;
  /** What was refused last, and where. */
  readonly refused: { readonly sessionId: string; readonly problem: ProblemError } | null;
  take(sessionId: string, title: string, insteadOf: string | null): Promise<void>;
  giveBack(sessionId: string, title: string): Promise<void>;
  join(sessionId: string, title: string): Promise<void>;
  leave(sessionId: string, title: string): Promise<void>;
}

const tries = 3;
const pauseMs = 800;

/** What a participant can do about seats. Nothing is shown as done before the server has said that it is. */
export function useClaims(): Claims {
  const t = useMessages(claimMessages);
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<Claims['refused']>(null);

  async function act(sessionId: string, work: () => Promise<string>): Promise<void> {
    setBusy(sessionId);
    setRefused(null);
    try {
      announce(await work());
    } catch (error) {
      setRefused({ sessionId, problem: asProblem(error) });
    } finally {
      await refetchSeats(client);
      setBusy(null);
    }
  }

  const path = (sessionId: string) => ({ params: { path: { sessionId } } });
  return {
    busy,
    refused,
    take: (sessionId, title, insteadOf) =>
      act(sessionId, async () => {
        const body = { key: crypto.randomUUID(), sessionId, insteadOf };
        await untilAnswered(() => api.POST('/my/seats', { body }));
        return insteadOf === null ? t.taken(title) : t.swapped(title);
      }),
    giveBack: (sessionId, title) =>
      act(sessionId, async () => {
        await api.DELETE('/my/seats/{sessionId}', path(sessionId));
        return t.given(title);
      }),
    join: (sessionId, title) =>
      act(sessionId, async () => {
        const { data } = await api.PUT('/my/queues/{sessionId}', path(sessionId));
        return t.queued(title, data?.place ?? 1);
      }),
    leave: (sessionId, title) =>
      act(sessionId, async () => {
        await api.DELETE('/my/queues/{sessionId}', path(sessionId));
        return t.left(title);
      }),
  };
}

/** Asks again with the same key when no answer came, so that a lost answer is no lost seat and no second one. */
async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let left = tries - 1; ; left--) {
    try {
      return await ask();
    } catch (error) {
      const { status } = asProblem(error);
      if (left === 0 || (status !== 0 && status < 500)) throw error;
      await new Promise((resume) => setTimeout(resume, pauseMs));
    }
  }
}
