import type {
  BlockAnswer,
  BlockWishes,
  MyWishes,
  SavedRanking,
} from '@ledarforum/contract/choices';
import type { Tx } from '@ledarforum/database/client';
import type { Statements } from '@ledarforum/database/prepared';
import { takesSeats } from '@ledarforum/domain/allocations';
import { canRank, decideRanking } from '@ledarforum/domain/choices';
import { type Clash, findClash, type HeldTime } from '@ledarforum/domain/clashes';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { explainMySeats } from '../allocations/my-explanation.ts';
import { findMyDuties } from '../clashes/clashes-service.ts';
import { asPublished, findPublishedProgramme } from '../programme/published-programme.ts';
import {
  countPeople,
  countWishes,
  findBlock,
  findMyBlocks,
  listAnswers,
} from './choices-repository.ts';
import {
  findRankingFacts,
  type RankingToSave,
  type StoredRanking,
  saveRanking,
} from './ranking-repository.ts';

/** The blocks of an event, what the person has ranked and, once published, what they got. */
export async function readMyWishes(
  tx: Tx,
  personId: string,
  eventId: string,
  now: Date,
): Promise<z.input<typeof MyWishes>> {
  const mine = found(await findMyBlocks(tx, personId, eventId));
  const { event, attendance } = mine;
  const missed = await explainMySeats(tx, { participationId: mine.id, seats: mine.seats }, eventId);
  const published = await findPublishedProgramme(tx, eventId);
  const blocks = asPublished(mine.blocks, published);
  const duties = await findMyDuties(tx, event.id, mine.person, published);
  return {
    eventId: event.id,
    eventName: event.name,
    date: event.date.toISOString().slice(0, 10),
    timeZone: event.timeZone,
    phase: event.phase,
    attendance,
    blocks: blocks.map((block) => {
      const list = mine.lists.find(({ blockId }) => blockId === block.id);
      const [published] = block.runs;
      const facts = { phase: event.phase, attendance, allocated: published !== undefined };
      const may = canRank({ ...block, ...facts }, now);
      const known = new Set(block.seminars.map(({ id }) => id));
      const ranking = mine.preferences
        .filter(({ blockId, seminarId }) => blockId === block.id && known.has(seminarId))
        .map(({ seminarId }) => seminarId);
      const sessions = new Map(
        block.seminars.flatMap(({ sessions: given }) =>
          given.map(({ id, slotId }) => [id, slotId]),
        ),
      );
      const seats = mine.seats.flatMap((seat) => {
        const slotId = sessions.get(seat.sessionId);
        return slotId === undefined ? [] : [{ ...seat, slotId }];
      });
      const busy = { seats: seatsElsewhere(blocks, mine.seats, block.id), duties };
      const clashes = new Map(block.slots.map((slot) => [slot.id, findClash(slot, busy)]));
      return {
        id: block.id,
        name: block.name,
        mode: block.mode,
        opensAt: block.opensAt?.toISOString() ?? null,
        closesAt: block.closesAt?.toISOString() ?? null,
        refusal: may.ok ? null : may.code,
        slots: block.slots.map(slotAnswer),
        seminars: block.seminars.map((seminar) => seminarAnswer(seminar, clashes)),
        ranking,
        savedAt: list?.savedAt.toISOString() ?? null,
        version: list?.version ?? 0,
        way: block.mode === 'ROTATION' ? seats.map(stopAnswer) : [],
        outcome: published
          ? {
              publishedAt: (published.decidedAt ?? published.createdAt).toISOString(),
              seats: seats.map(({ slotId, seminarId, sessionId, rank }) => ({
                slotId,
                seminarId,
                sessionId,
                rank,
              })),
              missed: missed.get(block.id) ?? [],
            }
          : null,
      };
    }),
  };
}

function seatsOf(sessions: readonly { capacity: number }[]): number {
  return sessions.reduce((sum, { capacity }) => sum + capacity, 0);
}

function stopAnswer({ slotId, seminarId, sessionId }: Stop): Stop {
  return { slotId, seminarId, sessionId };
}

interface Stop {
  slotId: string;
  seminarId: string;
  sessionId: string;
}

function slotAnswer(slot: { id: string; startsAt: Date; endsAt: Date }) {
  return {
    id: slot.id,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
  };
}

/** When a person has seats of other blocks. */
function seatsElsewhere(
  blocks: readonly NonNullable<Awaited<ReturnType<typeof findMyBlocks>>>['blocks'][number][],
  held: readonly { readonly sessionId: string }[],
  blockId: string,
): HeldTime[] {
  const mine = new Set(held.map(({ sessionId }) => sessionId));
  return blocks
    .filter(({ id }) => id !== blockId)
    .flatMap(({ slots, seminars }) =>
      seminars
        .filter(({ dropped }) => !dropped)
        .flatMap(({ title, sessions }) =>
          sessions
            .filter(({ id }) => mine.has(id))
            .flatMap(({ slotId }) => slots.find(({ id }) => id === slotId) ?? [])
            .map(({ startsAt, endsAt }) => ({ title, startsAt, endsAt })),
        ),
    );
}

