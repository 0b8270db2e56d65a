import type { Schema } from '../../lib/api-client.ts';

type Question = Schema<'QuestionResult'>;

export interface UnitFinding {
  readonly key: string;
  readonly units: readonly string[];
  readonly differs: 'higher' | 'lower';
  /** How far from the whole, in steps. */
  readonly gap: number;
}

/** The units that differ from the others beyond chance, the furthest from the whole first. */
export function unitFindings(day: readonly Question[]): UnitFinding[] {
  return day
    .flatMap(({ key, scale, byUnit }) =>
      byUnit.flatMap((row) =>
        row.differs === null
          ? []
          : [
              {
                key,
                units: row.groups,
                differs: row.differs,
                gap: Math.abs(row.scale.mean - (scale?.mean ?? row.scale.mean)),
              },
            ],
      ),
    )
    .sort((a, b) => b.gap - a.gap || a.key.localeCompare(b.key));
}

/** The question to open with: where something stands out, else the first that has anything to show. */
export function mostTellingQuestion(
  questions: readonly Question[],
  standsOut: (question: Question) => boolean,
): string | undefined {
  return (questions.find(standsOut) ?? questions[0])?.key;
}
