import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { dealTables } from '@ledarforum/domain/workshop-groups';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { readGroups } from '../leadership-groups/leadership-groups-service.ts';
import { findForming } from './forming-repository.ts';
import { listGroupPeople } from './people-repository.ts';
import { readHistory } from './seats-repository.ts';
import { personView, summaryView, workshopView } from './workshop-view.ts';
import {
  countByChoice,
  findEvent,
  findWorkshop,
  isNameTaken,
  listBlocks,
  listEarlier,
  listItems,
  listMeetings,
  listRooms,
  listRoundRows,
  listSeminars,
  listWorkshopRows,
  lockEvent,
  lockWorkshop,
  setDiscarded,
  setPublished,
  setRoom,
} from './workshops-repository.ts';

/** Which workshop, and who does something to it. */
export interface WorkshopOf {
  readonly eventId: string;
  readonly workshopId: string;
}
export interface Actor {
  readonly personId: string;
}

/** The workshops of an event, and everything new ones can be formed from. A constant number of queries. */
export async function listWorkshops(tx: Tx, eventId: string, baseUrl: string) {
  const event = found(await findEvent(tx, eventId));
  const items = await listItems(tx, eventId);
  const people = await listGroupPeople(tx, eventId, { who: { kind: 'coming' }, alike: [] });
  const coming = await countByChoice(tx, eventId);
  const seminars = await listSeminars(tx, eventId);
  const earlier = await listEarlier(tx, event);
  const groups = await readGroups(tx);
  const rows = await listWorkshopRows(tx, eventId);
  return {
    eventName: event.name,
    timeZone: event.timeZone,
    tableAddress: `${baseUrl}/my/${eventId}/tables`,
    people: people.map(personView),
    items: items.map(({ startsAt, endsAt, ...item }) => ({
      ...item,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    leadershipGroups: groups.map(({ id, name }) => ({
      id,
      name,
      coming: coming.groups.get(id) ?? 0,
    })),
    seminars: seminars
      .map(({ id, letter, title }) => ({
        id,
        title: `${letter} ${title}`.trim(),
        coming: coming.seminars.get(id) ?? 0,
      }))
      .filter((seminar) => seminar.coming > 0),
    blocks: (await listBlocks(tx, eventId)).map(({ slots, ...block }) => ({
      ...block,
      slots: slots.map(({ id, startsAt, endsAt }) => ({
        id,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
    })),
    earlier: earlier.map(({ id, name, event: day }) => ({ id, name, eventName: day.name })),
    workshops: rows.map(summaryView),
  };
}

/** What is stored of a workshop: its rounds, and everybody who sits in it or should. */
export async function loadWorkshop(tx: Tx, { eventId, workshopId }: WorkshopOf) {
  const event = found(await findEvent(tx, eventId));
  const workshop = found(await findWorkshop(tx, eventId, workshopId));
  const rounds = await listRoundRows(tx, workshopId);
  const people = await listGroupPeople(tx, eventId, workshop.options, { workshopId });
  return { event, workshop, rounds, people };
}

export async function readWorkshop(tx: Tx, which: WorkshopOf, locale: Locale) {
  // Before the seats: while the search is there, seats may be old; when it is gone, they are what it came to.
  const forming = await findForming(tx, which.workshopId);
  const loaded = await loadWorkshop(tx, which);
  return workshopView(
    {
      ...loaded,
      met: await listMeetings(
        tx,
        loaded.workshop.options.earlier.filter((id) => id !== which.workshopId),
      ),
      rooms: await listRooms(tx, which.eventId),
      forming,
      history: await readHistory(tx, which.workshopId),
    },
    locale,
  );
}

/** Gives the tables of every round rooms, in the order of the rooms; no rooms clears them. */
export async function dealRooms(
  tx: Tx,
  which: WorkshopOf,
  roomIds: readonly string[],
  locale: Locale,
) {
  found((await lockWorkshop(tx, which.eventId, which.workshopId)) || null);
  await requireOpen(tx, which.eventId);
  const { rounds } = await loadWorkshop(tx, which);
  const rooms = await listRooms(tx, which.eventId);
  const chosen = roomIds.map((id) => found(rooms.find((room) => room.id === id)));
  const tablesIn = new Map<string | null, string[]>();
  for (const { tables } of rounds) {
    const deal = dealTables(
      tables.map(({ members }) => members.length),
      chosen.map(({ capacity }) => capacity),
    );
    if (chosen.length > 0 && !deal.ok) throw roomsTooSmall(deal.without);
    tables.forEach(({ id }, table) => {
      const room = deal.ok ? (chosen[deal.roomOf[table] ?? -1]?.id ?? null) : null;
      tablesIn.set(room, [...(tablesIn.get(room) ?? []), id]);
    });
  }
  for (const [roomId, tables] of tablesIn) await setRoom(tx, tables, roomId);
  await announce(tx, which.eventId, 'groups');
  return readWorkshop(tx, which, locale);
}

/** Shows everybody their tables, or takes them back. */
export async function publish(
  tx: Tx,
  which: WorkshopOf,
  { who, at, locale }: { who: Actor; at: Date | null; locale: Locale },
) {
  const { eventId, workshopId } = which;
  found((await lockWorkshop(tx, eventId, workshopId)) || null);
  await requireOpen(tx, eventId);
  const { workshop, rounds } = await loadWorkshop(tx, which);
  if (at !== null) {
    await requireNotForming(tx, workshopId);
    if (rounds.every(({ tables }) => tables.length === 0)) throw new Problem('workshop-not-formed');
  }
  if ((workshop.state === 'PUBLISHED') !== (at !== null)) {
    await setPublished(tx, workshopId, at);
    await recordActivity(tx, {
      action: at === null ? 'withdraw-workshop' : 'publish-workshop',
      actorId: who.personId,
      eventId,
      detail: { workshop: workshop.name, rounds: rounds.length },
    });
    await announce(tx, eventId, 'groups');
  }
  return readWorkshop(tx, which, locale);
}

/** Puts a proposal away. */
export async function discard(
  tx: Tx,
  { eventId, workshopId }: WorkshopOf,
  who: Actor,
  now: Date,
): Promise<void> {
  found((await lockWorkshop(tx, eventId, workshopId)) || null);
  const { name, state } = found(await findWorkshop(tx, eventId, workshopId));
  if (state === 'PUBLISHED') throw new Problem('workshop-is-published');
  await setDiscarded(tx, workshopId, now);
  await recordActivity(tx, {
    action: 'discard-workshop',
    actorId: who.personId,
    eventId,
    detail: { workshop: name },
  });
  await announce(tx, eventId, 'groups');
}

/** Brings back a proposal that was put away; one that was not put away is left as it is. */
export async function restore(
  tx: Tx,
  which: WorkshopOf,
  { who, locale }: { who: Actor; locale: Locale },
) {
  const { eventId, workshopId } = which;
  await lockEvent(tx, eventId);
  await requireOpen(tx, eventId);
  const discarded = await findWorkshop(tx, eventId, workshopId, { discarded: true });
  if (discarded !== null) {
    if (await isNameTaken(tx, eventId, discarded.name)) throw new Problem('workshop-name-taken');
    await setDiscarded(tx, workshopId, null);
    await recordActivity(tx, {
      action: 'restore-workshop',
      actorId: who.personId,
      eventId,
      detail: { workshop: discarded.name },
    });
    await announce(tx, eventId, 'groups');
  }
  return readWorkshop(tx, which, locale);
}

/** @throws Problem `not-found`, or `event-is-over` when the event is closed. */
export async function requireOpen(tx: Tx, eventId: string): Promise<void> {
  const { phase } = found(await findEvent(tx, eventId));
  if (phase === 'CLOSED') throw new Problem('event-is-over');
}

/** @throws Problem `forming-already` while a search goes on */
export async function requireNotForming(tx: Tx, workshopId: string): Promise<void> {
  const forming = await findForming(tx, workshopId);
  if (forming !== null && forming.failure === null) throw new Problem('forming-already');
}

function roomsTooSmall(without: number): Problem {
  return new Problem('rooms-too-small', {
    detail: {
      sv: `${without} personer blir utan plats.`,
      en: `${without} people are left without a place.`,
    },
  });
}
