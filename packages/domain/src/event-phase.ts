/** The life of an event, in order. */
export const eventPhases = [
  'DRAFT',
  'INVITED',
  'CHOOSING',
  'ALLOCATED',
  'LIVE',
  'EVALUATING',
  'CLOSED',
] as const;

export type EventPhase = (typeof eventPhases)[number];

/** The phases that exist only where somebody ranks seminars. */
const choicePhases: readonly EventPhase[] = ['CHOOSING', 'ALLOCATED'];

/** True when an event has come as far as `wanted`, or further. */
export function phaseReached(phase: EventPhase, wanted: EventPhase): boolean {
  return eventPhases.indexOf(phase) >= eventPhases.indexOf(wanted);
}

/** What a phase move depends on and whom it concerns. All are numbers of people unless named otherwise; at least 0. */
export interface PhaseFacts {
  /** In the event's audience and not invited yet. */
  readonly toInvite: number;
  /** Invited, whatever they replied. */
  readonly invited: number;
  readonly coming: number;
  readonly digital: number;
  readonly unanswered: number;
  /** Blocks where people rank. */
  readonly rankBlocks: number;
  /** Of those, blocks where no seminar has a session. */
  readonly rankBlocksWithoutSessions: number;
  /** Of those, blocks whose allocation is published. */
  readonly rankBlocksPublished: number;
  /** Blocks of rotation where nobody has a place yet. */
  readonly rotationBlocksUnassigned: number;
  /** May choose (not declined, not digital) and have ranked at least one block. */
  readonly wished: number;
  /** May choose and have ranked none. */
  readonly unwished: number;
  /** Have at least one seat. */
  readonly seated: number;
  /** May evaluate and have answered at least one form. */
  readonly evaluated: number;
  /** Have told of diet or access needs. */
  readonly needs: number;
}

export const phaseRefusals = [
  'phase-not-next',
  'audience-empty',
  'choice-block-missing',
  'choice-block-empty',
  'allocation-outstanding',
  'people-already-invited',
  'allocation-published',
  'evaluation-answered',
  'evaluation-counted',
] as const;

/** Why a move is refused. Each is a problem code of the contract. */
export type PhaseRefusal = (typeof phaseRefusals)[number];

export type PhaseMoveDecision =
  | { readonly ok: true; readonly direction: 'forward' | 'back' }
  | { readonly ok: false; readonly code: PhaseRefusal };

type RankBlocks = Pick<PhaseFacts, 'rankBlocks'>;

/** The phases this event goes through: those of choosing only when a block is ranked. */
export function phasesOf({ rankBlocks }: RankBlocks): readonly EventPhase[] {
  return rankBlocks > 0
    ? eventPhases
    : eventPhases.filter((phase) => !choicePhases.includes(phase));
}

/** The phase that comes next, or null after the last. An event in a phase that it no longer goes through moves on from there. */
export function nextPhase(phase: EventPhase, facts: RankBlocks): EventPhase | null {
  const later = (candidate: EventPhase) => candidate !== phase && phaseReached(candidate, phase);
  return phasesOf(facts).find(later) ?? null;
}

/** The phase before, or null before the first. */
export function previousPhase(phase: EventPhase, facts: RankBlocks): EventPhase | null {
  return phasesOf(facts).findLast((candidate) => !phaseReached(candidate, phase)) ?? null;
}

/**
 * Whether an event may move from one phase to another: one step forward, past the phases of choosing where nothing is
 * ranked, or one step back where nothing that somebody did would be lost.
 */
export function decidePhaseMove(
  from: EventPhase,
  to: EventPhase,
  facts: PhaseFacts,
): PhaseMoveDecision {
  if (to === nextPhase(from, facts)) return decided('forward', refuseForward(to, facts));
  if (to === previousPhase(from, facts)) return decided('back', refuseBack(from, facts));
  return { ok: false, code: missingChoice(to, facts) ? 'choice-block-missing' : 'phase-not-next' };
}

function decided(
  direction: 'forward' | 'back',
  refusal: PhaseRefusal | undefined,
): PhaseMoveDecision {
  return refusal === undefined ? { ok: true, direction } : { ok: false, code: refusal };
}

function missingChoice(to: EventPhase, { rankBlocks }: RankBlocks): boolean {
  return rankBlocks === 0 && choicePhases.includes(to);
}

