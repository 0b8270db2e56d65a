import type { Tx } from '@ledarforum/database/client';

const sessionsBySlot = {
  select: {
    id: true,
    slotId: true,
    capacity: true,
    room: { select: { name: true, floor: true } },
  },
  orderBy: { slot: { startsAt: 'asc' } },
} as const;

/** The blocks of an event as one of its participants meets them; null when the person is not invited. */
export async function findMyBlocks(tx: Tx, personId: string, eventId: string) {
  const participation = await tx.participation.findFirst({
    where: { personId, eventId, event: { phase: { not: 'DRAFT' } } },
    select: {
      id: true,
      attendance: true,
      person: { select: { givenName: true, familyName: true } },
      event: { select: { id: true, name: true, date: true, timeZone: true, phase: true } },
      lists: true,
      preferences: { orderBy: { rank: 'asc' } },
      seats: true,
    },
  });
  if (!participation) return null;
  const blocks = await tx.seminarBlock.findMany({
    where: { eventId },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: {
      id: true,
      name: true,
      mode: true,
      opensAt: true,
      closesAt: true,
      slots: { orderBy: { startsAt: 'asc' } },
      seminars: { orderBy: { letter: 'asc' }, include: { sessions: sessionsBySlot } },
      runs: {
        where: { state: 'PUBLISHED' },
        select: { decidedAt: true, createdAt: true },
        take: 1,
      },
    },
  });
  return { ...participation, blocks };
}

/** A block with its event, slots, seminars and sessions; null when there is none. */
export async function findBlock(tx: Tx, blockId: string) {
  return tx.seminarBlock.findUnique({
    where: { id: blockId },
    include: {
      event: { select: { id: true, name: true, timeZone: true, phase: true } },
      slots: { orderBy: { startsAt: 'asc' } },
      seminars: { orderBy: { letter: 'asc' }, include: { sessions: sessionsBySlot } },
      runs: { where: { state: 'PUBLISHED' }, select: { id: true }, take: 1 },
    },
  });
}

/** How many rank each seminar first, second …, of those who can be given a seat. */
export async function countWishes(
  tx: Tx,
  blockId: string,
): Promise<readonly { seminarId: string; rank: number; people: number }[]> {
  const rows = await tx.preference.groupBy({
    by: ['seminarId', 'rank'],
    where: { blockId, participation: { attendance: { in: ['INVITED', 'COMING'] } } },
    _count: true,
  });
  return rows.map(({ seminarId, rank, _count }) => ({ seminarId, rank, people: _count }));
}

/** How many of an event's participants have replied what, and how many of each have ranked the block. */
export async function countPeople(
  tx: Tx,
  blockId: string,
): Promise<
  readonly {
    attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';
    people: number;
    ranked: number;
  }[]
> {
  return tx.$queryRaw`
    SELECT participation.attendance::text AS attendance, count(*)::int AS people,
      count(*) FILTER (WHERE EXISTS (
        SELECT FROM preference
        WHERE preference.participation_id = participation.id AND preference.block_id = block.id
      ))::int AS ranked
    FROM seminar_block AS block
    JOIN participation ON participation.event_id = block.event_id
    WHERE block.id = ${blockId}::uuid
    GROUP BY participation.attendance`;
}

/** Those who can be given a seat, by name, with what they have ranked. */
export async function listAnswers(
  tx: Tx,
  block: { readonly id: string; readonly eventId: string },
  { answered, page, limit }: { answered?: 'yes' | 'no' | undefined; page: number; limit: number },
) {
  const ranked = { preferences: { some: { blockId: block.id } } };
  const where = {
    eventId: block.eventId,
    attendance: { in: ['INVITED', 'COMING'] as ('INVITED' | 'COMING')[] },
    ...(answered === 'yes' && ranked),
    ...(answered === 'no' && { NOT: ranked }),
  };
  const total = await tx.participation.count({ where });
  const rows = await tx.participation.findMany({
    where,
    orderBy: [
      { person: { protectedIdentity: 'asc' } },
      { person: { familyName: 'asc' } },
      { person: { givenName: 'asc' } },
      { id: 'asc' },
    ],
    skip: (page - 1) * limit,
    take: limit,
    select: {
      id: true,
      attendance: true,
      person: {
        select: {
          givenName: true,
          familyName: true,
          protectedIdentity: true,
          unit: { select: { name: true } },
        },
      },
      lists: { where: { blockId: block.id } },
      preferences: {
        where: { blockId: block.id },
        orderBy: { rank: 'asc' },
        select: { seminar: { select: { letter: true } } },
      },
    },
  });
  return { total, rows };
}
