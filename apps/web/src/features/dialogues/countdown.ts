import { useEffect, useState } from 'react';
import type { Clock } from './dialogue-queries.ts';

/** How far this device's clock is ahead of the server's, in milliseconds, reckoned when the clock arrived. */
export function skewOf(clock: Pick<Clock, 'now'>, receivedAt: number): number {
  return receivedAt - new Date(clock.now).getTime();
}

/** Whole seconds left of the step, below 0 beyond its time; null where no step is under way. */
export function secondsLeft(clock: Clock, skewMs: number, deviceNow: number): number | null {
  if (clock.status === 'PAUSED') return Math.ceil((clock.leftMs ?? 0) / 1000);
  if (clock.endsAt === null) return null;
  return Math.ceil((new Date(clock.endsAt).getTime() - (deviceNow - skewMs)) / 1000);
}

/** "4.05", "–0.30": minutes and seconds, with what the language writes between them. */
export function asMinutes(seconds: number, between: string): string {
  const whole = Math.abs(seconds);
  const text = `${Math.floor(whole / 60)}${between}${String(whole % 60).padStart(2, '0')}`;
  return seconds < 0 ? `–${text}` : text;
}

/** Counts down by the server's clock; right again at once after the device has slept. */
export function useSecondsLeft(clock: Clock, receivedAt: number): number | null {
  const skew = skewOf(clock, receivedAt);
  const [now, setNow] = useState(() => Date.now());
  const runs = clock.status === 'RUNNING';
  useEffect(() => {
    setNow(Date.now());
    if (!runs) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [runs]);
  return secondsLeft(clock, skew, now);
}
