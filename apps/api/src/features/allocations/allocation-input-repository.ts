import { createHash } from 'node:crypto';
import type { AllocationProblem } from '@ledarforum/allocation';
import type { Tx } from '@ledarforum/database/client';
import { type AllocationPurpose, takesSeats } from '@ledarforum/domain/allocations';
import type { ChoicePhase } from '@ledarforum/domain/choices';
import type { ChoiceMode } from '@ledarforum/domain/programme-kinds';
import { findBusySlots } from '../clashes/clashes-service.ts';
import { findPriorities } from './last-time-repository.ts';
import { type HeldSeat, listSeats } from './seats-repository.ts';

export interface BlockToAllocate {
  readonly id: string;
  readonly name: string;
  readonly mode: ChoiceMode;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly event: {
    readonly id: string;
    readonly name: string;
    readonly phase: ChoicePhase;
    readonly timeZone: string;
  };
  readonly slots: readonly {
    readonly id: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
  }[];
  readonly sessions: readonly SessionToFill[];
}

export interface SessionToFill {
  readonly id: string;
  readonly slotId: string;
  readonly seminarId: string;
  readonly letter: string;
  readonly title: string;
  readonly room: string | null;
  readonly floor: string;
  /** None when the seminar is cancelled. */
  readonly capacity: number;
  /** Seats that organisers keep back or that are offered to people in a queue. */
  readonly keptBack: number;
  readonly minimum: number;
  readonly dropped: boolean;
}

export interface AllocationInput {
  readonly block: BlockToAllocate;
  readonly problem: AllocationProblem;
  /** The block's seats as they are. */
  readonly seats: readonly HeldSeat[];
  /** SHA-256 of the problem in a fixed order: the same wishes and seats have the same hash. */
  readonly hash: string;
}

/**
 * Who wants what in a block and which seats there are; null when there is no such block. Nobody is given a seat when they have one of
 * another block or are needed elsewhere. Who got less than they wanted last time comes first. Seats given by hand stay; in a repair the others are what it starts from, and to fill a block
 * all of them stay and nobody wants anything in particular.
 */
export async function findAllocationInput(
  tx: Tx,
  blockId: string,
  purpose: AllocationPurpose,
): Promise<AllocationInput | null> {
  const block = await findBlock(tx, blockId);
  if (!block) return null;
  const seats = await listSeats(tx, blockId);
  const held = new Set(block.sessions.filter(({ dropped }) => !dropped).map(({ id }) => id));
  const kept = seats.filter(
    ({ sessionId, pinned }) => held.has(sessionId) && (pinned || purpose === 'fill'),
  );
  const counted = new Set(
    (purpose === 'allocate' ? kept : seats).map(({ participationId }) => participationId),
  );
  const people = (await listChoosers(tx, block)).filter(({ id, attendance, ranking }) =>
    takesSeats(attendance, ranking.length > 0 || counted.has(id)),
  );
  const takingPart = new Set(people.map(({ id }) => id));
  const among = (some: readonly HeldSeat[]) =>
    some
      .filter(({ participationId }) => takingPart.has(participationId))
      .map(({ participationId, sessionId }) => ({ participantId: participationId, sessionId }))
      .sort((one, other) => compare(seatKey(one), seatKey(other)));
  const given = new Set(block.sessions.map(({ seminarId }) => seminarId));
  const fixed = among(kept);
  const slotOf = new Map(block.sessions.map((session) => [session.id, session.slotId]));
  const placed = new Set(
    fixed.map((seat) => `${seat.participantId} ${slotOf.get(seat.sessionId)}`),
  );
  const busy = await findBusySlots(tx, block, people);
  const isBusy = ({ participationId, sessionId }: HeldSeat) =>
    busy.get(participationId)?.has(slotOf.get(sessionId) ?? '') === true;
  const priorities = await findPriorities(tx, block.event.id);
  const participants = people.map(({ id, ranking, colleague }) => {
    const slots = [...(busy.get(id) ?? [])].filter((slotId) => !placed.has(`${id} ${slotId}`));
    const unavailable = slots.length > 0 && { unavailableSlots: slots.sort() };
    if (purpose === 'fill') return { id, ranking: [], ...unavailable };
    const priority = priorities.get(id);
    return {
      id,
      ...unavailable,
      ...(priority !== undefined && { priority }),
      ranking: ranking.filter((seminar) => given.has(seminar)),
      ...(colleague !== null && takingPart.has(colleague) && { with: colleague }),
    };
  });
  const problem: AllocationProblem = {
    participants,
    sessions: block.sessions
      .map(({ id, seminarId, slotId, capacity, keptBack, minimum }) => ({
        id,
        seminarId,
        slotId,
        capacity: capacity - keptBack,
        minimum,
      }))
      .sort((one, other) => compare(one.id, other.id)),
    ...(purpose === 'repair' && {
      previous: among(seats.filter((seat) => !kept.includes(seat) && !isBusy(seat))),
    }),
    ...(fixed.length > 0 && { fixed }),
  };
  const hash = createHash('sha256').update(JSON.stringify(problem)).digest('hex');
  return { block, problem, seats, hash };
}

