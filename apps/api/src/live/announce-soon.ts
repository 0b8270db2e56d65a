import type { Database } from '@ledarforum/database/client';
import { announce, type LiveTopic } from './announce.ts';

const pauseMs = 250;

/**
 * For changes that come by the thousand: tells of an event at most four times a second. What is told too seldom is lost only when
 * the process dies, and then pages read again when they reconnect. A NOTIFY for each would make transactions wait for each
 * other when they commit.
 */
export function announceSoon(database: Database, topic: LiveTopic) {
  const waiting = new Map<string, NodeJS.Timeout>();
  const tell = async (eventId: string) => {
    waiting.delete(eventId);
    await announce(database, eventId, topic);
  };
  return {
    /** @param onError hears when it could not be told */
    about(eventId: string, onError: (error: unknown) => void): void {
      if (waiting.has(eventId)) return;
      const timer = setTimeout(() => tell(eventId).catch(onError), pauseMs);
      waiting.set(eventId, timer.unref());
    },
    async flush(): Promise<void> {
      for (const [eventId, timer] of [...waiting]) {
        clearTimeout(timer);
        await tell(eventId);
      }
    },
  };
}
