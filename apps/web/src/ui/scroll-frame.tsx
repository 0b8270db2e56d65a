import type { ReactNode } from 'react';
import style from './scroll-frame.module.css';

/** Holds a table that may be wider than a phone: it scrolls by itself, by finger and by keys, and the page does not. */
export function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus, or keys cannot scroll it
    <section className={style.frame} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
