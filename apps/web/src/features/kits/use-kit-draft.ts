import type { KitContent } from '@ledarforum/domain/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type Schema } from '../../lib/api-client.ts';
import { asProblem, ProblemError } from '../../lib/problem-error.ts';
import { isKitComplete } from './kit-complete.ts';
import { eventKit } from './kit-queries.ts';

export type KitSaving =
  | { readonly kind: 'saved' | 'saving' | 'incomplete' }
  /** Could not be sent, and will be tried again by itself. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly problem: ProblemError };

const settleMs = 800;
const retryMs = 4_000;

/**
 * What an organiser writes, saved a moment after each change, one save at a time and always the latest. What is not complete waits;
 * what could not be sent is tried again. Every change can be undone: letters typed into one field in a row are one change.
 */
export function useKitDraft(eventId: string, kit: Schema<'Kit'>) {
  const client = useQueryClient();
  const [content, setContent] = useState<KitContent>(kit.content);
  const [past, setPast] = useState<readonly KitContent[]>([]);
  const [saving, setSaving] = useState<KitSaving>({ kind: 'saved' });
  const version = useRef(kit.version);
  const sent = useRef(JSON.stringify(kit.content));
  const sending = useRef(false);
  const typedIn = useRef('');
  const wanted = useRef(content);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    const text = JSON.stringify(wanted.current);
    if (sending.current) return;
    if (text === sent.current) return setSaving({ kind: 'saved' });
    if (!isKitComplete(wanted.current)) return setSaving({ kind: 'incomplete' });
    sending.current = true;
    setSaving({ kind: 'saving' });
    const outcome = await send(eventId, version.current, text);
    sending.current = false;
    clearTimeout(timer.current);
    if (outcome instanceof ProblemError) {
      const refused = outcome.status >= 400 && outcome.status < 500;
      setSaving(refused ? { kind: 'refused', problem: outcome } : { kind: 'waiting' });
      if (!refused) timer.current = setTimeout(() => void save(), retryMs);
      return;
    }
    version.current = outcome.version;
    sent.current = text;
    client.setQueryData(eventKit(eventId).queryKey, outcome);
    setSaving({ kind: 'saved' });
    timer.current = setTimeout(() => void save(), 0);
  }, [client, eventId]);

  const put = useCallback(
    (next: KitContent) => {
      wanted.current = next;
      setContent(next);
      if (JSON.stringify(next) !== sent.current) {
        setSaving((now) => (now.kind === 'saved' ? { kind: 'saving' } : now));
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), settleMs);
    },
    [save],
  );

  // What was written last is sent also when the page is left.
  useEffect(() => {
    const sendLast = () => void save();
    window.addEventListener('online', sendLast);
    window.addEventListener('pagehide', sendLast);
    return () => {
      window.removeEventListener('online', sendLast);
      window.removeEventListener('pagehide', sendLast);
      clearTimeout(timer.current);
      sendLast();
    };
  }, [save]);

  return {
    content,
    saving,
    canUndo: past.length > 0,
    /** `field` names where letters are typed; without it the change stands alone. */
    change: (next: KitContent, field = '') => {
      if (field === '' || field !== typedIn.current) setPast([...past, content]);
      typedIn.current = field;
      put(next);
    },
    undo: () => {
      const before = past.at(-1);
      if (before === undefined) return;
      setPast(past.slice(0, -1));
      typedIn.current = '';
      put(before);
    },
    /** After somebody else has written: theirs is read, and mine written over it. */
    saveMine: async () => {
      const theirs = await client.fetchQuery({ ...eventKit(eventId), staleTime: 0 });
      version.current = theirs.version;
      await save();
    },
    /** After somebody else has written: theirs is shown, and mine is one step back. */
    showTheirs: async () => {
      const theirs = await client.fetchQuery({ ...eventKit(eventId), staleTime: 0 });
      version.current = theirs.version;
      sent.current = JSON.stringify(theirs.content);
      setPast([...past, content]);
      put(theirs.content);
    },
  };
}

async function send(
  eventId: string,
  version: number,
  text: string,
): Promise<Schema<'Kit'> | ProblemError> {
  try {
    const { data, error } = await api.PUT('/events/{eventId}/kit', {
      params: { path: { eventId } },
      body: { version, content: JSON.parse(text) },
      keepalive: true,
    });
    return data ?? asProblem(error);
  } catch (failed) {
    return asProblem(failed);
  }
}
