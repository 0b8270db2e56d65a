/**
 * Adjusts the p-values of many comparisons so that the chance of calling any difference where there is none stays below the
 * level that the adjusted values are held against: Holm's step-down method, valid whatever the dependence between the tests.
 * Source: S. Holm, A simple sequentially rejective multiple test procedure, Scand. J. Statist. 6 (1979).
 * @param ps each from 0 to 1.
 * @returns adjusted values in the same order, each from 0 to 1 and never below its own p.
 */
export function holm(ps: readonly number[]): number[] {
  const rising = ps.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = ps.map(() => 1);
  let reached = 0;
  rising.forEach(({ p, index }, place) => {
    reached = Math.max(reached, Math.min(1, p * (ps.length - place)));
    adjusted[index] = reached;
  });
  return adjusted;
}
