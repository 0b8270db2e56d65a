import { Prisma, type Tx } from '@ledarforum/database/client';
import { type Recipient, recipientFields, recipientOf } from '../outbox/recipient.ts';

export interface HeldSeat {
  readonly participationId: string;
  readonly sessionId: string;
  readonly source: 'ALLOCATION' | 'ROTATION' | 'CLAIM' | 'MANUAL';
  readonly rank: number | null;
  /** Given by hand. */
  readonly pinned?: boolean;
}

/** What a publication replaced. */
export interface SeatsBefore {
  readonly runId: string | null;
  readonly seats: readonly HeldSeat[];
}

/** All seats of a block. */
export async function listSeats(tx: Tx, blockId: string): Promise<readonly HeldSeat[]> {
  return tx.seat.findMany({
    where: { slot: { blockId } },
    select: { participationId: true, sessionId: true, source: true, rank: true, pinned: true },
  });
}

/**
 * Replaces all seats of a block at once. Seats in sessions that are gone, and of people who do not come any
 * more, are left out. Returns how many there are now.
 * @throws OverbookedError when a session has fewer seats than it would need; the transaction is then lost
 */
export async function replaceSeats(
  tx: Tx,
  blockId: string,
  seats: readonly HeldSeat[],
): Promise<number> {
  await tx.$executeRaw`
    DELETE FROM seat USING slot WHERE seat.slot_id = slot.id AND slot.block_id = ${blockId}::uuid`;
  try {
    return await tx.$executeRaw`
      INSERT INTO seat (id, participation_id, session_id, slot_id, seminar_id, source, rank, pinned)
      SELECT gen_random_uuid(), participation.id, session.id, session.slot_id, session.seminar_id,
        given.source::seat_source, given.rank, given.pinned
      FROM unnest(
        ${seats.map(({ participationId }) => participationId)}::uuid[],
        ${seats.map(({ sessionId }) => sessionId)}::uuid[],
        ${seats.map(({ source }) => source)}::text[],
        ${seats.map(({ rank }) => rank)}::int[],
        ${seats.map(({ pinned = false }) => pinned)}::bool[]
      ) AS given(participation_id, session_id, source, rank, pinned)
      JOIN participation ON participation.id = given.participation_id
        AND participation.attendance IN ('INVITED', 'COMING')
      JOIN seminar_session AS session ON session.id = given.session_id
      JOIN slot ON slot.id = session.slot_id AND slot.block_id = ${blockId}::uuid`;
  } catch (error) {
    if (error instanceof Error && /never_overbooked/.test(error.message)) {
      throw new OverbookedError('a session has too few seats', { cause: error });
    }
    throw error;
  }
}

export class OverbookedError extends Error {}

/** The run that counts in a block, if any. */
export async function findPublishedRun(tx: Tx, blockId: string): Promise<string | null> {
  const run = await tx.allocationRun.findFirst({
    where: { blockId, state: 'PUBLISHED' },
    select: { id: true },
  });
  return run?.id ?? null;
}

export async function keepSeatsBefore(
  tx: Tx,
  runId: string,
  before: SeatsBefore | null,
): Promise<void> {
  const seatsBefore =
    before === null ? Prisma.DbNull : (before as unknown as Prisma.InputJsonValue);
  await tx.allocationRun.update({ where: { id: runId }, data: { seatsBefore } });
}

export async function findSeatsBefore(tx: Tx, runId: string): Promise<SeatsBefore | null> {
  const run = await tx.allocationRun.findUnique({
    where: { id: runId },
    select: { seatsBefore: true },
  });
  return (run?.seatsBefore ?? null) as unknown as SeatsBefore | null;
}

/** Those of some participants who still come, with what a letter to them needs. */
export async function listRecipients(
  tx: Tx,
  participationIds: readonly string[],
): Promise<readonly Recipient[]> {
  const rows = await tx.participation.findMany({
    where: { id: { in: [...participationIds] }, attendance: { in: ['INVITED', 'COMING'] } },
    select: recipientFields,
  });
  return rows.map(recipientOf);
}

/** Names and units for a list of participants that organisers read; protected people have neither. */
export async function listNames(
  tx: Tx,
  participationIds: readonly string[],
): Promise<ReadonlyMap<string, { name: string | null; unit: string | null }>> {
  const rows = await tx.participation.findMany({
    where: { id: { in: [...participationIds] } },
    select: {
      id: true,
      person: {
        select: {
          givenName: true,
          familyName: true,
          protectedIdentity: true,
          unit: { select: { name: true } },
        },
      },
    },
  });
  return new Map(
    rows.map(({ id, person }) => [
      id,
      person.protectedIdentity
        ? { name: null, unit: null }
        : { name: `${person.givenName} ${person.familyName}`.trim(), unit: person.unit.name },
    ]),
  );
}
