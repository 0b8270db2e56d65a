import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, type Schema } from '../../../lib/api-client.ts';
import { refetchAbout, useLive } from '../../../lib/live.ts';
import { $api } from '../../../lib/query.ts';

export type OtherEditor = Schema<'EditorPresence'>['others'][number];

const editorsQuery = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/programme/editors', {
    params: { path: { eventId } },
  });

/** Listens to the event, and apart from its changes to where other organisers are. */
export function useLiveProgramme(eventId: string): void {
  const client = useQueryClient();
  useLive(eventId, (topic) => {
    if (topic === 'editors') {
      void client.invalidateQueries({ queryKey: editorsQuery(eventId).queryKey });
    } else if (topic !== 'seats') void refetchAbout(client, eventId);
  });
}

const heartbeatMs = 25_000;
const settleMs = 250;

/** Tells where one is in the programme, and knows where the others are. */
export function usePresence(eventId: string): {
  readonly others: readonly OtherEditor[];
  readonly beAt: (focusId: string | null) => void;
} {
  const [focusId, setFocusId] = useState<string | null>(null);
  const latest = useRef(focusId);
  useEffect(() => {
    latest.current = focusId;
    const settled = setTimeout(() => tell(eventId, focusId), settleMs);
    return () => clearTimeout(settled);
  }, [eventId, focusId]);
  useEffect(() => {
    const heartbeat = setInterval(() => tell(eventId, latest.current), heartbeatMs);
    return () => clearInterval(heartbeat);
  }, [eventId]);
  const { data } = useQuery({ ...editorsQuery(eventId), refetchInterval: heartbeatMs });
  return { others: data?.others ?? [], beAt: setFocusId };
}

/** Where one is matters to nobody when it cannot be told. */
function tell(eventId: string, focusId: string | null): void {
  if (document.visibilityState === 'hidden') return;
  api
    .PUT('/events/{eventId}/programme/editors/me', {
      params: { path: { eventId } },
      body: { focusId },
    })
    .catch(() => undefined);
}
