import { fewestAnswers } from '../src/suppression/limits.ts';

/** What a reader was told: who they asked about (by number, only those who answered the question) and the counts per step. */
export interface Told {
  readonly people: readonly number[];
  readonly counts: readonly number[];
}

export interface Findings {
  /** People whose answer is known better than from any group of at least five that they are in. */
  readonly recovered: number;
  /** The smallest group that can be told apart. */
  readonly smallest: number;
}

interface Equation {
  /** Coefficient by class. */
  readonly left: number[];
  /** One right side per step. */
  readonly right: number[];
}

const tiny = 1e-7;

/**
 * Linear inference. The attacker knows who is in every group and who answered, and solves for how many of each class — people
 * whom no answer tells apart — chose each step: all linear combinations (elimination), then bounds of whole numbers on every
 * equation until nothing moves (Fréchet's bounds and their consequences).
 */
export function attackLinearly(told: readonly Told[], steps: number): Findings {
  const classes = findClasses(told);
  const sizes = classes.map(({ length }) => length);
  const classOf = new Map(classes.flatMap((people, index) => people.map((p) => [p, index])));
  const equations = told.map(({ people, counts }): Equation => {
    const left = sizes.map(() => 0);
    for (const person of people) left[classOf.get(person) ?? 0] = 1;
    return { left, right: [...counts] };
  });
  const all = [...equations, ...reduce(equations)];
  const bounds = sizes.map((size) => Array.from({ length: steps }, () => ({ low: 0, high: size })));
  while (tighten(all, bounds, sizes, steps)) {
    // Bounds that moved may move others.
  }
  const rates = bestRates(told, classes, bounds, steps);
  let recovered = 0;
  classes.forEach((people, index) => {
    const known = (bounds[index] ?? []).some(({ low, high }, step) => {
      const { most, least } = rates[index]?.[step] ?? { most: 1, least: 0 };
      return low / people.length > most + tiny || high / people.length < least - tiny;
    });
    if (known) recovered += people.length;
  });
  return { recovered, smallest: Math.min(...sizes) };
}

function findClasses(told: readonly Told[]): number[][] {
  const signatures = new Map<number, number[]>();
  told.forEach(({ people }, index) => {
    for (const person of people) {
      signatures.set(person, [...(signatures.get(person) ?? []), index]);
    }
  });
  const classes = new Map<string, number[]>();
  for (const [person, sets] of signatures) {
    classes.set(sets.join(), [...(classes.get(sets.join()) ?? []), person]);
  }
  return [...classes.values()];
}

/** The reduced row echelon form by Gauss-Jordan elimination with the largest pivot. */
function reduce(equations: readonly Equation[]): Equation[] {
  const rows = equations.map(({ left, right }) => ({ left: [...left], right: [...right] }));
  const width = rows[0]?.left.length ?? 0;
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column += 1) {
    const size = (row: Equation | undefined) => Math.abs(row?.left[column] ?? 0);
    let best = done;
    for (let i = done + 1; i < rows.length; i += 1) if (size(rows[i]) > size(rows[best])) best = i;
    const pivot = rows[best];
    if (!pivot || size(pivot) < tiny) continue;
    const unit = scale(pivot, 1 / (pivot.left[column] ?? 1));
    rows.splice(best, 1);
    rows.splice(done, 0, unit);
    rows.forEach((row, i) => {
      const share = row.left[column] ?? 0;
      if (i !== done && Math.abs(share) > tiny) rows[i] = subtract(row, unit, share);
    });
    done += 1;
  }
  return rows.slice(0, done);
}

function scale({ left, right }: Equation, by: number): Equation {
  return { left: left.map((x) => x * by), right: right.map((x) => x * by) };
}

function subtract(row: Equation, unit: Equation, share: number): Equation {
  const less = (values: readonly number[], others: readonly number[]) =>
    values.map((x, i) => {
      const value = x - share * (others[i] ?? 0);
      return Math.abs(value) < tiny ? 0 : value;
    });
  return { left: less(row.left, unit.left), right: less(row.right, unit.right) };
}

type Bounds = { low: number; high: number }[][];

