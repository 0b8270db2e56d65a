import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { apiRoot } from './api-client.ts';

/** What the stream says: only which part of the event changed, never the data. */
export type LiveKey = string;

export function liveAddress(eventId: string): string {
  return `${apiRoot}/events/${encodeURIComponent(eventId)}/live`;
}

/** The key of one message: the plain text, or the `key` of a JSON object. */
export function readLiveKey(data: string): LiveKey | undefined {
  if (!data.startsWith('{')) return data === '' ? undefined : data;
  try {
    const parsed: unknown = JSON.parse(data);
    if (typeof parsed !== 'object' || parsed === null || !('key' in parsed)) return undefined;
    return typeof parsed.key === 'string' ? parsed.key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Listens to the event's changes for as long as the component is shown. The browser reconnects by itself and sends
 * Last-Event-ID. Without `onKey`, every query about the event is fetched again if it is on screen.
 */
export function useLive(eventId: string | undefined, onKey?: (key: LiveKey) => void): void {
  const client = useQueryClient();
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });

  useEffect(() => {
    if (eventId === undefined || typeof EventSource === 'undefined') return;
    const source = new EventSource(liveAddress(eventId));
    const hear = (message: MessageEvent<string>) => {
      const key = readLiveKey(message.data);
      if (key === undefined) return;
      if (latest.current !== undefined) latest.current(key);
      else
        void client.invalidateQueries({ predicate: ({ queryKey }) => isAbout(queryKey, eventId) });
    };
    source.addEventListener('message', hear);
    source.addEventListener('change', hear);
    return () => source.close();
  }, [eventId, client]);
}

/** True for a query of `$api` whose path parameters name the event. */
export function isAbout(queryKey: readonly unknown[], eventId: string): boolean {
  const init = queryKey[2];
  if (typeof init !== 'object' || init === null || !('params' in init)) return false;
  const { params } = init;
  if (typeof params !== 'object' || params === null || !('path' in params)) return false;
  const { path } = params;
  return typeof path === 'object' && path !== null && Object.values(path).includes(eventId);
}
