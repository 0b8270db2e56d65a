import { type EventPhase, phaseReached } from './event-phase.ts';

/** Each is a problem code of the contract. */
export type PlanRefusal = 'planned-move-past' | 'planned-move-behind' | 'planned-moves-disorder';

/**
 * Whether an event may be planned to move by itself: only to phases it goes through and has not reached, at moments to
 * come, each phase once and in their order.
 * @param phases those that the event goes through, in order
 */
export function decidePlan(
  phase: EventPhase,
  moves: readonly { readonly to: EventPhase; readonly at: Date }[],
  phases: readonly EventPhase[],
  now: Date,
): { readonly ok: true } | { readonly ok: false; readonly code: PlanRefusal } {
  if (moves.some(({ to }) => phaseReached(phase, to) || !phases.includes(to))) {
    return { ok: false, code: 'planned-move-behind' };
  }
  if (moves.some(({ at }) => at <= now)) return { ok: false, code: 'planned-move-past' };
  const inOrder = [...moves].sort((a, b) => phases.indexOf(a.to) - phases.indexOf(b.to));
  const disorder = inOrder.some((move, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && (next.to === move.to || next.at <= move.at);
  });
  return disorder ? { ok: false, code: 'planned-moves-disorder' } : { ok: true };
}
