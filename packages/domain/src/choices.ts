import type { ChoiceMode } from './programme-kinds.ts';
/** Where an event is in its life, as far as choosing is concerned. */
export type ChoicePhase =
  | 'DRAFT'
  | 'INVITED'
  | 'CHOOSING'
  | 'ALLOCATED'
  | 'LIVE'
  | 'EVALUATING'
  | 'CLOSED';

/** What decides whether a person may rank the seminars of a block. */
export interface ChoiceFacts {
  readonly phase: ChoicePhase;
  readonly mode: ChoiceMode;
  /** Not before this instant; null: from the phase CHOOSING. */
  readonly opensAt: Date | null;
  /** Not from this instant on; null: for as long as the phase is CHOOSING. */
  readonly closesAt: Date | null;
  readonly attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';
  /** True when an outcome of the block has been published. */
  readonly allocated: boolean;
}

/** Why a person may not rank. Each is a problem code of the contract. */
export type ChoiceRefusal =
  | 'choice-rotation'
  | 'choice-by-claim'
  | 'choice-declined'
  | 'choice-digital'
  | 'choice-already-allocated'
  | 'choice-not-open'
  | 'choice-closed';

/** What is wrong with a ranking itself. Each is a problem code of the contract. */
export type RankingRefusal = 'ranking-duplicate-seminar' | 'ranking-unknown-seminar';

export type Decision<Refusal extends string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Refusal };

const open: { readonly ok: true } = { ok: true };
const beforeChoosing: ReadonlySet<ChoicePhase> = new Set<ChoicePhase>(['DRAFT', 'INVITED']);

/**
 * Whether a person may rank now. A seat is a seat in a room, so those who take part digitally or not
 * at all do not choose; somebody who has not replied yet may. The last moment is the instant before
 * `closesAt`.
 */
export function canRank(facts: ChoiceFacts, now: Date): Decision<ChoiceRefusal> {
  if (facts.mode === 'ROTATION') return { ok: false, code: 'choice-rotation' };
  if (facts.mode === 'CLAIM') return { ok: false, code: 'choice-by-claim' };
  if (facts.attendance === 'DECLINED') return { ok: false, code: 'choice-declined' };
  if (facts.attendance === 'DIGITAL') return { ok: false, code: 'choice-digital' };
  if (facts.allocated) return { ok: false, code: 'choice-already-allocated' };
  if (beforeChoosing.has(facts.phase)) return { ok: false, code: 'choice-not-open' };
  if (facts.phase !== 'CHOOSING') return { ok: false, code: 'choice-closed' };
  if (facts.opensAt !== null && now < facts.opensAt) return { ok: false, code: 'choice-not-open' };
  if (facts.closesAt !== null && now >= facts.closesAt) return { ok: false, code: 'choice-closed' };
  return open;
}

/**
 * Whether a ranking may be saved now: the person may rank, no seminar stands twice and all belong to
 * the block. A short or empty ranking is fine: empty takes all wishes back.
 */
export function decideRanking(
  facts: ChoiceFacts & { readonly seminarIds: readonly string[] },
  ranking: readonly string[],
  now: Date,
): Decision<ChoiceRefusal | RankingRefusal> {
  const may = canRank(facts, now);
  if (!may.ok) return may;
  if (new Set(ranking).size !== ranking.length) {
    return { ok: false, code: 'ranking-duplicate-seminar' };
  }
  const known = new Set(facts.seminarIds);
  return ranking.every((id) => known.has(id))
    ? open
    : { ok: false, code: 'ranking-unknown-seminar' };
}

/**
 * The ranking with one seminar at another place; the others keep their order. A place outside the
 * ranking is the nearest end. A seminar that is not ranked leaves the ranking as it is.
 * @param place where it is to stand, 0 is the most wanted
 */
export function moveWish(
  ranking: readonly string[],
  seminarId: string,
  place: number,
): readonly string[] {
  if (!ranking.includes(seminarId)) return ranking;
  const others = ranking.filter((id) => id !== seminarId);
  const at = Math.max(0, Math.min(others.length, Math.trunc(place)));
  return [...others.slice(0, at), seminarId, ...others.slice(at)];
}

/** The ranking with the seminar last, unless it is ranked already. */
export function addWish(ranking: readonly string[], seminarId: string): readonly string[] {
  return ranking.includes(seminarId) ? ranking : [...ranking, seminarId];
}

/** The ranking without the seminar. */
export function removeWish(ranking: readonly string[], seminarId: string): readonly string[] {
  return ranking.filter((id) => id !== seminarId);
}
