import { useEffect, useRef } from 'react';

interface EditorKeys {
  undo: () => void;
  redo: () => void;
  onHelp: () => void;
  onNew: () => void;
}

/** The keys that mean something anywhere on the page, but not while somebody writes or a dialogue is open. */
export function useEditorKeys(keys: EditorKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isBusy(event.target)) return;
      const wanted = wantedBy(event);
      if (!wanted) return;
      event.preventDefault();
      latest.current[wanted]();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function wantedBy(event: KeyboardEvent): keyof EditorKeys | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : undefined;
  }
  if (event.altKey) return undefined;
  if (key === '?') return 'onHelp';
  return key === 'n' ? 'onNew' : undefined;
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
