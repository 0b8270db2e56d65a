import { useEffect, useRef } from 'react';

const againMs = 20_000;

/** While something waits for a network: tries again when the browser says that there is one, and now and then anyway. */
export function useTryAgain(waits: boolean, attempt: () => void): void {
  const latest = useRef(attempt);
  useEffect(() => {
    latest.current = attempt;
  });
  useEffect(() => {
    if (!waits) return;
    const now = () => latest.current();
    const timer = setInterval(now, againMs);
    window.addEventListener('online', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
    };
  }, [waits]);
}
