import { useEffect, useState } from 'react';

const minute = 60_000;

/** The present moment, anew at each whole minute and when the page is looked at again. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setNow(new Date());
      timer = setTimeout(tick, minute - (Date.now() % minute));
    };
    const look = () => {
      if (document.visibilityState === 'visible') tick();
    };
    timer = setTimeout(tick, minute - (Date.now() % minute));
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
