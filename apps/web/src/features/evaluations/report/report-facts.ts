import type { Schema } from '../../../lib/api-client.ts';

type Results = Schema<'EvaluationResults'>;

export interface ReportFinding {
  readonly about: 'unit' | 'leadershipGroup' | 'seminar' | 'day';
  /** Names of the groups, the seminar or the earlier day. */
  readonly names: readonly string[];
  readonly question: { readonly textSv: string; readonly textEn: string };
  /** Of an earlier day: how this one differs from it. Else how the group differs from the others. */
  readonly differs: 'higher' | 'lower';
  /** How far apart the means are, in steps. */
  readonly gap: number;
}

/** All that differs beyond chance, the furthest apart first. */
export function reportFindings(results: Results): ReportFinding[] {
  const findings: ReportFinding[] = [];
  const days = new Map(results.earlier.map(({ eventId, name, date }) => [eventId, { name, date }]));
  for (const { textSv, textEn, scale, byUnit, byLeadershipGroup, earlier } of results.day) {
    const question = { textSv, textEn };
    const mean = scale?.mean ?? 0;
    const add = (
      about: ReportFinding['about'],
      names: readonly string[],
      differs: 'higher' | 'lower' | null,
      other: number,
    ) => {
      if (differs === null) return;
      findings.push({ about, names, question, differs, gap: Math.abs(other - mean) });
    };
    for (const row of byUnit) add('unit', row.groups, row.differs, row.scale.mean);
    for (const row of byLeadershipGroup) {
      add('leadershipGroup', row.groups, row.differs, row.scale.mean);
    }
    for (const { eventId, change, scale: then } of earlier) {
      const day = days.get(eventId);
      if (day) add('day', [day.name], change, then.mean);
    }
  }
  findings.push(...seminarFindings(results.seminars));
  return findings.sort((a, b) => b.gap - a.gap);
}

function seminarFindings(seminars: Results['seminars']): ReportFinding[] {
  return seminars.flatMap(({ seminar, questions }) =>
    questions.flatMap(({ key, textSv, textEn, scale, differs }): ReportFinding[] => {
      if (differs === null || scale === null) return [];
      const means = seminars.flatMap(
        (one) => one.questions.find((other) => other.key === key)?.scale?.mean ?? [],
      );
      const middle = means.reduce((sum, mean) => sum + mean / means.length, 0);
      const names = [`${seminar.letter} ${seminar.title}`];
      const gap = Math.abs(scale.mean - middle);
      return [{ about: 'seminar', names, question: { textSv, textEn }, differs, gap }];
    }),
  );
}

/** So many characters of a quote stand in the report. */
export const longestQuote = 320;

/** The beginning of a long quote, up to the end of a sentence or word, with […]: what is left out is seen to be. */
export function shortened(text: string): string {
  if (text.length <= longestQuote) return text;
  const start = text.slice(0, longestQuote);
  const sentence = Math.max(
    start.lastIndexOf('. '),
    start.lastIndexOf('! '),
    start.lastIndexOf('? '),
  );
  const end = sentence > longestQuote / 2 ? sentence + 1 : start.lastIndexOf(' ');
  return `${start.slice(0, end > 0 ? end : longestQuote).trimEnd()} […]`;
}
