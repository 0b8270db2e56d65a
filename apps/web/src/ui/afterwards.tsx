import { type ReactNode, useDeferredValue } from 'react';

/** What is far down a long page: drawn once the top of it has been, without keeping anybody from scrolling or typing. */
export function Afterwards({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
