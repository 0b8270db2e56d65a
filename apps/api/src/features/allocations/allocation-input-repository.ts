import { createHash } from 'node:crypto';
import type { AllocationProblem } from '@ledarforum/allocation';
import type { Tx } from '@ledarforum/database/client';
import { takesSeats } from '@ledarforum/domain/allocations';
import type { ChoicePhase } from '@ledarforum/domain/choices';
import type { ChoiceMode } from '@ledarforum/domain/programme-kinds';

export interface BlockToAllocate {
  readonly id: string;
  readonly name: string;
  readonly mode: ChoiceMode;
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
  readonly minimum: number;
  readonly dropped: boolean;
}

export interface AllocationInput {
  readonly block: BlockToAllocate;
  readonly problem: AllocationProblem;
  /** SHA-256 of the problem in a fixed order: the same wishes and seats have the same hash. */
  readonly hash: string;
}

/** Who wants what in a block and which seats there are; null when there is no such block. */
export async function findAllocationInput(
  tx: Tx,
  blockId: string,
): Promise<AllocationInput | null> {
  const block = await findBlock(tx, blockId);
  if (!block) return null;
  const people = await tx.$queryRaw<
    {
      id: string;
      attendance: 'INVITED' | 'COMING';
      ranking: string[];
      held: string[];
      colleague: string | null;
    }[]
  >`
    SELECT participation.id::text AS id, participation.attendance::text AS attendance,
      coalesce(wishes.ranking, '{}') AS ranking,
      ARRAY(
        SELECT seat.session_id::text FROM seat
        JOIN seminar ON seminar.id = seat.seminar_id AND NOT seminar.dropped
        WHERE seat.participation_id = participation.id AND seat.pinned
          AND seminar.block_id = ${blockId}::uuid
        ORDER BY seat.session_id
      ) AS held,
      (
        SELECT CASE WHEN pair.asker_id = participation.id THEN pair.asked_id ELSE pair.asker_id END::text
        FROM companion AS pair
        WHERE pair.block_id = ${blockId}::uuid AND pair.agreed_at IS NOT NULL
          AND participation.id IN (pair.asker_id, pair.asked_id)
        LIMIT 1
      ) AS colleague
    FROM participation
    LEFT JOIN (
      SELECT participation_id, array_agg(seminar_id::text ORDER BY rank) AS ranking
      FROM preference WHERE block_id = ${blockId}::uuid GROUP BY participation_id
    ) AS wishes ON wishes.participation_id = participation.id
    WHERE participation.event_id = ${block.event.id}::uuid
      AND participation.attendance IN ('INVITED', 'COMING')
    ORDER BY participation.id`;
  const given = new Set(block.sessions.map(({ seminarId }) => seminarId));
  const seated = people.filter(({ attendance, ranking, held }) =>
    takesSeats(attendance, ranking.length > 0 || held.length > 0),
  );
  const takingPart = new Set(seated.map(({ id }) => id));
  const fixed = seated.flatMap(({ id, held }) =>
    held.map((sessionId) => ({ participantId: id, sessionId })),
  );
  const problem: AllocationProblem = {
    participants: seated.map(({ id, ranking, colleague }) => ({
      id,
      ranking: ranking.filter((seminar) => given.has(seminar)),
      ...(colleague !== null && takingPart.has(colleague) && { with: colleague }),
    })),
    sessions: block.sessions
      .map(({ id, seminarId, slotId, capacity, minimum }) => ({
        id,
        seminarId,
        slotId,
        capacity,
        minimum,
      }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    ...(fixed.length > 0 && { fixed }),
  };
  const hash = createHash('sha256').update(JSON.stringify(problem)).digest('hex');
  return { block, problem, hash };
}

async function findBlock(tx: Tx, blockId: string): Promise<BlockToAllocate | null> {
  const block = await tx.seminarBlock.findUnique({
    where: { id: blockId },
    select: {
      id: true,
      name: true,
      mode: true,
      event: { select: { id: true, name: true, phase: true, timeZone: true } },
      slots: { orderBy: { startsAt: 'asc' } },
      seminars: {
        where: { dropped: false },
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
      seminar.sessions.map(({ id, slotId, room, capacity, minimum }) => ({
        id,
        slotId,
        seminarId: seminar.id,
        letter: seminar.letter,
        title: seminar.title,
        room: room?.name ?? null,
        floor: room?.floor ?? '',
        capacity: seminar.dropped ? 0 : capacity,
        minimum: seminar.dropped ? 0 : minimum,
        dropped: seminar.dropped,
      })),
    ),
  };
}

/** Keeps everybody else from starting, publishing or taking back in the block until the transaction ends. */
export async function lockBlock(tx: Tx, blockId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM seminar_block WHERE id = ${blockId}::uuid FOR UPDATE`;
}
