/** The surfaces that text in the accent stands on, and the texts that stand on the accent; as in the look's tokens. */
const light = { surfaces: ['#fbf8f1', '#ffffff'], onAccent: '#ffffff' } as const;
const dark = { surfaces: ['#15181b', '#1c2024'], onAccent: '#0d1f1a' } as const;

/** What WCAG 2.2 asks of text of ordinary size (success criterion 1.4.3). */
export const leastContrast = 4.5;

/** One accent, as it is shown in the light and in the dark look. Colours are `#rrggbb`, lower case. */
export interface AccentTones {
  readonly light: string;
  readonly onLight: string;
  readonly dark: string;
  readonly onDark: string;
}

export type AccentDecision =
  | { readonly ok: true; readonly tones: AccentTones }
  | {
      readonly ok: false;
      readonly code: 'accent-too-faint';
      /** The contrast it has against the paper, rounded down to one decimal. */
      readonly contrast: number;
      /** The nearest darker tone of the same hue that can be read. */
      readonly suggestion: string;
    };

/**
 * Whether a municipality's colour can be the accent: as text on the light paper it must reach 4.5:1. No colour reaches that on
 * both a light and a dark paper, so the dark look gets the same hue made lighter, just enough to reach 4.5:1 there.
 * @throws RangeError when `hex` is not of the form #rrggbb.
 */
export function decideAccent(hex: string): AccentDecision {
  const contrast = worstContrast(hex, light.surfaces);
  if (contrast < leastContrast) {
    return {
      ok: false,
      code: 'accent-too-faint',
      contrast: Math.floor(contrast * 10) / 10,
      suggestion: moveTowards(hex, 0, light.surfaces, '#ffffff'),
    };
  }
  return {
    ok: true,
    tones: {
      light: hex.toLowerCase(),
      onLight: light.onAccent,
      dark: moveTowards(hex, 255, dark.surfaces, dark.onAccent),
      onDark: dark.onAccent,
    },
  };
}

/**
 * The contrast between two colours, 1 to 21, by WCAG 2.2's definition of contrast ratio and relative luminance.
 * @throws RangeError when a colour is not of the form #rrggbb.
 */
export function contrastRatio(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Mixes with black (0) or white (255) in hundredths, until text on the surfaces and text on the colour can be read. */
function moveTowards(
  hex: string,
  end: 0 | 255,
  surfaces: readonly string[],
  onAccent: string,
): string {
  const channels = channelsOf(hex);
  for (let hundredths = 0; hundredths < 100; hundredths += 1) {
    const mixed = hexOf(channels.map((channel) => channel + ((end - channel) * hundredths) / 100));
    if (worstContrast(mixed, [...surfaces, onAccent]) >= leastContrast) return mixed;
  }
  return hexOf([end, end, end]);
}

function worstContrast(hex: string, surfaces: readonly string[]): number {
  return Math.min(...surfaces.map((surface) => contrastRatio(hex, surface)));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(hex: string): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(hex))
    throw new RangeError(`Not a colour of the form #rrggbb: ${hex}`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
