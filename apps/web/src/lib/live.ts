import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { apiRoot } from './api-client.ts';

export function liveAddress(eventId: string): string {
  return `${apiRoot}/events/${encodeURIComponent(eventId)}/live`;
}

/** Seats go and people arrive by the thousand, and organisers move about: the pages that show them listen for themselves. */
const heardElsewhere: ReadonlySet<string> = new Set([
  'seats',
  'arrivals',
  'editors',
  'table-answers',
  'materials',
]);

/** True for a change after which pages fetch again, of what they show, all that is about the event. */
export function isForEveryPage(topic: string): boolean {
  return !heardElsewhere.has(topic);
}

/**
 * Listens to the event's changes for as long as the component is shown; the browser reconnects by itself. The stream names
 * the topic that changed (`programme`, `groups` …), or `all` when changes may have been missed, never the data.
 * Without `onTopic`, every query about the event is fetched again if it is on screen.
 */
export function useLive(eventId: string | undefined, onTopic?: (topic: string) => void): void {
  const client = useQueryClient();
  const latest = useRef(onTopic);
  useEffect(() => {
    latest.current = onTopic;
  });

  useEffect(() => {
    if (eventId === undefined) return;
    return listen(eventId, (topic) => {
      if (latest.current !== undefined) latest.current(topic);
      else if (isForEveryPage(topic)) void refetchAbout(client, eventId);
    });
  }, [eventId, client]);
}

const firstReopenMs = 5_000;
const lastReopenMs = 60_000;

/**
 * Opens the stream, and opens it anew when the browser has given up, as it does when a server that restarts answers with an
 * error. Returns what closes it.
 */
function listen(eventId: string, onTopic: (topic: string) => void): () => void {
  let source: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let delay = firstReopenMs;
  const open = (missed: boolean) => {
    source = new EventSource(liveAddress(eventId));
    source.addEventListener('change', ({ data }: MessageEvent<string>) => onTopic(data));
    source.addEventListener('open', () => {
      delay = firstReopenMs;
      if (missed) onTopic('all');
      missed = false;
    });
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      reopening = setTimeout(open, delay, true);
      delay = Math.min(2 * delay, lastReopenMs);
    });
  };
  open(false);
  return () => {
    clearTimeout(reopening);
    source.close();
  };
}

/** Fetches again what is on screen about the event, and marks the rest as old. */
export function refetchAbout(client: QueryClient, eventId: string): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => isAbout(queryKey, eventId) });
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
