import type { DiscardedRound } from '@ledarforum/contract/workshop-rounds';
import type { Tx } from '@ledarforum/database/client';
import { dealTables, effectOfMove } from '@ledarforum/domain/workshop-groups';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { type GroupPerson, listGroupPeople } from './people-repository.ts';
import {
  attributesOf,
  measure,
  meetsManager,
  roundView,
  seated,
  summaryView,
} from './round-view.ts';
import {
  countComing,
  deleteRound,
  findEvent,
  findRound,
  insertRound,
  isItemOf,
  isNameTaken,
  isRoundStored,
  listItems,
  listRooms,
  listRoundRows,
  lockEvent,
  lockRound,
  moveSeat,
  saveMake,
  setPublished,
  setRoom,
} from './workshop-rounds-repository.ts';

/** Which round, and who does something to it. */
export interface RoundOf {
  readonly eventId: string;
  readonly roundId: string;
}
export interface Actor {
  readonly personId: string;
}

export async function listRounds(tx: Tx, eventId: string) {
  const event = found(await findEvent(tx, eventId));
  const items = await listItems(tx, eventId);
  const rounds = await listRoundRows(tx, eventId);
  return {
    eventName: event.name,
    timeZone: event.timeZone,
    coming: await countComing(tx, eventId),
    items: items.map(({ startsAt, endsAt, ...item }) => ({
      ...item,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    rounds: rounds.map(summaryView),
  };
}

export async function readRound(tx: Tx, { eventId, roundId }: RoundOf) {
  const { event, round, people } = await load(tx, { eventId, roundId });
  return roundView(event, round, people, await listRooms(tx, eventId));
}

/** What moving a person to each other table would do. */
export async function listPossibleMoves(
  tx: Tx,
  { participationId, ...which }: RoundOf & { participationId: string },
) {
  const { round, people } = await load(tx, which);
  const person = found(personIn(people, participationId));
  const groups = seated(round.tables, people);
  const own = groups.findIndex((group) => group.includes(person));
  const others = groups[own]?.filter((other) => other !== person) ?? null;
  const attributes = attributesOf(round.mix);
  return {
    moves: round.tables.flatMap(({ id, number }, index) => {
      const group = groups[index] ?? [];
      if (index === own) return [];
      return {
        groupId: id,
        number,
        size: group.length,
        samePairsChange: effectOfMove(
          person.mix,
          others?.map(({ mix }) => mix) ?? null,
          group.map(({ mix }) => mix),
          attributes,
        ),
        meetsManager: meetsManager(person, group),
      };
    }),
  };
}

export async function moveMember(
  tx: Tx,
  { participationId, ...which }: RoundOf & { participationId: string },
  { fromGroupId, toGroupId }: { fromGroupId: string | null; toGroupId: string },
) {
  await lockOpen(tx, which);
  const { round, people } = await load(tx, which);
  const person = found(personIn(people, participationId));
  found(round.tables.find(({ id }) => id === toGroupId));
  if (fromGroupId === null && !person.coming) throw new Problem('not-coming');
  const moved = await moveSeat(tx, {
    roundId: which.roundId,
    participationId,
    fromGroupId,
    toGroupId,
  });
  if (!moved) throw new Problem('member-moved-already');
  await measureAgain(tx, which);
  await announce(tx, which.eventId, 'groups');
  return readRound(tx, which);
}

/** Gives the tables rooms, in the order of the rooms; no rooms clears them. */
export async function dealRooms(tx: Tx, which: RoundOf, roomIds: readonly string[]) {
  await lockOpen(tx, which);
  const { round } = await load(tx, which);
  const rooms = await listRooms(tx, which.eventId);
  const chosen = roomIds.map((id) => found(rooms.find((room) => room.id === id)));
  const tableIds = round.tables.map(({ id }) => id);
  if (chosen.length === 0) {
    await setRoom(tx, tableIds, null);
  } else {
    const deal = dealTables(
      round.tables.map(({ participationIds }) => participationIds.length),
      chosen.map(({ capacity }) => capacity),
    );
    if (!deal.ok) throw roomsTooSmall(deal.without);
    for (const [index, room] of chosen.entries()) {
      const here = tableIds.filter((_, table) => deal.roomOf[table] === index);
      await setRoom(tx, here, room.id);
    }
  }
  await announce(tx, which.eventId, 'groups');
  return readRound(tx, which);
}

/** Shows everybody their table, or takes it back. */
export async function publish(tx: Tx, which: RoundOf, actor: Actor, publishedAt: Date | null) {
  await lockOpen(tx, which);
  const { round } = await load(tx, which);
  const isPublished = round.state === 'PUBLISHED';
  if (isPublished !== (publishedAt !== null)) {
    await setPublished(tx, which.roundId, publishedAt);
    await recordActivity(tx, {
      action: publishedAt === null ? 'withdraw-workshop-round' : 'publish-workshop-round',
      actorId: actor.personId,
      eventId: which.eventId,
      detail: { round: round.name, groups: round.groups, people: round.people },
    });
    await announce(tx, which.eventId, 'groups');
  }
  return readRound(tx, which);
}

/** Takes a proposal away and answers with what puts it back. */
export async function discardRound(
  tx: Tx,
  which: RoundOf,
  actor: Actor,
): Promise<z.input<typeof DiscardedRound>> {
  found((await lockRound(tx, which.eventId, which.roundId)) || null);
  const { round } = await load(tx, which);
  if (round.state === 'PUBLISHED') throw new Problem('round-is-published');
  await deleteRound(tx, which.roundId);
  await recordActivity(tx, {
    action: 'discard-workshop-round',
    actorId: actor.personId,
    eventId: which.eventId,
    detail: { round: round.name, groups: round.groups, people: round.people },
  });
  await announce(tx, which.eventId, 'groups');
  return {
    name: round.name,
    itemId: round.item?.id ?? null,
    mix: attributesOf(round.mix),
    apartFromManager: round.apartFromManager,
    groupSize: round.groupSize,
    seed: round.seed,
    tables: round.tables.map(({ number, room, participationIds }) => ({
      number,
      roomId: room?.id ?? null,
      participationIds: [...participationIds],
    })),
  };
}

/** Puts a discarded proposal back as it was; what has gone meanwhile (a person, a room, an item) is left out. */
export async function restoreRound(
  tx: Tx,
  which: RoundOf,
  actor: Actor,
  discarded: z.output<typeof DiscardedRound>,
) {
  const { eventId, roundId } = which;
  await lockEvent(tx, eventId);
  await requireOpen(tx, eventId);
  if (await isRoundStored(tx, roundId)) throw new Problem('round-exists');
  if (await isNameTaken(tx, eventId, discarded.name)) throw new Problem('round-name-taken');
  const rooms = await listRooms(tx, eventId);
  const { itemId, mix, apartFromManager, tables, ...fields } = discarded;
  const participationIds = tables.flatMap((table) => table.participationIds);
  const people = await listGroupPeople(tx, eventId, { participationIds });
  const kept = tables.map(({ number, roomId, participationIds: seats }) => ({
    number,
    roomId: rooms.find(({ id }) => id === roomId)?.id ?? null,
    participationIds: seats.filter((id) => personIn(people, id) !== null),
  }));
  const groups = kept.map((table) =>
    people.filter(({ participationId }) => table.participationIds.includes(participationId)),
  );
  await insertRound(tx, {
    ...fields,
    id: roundId,
    eventId,
    itemId: itemId !== null && (await isItemOf(tx, eventId, itemId)) ? itemId : null,
    make: measure(groups, mix, apartFromManager),
    tables: kept,
  });
  await recordActivity(tx, {
    action: 'restore-workshop-round',
    actorId: actor.personId,
    eventId,
    detail: { round: fields.name, groups: kept.length },
  });
  await announce(tx, eventId, 'groups');
  return readRound(tx, which);
}

/** @throws Problem `not-found`, or `event-is-over` when the event is closed. */
export async function requireOpen(tx: Tx, eventId: string): Promise<void> {
  const { phase } = found(await findEvent(tx, eventId));
  if (phase === 'CLOSED') throw new Problem('event-is-over');
}

async function lockOpen(tx: Tx, { eventId, roundId }: RoundOf): Promise<void> {
  found((await lockRound(tx, eventId, roundId)) || null);
  await requireOpen(tx, eventId);
}

async function load(tx: Tx, { eventId, roundId }: RoundOf) {
  const event = found(await findEvent(tx, eventId));
  const round = found(await findRound(tx, eventId, roundId));
  return { event, round, people: await listGroupPeople(tx, eventId, { roundId }) };
}

async function measureAgain(tx: Tx, which: RoundOf): Promise<void> {
  const { round, people } = await load(tx, which);
  const groups = seated(round.tables, people);
  await saveMake(tx, round.id, measure(groups, attributesOf(round.mix), round.apartFromManager));
}

function personIn(people: readonly GroupPerson[], participationId: string): GroupPerson | null {
  return people.find((person) => person.participationId === participationId) ?? null;
}

function roomsTooSmall(without: number): Problem {
  return new Problem('rooms-too-small', {
    detail: {
      sv: `${without} personer blir utan plats.`,
      en: `${without} people are left without a place.`,
    },
  });
}
