/** A choice kept in this browser: readable outside React, observable inside it. */
export interface StoredChoice<T extends string> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (onChange: () => void) => () => void;
}

/** Storage may be missing (tests) or blocked (private browsing); the choice then lives until the page is closed. */
export function storedChoice<T extends string>(
  key: string,
  allowed: readonly T[],
  fallback: () => T,
  apply: (value: T) => void,
): StoredChoice<T> {
  const listeners = new Set<() => void>();
  let current = readStored(key, allowed) ?? fallback();
  apply(current);
  return {
    get: () => current,
    set: (value) => {
      if (value === current) return;
      current = value;
      writeStored(key, value);
      apply(value);
      for (const listener of listeners) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

function readStored<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  if (typeof window === 'undefined') return undefined;
  try {
    const stored = window.localStorage.getItem(key);
    return allowed.find((value) => value === stored);
  } catch {
    return undefined;
  }
}

function writeStored(key: string, value: string): void {
  if (typeof window === 'undefined') return;
  try {
    window.localStorage.setItem(key, value);
  } catch {
    return;
  }
}
