import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canWriteAnswer,
  type DialogueAct,
  type DialogueState,
  decideDialogue,
  leftMs,
} from './dialogue.ts';

const steps = [{ minutes: 5 }, { minutes: 10 }, { minutes: 3 }];
const at = (minute: number) => new Date(Date.UTC(2026, 4, 11, 8, minute));
const waiting: DialogueState = { status: 'waiting' };

function after(acts: readonly (readonly [DialogueAct, number])[]): DialogueState {
  return acts.reduce<DialogueState>((state, [act, minute]) => {
    const decided = decideDialogue(state, act, steps, at(minute));
    if (!decided.ok) throw new Error(`${act.kind}: ${decided.code}`);
    return decided.state;
  }, waiting);
}

type Played = readonly [{ kind: 'toggle' } | { kind: 'lengthen'; minutes: number }, number];

/** Pauses and resumes in turn, or lengthens, each so many minutes after the one before. */
function play(acts: readonly Played[]) {
  let state = after([[{ kind: 'start' }, 0]]);
  const sums = { minute: 0, ran: 0, added: 0 };
  for (const [what, wait] of acts) {
    sums.minute += wait;
    const runs = state.status === 'running';
    if (runs) sums.ran += wait;
    if (what.kind === 'lengthen') sums.added += what.minutes;
    const act = what.kind === 'lengthen' ? what : ({ kind: runs ? 'pause' : 'resume' } as const);
    const decided = decideDialogue(state, act, steps, at(sums.minute));
    if (!decided.ok) throw new Error(decided.code);
    state = decided.state;
  }
  return { state, ...sums };
}

describe('a dialogue', () => {
  it('runs, pauses, is lengthened, goes on and ends', () => {
    const started = after([[{ kind: 'start' }, 0]]);
    expect(started).toEqual({ status: 'running', step: 0, endsAt: at(5) });
    const paused = after([
      [{ kind: 'start' }, 0],
      [{ kind: 'pause' }, 2],
    ]);
    expect(leftMs(paused, at(30))).toBe(3 * 60_000);
    const later = after([
      [{ kind: 'start' }, 0],
      [{ kind: 'pause' }, 2],
      [{ kind: 'lengthen', minutes: 5 }, 20],
      [{ kind: 'resume' }, 30],
    ]);
    expect(later).toEqual({ status: 'running', step: 0, endsAt: at(38) });
    const skipped = after([
      [{ kind: 'start' }, 0],
      [{ kind: 'go', step: 2 }, 1],
      [{ kind: 'go', step: 1 }, 2],
    ]);
    expect(skipped).toEqual({ status: 'running', step: 1, endsAt: at(12) });
    expect(
      after([
        [{ kind: 'start' }, 0],
        [{ kind: 'end' }, 1],
        [{ kind: 'go', step: 0 }, 9],
      ]),
    ).toEqual({ status: 'running', step: 0, endsAt: at(14) });
  });

  it('goes over its time rather than being cut off, and answers can be written', () => {
    const started = after([[{ kind: 'start' }, 0]]);
    expect(leftMs(started, at(7))).toBe(-2 * 60_000);
    expect(canWriteAnswer(started)).toBe(true);
    expect(canWriteAnswer({ status: 'ended' })).toBe(true);
    expect(canWriteAnswer(waiting)).toBe(false);
  });

  it('refuses what does not make sense where it is', () => {
    const refused = (state: DialogueState, act: DialogueAct) =>
      decideDialogue(state, act, steps, at(0));
    const running = after([[{ kind: 'start' }, 0]]);
    for (const act of ['pause', 'resume', 'end', 'reset'] as const) {
      expect(refused(waiting, { kind: act })).toEqual({ ok: false, code: 'dialogue-not-now' });
    }
    expect(refused(running, { kind: 'start' }).ok).toBe(false);
    expect(refused(running, { kind: 'resume' }).ok).toBe(false);
    expect(refused(running, { kind: 'go', step: 3 }).ok).toBe(false);
    expect(refused(waiting, { kind: 'go', step: 0 }).ok).toBe(false);
    expect(decideDialogue(waiting, { kind: 'start' }, [], at(0))).toEqual({
      ok: false,
      code: 'dialogue-without-steps',
    });
  });

  it('neither loses nor makes time by pauses and lengthening', () => {
    const act = fc.oneof(
      fc.constant({ kind: 'toggle' } as const),
      fc.record({
        kind: fc.constant('lengthen' as const),
        minutes: fc.integer({ min: -4, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.nat({ max: 20 }))), (acts) => {
        const { state, minute, ran, added } = play(acts);
        expect(leftMs(state, at(minute))).toBe((5 + added - ran) * 60_000);
      }),
    );
  });
});
