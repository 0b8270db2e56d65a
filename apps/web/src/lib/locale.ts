import { useSyncExternalStore } from 'react';
import { storedChoice } from './stored-choice.ts';

export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The browser suggests; Swedish when it suggests nothing we speak. */
export function suggestLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    const match = locales.find((locale) => locale === language);
    if (match !== undefined) return match;
  }
  return 'sv';
}

const choice = storedChoice<Locale>(
  'ledarforum.locale',
  locales,
  () => suggestLocale(typeof window === 'undefined' ? [] : window.navigator.languages),
  (locale) => {
    if (typeof document !== 'undefined') document.documentElement.lang = locale;
  },
);

export const getLocale = choice.get;
export const setLocale = choice.set;

export function useLocale(): Locale {
  return useSyncExternalStore(choice.subscribe, choice.get);
}
