import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { phaseReached } from '@ledarforum/domain/event-phase';
import {
  layOutTemplate,
  shiftToDay,
  type TemplateKey,
  templateOf,
} from '@ledarforum/domain/event-templates';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { refuseDuplicate } from '../../refuse-duplicate.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { bringMedskickTo } from '../planning-notes/medskick-service.ts';
import { shiftVersions } from '../programme/versions-shift.ts';
import * as audiences from './audience-repository.ts';
import * as repository from './events-repository.ts';

export const listSeries = repository.listSeries;
export const listEvents = repository.listEvents;

export async function readEvent(tx: Tx, eventId: string) {
  return found(await repository.findEvent(tx, eventId));
}

/** The event, for a change that a closed event does not take. */
export async function readOpenEvent(tx: Tx, eventId: string) {
  const event = await readEvent(tx, eventId);
  if (event.phase === 'CLOSED') throw new Problem('event-closed');
  return event;
}

export async function createSeries(tx: Tx, name: string) {
  const series = await repository.createSeries(tx, name);
  if (series === null) throw new Problem('series-name-taken');
  return { id: series.id, name, events: 0 };
}

export async function renameSeries(tx: Tx, seriesId: string, name: string) {
  const renamed = await refuseDuplicate(
    repository.renameSeries(tx, seriesId, name),
    'series-name-taken',
  );
  if (!renamed) throw new Problem('not-found');
  const all = await repository.listSeries(tx);
  return found(all.find(({ id }) => id === seriesId));
}

export interface NewEvent {
  readonly name: string;
  readonly date: string;
  readonly place: string;
  readonly series: { kind: 'existing'; id: string } | { kind: 'new'; name: string };
  readonly template: TemplateKey | null;
}

/** Plans a day. What a template brings is written in the language of whoever makes it. */
export async function createEvent(tx: Tx, event: NewEvent, actorId: string, language: Locale) {
  const seriesId = await seriesFor(tx, event.series);
  const timeZone = await repository.findTimeZone(tx);
  const laidOut =
    event.template === null
      ? null
      : layOutTemplate(templateOf(event.template), { day: event.date, timeZone, language });
  const { name, date: day, place, template } = event;
  const draft = { name, day, place, template, seriesId, timeZone };
  const eventId = await repository.createEvent(tx, draft, laidOut);
  await bringMedskickTo(tx, eventId);
  await recordActivity(tx, { action: 'create-event', actorId, eventId, detail: { name } });
  return readEvent(tx, eventId);
}

async function seriesFor(tx: Tx, series: NewEvent['series']): Promise<string> {
  if (series.kind === 'new') return (await createSeries(tx, series.name)).id;
  if (!(await repository.seriesExists(tx, series.id))) throw new Problem('series-unknown');
  return series.id;
}

export interface EventChange {
  readonly version: number;
  readonly name: string;
  readonly date: string;
  /** Left out: as many as before. */
  readonly days?: number | undefined;
  readonly place: string;
  readonly theme: string;
  readonly valueWords: readonly string[];
  readonly description: string;
  readonly seriesId: string;
  readonly replyBy: string | null;
}

/** Changes what an event is. On another day every time follows, by the clocks there. */
export async function updateEvent(tx: Tx, eventId: string, change: EventChange, actorId: string) {
  await repository.lockPhase(tx, eventId);
  const before = await readOpenEvent(tx, eventId);
  if (!(await repository.seriesExists(tx, change.seriesId))) throw new Problem('series-unknown');
  const { version, date: day, replyBy, ...rest } = change;
  const moved = day !== before.date;
  const days = change.days ?? before.days;
  if (moved && phaseReached(before.phase, 'LIVE')) throw new Problem('day-has-begun');
  const shift = (instant: Date) =>
    shiftToDay(instant, { from: before.date, to: day, timeZone: before.timeZone });
  const deadline = replyBy === null ? null : new Date(replyBy);
  const followed = moved && deadline !== null && deadline.toISOString() === before.replyBy;
  const saved = await repository.updateEvent(
    tx,
    { id: eventId, version },
    {
      ...rest,
      day,
      days,
      replyBy: followed ? shift(deadline) : deadline,
    },
  );
  if (!saved) throw new Problem('stale-version');
  if (moved) {
    await repository.shiftTimes(tx, eventId, shift, day > before.date);
    await shiftVersions(tx, eventId, shift);
  }
  if (moved || change.seriesId !== before.series.id) await bringMedskickTo(tx, eventId);
  await recordActivity(tx, {
    action: moved ? 'move-event' : 'change-event',
    actorId,
    eventId,
    detail: moved ? { from: before.date, to: day } : {},
  });
  await announce(tx, eventId, 'event');
  if (moved || days !== before.days) await announce(tx, eventId, 'programme');
  return readEvent(tx, eventId);
}

export async function deleteEvent(tx: Tx, eventId: string, actorId: string): Promise<void> {
  await repository.lockPhase(tx, eventId);
  const { name } = await readEvent(tx, eventId);
  if (!(await repository.deleteDraft(tx, eventId))) throw new Problem('event-not-draft');
  await recordActivity(tx, { action: 'delete-event', actorId, eventId: null, detail: { name } });
}

export async function readAudience(tx: Tx, eventId: string) {
  await readEvent(tx, eventId);
  const audience = await audiences.findAudience(tx, eventId);
  return {
    leadershipGroupIds: [...audience.leadershipGroupIds],
    unitIds: [...audience.unitIds],
    count: await countAudience(tx, eventId, audience),
    groups: await audiences.listGroups(tx),
    units: await audiences.listUnits(tx),
  };
}

export async function setAudience(
  tx: Tx,
  eventId: string,
  audience: audiences.Audience,
  actorId: string,
) {
  await repository.lockPhase(tx, eventId);
  await readOpenEvent(tx, eventId);
  if (!(await audiences.audienceExists(tx, audience))) throw new Problem('audience-unknown');
  await audiences.replaceAudience(tx, eventId, audience);
  const count = await countAudience(tx, eventId, audience);
  const detail = { people: count.people };
  await recordActivity(tx, { action: 'set-audience', actorId, eventId, detail });
  await announce(tx, eventId, 'event');
  return count;
}

export async function previewAudience(tx: Tx, eventId: string, audience: audiences.Audience) {
  await readEvent(tx, eventId);
  if (!(await audiences.audienceExists(tx, audience))) throw new Problem('audience-unknown');
  return countAudience(tx, eventId, audience);
}

async function countAudience(tx: Tx, eventId: string, audience: audiences.Audience) {
  const { departments, ...count } = await audiences.countAudience(tx, eventId, audience);
  return { ...count, departments: [...departments] };
}
