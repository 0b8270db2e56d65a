import { useSyncExternalStore } from 'react';
import { storedChoice } from './stored-choice.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const choice = storedChoice<Theme>(
  'ledarforum.theme',
  themes,
  () => 'system',
  (theme) => {
    if (typeof document === 'undefined') return;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  },
);

export const setTheme = choice.set;

export function useTheme(): Theme {
  return useSyncExternalStore(choice.subscribe, choice.get);
}
