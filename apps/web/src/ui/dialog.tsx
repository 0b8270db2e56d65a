import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessages } from '../lib/messages.ts';
import { Button, IconButton } from './button.tsx';
import style from './dialog.module.css';
import { ProblemNotice } from './notice.tsx';
import { uiMessages } from './ui-messages.ts';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the bottom. */
  actions?: ReactNode;
  wide?: boolean;
}

/** A native modal dialog: focus moves in, stays in, and returns to where it was. Escape closes. */
export function Dialog({ open, onClose, title, children, actions, wide = false }: DialogProps) {
  const t = useMessages(uiMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={wide ? `${style.dialog} ${style.wide}` : style.dialog}
      aria-labelledby={titleId}
      onClose={({ currentTarget }) => {
        // The event comes a little after the closing: it may have been opened again since.
        if (!currentTarget.open) onClose();
      }}
    >
      {open && (
        <div className={style.sheet}>
          <header className={style.head}>
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label={t.close} onClick={onClose} />
          </header>
          <div className={style.body}>{children}</div>
          {actions !== undefined && <footer className={style.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  /** A question: "Skicka inbjudan?" */
  title: string;
  /** What will happen, with its number: "Skickas till 412 personer." */
  children: ReactNode;
  /** What the button does: "Skicka till 412". Never "OK". */
  confirmLabel: string;
  onConfirm: () => void;
  busy?: boolean;
  error?: unknown;
  danger?: boolean;
}

/** Only for what cannot be undone. Everything else is done at once and offers undo (`offerUndo`). */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  confirmLabel,
  onConfirm,
  busy = false,
  error,
  danger = false,
}: ConfirmDialogProps) {
  const t = useMessages(uiMessages);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      {typeof children === 'string' ? <p>{children}</p> : children}
      {error !== undefined && error !== null && <ProblemNotice error={error} />}
    </Dialog>
  );
}
