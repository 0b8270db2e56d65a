import type { Tx } from '@ledarforum/database/client';
import {
  type QuestionReport,
  reportQuestions,
  respondentsByUnit,
} from '@ledarforum/domain/evaluation-report';
import {
  findHeadline,
  type ScaleResult,
  showableTexts,
  summariseScale,
} from '@ledarforum/domain/evaluation-results';
import { reportOn } from '@ledarforum/domain/suppression/snapshot';
import { findThemes } from '@ledarforum/domain/themes/find-themes';
import { found } from '../../problem.ts';
import * as repository from './evaluations-repository.ts';
import { listForms, stateOf } from './evaluations-service.ts';
import { type Group, listSnapshots, type StoredSnapshot } from './snapshots-repository.ts';

type Form = Awaited<ReturnType<typeof listForms>>[number];

const mostEarlierDays = 10;
const wholeDay = 'helhet';

/** Every event with forms: how many answered, and the mean of the day as a whole once it is counted. */
export async function listResults(tx: Tx) {
  const events = await repository.listEvaluatedEvents(tx);
  const ids = events.map(({ id }) => id);
  const snapshots = dayByEvent(await listSnapshots(tx, ids));
  const collecting = await repository.countDays(tx, ids);
  return events.map((event) => {
    const snapshot = snapshots.get(event.id);
    const count = collecting.get(event.id);
    const result = summariseScale(
      (snapshot && reportOn(snapshot.counted, {})?.questions[wholeDay]) ?? [],
    );
    return {
      eventId: event.id,
      name: event.name,
      series: event.series,
      date: event.date,
      state: stateOf(event),
      eligible: snapshot?.eligible ?? count?.eligible ?? 0,
      answered: snapshot?.responded ?? count?.answered ?? 0,
      mean: result.hidden ? null : result.mean,
    };
  });
}

/** The results of one event, read from what was counted when it closed; nothing before, so that no two readings can be subtracted. */
export async function getResults(tx: Tx, eventId: string, now: Date) {
  const event = found(await repository.findEvent(tx, eventId));
  const earlier = await repository.listEarlierEvents(tx, eventId, mostEarlierDays);
  const forms = await listForms(tx, event, now);
  const dayForm = forms.find(({ purpose }) => purpose === 'DAY');
  const snapshots = await listSnapshots(tx, [eventId, ...earlier.map(({ id }) => id)]);
  const byForm = new Map(snapshots.map((snapshot) => [snapshot.formId, snapshot]));
  const days = dayByEvent(snapshots);
  const day = days.get(eventId);
  const [previous] = earlier;
  const common = {
    eventId,
    eventName: event.name,
    date: event.date,
    state: stateOf(event),
    eligible: day?.eligible ?? dayForm?.eligible ?? 0,
    answered: day?.responded ?? dayForm?.answered ?? 0,
    previous: previous ? { eventId: previous.id, name: previous.name, date: previous.date } : null,
    earlier: earlier.map(({ id, name, date }) => ({
      eventId: id,
      name,
      date,
      eligible: days.get(id)?.eligible ?? 0,
      answered: days.get(id)?.counted.answered ?? null,
    })),
  };
  if (!dayForm || !day) return { ...common, units: [], headline: null, day: [], seminars: [] };

  const texts = await repository.listTexts(tx, eventId);
  const earlierDays = earlier.flatMap(({ id }) => {
    const snapshot = days.get(id)?.counted;
    return snapshot ? [{ eventId: id, snapshot }] : [];
  });
  const reports = reportForm(dayForm, day, earlierDays);
  return {
    ...common,
    units: respondentsByUnit(day.counted).map(({ units, answered }) => ({
      units: namesOf(units, day.groups),
      answered,
      eligible: sumEligible(units, day.groups),
    })),
    headline: findHeadline(
      [...reports.values()].map(({ key, result, earlier: past }) => {
        const last = past.find((one) => one.eventId === previous?.id);
        return { key, result, before: last?.result ?? null, change: last?.change ?? null };
      }),
    ),
    day: presentQuestions(dayForm, day, { reports, texts, previousId: previous?.id ?? null }),
    seminars: forms.flatMap((form) => {
      const counted = byForm.get(form.id);
      if (form.seminar === null || !counted) return [];
      const found = { reports: reportForm(form, counted, []), texts, previousId: null };
      return [
        {
          seminar: form.seminar,
          eligible: counted.eligible,
          answered: counted.counted.answered,
          questions: presentQuestions(form, counted, found),
        },
      ];
    }),
  };
}

function dayByEvent(snapshots: readonly StoredSnapshot[]): Map<string, StoredSnapshot> {
  return new Map(
    snapshots.flatMap((one) => (one.purpose === 'DAY' ? [[one.eventId, one] as const] : [])),
  );
}

function reportForm(
  { questions }: Form,
  { counted }: StoredSnapshot,
  earlier: Parameters<typeof reportQuestions>[2],
): Map<string, QuestionReport> {
  const keys = questions.filter(({ kind }) => kind === 'SCALE').map(({ key }) => key);
  return new Map(reportQuestions(keys, counted, earlier).map((report) => [report.key, report]));
}

interface Found {
  readonly reports: ReadonlyMap<string, QuestionReport>;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly previousId: string | null;
}

function presentQuestions(form: Form, { counted, groups }: StoredSnapshot, found: Found) {
  return form.questions.map(({ id, key, kind, textSv, textEn }) => {
    const report = found.reports.get(key);
    const texts = counted.answered === null ? [] : showableTexts(found.texts.get(id) ?? []);
    const before = report?.earlier.find(({ eventId }) => eventId === found.previousId);
    return {
      key,
      kind,
      textSv,
      textEn,
      scale: report ? shown(report.result) : null,
      meanBefore: before && !before.result.hidden ? before.result.mean : null,
      byUnit: (report?.byUnit ?? []).flatMap(({ units, result, differs }) => {
        const scale = shown(result);
        return scale ? [{ units: namesOf(units, groups), scale, differs }] : [];
      }),
      earlier: (report?.earlier ?? []).flatMap(({ eventId, result, change }) => {
        const scale = shown(result);
        return scale ? [{ eventId, scale, change }] : [];
      }),
      texts,
      themes: findThemes(texts),
    };
  });
}

function shown(result: ScaleResult) {
  if (result.hidden) return null;
  const { hidden: _, ...scale } = result;
  return scale;
}

function namesOf(ids: readonly string[], groups: readonly Group[]): string[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? '').sort((a, b) => a.localeCompare(b, 'sv'));
}

function sumEligible(ids: readonly string[], groups: readonly Group[]): number {
  return groups.reduce((sum, { id, eligible }) => sum + (ids.includes(id) ? eligible : 0), 0);
}
