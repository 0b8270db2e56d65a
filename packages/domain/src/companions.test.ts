import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompanionAsk,
  type CompanionStep,
  companionOf,
  stepCompanions,
} from './companions.ts';

const step = (kind: 'ask' | 'accept' | 'decline', by: string, other: string): CompanionStep => ({
  kind,
  by,
  other,
});
const end = (by: string): CompanionStep => ({ kind: 'end', by });

/** The asks after the steps; refused ones change nothing. */
function after(...steps: readonly CompanionStep[]): readonly CompanionAsk[] {
  return steps.reduce<readonly CompanionAsk[]>((asks, one) => {
    const decision = stepCompanions(asks, one);
    return decision.ok ? decision.asks : asks;
  }, []);
}
const code = (asks: readonly CompanionAsk[], one: CompanionStep) => {
  const decision = stepCompanions(asks, one);
  return decision.ok ? 'ok' : decision.code;
};

describe('choosing with a colleague', () => {
  it('counts when both agree, however they came to', () => {
    expect(companionOf(after(step('ask', 'a', 'b')), 'a')).toBeNull();
    for (const second of [step('accept', 'b', 'a'), step('ask', 'b', 'a')]) {
      const asks = after(step('ask', 'a', 'b'), second);
      expect([companionOf(asks, 'a'), companionOf(asks, 'b')]).toEqual(['b', 'a']);
    }
  });

  it('is ended by either', () => {
    for (const by of ['a', 'b']) {
      expect(after(step('ask', 'a', 'b'), step('accept', 'b', 'a'), end(by))).toEqual([]);
    }
    expect(after(step('ask', 'a', 'b'), end('b'))).toHaveLength(1);
  });

  it('is refused where it cannot be', () => {
    const pair = after(step('ask', 'a', 'b'), step('accept', 'b', 'a'));
    expect(code(pair, step('ask', 'a', 'c'))).toBe('companion-already');
    expect(code(pair, step('ask', 'c', 'a'))).toBe('companion-has-another');
    expect(code(pair, step('decline', 'b', 'a'))).toBe('companion-not-asked');
    expect(code([], step('ask', 'a', 'a'))).toBe('companion-yourself');
    expect(code([], step('accept', 'a', 'b'))).toBe('companion-not-asked');
    const no = after(step('ask', 'a', 'b'), step('decline', 'b', 'a'));
    expect(code(no, step('ask', 'a', 'b'))).toBe('companion-said-no');
    expect(code(no, step('accept', 'b', 'a'))).toBe('companion-not-asked');
    expect(code(no, step('ask', 'a', 'c'))).toBe('ok');
  });

  it('whatever people do, everybody has at most one colleague and one ask, and the same again changes nothing', () => {
    const who = fc.constantFrom('a', 'b', 'c', 'd');
    const steps = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constantFrom('ask' as const, 'accept' as const, 'decline' as const),
          by: who,
          other: who,
        }),
        fc.record({ kind: fc.constant('end' as const), by: who }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        const asks = after(...all);
        const agreed = asks.filter(({ state }) => state === 'agreed');
        const people = agreed.flatMap(({ askerId, askedId }) => [askerId, askedId]);
        expect(new Set(people).size).toBe(people.length);
        expect(new Set(asks.map(({ askerId }) => askerId)).size).toBe(asks.length);
        for (const person of people) {
          expect(companionOf(asks, companionOf(asks, person) ?? '')).toBe(person);
        }
        const last = all.at(-1);
        if (last !== undefined && last.kind !== 'end') expect(after(...all, last)).toEqual(asks);
      }),
    );
  });
});
