/** One step of a dialogue at the tables: what to do, and for how long. */
export interface TimedStep {
  /** From 1. */
  readonly minutes: number;
}

/** Where a dialogue is, the same for all tables. `step` is an index from 0. */
export type DialogueState =
  | { readonly status: 'waiting' }
  | { readonly status: 'running'; readonly step: number; readonly endsAt: Date }
  /** `leftMs` may be below 0: time that has been used beyond the step's own. */
  | { readonly status: 'paused'; readonly step: number; readonly leftMs: number }
  | { readonly status: 'ended' };

/** What a process leader does. */
export type DialogueAct =
  | { readonly kind: 'start' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** Minutes more, or fewer where below 0. */
  | { readonly kind: 'lengthen'; readonly minutes: number }
  | { readonly kind: 'go'; readonly step: number }
  | { readonly kind: 'end' }
  /** Back to before the start; answers stay. */
  | { readonly kind: 'reset' };

export type DialogueDecision =
  | { readonly ok: true; readonly state: DialogueState }
  | { readonly ok: false; readonly code: 'dialogue-not-now' | 'dialogue-without-steps' };

const minuteMs = 60_000;
const notNow = { ok: false, code: 'dialogue-not-now' } as const;

/**
 * Where the dialogue is after an act. Time is neither lost nor made: what is left is the same before and after a pause, and a
 * lengthened step is longer by exactly what was added, whether it runs or is paused. A step never ends by itself, so that nobody
 * is cut off: the process leader goes on.
 */
export function decideDialogue(
  state: DialogueState,
  act: DialogueAct,
  steps: readonly TimedStep[],
  now: Date,
): DialogueDecision {
  if (state.status === 'waiting') {
    if (act.kind !== 'start') return notNow;
    return steps.length === 0
      ? { ok: false, code: 'dialogue-without-steps' }
      : enter(0, steps, now);
  }
  if (act.kind === 'reset') return { ok: true, state: { status: 'waiting' } };
  if (act.kind === 'go') {
    return steps[act.step] === undefined ? notNow : enter(act.step, steps, now);
  }
  return act.kind === 'start' || state.status === 'ended' ? notNow : inStep(state, act, now);
}

type Acts<Kind> = Extract<DialogueAct, { kind: Kind }>;

function inStep(
  state: Extract<DialogueState, { step: number }>,
  act: Acts<'pause' | 'resume' | 'lengthen' | 'end'>,
  now: Date,
): DialogueDecision {
  switch (act.kind) {
    case 'pause':
      return state.status === 'running'
        ? { ok: true, state: paused(state.step, leftMs(state, now)) }
        : notNow;
    case 'resume':
      return state.status === 'paused'
        ? { ok: true, state: running(state.step, now, state.leftMs) }
        : notNow;
    case 'lengthen': {
      const left = leftMs(state, now) + act.minutes * minuteMs;
      return {
        ok: true,
        state:
          state.status === 'paused' ? paused(state.step, left) : running(state.step, now, left),
      };
    }
    case 'end':
      return { ok: true, state: { status: 'ended' } };
  }
}

/** Milliseconds left of the step; below 0 when it has gone on for longer. 0 where no step is under way. */
export function leftMs(state: DialogueState, now: Date): number {
  if (state.status === 'running') return state.endsAt.getTime() - now.getTime();
  return state.status === 'paused' ? state.leftMs : 0;
}

function enter(step: number, steps: readonly TimedStep[], now: Date): DialogueDecision {
  return { ok: true, state: running(step, now, (steps[step]?.minutes ?? 0) * minuteMs) };
}

function running(step: number, now: Date, left: number): DialogueState {
  return { status: 'running', step, endsAt: new Date(now.getTime() + left) };
}

function paused(step: number, left: number): DialogueState {
  return { status: 'paused', step, leftMs: left };
}

/** Whether a table's answer can be written: from the start, also after a step's time, until the day is closed. */
export function canWriteAnswer(state: DialogueState): boolean {
  return state.status !== 'waiting';
}
