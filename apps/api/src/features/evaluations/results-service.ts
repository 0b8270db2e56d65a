import type { Tx } from '@ledarforum/database/client';
import {
  decideFilter,
  leadershipDimension,
  reportDimensions,
  unitDimension,
} from '@ledarforum/domain/evaluation-filters';
import { compareForms, reportGroup } from '@ledarforum/domain/evaluation-report';
import { findHeadline, summariseScale } from '@ledarforum/domain/evaluation-results';
import { reportOn } from '@ledarforum/domain/suppression/snapshot';
import { found, Problem } from '../../problem.ts';
import * as repository from './evaluations-repository.ts';
import { listForms, stateOf } from './evaluations-service.ts';
import {
  type Form,
  groupsBy,
  presentFilters,
  presentQuestions,
  presentQuotes,
  presentRespondents,
  reportForm,
  scaleKeys,
  shown,
  unknownGroup,
} from './present-results.ts';
import { listSnapshots, type StoredSnapshot } from './snapshots-repository.ts';
import { listTexts } from './texts-repository.ts';

const mostEarlierDays = 10;
const wholeDay = 'helhet';

const nothingShown = {
  units: [],
  leadershipGroups: [],
  filters: [],
  quotes: [],
  headline: null,
  day: [],
  seminars: [],
};

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
  if (!dayForm || !day) return { ...common, ...nothingShown };

  const texts = await listTexts(tx, eventId);
  const earlierDays = earlier.flatMap(({ id }) => {
    const snapshot = days.get(id)?.counted;
    return snapshot ? [{ eventId: id, snapshot }] : [];
  });
  const reports = reportForm(dayForm, day, earlierDays);
  const seminarsApart = compareSeminars(forms, byForm);
  return {
    ...common,
    units: presentRespondents(day, unitDimension),
    leadershipGroups: presentRespondents(day, leadershipDimension),
    filters: presentFilters(day),
    quotes: presentQuotes(forms, texts),
    headline: findHeadline(
      [...reports.values()].map(({ key, result, earlier: past }) => {
        const last = past.find((one) => one.eventId === previous?.id);
        return { key, result, before: last?.result ?? null, change: last?.change ?? null };
      }),
    ),
    day: presentQuestions(dayForm, day, {
      reports,
      texts,
      previousId: previous?.id ?? null,
      differs: new Map(),
    }),
    seminars: forms.flatMap((form) => {
      const counted = byForm.get(form.id);
      if (form.seminar === null || !counted) return [];
      const found = {
        reports: reportForm(form, counted, []),
        texts,
        previousId: null,
        differs: seminarsApart.get(form.id) ?? new Map(),
      };
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

/** How each seminar differs from the others, by form and question. */
function compareSeminars(forms: readonly Form[], byForm: ReadonlyMap<string, StoredSnapshot>) {
  const counted = forms.flatMap((form) => {
    const snapshot = byForm.get(form.id)?.counted;
    return form.seminar !== null && snapshot ? [{ form, id: form.id, snapshot }] : [];
  });
  const keys = [...new Set(counted.flatMap(({ form }) => scaleKeys(form)))];
  const found = new Map<string, Map<string, 'higher' | 'lower' | null>>();
  for (const { id, key, differs } of compareForms(counted, keys)) {
    found.set(id, (found.get(id) ?? new Map()).set(key, differs));
  }
  return found;
}

export interface GroupsAsked {
  readonly unit?: string | undefined;
  readonly leadershipGroup?: string | undefined;
}

/** What those in all the wanted groups answered about the day, or a refusal; never a part of it. */
export async function getGroupResults(tx: Tx, eventId: string, asked: GroupsAsked, now: Date) {
  const event = found(await repository.findEvent(tx, eventId));
  const earlier = await repository.listEarlierEvents(tx, eventId, mostEarlierDays);
  const forms = await listForms(tx, event, now);
  const days = dayByEvent(await listSnapshots(tx, [eventId, ...earlier.map(({ id }) => id)]));
  const day = days.get(eventId);
  const form = forms.find(({ id }) => id === day?.formId);
  if (!day || !form) throw new Problem('evaluation-not-closed');
  const filter = readFilter(asked, day);
  const decision = decideFilter(day.counted, filter);
  if (!decision.ok) throw new Problem(decision.code);
  const past = earlier.flatMap(({ id }) => {
    const snapshot = days.get(id)?.counted;
    return snapshot ? [{ eventId: id, snapshot }] : [];
  });
  const report = found(reportGroup(scaleKeys(form), day.counted, past, filter));
  return {
    answered: report.answered,
    questions: report.questions.map(({ key, result, differs, earlier: before }) => ({
      key,
      scale: shown(result),
      differs,
      earlier: before.flatMap(({ eventId: id, result: then }) => {
        const scale = shown(then);
        return scale ? [{ eventId: id, scale }] : [];
      }),
    })),
  };
}

function readFilter(asked: GroupsAsked, day: StoredSnapshot): Record<string, string[]> {
  const filter: Record<string, string[]> = {};
  for (const key of reportDimensions) {
    const list = asked[key];
    if (list === undefined) continue;
    const known = new Set([unknownGroup, ...groupsBy(day, key).map(({ id }) => id)]);
    const wanted = [...new Set(list.split(',').filter((id) => id !== ''))];
    if (wanted.some((id) => !known.has(id))) throw new Problem('results-unknown-group');
    if (wanted.length > 0) filter[key] = wanted.map((id) => (id === unknownGroup ? '' : id));
  }
  if (Object.keys(filter).length === 0) throw new Problem('results-filter-empty');
  return filter;
}
