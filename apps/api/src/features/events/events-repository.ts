import type { EventDetail, EventRow, EventSeries } from '@ledarforum/contract/events';
import type { Prisma, Tx } from '@ledarforum/database/client';
import type { EventPhase } from '@ledarforum/domain/event-phase';
import type { LaidOutEvent } from '@ledarforum/domain/event-templates';
import type { z } from 'zod';

/** The day as midnight UTC, as a date column wants it. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export async function listSeries(tx: Tx): Promise<z.input<typeof EventSeries>[]> {
  const rows = await tx.eventSeries.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, name: true, _count: { select: { events: true } } },
  });
  return rows.map(({ _count, ...series }) => ({ ...series, events: _count.events }));
}

/** The new series, or null when the name is taken. */
export async function createSeries(tx: Tx, name: string): Promise<{ id: string } | null> {
  const [series] = await tx.eventSeries.createManyAndReturn({
    data: [{ name }],
    skipDuplicates: true,
    select: { id: true },
  });
  return series ?? null;
}

export async function renameSeries(tx: Tx, id: string, name: string): Promise<boolean> {
  return (await tx.eventSeries.updateMany({ where: { id }, data: { name } })).count > 0;
}

export async function seriesExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.eventSeries.count({ where: { id } })) > 0;
}

/** Every event with its counts, in a constant number of queries. */
export async function listEvents(tx: Tx): Promise<z.input<typeof EventRow>[]> {
  const events = await tx.event.findMany({
    orderBy: [{ date: 'desc' }, { name: 'asc' }],
    select: {
      id: true,
      name: true,
      date: true,
      place: true,
      phase: true,
      series: { select: { id: true, name: true } },
    },
  });
  const counts = await tx.participation.groupBy({
    by: ['eventId', 'attendance'],
    _count: { _all: true },
  });
  const countOf = (eventId: string, ...attendance: readonly string[]) =>
    counts
      .filter((row) => row.eventId === eventId && attendance.includes(row.attendance))
      .reduce((sum, row) => sum + row._count._all, 0);
  return events.map((event) => ({
    ...event,
    date: event.date.toISOString().slice(0, 10),
    invited: countOf(event.id, 'INVITED', 'COMING', 'DIGITAL', 'DECLINED'),
    coming: countOf(event.id, 'COMING', 'DIGITAL'),
    unanswered: countOf(event.id, 'INVITED'),
  }));
}

const detail = {
  id: true,
  name: true,
  date: true,
  days: true,
  place: true,
  theme: true,
  valueWords: true,
  description: true,
  timeZone: true,
  phase: true,
  replyBy: true,
  closedAt: true,
  version: true,
  series: { select: { id: true, name: true } },
} satisfies Prisma.EventSelect;

export async function findEvent(tx: Tx, id: string): Promise<z.input<typeof EventDetail> | null> {
  const event = await tx.event.findUnique({ where: { id }, select: detail });
  if (!event) return null;
  return {
    ...event,
    date: event.date.toISOString().slice(0, 10),
    replyBy: event.replyBy?.toISOString() ?? null,
    closedAt: event.closedAt?.toISOString() ?? null,
  };
}

/**
 * The phase of an event, kept still until the transaction ends; null when there is no such event. Rows that merely belong to
 * the event can be written meanwhile, so that whoever holds one of them and waits for the event is not waited for.
 */
