import {
  leadershipDimension,
  type ReportDimension,
  reportDimensions,
  unitDimension,
} from '@ledarforum/domain/evaluation-filters';
import {
  type GroupResult,
  type QuestionReport,
  reportQuestions,
  respondentsBy,
} from '@ledarforum/domain/evaluation-report';
import type { ScaleResult } from '@ledarforum/domain/evaluation-results';
import { textsForLeadership } from '@ledarforum/domain/free-text/review';
import { findThemes } from '@ledarforum/domain/themes/find-themes';
import type { listForms } from './evaluations-service.ts';
import type { Group, StoredSnapshot } from './snapshots-repository.ts';
import type { StoredText } from './texts-repository.ts';

export type Form = Awaited<ReturnType<typeof listForms>>[number];

/** Stands for '' in addresses: answers that do not say where they came from. */
export const unknownGroup = 'unknown';

export function groupsBy(day: StoredSnapshot, dimension: ReportDimension): readonly Group[] {
  return dimension === unitDimension ? day.groups : day.leadershipGroups;
}

/** What may be filtered by, with the groups that are only shown together. */
export function presentFilters(day: StoredSnapshot) {
  return reportDimensions.flatMap((key) => {
    const groups = groupsBy(day, key).map(({ id, name }) => ({ id, name }));
    const cells = day.counted.dimensions.find((dimension) => dimension.key === key)?.cells ?? [];
    if (groups.length === 0) return [];
    if (cells.some((cell) => cell.includes(''))) groups.push({ id: unknownGroup, name: '' });
    const named = cells.map((cell) => cell.map((group) => group || unknownGroup));
    return [{ key, groups, cells: named }];
  });
}

export function presentRespondents(day: StoredSnapshot, dimension: ReportDimension) {
  const known = groupsBy(day, dimension);
  return respondentsBy(day.counted, dimension).map(({ groups, answered }) => ({
    groups: namesOf(groups, known),
    answered,
    eligible: known.reduce(
      (sum, { id, eligible }) => sum + (groups.includes(id) ? eligible : 0),
      0,
    ),
  }));
}

export function reportForm(
  form: Form,
  { counted }: StoredSnapshot,
  earlier: Parameters<typeof reportQuestions>[2],
): Map<string, QuestionReport> {
  const reports = reportQuestions(scaleKeys(form), counted, earlier);
  return new Map(reports.map((report) => [report.key, report]));
}

export function scaleKeys({ questions }: Form): string[] {
  return questions.filter(({ kind }) => kind === 'SCALE').map(({ key }) => key);
}

interface Found {
  readonly reports: ReadonlyMap<string, QuestionReport>;
  readonly texts: readonly StoredText[];
  readonly previousId: string | null;
  readonly differs: ReadonlyMap<string, 'higher' | 'lower' | null>;
}

export function presentQuestions(form: Form, snapshot: StoredSnapshot, found: Found) {
  const byDimension = (rows: readonly GroupResult[], dimension: ReportDimension) =>
    rows.flatMap(({ groups, result, differs }) => {
      const scale = shown(result);
      const names = namesOf(groups, groupsBy(snapshot, dimension));
      return scale ? [{ groups: names, scale, differs }] : [];
    });
  return form.questions.map(({ key, kind, textSv, textEn }) => {
    const report = found.reports.get(key);
    const texts = textsOf(found.texts, form.id, key).map(({ text }) => text);
    const before = report?.earlier.find(({ eventId }) => eventId === found.previousId);
    return {
      key,
      kind,
      textSv,
      textEn,
      scale: report ? shown(report.result) : null,
      meanBefore: before && !before.result.hidden ? before.result.mean : null,
      byUnit: byDimension(report?.byUnit ?? [], unitDimension),
      byLeadershipGroup: byDimension(report?.byLeadershipGroup ?? [], leadershipDimension),
      differs: found.differs.get(key) ?? null,
      earlier: (report?.earlier ?? []).flatMap(({ eventId, result, change }) => {
        const scale = shown(result);
        return scale ? [{ eventId, scale, change }] : [];
      }),
      texts,
      themes: findThemes(texts),
    };
  });
}

/** The quotes that organisers chose, in the order of the forms. */
export function presentQuotes(forms: readonly Form[], texts: readonly StoredText[]) {
  return forms.flatMap((form) =>
    form.questions.flatMap(({ key, textSv, textEn }) =>
      textsOf(texts, form.id, key)
        .filter(({ quoted }) => quoted)
        .map(({ text }) => ({ textSv, textEn, seminar: form.seminar, text })),
    ),
  );
}

/** What leadership may read of a question. */
export function textsOf(texts: readonly StoredText[], formId: string, key: string): StoredText[] {
  return textsForLeadership(texts.filter((one) => one.formId === formId && one.key === key));
}

export function shown(result: ScaleResult) {
  if (result.hidden) return null;
  const { hidden: _, ...scale } = result;
  return scale;
}

function namesOf(ids: readonly string[], groups: readonly Group[]): string[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? '').sort((a, b) => a.localeCompare(b, 'sv'));
}
