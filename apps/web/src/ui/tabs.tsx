import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import style from './tabs.module.css';

export interface Tab {
  key: string;
  label: string;
  panel: ReactNode;
}

/** Parts of one page of which one is shown at a time. For parts with addresses of their own, use SubNav. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const id = useId();
  const [chosen, setChosen] = useState(tabs[0]?.key);
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.find((tab) => tab.key === chosen) ?? tabs[0];
  if (shown === undefined) return null;

  const turn = (event: KeyboardEvent) => {
    const target = tabAfter(event.key, tabs, shown.key);
    if (target === undefined) return;
    event.preventDefault();
    setChosen(target);
    list.current?.querySelector<HTMLElement>(`[data-tab="${target}"]`)?.focus();
  };

  return (
    <div className={style.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={style.list} onKeyDown={turn}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            data-tab={tab.key}
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === shown.key}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === shown.key ? 0 : -1}
            onClick={() => setChosen(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown.key}`}>
        {shown.panel}
      </div>
    </div>
  );
}

/** Which tab an arrow, Home or End leads to; nothing for other keys. */
export function tabAfter(
  key: string,
  tabs: readonly { key: string }[],
  current: string,
): string | undefined {
  const index = tabs.findIndex((tab) => tab.key === current);
  if (key === 'Home') return tabs.at(0)?.key;
  if (key === 'End') return tabs.at(-1)?.key;
  if (key === 'ArrowRight') return tabs[(index + 1) % tabs.length]?.key;
  if (key === 'ArrowLeft') return tabs.at(index - 1)?.key;
  return undefined;
}
