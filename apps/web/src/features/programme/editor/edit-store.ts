import type { EditStore, PendingEdit } from './edit-queue.ts';

const prefix = 'ledarforum-edits';

/**
 * Edits of one event kept in this browser, under a key for each open page. A page that opens takes over what others left; should
 * two send the same edit, the server makes it once. Where storage is blocked, edits live until the page is closed.
 */
export function editStore(eventId: string, pageId: string): EditStore {
  const own = `${prefix}/${eventId}/${pageId}`;
  return {
    read: () => {
      try {
        const keys = Object.keys(window.localStorage).filter((key) =>
          key.startsWith(`${prefix}/${eventId}/`),
        );
        const edits = keys.sort().flatMap((key) => parse(window.localStorage.getItem(key)));
        for (const key of keys) if (key !== own) window.localStorage.removeItem(key);
        return edits.filter(
          ({ id }, index) => edits.findIndex((other) => other.id === id) === index,
        );
      } catch {
        return [];
      }
    },
    write: (edits) => {
      try {
        if (edits.length === 0) window.localStorage.removeItem(own);
        else window.localStorage.setItem(own, JSON.stringify(edits));
      } catch {
        return;
      }
    },
  };
}

function parse(text: string | null): PendingEdit[] {
  if (text === null) return [];
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? (value as PendingEdit[]) : [];
}
