/**
 * Looks up together what is asked for within one turn of the event loop. Under a herd one statement answers dozens of
 * callers; a caller alone waits for nothing but the end of the turn. When the lookup fails, it fails for all of them.
 * @returns the value for a key, `undefined` where there is none
 */
export function askTogether<Key, Value>(
  find: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let gathered: {
    readonly keys: Set<Key>;
    readonly found: Promise<ReadonlyMap<Key, Value>>;
  } | null = null;
  return async (key) => {
    if (gathered === null) {
      const keys = new Set<Key>();
      const found = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        gathered = null;
        return find([...keys]);
      });
      gathered = { keys, found };
    }
    const { keys, found } = gathered;
    keys.add(key);
    return (await found).get(key);
  };
}
