import type { Prisma, Tx } from '@ledarforum/database/client';
import type { RoundRow } from './workshops-repository.ts';

/** A place at a table, by its number. */
export interface Place {
  readonly table: number;
  readonly locked: boolean;
  readonly leader: boolean;
}

/** What became of one person in one round; null: without a place. */
export interface SeatChange {
  readonly roundId: string;
  readonly participationId: string;
  readonly before: Place | null;
  readonly after: Place | null;
}

export type ChangeKind = 'form-groups' | 'seat-member' | 'lock-member' | 'even-out' | 'seat-late';

export const backwards = (changes: readonly SeatChange[]): SeatChange[] =>
  changes.map(({ before, after, ...seat }) => ({ ...seat, before: after, after: before }));

/** Every seat that differs between what is stored and what is wanted. */
export function changesBetween(
  rounds: readonly RoundRow[],
  wanted: readonly ReadonlyMap<string, Place>[],
): SeatChange[] {
  return rounds.flatMap(({ id: roundId, tables }, index) => {
    const now = new Map(
      tables.flatMap(({ number, members }) =>
        members.map(({ participationId, locked, leader }): [string, Place] => [
          participationId,
          { table: number, locked, leader },
        ]),
      ),
    );
    const after = wanted[index] ?? new Map<string, Place>();
    return [...new Set([...now.keys(), ...after.keys()])].flatMap((participationId) => {
      const change = {
        roundId,
        participationId,
        before: now.get(participationId) ?? null,
        after: after.get(participationId) ?? null,
      };
      return isSame(change.before, change.after) ? [] : [change];
    });
  });
}

function isSame(one: Place | null, other: Place | null): boolean {
  if (one === null || other === null) return one === other;
  return one.table === other.table && one.locked === other.locked && one.leader === other.leader;
}

/**
 * Makes the changes, in a constant number of statements. Tables that are needed are set out; those of a proposal that are left
 * empty are taken away. People who have left the event altogether are passed over.
 */
export async function applySeats(
  tx: Tx,
  workshopId: string,
  changes: readonly SeatChange[],
): Promise<void> {
  const taken = changes.flatMap(({ after, ...seat }) => (after ? [{ ...seat, ...after }] : []));
  await tx.$executeRaw`
    DELETE FROM workshop_group_member AS member
    USING unnest(
      ${changes.map(({ roundId }) => roundId)}::uuid[],
      ${changes.map(({ participationId }) => participationId)}::uuid[]
    ) AS gone (round_id, participation_id)
    WHERE member.round_id = gone.round_id AND member.participation_id = gone.participation_id`;
  await tx.workshopGroup.createMany({
    data: tablesOf(taken),
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    INSERT INTO workshop_group_member (round_id, participation_id, group_id, locked, leader)
    SELECT seat.round_id, seat.participation_id, workshop_group.id, seat.locked, seat.leader
    FROM unnest(
      ${taken.map(({ roundId }) => roundId)}::uuid[],
      ${taken.map(({ participationId }) => participationId)}::uuid[],
      ${taken.map(({ table }) => table)}::int[],
      ${taken.map(({ locked }) => locked)}::bool[],
      ${taken.map(({ leader }) => leader)}::bool[]
    ) AS seat (round_id, participation_id, number, locked, leader)
    JOIN workshop_group
      ON workshop_group.round_id = seat.round_id AND workshop_group.number = seat.number
    JOIN participation ON participation.id = seat.participation_id`;
  await tx.$executeRaw`
    DELETE FROM workshop_group USING workshop_round AS round, workshop
    WHERE workshop_group.round_id = round.id AND round.workshop_id = workshop.id
      AND workshop.id = ${workshopId}::uuid AND workshop.state = 'PROPOSED'
      AND NOT EXISTS (
        SELECT FROM workshop_group_member WHERE workshop_group_member.group_id = workshop_group.id
      )
      AND NOT EXISTS (
        SELECT FROM dialogue_answer WHERE dialogue_answer.group_id = workshop_group.id
      )`;
}

function tablesOf(
  seats: readonly { roundId: string; table: number }[],
): { roundId: string; number: number }[] {
  const tables = new Map(
    seats.map(({ roundId, table }) => [`${roundId} ${table}`, { roundId, number: table }]),
  );
  return [...tables.values()];
}

/** Remembers a change, and returns its number; what had been taken back can then no longer be done again. */
export async function recordChange(
  tx: Tx,
  workshopId: string,
  change: {
    readonly kind: ChangeKind;
    readonly seats: readonly SeatChange[];
    readonly actorId: string | null;
  },
): Promise<number> {
  await tx.workshopChange.deleteMany({ where: { workshopId, undoneAt: { not: null } } });
  const last = await tx.workshopChange.aggregate({
    where: { workshopId },
    _max: { number: true },
  });
  const number = (last._max.number ?? 0) + 1;
  await tx.workshopChange.create({
    data: {
      workshopId,
      number,
      kind: change.kind,
      seats: change.seats as unknown as Prisma.InputJsonValue,
      actorId: change.actorId,
    },
  });
  return number;
}

interface StoredChange {
  readonly number: number;
  readonly kind: string;
  readonly seats: readonly SeatChange[];
}

/** What would be taken back next, or null. */
export async function findLatest(tx: Tx, workshopId: string): Promise<StoredChange | null> {
  return storedChange(
    await tx.workshopChange.findFirst({
      where: { workshopId, undoneAt: null },
      orderBy: { number: 'desc' },
    }),
  );
}

/** What would be done again next, or null. */
export async function findUndone(tx: Tx, workshopId: string): Promise<StoredChange | null> {
  return storedChange(
    await tx.workshopChange.findFirst({
      where: { workshopId, undoneAt: { not: null } },
      orderBy: { number: 'asc' },
    }),
  );
}

function storedChange(
  row: { number: number; kind: string; seats: Prisma.JsonValue } | null,
): StoredChange | null {
  return row && { ...row, seats: row.seats as unknown as readonly SeatChange[] };
}

export async function markUndone(
  tx: Tx,
  workshopId: string,
  number: number,
  undoneAt: Date | null,
): Promise<void> {
  await tx.workshopChange.update({
    where: { workshopId_number: { workshopId, number } },
    data: { undoneAt },
  });
}

/** The kinds of change that can be taken back and done again next. */
export async function readHistory(
  tx: Tx,
  workshopId: string,
): Promise<{ undo: string | null; redo: string | null }> {
  const [row] = await tx.$queryRaw<{ undo: string | null; redo: string | null }[]>`
    SELECT
      (SELECT kind FROM workshop_change WHERE workshop_id = ${workshopId}::uuid AND undone_at IS NULL
        ORDER BY number DESC LIMIT 1) AS undo,
      (SELECT kind FROM workshop_change WHERE workshop_id = ${workshopId}::uuid AND undone_at IS NOT NULL
        ORDER BY number LIMIT 1) AS redo`;
  return row ?? { undo: null, redo: null };
}
