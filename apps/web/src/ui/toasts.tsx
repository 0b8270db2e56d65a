import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMessages } from '../lib/messages.ts';
import { Button, IconButton } from './button.tsx';
import { dismissToast, type Toast, toastStore } from './toast-store.ts';
import style from './toasts.module.css';
import { uiMessages } from './ui-messages.ts';

/** The one live region of the app; stands in the providers. Use `announce` and `offerUndo` to say something in it. */
export function ToastRegion() {
  const t = useMessages(uiMessages);
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get);
  return (
    <section
      className={style.region}
      aria-label={t.messages}
      aria-live="polite"
      aria-relevant="additions"
    >
      {toasts.map((toast) => (
        <ToastBar key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastBar({ toast }: { toast: Toast }) {
  const t = useMessages(uiMessages);
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (paused) return;
    const timer = setTimeout(() => dismissToast(toast.id), toast.milliseconds);
    return () => clearTimeout(timer);
  }, [paused, toast]);
  const { onUndo } = toast;
  return (
    <fieldset
      className={style.toast}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <p>{toast.text}</p>
      {onUndo && (
        <Button
          kind="quiet"
          icon="undo"
          onClick={() => {
            dismissToast(toast.id);
            onUndo();
          }}
        >
          {t.undo}
        </Button>
      )}
      <IconButton icon="close" label={t.close} onClick={() => dismissToast(toast.id)} />
    </fieldset>
  );
}
