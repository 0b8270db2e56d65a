import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { effectOfSeating, Meetings } from '@ledarforum/domain/workshop-seating';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { withdrawLetters } from '../outbox/outbox-service.ts';
import { evenOutCause } from './even-out-letter.ts';
import {
  applySeats,
  backwards,
  type ChangeKind,
  findLatest,
  findUndone,
  markUndone,
  type Place,
  recordChange,
  type SeatChange,
} from './seats-repository.ts';
import { wishesOf } from './workshop-problem.ts';
import { lockWorkshop, type RoundRow } from './workshops-repository.ts';
import {
  type Actor,
  loadWorkshop,
  readWorkshop,
  requireNotForming,
  requireOpen,
  type WorkshopOf,
} from './workshops-service.ts';

export interface MemberOf extends WorkshopOf {
  readonly roundId: string;
  readonly participationId: string;
}

interface Asked {
  readonly who: Actor;
  readonly locale: Locale;
}

/** What every change of one person's place would do: to each table, and with each person at another table. */
export async function listPossibleSeats(tx: Tx, { participationId, roundId, ...which }: MemberOf) {
  const { workshop, rounds, people } = await loadWorkshop(tx, which);
  found(people.find((person) => person.participationId === participationId));
  const round = rounds.findIndex(({ id }) => id === roundId);
  const { tables } = found(rounds[round]);
  const seating = rounds.map((row) => row.tables.map(({ members }) => members.map(idOf)));
  const wishes = wishesOf(people, workshop.options, rounds);
  const scene = { seating, meetings: new Meetings(seating), wishes, round };
  const own = tables.findIndex(({ members }) => members.map(idOf).includes(participationId));
  const others = tables.flatMap((table, index) => (index === own ? [] : [{ table, index }]));
  return {
    tables: others.map(({ table, index }) => ({
      groupId: table.id,
      number: table.number,
      size: table.members.length,
      ...effectOfSeating(scene, participationId, index),
    })),
    swaps:
      own === -1
        ? []
        : others.flatMap(({ table, index }) =>
            table.members.map(idOf).map((other) => ({
              participationId: other,
              ...effectOfSeating(scene, participationId, index, other),
            })),
          ),
  };
}

const idOf = ({ participationId }: { participationId: string }) => participationId;

/** Puts a person at a table, or lets two change places. Both are locked there. */
export async function seatMember(
  tx: Tx,
  { participationId, roundId, ...which }: MemberOf,
  wanted: { fromGroupId: string | null; toGroupId: string; swapWith: string | null },
  asked: Asked,
) {
  await lockForChange(tx, which);
  const { rounds, people } = await loadWorkshop(tx, which);
  const round = found(rounds.find(({ id }) => id === roundId));
  const person = found(people.find((each) => each.participationId === participationId));
  const to = found(round.tables.find(({ id }) => id === wanted.toGroupId));
  const from = placeOf(round, participationId);
  if ((from?.groupId ?? null) !== wanted.fromGroupId) throw new Problem('member-moved-already');
  if (from === null && !person.coming) throw new Problem('not-coming');
  const other = wanted.swapWith === null ? null : placeOf(round, wanted.swapWith);
  if (wanted.swapWith !== null && (other?.groupId !== to.id || from === null)) {
    throw new Problem('member-moved-already');
  }
  const seats: SeatChange[] = [
    {
      roundId,
      participationId,
      before: from?.place ?? null,
      after: { table: to.number, locked: true, leader: other?.place.leader ?? false },
    },
  ];
  if (wanted.swapWith !== null && from !== null && other !== null) {
    seats.push({
      roundId,
      participationId: wanted.swapWith,
      before: other.place,
      after: { ...from.place, locked: true },
    });
  }
  await change(tx, which, { kind: 'seat-member', seats }, asked.who);
  return readWorkshop(tx, which, asked.locale);
}

/** Keeps a person at the table when groups are formed anew, or lets them go. */
export async function lockMember(
  tx: Tx,
  { participationId, roundId, ...which }: MemberOf,
  locked: boolean,
  asked: Asked,
) {
  await lockForChange(tx, which, { whileForming: true });
  const { rounds } = await loadWorkshop(tx, which);
  const round = found(rounds.find(({ id }) => id === roundId));
  const { place } = found(placeOf(round, participationId));
  if (place.locked !== locked) {
    const after = { ...place, locked };
    const seats = [{ roundId, participationId, before: place, after }];
    await change(tx, which, { kind: 'lock-member', seats }, asked.who);
  }
  return readWorkshop(tx, which, asked.locale);
}

/** Takes back the latest change that has not been taken back. */
export async function undo(tx: Tx, which: WorkshopOf, now: Date, locale: Locale) {
  await lockForChange(tx, which);
  const latest = await findLatest(tx, which.workshopId);
  if (latest === null) throw new Problem('nothing-to-undo');
  await applySeats(tx, which.workshopId, backwards(latest.seats));
  await markUndone(tx, which.workshopId, latest.number, now);
  await withdrawLetters(tx, evenOutCause(which.workshopId, latest.number));
  await announce(tx, which.eventId, 'groups');
  return readWorkshop(tx, which, locale);
}

/** Does again what was taken back last. */
export async function redo(tx: Tx, which: WorkshopOf, locale: Locale) {
  await lockForChange(tx, which);
  const undone = await findUndone(tx, which.workshopId);
  if (undone === null) throw new Problem('nothing-to-redo');
  await applySeats(tx, which.workshopId, undone.seats);
  await markUndone(tx, which.workshopId, undone.number, null);
  await announce(tx, which.eventId, 'groups');
  return readWorkshop(tx, which, locale);
}

/** Makes a change that can be taken back, and tells those who look. Returns its number. */
export async function change(
  tx: Tx,
  { eventId, workshopId }: WorkshopOf,
  { kind, seats }: { kind: ChangeKind; seats: readonly SeatChange[] },
  { personId }: Actor,
): Promise<number> {
  await applySeats(tx, workshopId, seats);
  const number = await recordChange(tx, workshopId, { kind, seats, actorId: personId });
  await announce(tx, eventId, 'groups');
  return number;
}

/** Keeps others from changing the workshop until the transaction ends. */
export async function lockForChange(
  tx: Tx,
  { eventId, workshopId }: WorkshopOf,
  { whileForming = false } = {},
): Promise<void> {
  found((await lockWorkshop(tx, eventId, workshopId)) || null);
  await requireOpen(tx, eventId);
  if (!whileForming) await requireNotForming(tx, workshopId);
}

function placeOf(
  { tables }: RoundRow,
  participationId: string,
): { groupId: string; place: Place } | null {
  for (const { id: groupId, number, members } of tables) {
    const seat = members.find((member) => member.participationId === participationId);
    if (seat) {
      const { locked, leader } = seat;
      return { groupId, place: { table: number, locked, leader } };
    }
  }
  return null;
}
