/** One person's wish to have the same seminars as another, and what became of it. */
export interface CompanionAsk {
  readonly askerId: string;
  readonly askedId: string;
  readonly state: 'asked' | 'agreed' | 'declined';
}

/** What somebody does about choosing together. */
export type CompanionStep =
  | { readonly kind: 'ask' | 'accept' | 'decline'; readonly by: string; readonly other: string }
  /** Leaves the colleague one has, or takes back what one has asked. */
  | { readonly kind: 'end'; readonly by: string };

/** Each is a problem code of the contract. */
export type CompanionRefusal =
  | 'companion-yourself'
  | 'companion-already'
  | 'companion-has-another'
  | 'companion-said-no'
  | 'companion-not-asked';

export type CompanionDecision =
  | { readonly ok: true; readonly asks: readonly CompanionAsk[] }
  | { readonly ok: false; readonly code: CompanionRefusal };

/** The colleague with whom somebody has agreed; null when there is none. */
export function companionOf(asks: readonly CompanionAsk[], id: string): string | null {
  const pair = asks.find(
    ({ askerId, askedId, state }) => state === 'agreed' && (askerId === id || askedId === id),
  );
  if (pair === undefined) return null;
  return pair.askerId === id ? pair.askedId : pair.askerId;
}

/**
 * What a step makes of the asks of a block. Everybody has at most one colleague and one ask of their own. Two who ask each other have
 * agreed. The same step again changes nothing. Somebody who has agreed no longer asks others; those who ask them wait.
 */
export function stepCompanions(
  asks: readonly CompanionAsk[],
  step: CompanionStep,
): CompanionDecision {
  if (step.kind === 'end') return { ok: true, asks: withoutPair(asks, step.by) };
  const { by, other } = step;
  if (by === other) return { ok: false, code: 'companion-yourself' };
  const theirs = asks.find(({ askerId, askedId }) => askerId === other && askedId === by);
  if (step.kind === 'decline') {
    if (theirs === undefined || theirs.state === 'agreed') {
      return { ok: false, code: 'companion-not-asked' };
    }
    const declined = { ...theirs, state: 'declined' as const };
    return { ok: true, asks: asks.map((ask) => (ask === theirs ? declined : ask)) };
  }
  const mine = companionOf(asks, by);
  if (mine === other) return { ok: true, asks };
  if (mine !== null) return { ok: false, code: 'companion-already' };
  if (companionOf(asks, other) !== null) return { ok: false, code: 'companion-has-another' };
  if (theirs !== undefined && theirs.state === 'asked') {
    return { ok: true, asks: agreed(asks, theirs) };
  }
  return step.kind === 'accept'
    ? { ok: false, code: 'companion-not-asked' }
    : ask(asks, { askerId: by, askedId: other, state: 'asked' });
}

function ask(asks: readonly CompanionAsk[], wanted: CompanionAsk): CompanionDecision {
  const mine = asks.find(({ askerId }) => askerId === wanted.askerId);
  if (mine?.askedId === wanted.askedId) {
    return mine.state === 'declined'
      ? { ok: false, code: 'companion-said-no' }
      : { ok: true, asks };
  }
  return { ok: true, asks: [...asks.filter((one) => one !== mine), wanted] };
}

function agreed(asks: readonly CompanionAsk[], theirs: CompanionAsk): readonly CompanionAsk[] {
  return asks.flatMap((one) => {
    if (one === theirs) return [{ ...one, state: 'agreed' as const }];
    return one.askerId === theirs.askedId ? [] : [one];
  });
}

function withoutPair(asks: readonly CompanionAsk[], id: string): readonly CompanionAsk[] {
  const paired = companionOf(asks, id) !== null;
  return asks.filter(({ askerId, askedId, state }) =>
    paired ? state !== 'agreed' || (askerId !== id && askedId !== id) : askerId !== id,
  );
}
