import type { Verdict } from './evaluation-comparison.ts';
import { meanIntervalOfMarks } from './statistics/mean-interval.ts';
import { fewestAnswers } from './suppression/limits.ts';

/** How a scale question was answered; `hidden` when too few did, and then nothing else is said. */
export type ScaleResult =
  | { readonly hidden: true }
  | {
      readonly hidden: false;
      readonly answers: number;
      /** Whole per cent per step from 1 up; they add up to 100. */
      readonly percent: readonly number[];
      /** From 1 to as many as there are steps, one decimal. */
      readonly mean: number;
      /**
       * Where the mean of many such answers would lie with 95 % certainty: one decimal, within the scale. Null when everybody
       * chose the same step, which gives no measure of it.
       */
      readonly interval: { readonly low: number; readonly high: number } | null;
      /** Share of the upper two fifths of the steps (4 and 5 of five), whole per cent. */
      readonly positive: number;
    };

/**
 * Summarises a scale question.
 * @param counts answers per step, step 1 first; a whole number from 0 for each step.
 */
export function summariseScale(counts: readonly number[]): ScaleResult {
  const answers = sum(counts);
  if (answers < fewestAnswers) return { hidden: true };
  const measured = meanIntervalOfMarks(counts);
  return {
    hidden: false,
    answers,
    percent: wholePercent(counts),
    mean: tenths(measured?.mean ?? 0),
    interval: measured?.deviation ? withinScale(measured.interval, counts.length) : null,
    positive: Math.round((100 * sum(counts.slice(Math.ceil(0.6 * counts.length)))) / answers),
  };
}

function withinScale(interval: { low: number; high: number } | null, steps: number) {
  return (
    interval && {
      low: tenths(Math.max(1, interval.low)),
      high: tenths(Math.min(steps, interval.high)),
    }
  );
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Whole per cent that add up to 100: each share rounded down, the rest to the largest remainders (Hamilton's method);
 * equal remainders go to the larger count, then to the lower step.
 */
export function wholePercent(counts: readonly number[]): readonly number[] {
  const total = sum(counts);
  if (total === 0) return counts.map(() => 0);
  const shares = counts.map((count, step) => {
    const floor = Math.floor((100 * count) / total);
    return { step, count, floor, remainder: 100 * count - floor * total };
  });
  const left = 100 - sum(shares.map(({ floor }) => floor));
  const first = [...shares].sort(
    (a, b) => b.remainder - a.remainder || b.count - a.count || a.step - b.step,
  );
  const raised = new Set(first.slice(0, left).map(({ step }) => step));
  return shares.map(({ step, floor }) => floor + (raised.has(step) ? 1 : 0));
}

export interface QuestionMean {
  readonly key: string;
  readonly result: ScaleResult;
  /** The same question the last time, when it may be shown. */
  readonly before: ScaleResult | null;
  /** How it differs from the last time beyond chance. */
  readonly change: Verdict;
}

/** What the first sentence of the results is about. The words are the web app's. */
export interface Headline {
  readonly strongest: { readonly key: string; readonly positive: number } | null;
  readonly weakest: { readonly key: string; readonly positive: number } | null;
  /** Questions whose answers moved beyond chance since the last time, the largest change of mean first. */
  readonly moved: readonly { readonly key: string; readonly by: number }[];
}

/** Finds what stands out: the question answered best, the one answered worst, and what moved since the last day. */
export function findHeadline(questions: readonly QuestionMean[]): Headline {
  const shown = questions
    .flatMap(({ key, result }) =>
      result.hidden ? [] : [{ key, mean: result.mean, positive: result.positive }],
    )
    .sort((a, b) => b.mean - a.mean || b.positive - a.positive);
  const pick = (row: (typeof shown)[number] | undefined) =>
    row ? { key: row.key, positive: row.positive } : null;
  return {
    strongest: pick(shown[0]),
    weakest: shown.length > 1 ? pick(shown.at(-1)) : null,
    moved: questions
      .flatMap(({ key, result, before, change }) => {
        if (change === null || result.hidden || before === null || before.hidden) return [];
        const by = tenths(result.mean - before.mean);
        return by === 0 || by > 0 !== (change === 'higher') ? [] : [{ key, by }];
      })
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