function seminarAnswer(
  seminar: {
    id: string;
    letter: string;
    title: string;
    description: string;
    host: string;
    dropped: boolean;
    sessions: readonly {
      id: string;
      slotId: string;
      capacity: number;
      room: { name: string; floor: string } | null;
    }[];
  },
  clashes: ReadonlyMap<string, Clash | null>,
) {
  const { id, letter, title, description, host, dropped } = seminar;
  const sessions = seminar.sessions.map((session) => ({
    sessionId: session.id,
    slotId: session.slotId,
    room: session.room?.name ?? null,
    floor: session.room?.floor ?? '',
    capacity: session.capacity,
    clash: clashes.get(session.slotId) ?? null,
  }));
  return { id, letter, title, description, host, dropped, sessions };
}

/**
 * Saves a person's order. The same order sent again, after an answer that never arrived, is no change.
 * @throws Problem with the rule that refuses it; `ranking-changed-elsewhere` when another screen saved first
 */
export async function saveMyRanking(
  { database, prepared }: { database: Tx; prepared: Statements },
  save: RankingToSave,
): Promise<z.input<typeof SavedRanking>> {
  if (new Set(save.ranking).size !== save.ranking.length) {
    return explainRefusal(database, save);
  }
  const saved = await saveRanking(prepared, save).catch((error: unknown) => {
    if (isCollision(error)) return null;
    throw error;
  });
  return saved ? savedAnswer(saved) : explainRefusal(database, save);
}

async function explainRefusal(
  tx: Tx,
  { personId, blockId, ranking, now }: RankingToSave,
): Promise<z.input<typeof SavedRanking>> {
  const facts = found(await findRankingFacts(tx, personId, blockId));
  const decision = decideRanking(facts, ranking, now);
  if (!decision.ok) throw new Problem(decision.code);
  const { saved } = facts;
  const same =
    saved?.ranking.length === ranking.length && saved.ranking.every((id, at) => id === ranking[at]);
  if (saved && same) return savedAnswer(saved);
  throw new Problem('ranking-changed-elsewhere');
}

function savedAnswer({ ranking, savedAt, version }: StoredRanking): z.input<typeof SavedRanking> {
  return { ranking, savedAt: savedAt.toISOString(), version };
}

/** Another save of the same list was made between the statement's view and its writing. */
function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

/** How many want what, and how many have answered. */
export async function readBlockWishes(
  tx: Tx,
  blockId: string,
): Promise<z.input<typeof BlockWishes>> {
  const block = found(await findBlock(tx, blockId));
  const wishes = await countWishes(tx, blockId);
  const people = await countPeople(tx, blockId);
  const replied = (attendance: string) => people.find((group) => group.attendance === attendance);
  const coming = replied('COMING');
  const noReply = replied('INVITED');
  return {
    blockId: block.id,
    blockName: block.name,
    eventId: block.event.id,
    eventName: block.event.name,
    timeZone: block.event.timeZone,
    phase: block.event.phase,
    mode: block.mode,
    opensAt: block.opensAt?.toISOString() ?? null,
    closesAt: block.closesAt?.toISOString() ?? null,
    slots: block.slots.map(slotAnswer),
    seminars: block.seminars.map((seminar) => ({
      id: seminar.id,
      letter: seminar.letter,
      title: seminar.title,
      seats: seatsOf(seminar.sessions),
      byRank: block.seminars.map(
        (_, index) =>
          wishes.find(({ seminarId, rank }) => seminarId === seminar.id && rank === index + 1)
            ?.people ?? 0,
      ),
    })),
    seats: block.seminars.reduce((sum, { sessions }) => sum + seatsOf(sessions), 0),
    people: {
      coming: coming?.people ?? 0,
      noReply: noReply?.people ?? 0,
      digital: replied('DIGITAL')?.people ?? 0,
      declined: replied('DECLINED')?.people ?? 0,
      ranked: (coming?.ranked ?? 0) + (noReply?.ranked ?? 0),
      toSeat: people.reduce(
        (sum, group) =>
          sum +
          (takesSeats(group.attendance, true) ? group.ranked : 0) +
          (takesSeats(group.attendance, false) ? group.people - group.ranked : 0),
        0,
      ),
    },
    publishedRunId: block.runs[0]?.id ?? null,
  };
}

/** Who has ranked and who has not. Protected people are counted and shown without name and unit. */
export async function readBlockAnswers(
  tx: Tx,
  blockId: string,
  query: { answered?: 'yes' | 'no' | undefined; page: number; limit: number },
): Promise<{ rows: z.input<typeof BlockAnswer>[]; total: number }> {
  const block = found(await findBlock(tx, blockId));
  const { rows, total } = await listAnswers(tx, block, query);
  return {
    total,
    rows: rows.map(({ id, attendance, person, lists, preferences }) => ({
      participationId: id,
      name: person.protectedIdentity ? null : `${person.givenName} ${person.familyName}`.trim(),
      unit: person.protectedIdentity ? null : person.unit.name,
      attendance,
      letters: preferences.map(({ seminar }) => seminar.letter),
      savedAt: lists[0]?.savedAt.toISOString() ?? null,
      imported: lists[0]?.source === 'IMPORT',
    })),
  };
}
