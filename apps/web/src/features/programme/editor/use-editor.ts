import { undoStacks } from '@ledarforum/domain/programme-edits';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { api, type Schema } from '../../../lib/api-client.ts';
import { isAbout } from '../../../lib/live.ts';
import { useMessages } from '../../../lib/messages.ts';
import { asProblem } from '../../../lib/problem-error.ts';
import { $api } from '../../../lib/query.ts';
import { announce } from '../../../ui/toast-store.ts';
import { EditQueue, type PendingEdit, type QueueState } from './edit-queue.ts';
import { editStore } from './edit-store.ts';
import type { Command } from './editor-commands.ts';
import { editorMessages } from './editor-messages.ts';
import { type Programme, programmeWith } from './shown-programme.ts';

export const historyQuery = (eventId: string, limit = 50) =>
  $api.queryOptions('get', '/events/{eventId}/programme/edits', {
    params: { path: { eventId }, query: { limit } },
  });

export interface Editor {
  /** With what is not yet saved. */
  readonly programme: Programme;
  /** All edits are saved and read back: versions are the server's. */
  readonly settled: boolean;
  readonly history: Schema<'ProgrammeHistory'> | undefined;
  readonly queue: EditQueue;
  /** Makes an edit; nothing when the command changes nothing. */
  readonly run: (command: Command) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly restore: (seq: number) => void;
}

/** Edits of a programme: shown at once, sent in order, kept until they are saved. */
export function useEditor(saved: Programme): Editor {
  const eventId = saved.event.id;
  const client = useQueryClient();
  const t = useMessages(editorMessages);
  const [pageId] = useState(() => `${Date.now()}-${crypto.randomUUID()}`);
  const queue = useMemo(
    () =>
      new EditQueue({
        send: (edit) => send(eventId, edit),
        refresh: () =>
          client.invalidateQueries({ predicate: ({ queryKey }) => isAbout(queryKey, eventId) }),
        asProblem,
        store: editStore(eventId, pageId),
      }),
    [client, eventId, pageId],
  );
  const { unsent, sent } = useSyncExternalStore(queue.subscribe, queue.get);
  useEffect(() => {
    const flush = () => void queue.flush();
    flush();
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      queue.stop();
    };
  }, [queue]);
  const { data: history } = useQuery(historyQuery(eventId));
  const programme = useMemo(() => {
    const changes = [...sent, ...unsent].flatMap((edit) =>
      edit.kind === 'edit' ? edit.changes : [],
    );
    return changes.length === 0 ? saved : programmeWith(saved, changes);
  }, [saved, sent, unsent]);
  const run = useCallback(
    ({ action, changes }: Command) => {
      if (changes.length === 0) return false;
      queue.add({ id: crypto.randomUUID(), kind: 'edit', action, changes });
      return true;
    },
    [queue],
  );
  const takeBack = useCallback(
    (which: 'undo' | 'redo') => {
      const editId = nextOf(queue.get(), history, which);
      if (editId === undefined) {
        announce(which === 'undo' ? t.nothingToUndo : t.nothingToRedo);
        return;
      }
      queue.add({ id: crypto.randomUUID(), kind: 'undo', editId });
      announce(which === 'undo' ? t.undone : t.redone);
    },
    [queue, history, t],
  );
  return {
    programme,
    settled: unsent.length + sent.length === 0,
    history,
    queue,
    run,
    undo: useCallback(() => takeBack('undo'), [takeBack]),
    redo: useCallback(() => takeBack('redo'), [takeBack]),
    restore: useCallback(
      (seq) => queue.add({ id: crypto.randomUUID(), kind: 'restore', seq }),
      [queue],
    ),
  };
}

/** What undo or redo takes back next, counting the edits that the history does not hold yet. */
function nextOf(
  { sent, unsent }: QueueState,
  history: Schema<'ProgrammeHistory'> | undefined,
  which: 'undo' | 'redo',
): string | undefined {
  const told = new Set(history?.edits.map(({ id }) => id));
  const untold = [...sent, ...unsent].filter(({ id }) => !told.has(id));
  const traces = untold.map((edit) => ({
    id: edit.id,
    undoesId: edit.kind === 'undo' ? edit.editId : null,
  }));
  return undoStacks(traces, history)[which].at(-1);
}

function send(eventId: string, edit: PendingEdit): Promise<unknown> {
  const path = { eventId };
  switch (edit.kind) {
    case 'edit': {
      const { id, action, changes } = edit;
      // The API reads what was kept in storage with its own eyes.
      const body = { id, action, changes } as unknown as EditBody;
      return api.POST('/events/{eventId}/programme/edits', { params: { path }, body });
    }
    case 'undo':
      return api.POST('/events/{eventId}/programme/edits/{editId}/undo', {
        params: { path: { eventId, editId: edit.editId } },
        body: { id: edit.id },
      });
    case 'restore':
      return api.POST('/events/{eventId}/programme/restore', {
        params: { path },
        body: { id: edit.id, seq: edit.seq },
      });
  }
}

type EditBody = NonNullable<
  Parameters<typeof api.POST<'/events/{eventId}/programme/edits', never>>[1]
>['body'];
