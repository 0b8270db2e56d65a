import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { canRank } from '@ledarforum/domain/choices';
import { canClaim } from '@ledarforum/domain/claims';
import { closesWithEvaluation, formWindow } from '@ledarforum/domain/evaluation-windows';
import { composeDay, type Table } from '@ledarforum/domain/my-day';
import type { Vault } from '../../encryption.ts';
import { found } from '../../problem.ts';
import { readCompany } from '../introductions/company-service.ts';
import type { PublishedProgramme } from '../programme/published-programme.ts';
import { feedToken, isTokenOf, participationOf } from './calendar-feed.ts';
import { calendarFile } from './calendar-file.ts';
import {
  findMyDay,
  listSeminarSessions,
  listWishes,
  type MyDayRows,
  raiseFeedSerial,
} from './my-day-repository.ts';

/** What the answers need to know of the installation. */
export interface Installation {
  readonly vault: Vault;
  readonly baseUrl: string;
}

export async function readMyDay(
  tx: Tx,
  whose: { eventId: string; personId: string },
  { vault, baseUrl }: Installation,
  now: Date,
) {
  const day = found(await findMyDay(tx, whose));
  const { entries, tablesWithoutTime } = composeDay(day.parts);
  const company = await readCompany(tx, day.participationId);
  const withCompany = (tables: readonly Table[]) =>
    tables.flatMap((table) => {
      const there = company.get(table.id);
      return there ? [{ ...table, ...there }] : [];
    });
  return {
    event: day.event,
    entries: entries.map((entry) => ({ ...entry, tables: withCompany(entry.tables) })),
    tablesWithoutTime: withCompany(tablesWithoutTime),
    latestVersion: latestVersion(day),
    wishes: openWishes(day, now),
    evaluation: evaluationState(day),
    asks: asksBeside(day, now),
    calendarFeed: feedAddress(baseUrl, feedToken(vault, day)),
    asOf: now.toISOString(),
  };
}

export async function readMyProgramme(
  tx: Tx,
  whose: { eventId: string; personId: string },
  now: Date,
) {
  const day = found(await findMyDay(tx, whose));
  const sessions = day.published
    ? publishedSessions(day.published, await listWishes(tx, day.participationId))
    : await listSeminarSessions(tx, whose.eventId, day.participationId);
  const mySessions = new Set(day.parts.slots.map(({ seat }) => seat?.sessionId));
  const settled = new Set(sessions.flatMap(({ id, block }) => (mySessions.has(id) ? block : [])));
  const rows = [
    ...day.parts.items.map(({ responsible, version: _, ...item }) => ({
      ...item,
      who: responsible,
      letter: null,
      block: null,
      mine: true,
      wish: null,
    })),
    ...sessions.map(({ host, ...session }) => ({
      ...session,
      kind: 'SEMINAR' as const,
      who: host,
      mine: mySessions.has(session.id),
      wish: settled.has(session.block) ? null : session.wish,
    })),
  ];
  rows.sort(
    (a, b) =>
      a.startsAt.localeCompare(b.startsAt) ||
      (a.letter ?? '').localeCompare(b.letter ?? '') ||
      a.endsAt.localeCompare(b.endsAt) ||
      a.id.localeCompare(b.id),
  );
  return { event: day.event, rows, asOf: now.toISOString() };
}

function latestVersion({ published }: MyDayRows) {
  if (published === null) return null;
  const { name, comment, publishedAt } = published.version;
  return { name, comment, publishedAt: publishedAt.toISOString() };
}

function publishedSessions({ sessions }: PublishedProgramme, wishes: ReadonlyMap<string, number>) {
  return [...sessions.values()].flatMap(
    ({ slotId: _, version: __, dropped, seminarId, ...session }) =>
      dropped ? [] : [{ ...session, wish: wishes.get(seminarId) ?? null }],
  );
}

/** The person's own calendar file, in the language of the one who asks. */
export async function writeMyCalendar(
  tx: Tx,
  whose: { eventId: string; personId: string },
  { baseUrl }: Installation,
  locale: Locale,
  now: Date,
): Promise<{ text: string; name: string }> {
  const day = found(await findMyDay(tx, whose));
  return { text: writeCalendar(day, baseUrl, locale, now), name: day.event.name };
}

/** The feed behind a secret address, in the person's own language; `not-found` once it is revoked. */
export async function writeFeed(
  tx: Tx,
  token: string,
  { vault, baseUrl }: Installation,
  now: Date,
): Promise<string> {
  const participationId = found(participationOf(token));
  const day = found(await findMyDay(tx, { participationId }));
  found(isTokenOf(vault, token, day) || null);
  return writeCalendar(day, baseUrl, day.locale, now);
}

/** Gives the feed a new address. The former stops working at once. */
export async function renewFeed(
  tx: Tx,
  whose: { eventId: string; personId: string },
  { vault, baseUrl }: Installation,
): Promise<string> {
  const { id, feedSerial } = found(await raiseFeedSerial(tx, whose.eventId, whose.personId));
  return feedAddress(baseUrl, feedToken(vault, { participationId: id, feedSerial }));
}

function writeCalendar(day: MyDayRows, baseUrl: string, locale: Locale, now: Date): string {
  return calendarFile({
    event: day.event,
    entries: composeDay(day.parts).entries,
    locale,
    host: new URL(baseUrl).hostname,
    url: `${baseUrl}/my/${day.event.id}`,
    now,
  });
}

function feedAddress(baseUrl: string, token: string): string {
  return `${baseUrl}/api/v1/calendars/${token}.ics`;
}

function openWishes({ event, blocks }: MyDayRows, now: Date) {
  const { phase, attendance } = event;
  return blocks
    .filter(
      (block) =>
        canRank({ ...block, phase, attendance }, now).ok ||
        canClaim({ ...block, phase, attendance }, now).ok,
    )
    .map(({ id, name, closesAt, savedAt, askedBy }) => ({
      blockId: id,
      name,
      closesAt: closesAt?.toISOString() ?? null,
      savedAt: savedAt?.toISOString() ?? null,
      askedBy: [...askedBy],
    }));
}

function evaluationState({ event, forms }: MyDayRows): 'closed' | 'open' | 'answered' {
  const about = forms.filter(({ purpose }) => closesWithEvaluation(purpose));
  if (event.phase !== 'EVALUATING' || about.length === 0) return 'closed';
  return about.every(({ answered }) => answered) ? 'answered' : 'open';
}

/** What is asked before the day, and 30 and 90 days after it, of those who are coming or came. */
function asksBeside({ event, forms }: MyDayRows, now: Date): 'before' | 'afterwards' | null {
  if (event.attendance !== 'COMING' && event.attendance !== 'DIGITAL') return null;
  const waiting = forms.find(
    ({ purpose, counted, answered }) =>
      !closesWithEvaluation(purpose) &&
      !counted &&
      !answered &&
      formWindow(purpose, event, now).state === 'open',
  );
  if (!waiting) return null;
  return waiting.purpose === 'BEFORE' ? 'before' : 'afterwards';
}