function seatKey(seat: { participantId: string; sessionId: string }): string {
  return `${seat.participantId} ${seat.sessionId}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Everybody who may be given a seat, with what they have ranked and with whom they have agreed to choose. */
async function listChoosers(
  tx: Tx,
  { id: blockId, event }: BlockToAllocate,
): Promise<
  {
    id: string;
    givenName: string;
    familyName: string;
    attendance: 'INVITED' | 'COMING';
    ranking: string[];
    colleague: string | null;
  }[]
> {
  return tx.$queryRaw`
    SELECT participation.id::text AS id, participation.attendance::text AS attendance,
      person.given_name AS "givenName", person.family_name AS "familyName",
      coalesce(wishes.ranking, '{}') AS ranking,
      (
        SELECT CASE WHEN pair.asker_id = participation.id THEN pair.asked_id ELSE pair.asker_id END::text
        FROM companion AS pair
        WHERE pair.block_id = ${blockId}::uuid AND pair.agreed_at IS NOT NULL
          AND participation.id IN (pair.asker_id, pair.asked_id)
        LIMIT 1
      ) AS colleague
    FROM participation
    JOIN person ON person.id = participation.person_id
    LEFT JOIN (
      SELECT participation_id, array_agg(seminar_id::text ORDER BY rank) AS ranking
      FROM preference WHERE block_id = ${blockId}::uuid GROUP BY participation_id
    ) AS wishes ON wishes.participation_id = participation.id
    WHERE participation.event_id = ${event.id}::uuid
      AND participation.attendance IN ('INVITED', 'COMING')
    ORDER BY participation.id`;
}

async function findBlock(tx: Tx, blockId: string): Promise<BlockToAllocate | null> {
  const block = await tx.seminarBlock.findUnique({
    where: { id: blockId },
    select: {
      id: true,
      name: true,
      mode: true,
      opensAt: true,
      closesAt: true,
      event: { select: { id: true, name: true, phase: true, timeZone: true } },
      slots: { orderBy: { startsAt: 'asc' } },
      seminars: {
        orderBy: { letter: 'asc' },
        select: {
          id: true,
          letter: true,
          title: true,
          dropped: true,
          sessions: { include: { room: true }, orderBy: { slot: { startsAt: 'asc' } } },
        },
      },
    },
  });
  if (!block) return null;
  const { seminars, ...rest } = block;
  return {
    ...rest,
    sessions: seminars.flatMap((seminar) =>
      seminar.sessions.map(({ id, slotId, room, capacity, minimum, reserved, offered }) => ({
        id,
        slotId,
        seminarId: seminar.id,
        letter: seminar.letter,
        title: seminar.title,
        room: room?.name ?? null,
        floor: room?.floor ?? '',
        capacity: seminar.dropped ? 0 : capacity,
        keptBack: seminar.dropped ? 0 : reserved + offered,
        minimum: seminar.dropped ? 0 : minimum,
        dropped: seminar.dropped,
      })),
    ),
  };
}

/**
 * Keeps everybody else from starting, publishing or taking back in the block, and from taking or leaving its seats, until the
 * transaction ends.
 */
export async function lockSeats(tx: Tx, blockId: string): Promise<void> {
  await lockBlock(tx, blockId);
  await tx.$queryRaw`
    SELECT session.id FROM seminar_session AS session
    JOIN slot ON slot.id = session.slot_id AND slot.block_id = ${blockId}::uuid
    ORDER BY session.id FOR UPDATE OF session`;
}

/** Keeps everybody else from starting, publishing or taking back in the block until the transaction ends. */
export async function lockBlock(tx: Tx, blockId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM seminar_block WHERE id = ${blockId}::uuid FOR UPDATE`;
}
