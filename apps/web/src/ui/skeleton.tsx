import { useMessages } from '../lib/messages.ts';
import style from './skeleton.module.css';
import { uiMessages } from './ui-messages.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Empty lines where text will stand, shown only when nothing is known yet. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useMessages(uiMessages);
  return (
    <div className={style.skeleton} role="status">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <span key={key} className={style.line} />
      ))}
    </div>
  );
}
