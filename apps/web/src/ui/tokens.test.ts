import { describe, expect, test } from 'vitest';
import css from './tokens.css?raw';

type Theme = 'light' | 'dark';

/** The colours of one theme by token, read from the file that the browser reads. */
function coloursOf(theme: Theme): Map<string, string> {
  const colours = new Map<string, string>();
  const plain = css.replaceAll(/var\(--[\w-]+, (#[0-9a-f]{6})\)/g, '$1');
  const pairs = plain.matchAll(
    /(--[\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/g,
  );
  for (const [, name = '', light = '', dark = ''] of pairs) {
    colours.set(name, theme === 'light' ? light : dark);
  }
  for (const [, name = '', colour = ''] of css.matchAll(
    /(--(?:on-)?step-[\w-]+):\s*(#[0-9a-f]{6})/g,
  )) {
    colours.set(name, colour);
  }
  return colours;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const seminars = [...'abcdefghijkl'];
const texts: [ink: string, ground: string][] = [
  ...[
    '--paper',
    '--sheet',
    '--accent-wash',
    '--warn-wash',
    '--problem-wash',
    '--good-wash',
  ].flatMap((ground): [string, string][] => [
    ['--ink', ground],
    ['--ink-soft', ground],
  ]),
  ['--accent', '--paper'],
  ['--accent', '--sheet'],
  ['--on-accent', '--accent'],
  ['--paper', '--ink'],
  ['--now', '--paper'],
  ['--now', '--sheet'],
  ['--problem', '--paper'],
  ['--problem', '--sheet'],
  ['--on-problem', '--problem'],
  ...seminars.flatMap((letter): [string, string][] => [
    ['--paper', `--s-${letter}`],
    [`--s-${letter}`, `--s-${letter}-wash`],
    ['--ink', `--s-${letter}-wash`],
    ['--ink-soft', `--s-${letter}-wash`],
  ]),
  ['--on-step-end', '--step-1'],
  ['--on-step-mid', '--step-2'],
  ['--on-step-mid', '--step-3'],
  ['--on-step-mid', '--step-4'],
  ['--on-step-end', '--step-5'],
];
const edges: [edge: string, ground: string][] = [
  ['--field-edge', '--paper'],
  ['--field-edge', '--sheet'],
  ['--accent', '--paper'],
  ['--warn', '--warn-wash'],
  ['--problem', '--problem-wash'],
];

test('the tokens are read', () => {
  expect(coloursOf('light').get('--paper')).toBe('#fbf8f1');
  expect(coloursOf('dark').get('--paper')).toBe('#15181b');
  expect(coloursOf('light').get('--accent')).toBe('#0d5c4b');
});

describe.each<Theme>(['light', 'dark'])('contrast, %s', (theme) => {
  const colours = coloursOf(theme);
  const between = (a: string, b: string) => contrast(colours.get(a) ?? '', colours.get(b) ?? '');

  test.each(texts)('%s on %s can be read (4.5)', (ink, ground) => {
    expect(between(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)('%s against %s can be seen (3)', (edge, ground) => {
    expect(between(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
