import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskCodeOf, readDeskCode, spellDeskCode } from './desk-code.ts';

const signature = fc.stringMatching(/^[\w-]{32}$/);

describe('a code for the desk', () => {
  it('is eight digits, the same each time, and is read as it is spelt', () => {
    fc.assert(
      fc.property(signature, (signed) => {
        const code = deskCodeOf(signed);
        expect(code).toMatch(/^\d{8}$/);
        expect(deskCodeOf(signed)).toBe(code);
        expect(readDeskCode(spellDeskCode(code))).toBe(code);
      }),
    );
  });

  it('seldom is the same for two', () => {
    const signed = fc.uniqueArray(signature, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(signed, (all) => {
        expect(new Set(all.map(deskCodeOf)).size).toBeGreaterThan(18);
      }),
    );
  });

  it('is not a name, nor too few or too many digits', () => {
    for (const typed of ['', 'Åsa Ek', '1234567', '123456789', '1234 567a']) {
      expect(readDeskCode(typed)).toBeNull();
    }
  });
});