function refuseForward(to: EventPhase, facts: PhaseFacts): PhaseRefusal | undefined {
  if (to === 'INVITED' && facts.toInvite + facts.invited === 0) return 'audience-empty';
  if (to === 'CHOOSING' && facts.rankBlocksWithoutSessions > 0) return 'choice-block-empty';
  if (to === 'ALLOCATED' && facts.rankBlocksPublished < facts.rankBlocks) {
    return 'allocation-outstanding';
  }
  return undefined;
}

function refuseBack(from: EventPhase, facts: PhaseFacts): PhaseRefusal | undefined {
  if (from === 'INVITED' && facts.invited > 0) return 'people-already-invited';
  if (from === 'ALLOCATED' && facts.rankBlocksPublished > 0) return 'allocation-published';
  if (from === 'EVALUATING' && facts.evaluated > 0) return 'evaluation-answered';
  if (from === 'CLOSED' && facts.evaluated > 0) return 'evaluation-counted';
  return undefined;
}

export const consequenceCodes = [
  'invitations-sent',
  'programme-shown',
  'choice-letters-sent',
  'choosing-opens',
  'choosing-pauses',
  'choosing-closes',
  'seats-shown',
  'without-seat',
  'unanswered-left',
  'rotation-unassigned',
  'day-begins',
  'day-reopens',
  'evaluation-letters-sent',
  'evaluation-opens',
  'evaluation-pauses',
  'evaluation-closes',
  'evaluation-reopens',
  'needs-lapse',
  'programme-hidden',
] as const;

/** What a move brings about, and for how many: `count` is always above 0. */
export interface Consequence {
  readonly code: (typeof consequenceCodes)[number];
  readonly count: number;
}

/**
 * What a permitted move will do, and to how many, in the order a reader wants them. Lines that concern nobody are left
 * out; a move that is refused has none.
 */
export function describeConsequences(
  from: EventPhase,
  to: EventPhase,
  facts: PhaseFacts,
): readonly Consequence[] {
  const decision = decidePhaseMove(from, to, facts);
  if (!decision.ok) return [];
  const lines = decision.direction === 'forward' ? forward[to](facts) : back[to](facts);
  return lines.filter(({ count }) => count > 0);
}

type Describe = (facts: PhaseFacts) => readonly Consequence[];
const nothing: Describe = () => [];
const attending = ({ coming, digital }: PhaseFacts) => coming + digital;

const forward: Readonly<Record<EventPhase, Describe>> = {
  DRAFT: nothing,
  INVITED: ({ toInvite, invited }) => [
    { code: 'invitations-sent', count: toInvite },
    { code: 'programme-shown', count: toInvite + invited },
  ],
  CHOOSING: ({ wished, unwished }) => [
    { code: 'choosing-opens', count: wished + unwished },
    { code: 'choice-letters-sent', count: unwished },
  ],
  ALLOCATED: ({ seated, coming, unwished }) => [
    { code: 'seats-shown', count: seated },
    { code: 'without-seat', count: coming - seated },
    { code: 'choosing-closes', count: unwished },
  ],
  LIVE: (facts) => [
    { code: 'day-begins', count: attending(facts) },
    { code: 'unanswered-left', count: facts.unanswered },
    { code: 'rotation-unassigned', count: facts.rotationBlocksUnassigned },
  ],
  EVALUATING: (facts) => [
    { code: 'evaluation-opens', count: attending(facts) },
    { code: 'evaluation-letters-sent', count: attending(facts) },
  ],
  CLOSED: (facts) => [
    { code: 'evaluation-closes', count: attending(facts) - facts.evaluated },
    { code: 'needs-lapse', count: facts.needs },
  ],
};

const back: Readonly<Record<EventPhase, Describe>> = {
  DRAFT: ({ toInvite }) => [{ code: 'programme-hidden', count: toInvite }],
  INVITED: ({ rankBlocks, wished, unwished, ...facts }) =>
    rankBlocks > 0
      ? [{ code: 'choosing-pauses', count: wished + unwished }]
      : [{ code: 'day-reopens', count: facts.coming + facts.digital }],
  CHOOSING: ({ unwished, wished }) => [{ code: 'choosing-opens', count: wished + unwished }],
  ALLOCATED: (facts) => [{ code: 'day-reopens', count: attending(facts) }],
  LIVE: (facts) => [{ code: 'evaluation-pauses', count: attending(facts) }],
  EVALUATING: (facts) => [
    { code: 'evaluation-reopens', count: attending(facts) - facts.evaluated },
  ],
  CLOSED: nothing,
};
