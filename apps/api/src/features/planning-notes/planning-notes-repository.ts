import type { Prisma, Tx } from '@ledarforum/database/client';
import { fullName } from '@ledarforum/domain/person-name';

const columns = {
  id: true,
  source: true,
  text: true,
  times: true,
  takerId: true,
  done: true,
  removed: true,
  version: true,
  from: { select: { id: true, name: true, date: true } },
  taker: { select: { givenName: true, familyName: true, protectedIdentity: true } },
} as const satisfies Prisma.PlanningNoteSelect;

type Row = Prisma.PlanningNoteGetPayload<{ select: typeof columns }>;

function noteOf({ from, taker, takerId, ...note }: Row) {
  const name = taker && !taker.protectedIdentity ? fullName(taker) : null;
  return {
    ...note,
    from: from && { ...from, date: from.date.toISOString().slice(0, 10) },
    taker: takerId === null ? null : { personId: takerId, name },
  };
}

/** What is noted for a day; what was taken away is left out. What most wrote comes first. */
export async function listNotes(tx: Tx, eventId: string) {
  const rows = await tx.planningNote.findMany({
    where: { eventId, removed: false },
    select: columns,
    orderBy: [{ source: 'desc' }, { times: 'desc' }, { text: 'asc' }],
  });
  return rows.map(noteOf);
}

export async function findNote(tx: Tx, eventId: string, id: string) {
  const row = await tx.planningNote.findFirst({ where: { id, eventId }, select: columns });
  return row && noteOf(row);
}

export async function insertNote(tx: Tx, eventId: string, text: string): Promise<string> {
  const { id } = await tx.planningNote.create({ data: { eventId, text, source: 'ORGANISER' } });
  return id;
}

export interface NoteChange {
  readonly text?: string | undefined;
  readonly takerId?: string | null | undefined;
  readonly done?: boolean | undefined;
  readonly removed?: boolean | undefined;
}

/** False when somebody has changed it since that version. */
export async function updateNote(
  tx: Tx,
  { id, version }: { id: string; version: number },
  { text, takerId, done, removed }: NoteChange,
): Promise<boolean> {
  const { count } = await tx.planningNote.updateMany({
    where: { id, version },
    data: {
      ...(text !== undefined && { text }),
      ...(takerId !== undefined && { takerId }),
      ...(done !== undefined && { done }),
      ...(removed !== undefined && { removed }),
      version: { increment: 1 },
    },
  });
  return count > 0;
}

/**
 * Makes what a day was passed on from another be these texts: new ones are added, also what has been taken away since is not
 * added again, and what may no longer be read so (masked, withheld) is gone. Tells how many were new.
 */
export async function keepMedskick(
  tx: Tx,
  place: { eventId: string; fromId: string },
  texts: readonly { text: string; times: number }[],
): Promise<number> {
  const { eventId, fromId } = place;
  await tx.planningNote.deleteMany({
    where: { eventId, fromId, source: 'MEDSKICK', text: { notIn: texts.map(({ text }) => text) } },
  });
  const before = await tx.planningNote.count({ where: { eventId, fromId, source: 'MEDSKICK' } });
  const kept = await tx.$executeRaw`
    INSERT INTO planning_note (id, event_id, from_id, source, text, times)
    SELECT gen_random_uuid(), ${eventId}::uuid, ${fromId}::uuid, 'MEDSKICK', text, times
    FROM unnest(${texts.map(({ text }) => text)}::text[], ${texts.map(({ times }) => times)}::int[]) AS written (text, times)
    ON CONFLICT (event_id, from_id, md5(text)) WHERE source = 'MEDSKICK' DO UPDATE SET times = excluded.times`;
  return kept - before;
}

export async function eventExists(tx: Tx, eventId: string): Promise<boolean> {
  return (await tx.event.count({ where: { id: eventId } })) > 0;
}

/** The closed day of the series nearest before a day. */
export async function findDayBefore(tx: Tx, eventId: string): Promise<string | null> {
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: { seriesId: true, date: true },
  });
  if (!event) return null;
  const before = await tx.event.findFirst({
    where: { seriesId: event.seriesId, date: { lt: event.date }, phase: 'CLOSED' },
    orderBy: { date: 'desc' },
    select: { id: true },
  });
  return before?.id ?? null;
}

/** The day of the series nearest after a day. */
export async function findDayAfter(tx: Tx, eventId: string): Promise<string | null> {
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: { seriesId: true, date: true },
  });
  if (!event) return null;
  const after = await tx.event.findFirst({
    where: { seriesId: event.seriesId, date: { gt: event.date } },
    orderBy: { date: 'asc' },
    select: { id: true },
  });
  return after?.id ?? null;
}

/** Organisers in post who may be named. */
export async function listTakers(tx: Tx): Promise<{ personId: string; name: string }[]> {
  const people = await tx.person.findMany({
    where: { leftAt: null, protectedIdentity: false, roles: { some: { role: 'ORGANISER' } } },
    select: { id: true, givenName: true, familyName: true },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
  });
  return people.map((person) => ({ personId: person.id, name: fullName(person) }));
}