export async function lockPhase(tx: Tx, id: string): Promise<EventPhase | null> {
  const [event] = await tx.$queryRaw<{ phase: EventPhase }[]>`
    SELECT phase::text AS phase FROM event WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return event?.phase ?? null;
}

export async function setPhase(tx: Tx, id: string, phase: EventPhase): Promise<void> {
  await tx.event.update({ where: { id }, data: { phase }, select: { id: true } });
}

export interface EventDraft {
  readonly name: string;
  readonly day: string;
  readonly place: string;
  readonly seriesId: string;
  readonly timeZone: string;
  readonly template: string | null;
}

export async function createEvent(
  tx: Tx,
  { day, ...draft }: EventDraft,
  laidOut: LaidOutEvent | null,
): Promise<string> {
  const { id } = await tx.event.create({
    data: {
      ...draft,
      date: dateOf(day),
      ...(laidOut && {
        theme: laidOut.theme,
        valueWords: [...laidOut.valueWords],
        description: laidOut.description,
      }),
    },
    select: { id: true },
  });
  if (laidOut) await createProgramme(tx, id, laidOut);
  return id;
}

/** Rooms, items and blocks of a template; their order is the template's. */
async function createProgramme(tx: Tx, eventId: string, laidOut: LaidOutEvent): Promise<void> {
  const rooms = await tx.room.createManyAndReturn({
    data: laidOut.rooms.map((room, position) => ({ ...room, eventId, position })),
    select: { id: true, position: true },
  });
  const roomIds = new Map(rooms.map(({ id, position }) => [position, id]));
  const roomId = (index: number | null) => (index === null ? null : (roomIds.get(index) ?? null));
  await tx.programmeItem.createMany({
    data: laidOut.items.map(({ room, ...item }) => ({ ...item, eventId, roomId: roomId(room) })),
  });
  for (const [position, block] of laidOut.blocks.entries()) {
    const { id: blockId } = await tx.seminarBlock.create({
      data: { eventId, name: block.name, mode: block.mode, position },
      select: { id: true },
    });
    const slots = await tx.slot.createManyAndReturn({
      data: block.slots.map((slot) => ({ ...slot, blockId })),
      select: { id: true },
    });
    const seminars = await tx.seminar.createManyAndReturn({
      data: block.seminars.map(({ letter, title, description, host, technicalNeeds }) => ({
        blockId,
        letter,
        title,
        description,
        host,
        technicalNeeds,
      })),
      select: { id: true, letter: true },
    });
    const seminarIds = new Map(seminars.map(({ id, letter }) => [letter, id]));
    await tx.seminarSession.createMany({
      data: block.seminars.flatMap(({ letter, room, capacity, minimum }) =>
        slots.map((slot) => ({
          seminarId: seminarIds.get(letter) ?? '',
          slotId: slot.id,
          roomId: roomId(room),
          capacity,
          minimum,
        })),
      ),
    });
  }
}

export interface EventChange {
  readonly name: string;
  readonly day: string;
  readonly days: number;
  readonly place: string;
  readonly theme: string;
  readonly valueWords: readonly string[];
  readonly description: string;
  readonly seriesId: string;
  readonly replyBy: Date | null;
}

/** False when the version is no longer the one given. */
export async function updateEvent(
  tx: Tx,
  { id, version }: { id: string; version: number },
  { day, valueWords, ...change }: EventChange,
): Promise<boolean> {
  const { count } = await tx.event.updateMany({
    where: { id, version },
    data: {
      ...change,
      date: dateOf(day),
      valueWords: [...valueWords],
      version: { increment: 1 },
    },
  });
  return count > 0;
}

/** Moves every time of an event's programme and plan. `later`: to a day further on. */
export async function shiftTimes(
  tx: Tx,
  eventId: string,
  shift: (instant: Date) => Date,
  later: boolean,
): Promise<void> {
  // In this order no slot takes a start that its neighbour still has.
  const order = { startsAt: later ? ('desc' as const) : ('asc' as const) };
  const slots = await tx.slot.findMany({ where: { block: { eventId } }, orderBy: order });
  for (const { id, startsAt, endsAt } of slots) {
    const data = { startsAt: shift(startsAt), endsAt: shift(endsAt) };
    await tx.slot.update({ where: { id }, data, select: { id: true } });
  }
  const items = await tx.programmeItem.findMany({ where: { eventId } });
  for (const { id, startsAt, endsAt } of items) {
    const version = { increment: 1 };
    const data = { startsAt: shift(startsAt), endsAt: shift(endsAt), version };
    await tx.programmeItem.update({ where: { id }, data, select: { id: true } });
  }
  const blocks = await tx.seminarBlock.findMany({ where: { eventId } });
  for (const { id, opensAt, closesAt } of blocks) {
    const data = {
      opensAt: opensAt && shift(opensAt),
      closesAt: closesAt && shift(closesAt),
      version: { increment: 1 },
    };
    await tx.seminarBlock.update({ where: { id }, data, select: { id: true } });
  }
  const moves = await tx.plannedPhaseMove.findMany({ where: { eventId, doneAt: null } });
  for (const { id, at } of moves) {
    await tx.plannedPhaseMove.update({
      where: { id },
      data: { at: shift(at) },
      select: { id: true },
    });
  }
}

/** Deletes a draft to which nobody is invited. False when it is not one. */
export async function deleteDraft(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.event.deleteMany({
    where: { id, phase: 'DRAFT', participations: { none: {} } },
  });
  return count > 0;
}

/** The time zone that days are planned in. */
export async function findTimeZone(tx: Tx): Promise<string> {
  const organisation = await tx.organisation.findFirst({ select: { timeZone: true } });
  return organisation?.timeZone ?? 'Europe/Stockholm';
}
