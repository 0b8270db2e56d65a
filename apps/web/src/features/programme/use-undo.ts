import { useQueryClient } from '@tanstack/react-query';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { programmeMessages } from './programme-messages.ts';

/**
 * For changes of an event's programme: shows them at once everywhere, says what was done and offers to undo it. An undo
 * that is refused says why.
 */
export function useUndo(eventId: string): (text: string, undo: () => Promise<unknown>) => void {
  const client = useQueryClient();
  const t = useMessages(programmeMessages);
  return (text, undo) => {
    void refetchAbout(client, eventId);
    offerUndo(text, () => {
      undo()
        .then(() => announce(t.undone))
        .catch((error: unknown) => {
          const { title, remedy } = asProblem(error);
          announce(t.notUndone([title, remedy].filter(Boolean).join(' ')));
        })
        .finally(() => refetchAbout(client, eventId));
    });
  };
}
