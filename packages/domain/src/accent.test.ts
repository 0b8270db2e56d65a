import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, decideAccent, leastContrast } from './accent.ts';

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`);

describe('decideAccent', () => {
  it('accepts the product’s own accent and refuses a pale yellow', () => {
    expect(decideAccent('#0D5C4B')).toMatchObject({ ok: true, tones: { light: '#0d5c4b' } });
    expect(decideAccent('#ffe08a')).toMatchObject({ ok: false, code: 'accent-too-faint' });
  });

  it('has known contrasts at the ends', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('refuses what is no colour', () => {
    expect(() => decideAccent('red')).toThrow(RangeError);
  });

  it('never lets through a tone that cannot be read, in either look', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        const decision = decideAccent(hex);
        if (!decision.ok) return;
        const { tones } = decision;
        for (const [one, other] of [
          [tones.light, '#fbf8f1'],
          [tones.light, '#ffffff'],
          [tones.light, tones.onLight],
          [tones.dark, '#15181b'],
          [tones.dark, '#1c2024'],
          [tones.dark, tones.onDark],
        ] as const) {
          expect(contrastRatio(one, other)).toBeGreaterThanOrEqual(leastContrast);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('suggests a tone that is accepted when it refuses', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        const decision = decideAccent(hex);
        if (decision.ok) return;
        expect(decision.contrast).toBeLessThan(leastContrast);
        expect(decideAccent(decision.suggestion).ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
