import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { asMinutes, useSecondsLeft } from './countdown.ts';
import { dialogueMessages } from './dialogue-messages.ts';
import type { Clock } from './dialogue-queries.ts';
import style from './dialogues.module.css';

/** The time left, large. Screen readers hear of it when a minute is left, not each second. */
export function TimeLeft({ clock, receivedAt }: { clock: Clock; receivedAt: number }) {
  const t = useMessages(dialogueMessages);
  const left = useSecondsLeft(clock, receivedAt);
  const isLastMinute = left !== null && left <= 60 && left > 0 && clock.status === 'RUNNING';
  if (left === null) return null;
  return (
    <div className={style.timeLeft}>
      <p role="timer" className={left < 0 ? style.overTime : undefined}>
        {asMinutes(left, t.betweenMinutesAndSeconds)} <small>{left < 0 ? t.over : t.left}</small>
      </p>
      {clock.status === 'PAUSED' && <p className={style.paused}>{t.PAUSED}</p>}
      <VisuallyHidden>
        <span role="status">{isLastMinute ? t.oneMinute : ''}</span>
      </VisuallyHidden>
    </div>
  );
}

/** Tells once, to those who listen, when the step changes. */
export function StepNews({ step, text }: { step: number | null; text: string }) {
  const t = useMessages(dialogueMessages);
  const [news, setNews] = useState('');
  const told = useRef(step);
  useEffect(() => {
    if (told.current === step) return;
    told.current = step;
    setNews(step === null ? '' : t.nowStep(step + 1, text));
  }, [step, text, t]);
  return (
    <VisuallyHidden>
      <span role="status">{news}</span>
    </VisuallyHidden>
  );
}
