import { findDifferences, type Verdict } from './evaluation-comparison.ts';
import type { Question } from './evaluation-questions.ts';
import { type ScaleResult, summariseScale } from './evaluation-results.ts';
import { fewestAnswers } from './suppression/limits.ts';
import { reportOn, type Snapshot } from './suppression/snapshot.ts';

/** Forms that are about the time from the day on, with how many days after it they are sent out. */
export const pulseForms = { DAY: 0, PULSE_30: 30, PULSE_90: 90 } as const;

export type PulsePurpose = keyof typeof pulseForms;

export interface CountedPulse<Form> {
  readonly form: Form;
  readonly purpose: PulsePurpose;
  readonly snapshot: Snapshot;
  readonly questions: readonly Question[];
}

export interface PulseLine<Form> {
  readonly key: string;
  readonly points: readonly {
    readonly form: Form;
    readonly purpose: PulsePurpose;
    readonly result: ScaleResult;
    /** How it differs from the first point, beyond chance; null for the first. */
    readonly change: Verdict;
  }[];
}

/**
 * Scale questions with the same key and as many steps that were asked at least twice from the day on, each point held against
 * the first. Between groups only: nothing joins an answer on the day to one after 30 or 90 days. All that is held against the
 * first is one family of comparisons. Points of fewer than five answers are left out.
 */
export function followPulses<Form>(forms: readonly CountedPulse<Form>[]): PulseLine<Form>[] {
  const inTime = [...forms].sort((a, b) => pulseForms[a.purpose] - pulseForms[b.purpose]);
  const keys = [...new Set(inTime.flatMap(({ questions }) => questions.map(({ key }) => key)))];
  const lines = keys.flatMap((key) => {
    const points = pointsOf(inTime, key);
    return points.length < 2 ? [] : [{ key, points }];
  });
  const changes = findDifferences(
    lines.flatMap(({ points: [first, ...later] }) =>
      later.map(({ counts }) => ({ first: counts, second: first?.counts ?? [] })),
    ),
  );
  let place = 0;
  return lines.map(({ key, points }) => ({
    key,
    points: points.map(({ form, purpose, counts }, index) => {
      const change = index === 0 ? null : (changes[place++] ?? null);
      return { form, purpose, result: summariseScale(counts), change };
    }),
  }));
}

function pointsOf<Form>(forms: readonly CountedPulse<Form>[], key: string) {
  const asked = forms.flatMap(({ form, purpose, snapshot, questions }) => {
    const question = questions.find((one) => one.key === key && one.kind === 'SCALE');
    const counts = reportOn(snapshot, {})?.questions[key] ?? [];
    const answers = counts.reduce((sum, count) => sum + count, 0);
    return question && answers >= fewestAnswers
      ? [{ form, purpose, counts, steps: question.steps }]
      : [];
  });
  return asked.filter(({ steps }) => steps === asked[0]?.steps);
}
