import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { usePrinting } from '../lib/printing.ts';
import { classNames } from './class-names.ts';
import style from './paper-sheet.module.css';

export type Paper = 'a4' | 'a3';

/** What comes out of the printer instead of the page: its sheets. They are drawn when the browser prepares a print. */
export function Printout({ children }: { children: ReactNode }) {
  return usePrinting()
    ? createPortal(<div className={style.printout}>{children}</div>, document.body)
    : null;
}

interface PaperSheetProps {
  paper: Paper;
  orientation: 'portrait' | 'landscape';
  children: ReactNode;
}

/** Type sizes in points: what can still be read at arm's length, and what looks like a programme rather than a poster. */
const smallest = 6.5;
const comfortable = 10;
const largest: Record<Paper, number> = { a4: 13, a3: 18.5 };

/**
 * One sheet of paper, on paper only: its type is as large as fits on one page. Everything in it is to be sized in `em`. What
 * does not fit even in the smallest type goes on over more pages, in a comfortable one. Stands in a Printout.
 */
export function PaperSheet({ paper, orientation, children }: PaperSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (sheet.current) fitType(sheet.current, largest[paper]);
  });
  return (
    <div ref={sheet} className={classNames(style.sheet, style[`${paper}-${orientation}`])}>
      {children}
    </div>
  );
}

/** Finds the largest type size, to a tenth of a point, at which the content stays within the sheet. */
function fitType(sheet: HTMLElement, most: number): void {
  sheet.classList.remove(style.long ?? '');
  let low = smallest;
  let high = most;
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (fitsAt(sheet, middle)) low = middle;
    else high = middle;
  }
  if (fitsAt(sheet, most) || fitsAt(sheet, low)) return;
  sheet.classList.add(style.long ?? '');
  sheet.style.fontSize = `${comfortable}pt`;
}

function fitsAt(sheet: HTMLElement, points: number): boolean {
  sheet.style.fontSize = `${points}pt`;
  return sheet.scrollHeight <= sheet.clientHeight && sheet.scrollWidth <= sheet.clientWidth;
}
