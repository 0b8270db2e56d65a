import { type ComponentType, useEffect, useState } from 'react';

/**
 * A part that nobody waits for: its code is fetched once what stands around it is shown, and until then it is nothing.
 * Where the code cannot be fetched, it is fetched when there is a network again. `load` must stay the same.
 */
export function Soon<Given extends object>({
  load,
  given,
}: {
  load: () => Promise<{ default: ComponentType<Given> }>;
  given: Given;
}) {
  const [part, setPart] = useState<{ default: ComponentType<Given> }>();
  useEffect(() => {
    if (part !== undefined) return;
    let gone = false;
    const fetchPart = () =>
      load().then(
        (fetched) => {
          if (!gone) setPart(fetched);
        },
        () => undefined,
      );
    void fetchPart();
    window.addEventListener('online', fetchPart);
    return () => {
      gone = true;
      window.removeEventListener('online', fetchPart);
    };
  }, [load, part]);
  return part === undefined ? null : <part.default {...given} />;
}
