import type { ReactNode } from 'react';
import { getLocale, type Locale, useLocale } from './locale.ts';

type Text = string | ((...values: never[]) => ReactNode);
type SameKind<T> = T extends string ? string : T;

export type Messages<T extends Record<string, Text>> = {
  readonly [Key in keyof T]: { readonly sv: T[Key]; readonly en: SameKind<NoInfer<T[Key]>> };
};

export type Texts<T extends Record<string, Text>> = { readonly [Key in keyof T]: SameKind<T[Key]> };

/**
 * The texts of one feature, both languages side by side under each key. A missing language, or an English function that
 * takes other values than the Swedish one, does not compile.
 */
export function defineMessages<T extends Record<string, Text>>(messages: Messages<T>): Messages<T> {
  return messages;
}

const chosen = new WeakMap<object, Partial<Record<Locale, object>>>();

/** The texts in one language. The same object is returned every time, so it is safe as a dependency. */
export function textsIn<T extends Record<string, Text>>(
  messages: Messages<T>,
  locale: Locale,
): Texts<T> {
  const known = chosen.get(messages) ?? {};
  chosen.set(messages, known);
  known[locale] ??= Object.fromEntries(
    Object.entries<{ sv: unknown; en: unknown }>(messages).map(([key, pair]) => [
      key,
      pair[locale],
    ]),
  );
  return known[locale] as Texts<T>;
}

/** The texts in the chosen language; the component is drawn again when the language changes. */
export function useMessages<T extends Record<string, Text>>(messages: Messages<T>): Texts<T> {
  return textsIn(messages, useLocale());
}

/** For code outside components (problem texts, toasts): the texts in the language chosen right now. */
export function currentTexts<T extends Record<string, Text>>(messages: Messages<T>): Texts<T> {
  return textsIn(messages, getLocale());
}
