/** Without storage (tests, private browsing) what is kept lives until the page is closed. */
const memory = new Map<string, string>();

function inBrowser<T>(work: (storage: Storage) => T, without: () => T): T {
  try {
    return work(window.localStorage);
  } catch {
    return without();
  }
}

/** Where answers are kept on this device, and nowhere else, until they have been sent. */
export const keptAnswers = {
  get: (key: string): string | null =>
    memory.get(key) ??
    inBrowser(
      (storage) => storage.getItem(key),
      () => null,
    ),
  set: (key: string, value: string): void =>
    inBrowser(
      (storage) => storage.setItem(key, value),
      () => void memory.set(key, value),
    ),
  remove: (key: string): void => {
    memory.delete(key);
    inBrowser(
      (storage) => storage.removeItem(key),
      () => undefined,
    );
  },
  keys: (): string[] => [
    ...memory.keys(),
    ...inBrowser(
      (storage) => Object.keys(storage),
      () => [],
    ),
  ],
};

/** Begins the key of every answer that is being written. */
export const draftPrefix = 'ledarforum.answer-values.';

/** At sign-out: what was being written does not stay in this browser. What has been handed in waits for its sender all the same. */
export function forgetDrafts(): void {
  for (const key of keptAnswers.keys()) {
    if (key.startsWith(draftPrefix)) keptAnswers.remove(key);
  }
}
