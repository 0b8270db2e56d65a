import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../lib/api-client.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { useRefetchAfter } from './after-queries.ts';
import {
  keepMeeting,
  keptMeetings,
  type Meeting,
  onKeptMeetings,
  type Sent,
  sendKept,
} from './meeting-outbox.ts';
import { useTryAgain } from './use-try-again.ts';

/** The meetings that this device keeps, sent by themselves as soon as there is a network. */
export function useMeetingLog(eventId: string, mayBeSent: boolean) {
  const refetch = useRefetchAfter(eventId);
  const kept = useSyncExternalStore(onKeptMeetings, () => keptMeetings(eventId));
  const [refused, setRefused] = useState(false);
  const send = useCallback(async () => {
    const { sent, refused: turnedDown } = await sendKept(eventId, (meeting) =>
      sendMeeting(eventId, meeting),
    );
    if (turnedDown > 0) setRefused(true);
    if (sent + turnedDown > 0) await refetch();
  }, [eventId, refetch]);
  const waiting = kept?.unsent.length ?? 0;
  const sendable = mayBeSent && waiting > 0;
  useEffect(() => {
    if (sendable) void send();
  }, [sendable, send]);
  useTryAgain(sendable, () => void send());
  return {
    unsent: kept?.unsent ?? [],
    practises: kept !== null,
    refused,
    log: (meeting: Meeting) => {
      keepMeeting(eventId, meeting);
      if (mayBeSent) void send();
    },
  };
}

async function sendMeeting(eventId: string, { id, ...body }: Meeting): Promise<Sent> {
  try {
    const params = { path: { eventId, meetingId: id } };
    await api.PUT('/my/events/{eventId}/meetings/{meetingId}', { params, body });
    return 'sent';
  } catch (error) {
    const { status } = asProblem(error);
    return status === 0 || status === 401 || status === 429 || status >= 500 ? 'later' : 'refused';
  }
}