/** One round over all equations and over each class' own sum; whether anything moved. */
function tighten(
  equations: readonly Equation[],
  bounds: Bounds,
  sizes: readonly number[],
  steps: number,
): boolean {
  let moved = false;
  for (const { left, right } of equations) {
    const used = left.flatMap((share, index) => (share === 0 ? [] : [{ share, index }]));
    for (let step = 0; step < steps; step += 1) {
      const terms = used.map(({ share, index }) => ({ share, bound: bounds[index]?.[step] }));
      moved = tightenSum(terms, right[step] ?? 0) || moved;
    }
  }
  bounds.forEach((steps, index) => {
    const terms = steps.map((bound) => ({ share: 1, bound }));
    moved = tightenSum(terms, sizes[index] ?? 0) || moved;
  });
  return moved;
}

function tightenSum(
  terms: readonly { share: number; bound: { low: number; high: number } | undefined }[],
  total: number,
): boolean {
  let least = 0;
  let most = 0;
  for (const { share, bound } of terms) {
    if (!bound) continue;
    least += share * (share > 0 ? bound.low : bound.high);
    most += share * (share > 0 ? bound.high : bound.low);
  }
  for (const { share, bound } of terms) {
    if (!bound) continue;
    let moved = false;
    const mine = [share * bound.low, share * bound.high].sort((a, b) => a - b) as [number, number];
    const ends = [(total - (most - mine[1])) / share, (total - (least - mine[0])) / share];
    const low = Math.ceil(Math.min(...ends) - 1e-6);
    const high = Math.floor(Math.max(...ends) + 1e-6);
    if (low > bound.low) {
      bound.low = low;
      moved = true;
    }
    if (high < bound.high) {
      bound.high = high;
      moved = true;
    }
    // The sums above are of the old bounds; the caller comes again.
    if (moved) return true;
  }
  return false;
}

/** For each class and step the largest and the smallest share in any group of at least five that the class is in. */
function bestRates(
  told: readonly Told[],
  classes: readonly (readonly number[])[],
  bounds: Bounds,
  steps: number,
) {
  const large = told
    .filter(({ people }) => people.length >= fewestAnswers)
    .map(({ people, counts }) => ({ members: new Set(people), counts }));
  return classes.map((people, index) =>
    Array.from({ length: steps }, (_, step) => {
      const shares = large
        .filter(({ members }) => members.has(people[0] ?? -1))
        .map(({ members, counts }) => (counts[step] ?? 0) / members.size);
      const own = bounds[index]?.[step];
      if (people.length >= fewestAnswers && own && own.low === own.high) {
        shares.push(own.low / people.length);
      }
      return { most: Math.max(0, ...shares), least: Math.min(1, ...shares) };
    }),
  );
}

/**
 * The strongest attack there is, for few people: every way they could have answered (two steps) that agrees with all that was
 * told, each as likely, and how often each person answered the first step in them.
 */
export function attackByEnumeration(told: readonly Told[]): number {
  const people = [...new Set(told.flatMap((one) => one.people))];
  const masks = told.map((one) => ({
    mask: maskOf(one.people.map((person) => people.indexOf(person))),
    first: one.counts[0] ?? 0,
  }));
  let ways = 0;
  const firsts = people.map(() => 0);
  for (let answers = 0; answers < 2 ** people.length; answers += 1) {
    if (masks.some(({ mask, first }) => bitsOf(answers & mask) !== first)) continue;
    ways += 1;
    firsts.forEach((count, i) => {
      firsts[i] = count + ((answers >> i) & 1);
    });
  }
  const large = told.filter((one) => one.people.length >= fewestAnswers);
  return people.filter((person, i) => {
    const shares = large
      .filter((one) => one.people.includes(person))
      .map((one) => (one.counts[0] ?? 0) / one.people.length);
    const certainty = (firsts[i] ?? 0) / ways;
    return certainty > Math.max(0, ...shares) + tiny || certainty < Math.min(1, ...shares) - tiny;
  }).length;
}

function maskOf(places: readonly number[]): number {
  return places.reduce((mask, place) => mask | (1 << place), 0);
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
