import { largestMaterialBytes } from '@ledarforum/domain/materials';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { currentTexts } from '../../lib/messages.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { sendFile } from '../../lib/send-file.ts';
import { announce } from '../../ui/toast-store.ts';
import { deskMessages } from './desk-messages.ts';
import { eventMaterials } from './material-queries.ts';
import type { Placing } from './placing.ts';
import { UploadQueue } from './upload-queue.ts';

const listeners = new Set<() => void>();
let client: QueryClient | undefined;

const queue = new UploadQueue<Placing>({
  send: ({ eventId, file, placing: { seminarId, audience, publish } }, sending) => {
    const query = new URLSearchParams({
      name: file.name,
      audience,
      publish,
      ...(seminarId !== null && { seminarId }),
    });
    return sendFile(`/events/${eventId}/materials/files?${query}`, file, sending);
  },
  onDone: ({ eventId, file }) => {
    announce(currentTexts(deskMessages).uploaded(file.name));
    void client?.invalidateQueries({ queryKey: eventMaterials(eventId).queryKey });
  },
  onChange: () => {
    if (queue.busy) window.addEventListener('beforeunload', askBeforeLeaving);
    else window.removeEventListener('beforeunload', askBeforeLeaving);
    for (const listener of listeners) listener();
  },
});

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function refusalOf({ size }: File): ProblemError | undefined {
  if (size <= largestMaterialBytes) return undefined;
  const { tooLarge, tooLargeRemedy } = currentTexts(deskMessages);
  return new ProblemError({
    type: 'about:blank',
    title: tooLarge,
    status: 413,
    detail: '',
    remedy: tooLargeRemedy,
    code: 'file-too-large',
    errors: [],
  });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The files of an event that are on their way, and how to send more. They go on while one is elsewhere in the app. */
export function useUploads(eventId: string) {
  client = useQueryClient();
  const all = useSyncExternalStore(subscribe, () => queue.uploads);
  return {
    uploads: all.filter((upload) => upload.eventId === eventId),
    add: (files: readonly File[], placing: Placing) =>
      queue.add(eventId, files, placing, refusalOf),
    drop: (id: number) => queue.drop(id),
    retry: (id: number) => queue.retry(id),
  };
}
