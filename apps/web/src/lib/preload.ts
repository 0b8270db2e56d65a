import { createContext, useContext } from 'react';

/** Fetches the code and the data of the page at an address, ahead of the click. */
export type Preload = (pathname: string) => void;

export const PreloadContext = createContext<Preload>(() => {});

export function usePreload(): Preload {
  return useContext(PreloadContext);
}
