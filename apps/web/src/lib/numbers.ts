import { type Locale, useLocale } from './locale.ts';

const tags: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes a hundred times as long as using it. */
function format(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.NumberFormat(tags[locale], options);
  formats.set(key, known);
  return known;
}

/** "1 234" in Swedish, "1,234" in English. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  return format(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A share from 0 to 1 as whole per cent: "78 %" in Swedish, "78%" in English. */
export function formatShare(share: number, locale: Locale): string {
  return format(locale, { style: 'percent' }).format(share);
}

export function useNumbers() {
  const locale = useLocale();
  return {
    number: (value: number, decimals = 0) => formatNumber(value, locale, decimals),
    share: (share: number) => formatShare(share, locale),
  };
}
