import { type Locale, useLocale } from './locale.ts';

const tags: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };

/** "1 234" in Swedish, "1,234" in English. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  return new Intl.NumberFormat(tags[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A share from 0 to 1 as whole per cent: "78 %" in Swedish, "78%" in English. */
export function formatShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: 'percent' }).format(share);
}

export function useNumbers() {
  const locale = useLocale();
  return {
    number: (value: number, decimals = 0) => formatNumber(value, locale, decimals),
    share: (share: number) => formatShare(share, locale),
  };
}
