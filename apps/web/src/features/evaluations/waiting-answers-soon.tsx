import { type ComponentType, useEffect, useState } from 'react';

/** Brings what sends waiting answers after the page itself; where it cannot be fetched, it is when there is a network. */
export function WaitingAnswersSoon() {
  const [loaded, setLoaded] = useState<{ default: ComponentType }>();
  useEffect(() => {
    if (loaded !== undefined) return;
    let gone = false;
    const load = () =>
      import('./waiting-answers.tsx').then(
        (part) => {
          if (!gone) setLoaded(part);
        },
        () => undefined,
      );
    void load();
    window.addEventListener('online', load);
    return () => {
      gone = true;
      window.removeEventListener('online', load);
    };
  }, [loaded]);
  return loaded === undefined ? null : <loaded.default />;
}
