import type { Prisma, Tx } from '@ledarforum/database/client';
import type { ChoiceMode } from '@ledarforum/domain/programme-kinds';
import type { OrderedBlock, OrderedItem } from '@ledarforum/domain/running-order';

export interface OrderRoom {
  readonly id: string;
  readonly name: string;
  readonly building: string;
  readonly floor: string;
  readonly directions: string;
  readonly capacity: number;
  readonly features: string[];
}

/** A number that every change of the event or its programme raises, also one that takes another back. */
export async function readSequence(tx: Tx, eventId: string): Promise<number> {
  const { programmeSeq, version } = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { programmeSeq: true, version: true },
  });
  return programmeSeq + version - 1;
}

export async function listRooms(tx: Tx, eventId: string): Promise<OrderRoom[]> {
  return tx.room.findMany({
    where: { eventId },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: {
      id: true,
      name: true,
      building: true,
      floor: true,
      directions: true,
      capacity: true,
      features: true,
    },
  });
}

export interface Contact {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

/** People in post whose whole name stands in a text; nobody whose identity is protected. */
export async function listContacts(tx: Tx, text: string): Promise<Contact[]> {
  return tx.$queryRaw<Contact[]>`
    SELECT given_name AS "givenName", family_name AS "familyName", email FROM person
    WHERE left_at IS NULL AND NOT protected_identity
      AND position(lower(given_name || ' ' || family_name) IN lower(${text})) > 0
    ORDER BY email`;
}

/** Every item of the event, blockers too. */
export async function listItems(tx: Tx, eventId: string): Promise<OrderedItem[]> {
  const items = await tx.programmeItem.findMany({
    where: { eventId },
    select: {
      id: true,
      kind: true,
      title: true,
      description: true,
      startsAt: true,
      endsAt: true,
      roomId: true,
      responsible: true,
      crew: true,
      technicalNeeds: true,
      needs: true,
    },
  });
  return items.map((item) => ({ ...item, ...instants(item) }));
}

const seminarSelect = {
  id: true,
  letter: true,
  title: true,
  description: true,
  host: true,
  hostDeclined: true,
  crew: true,
  technicalNeeds: true,
  needs: true,
  expected: true,
  dropped: true,
  sessions: {
    orderBy: { slot: { startsAt: 'asc' } },
    select: {
      id: true,
      roomId: true,
      capacity: true,
      taken: true,
      slot: { select: { startsAt: true, endsAt: true } },
    },
  },
} satisfies Prisma.SeminarSelect;

export interface BlockOfOrder extends OrderedBlock {
  readonly mode: ChoiceMode;
}

/** Every block with its seminars and when they are given; constant number of queries. */
export async function listBlocks(tx: Tx, eventId: string): Promise<BlockOfOrder[]> {
  const blocks = await tx.seminarBlock.findMany({
    where: { eventId },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: {
      name: true,
      mode: true,
      seminars: { orderBy: { letter: 'asc' }, select: seminarSelect },
    },
  });
  return blocks.map((block) => ({
    ...block,
    seminars: block.seminars.map((seminar) => ({
      ...seminar,
      sessions: seminar.sessions.map(({ slot, ...session }) => ({ ...session, ...instants(slot) })),
    })),
  }));
}

function instants({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
