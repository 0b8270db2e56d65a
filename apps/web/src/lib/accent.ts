import type { AccentTones } from '@ledarforum/domain/accent';
import { useEffect } from 'react';
import { useAbout } from './about.ts';

const storageKey = 'ledarforum.accent';

/** The properties that `tokens.css` takes an accent from; also set by `public/first-paint.js`. */
export function accentProperties(tones: AccentTones): Record<string, string> {
  return {
    '--accent-light': tones.light,
    '--on-accent-light': tones.onLight,
    '--accent-dark': tones.dark,
    '--on-accent-dark': tones.onDark,
    '--accent-wash-light': `color-mix(in srgb, ${tones.light} 10%, #fbf8f1)`,
    '--accent-wash-dark': `color-mix(in srgb, ${tones.dark} 16%, #15181b)`,
  };
}

/** Gives the app the municipality's colour, and remembers it for the next first paint. */
export function useAccent(): void {
  const { data } = useAbout();
  const accent = data?.accent;
  useEffect(() => {
    if (accent === undefined) return;
    let current = true;
    tonesOf(accent).then(
      (tones) => {
        if (current) apply(tones);
      },
      // The colour is an adornment: without it the product's own stays.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [accent]);
}

async function tonesOf(accent: string | null): Promise<AccentTones | undefined> {
  if (accent === null) return undefined;
  const { decideAccent } = await import('@ledarforum/domain/accent');
  const decision = decideAccent(accent);
  return decision.ok ? decision.tones : undefined;
}

const nothing = { light: '', onLight: '', dark: '', onDark: '' };

function apply(tones: AccentTones | undefined): void {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(accentProperties(tones ?? nothing))) {
    if (tones === undefined) style.removeProperty(name);
    else style.setProperty(name, value);
  }
  remember(tones);
}

function remember(tones: AccentTones | undefined): void {
  try {
    if (tones === undefined) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(accentProperties(tones)));
  } catch {
    return;
  }
}
