import { nameKey, namesIn } from '@ledarforum/domain/programme-checks/people-names';
import type { ProgrammeDocument } from '@ledarforum/domain/programme-document';
import { knownFeatures } from '@ledarforum/domain/room-features';
import type { Demand, ScheduledSession, ScheduleProblem } from '@ledarforum/scheduling';

/** What a proposal is made for. */
export type ProposalBasis = 'wishes' | 'expected' | 'everybody' | 'evenly';

/** What is known beside the programme itself. */
export interface ProposalFacts {
  /** Seats held, kept back or offered, by session. */
  readonly heldSeats: ReadonlyMap<string, number>;
  /** People who are to be given room. */
  readonly people: number;
  /** Seminar ids as people who take seats have ranked them, most wanted first. */
  readonly rankings: readonly (readonly string[])[];
}

export interface BlockToPropose {
  readonly problem: ScheduleProblem;
  readonly basis: ProposalBasis;
  /** How many of each person's first wishes count: one for each slot, and two. */
  readonly choices: number;
  /** Names as they are written, by the mark that the problem has for the person. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * What there is to schedule in a block: its seminars that are not cancelled, its slots, all rooms of the event and what
 * else takes place in them, and the people who are needed here and elsewhere.
 */
export function problemOf(
  document: ProgrammeDocument,
  blockId: string,
  facts: ProposalFacts,
): BlockToPropose {
  const slots = Object.entries(document.slots)
    .filter(([, slot]) => slot.blockId === blockId)
    .sort(([, a], [, b]) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .map(([id, span]) => ({ id, ...timesOf(span) }));
  const seminars = Object.entries(document.seminars)
    .filter(([, seminar]) => seminar.blockId === blockId && !seminar.dropped)
    .sort(([, a], [, b]) => (a.letter < b.letter ? -1 : 1))
    .map(([id, seminar]) => ({ id, ...seminar }));
  const ids = new Set(seminars.map(({ id }) => id));
  const sessions = Object.entries(document.sessions).filter(([, { seminarId }]) =>
    ids.has(seminarId),
  );
  const elsewhere = elsewhereOf(document, blockId);
  const busy = (key: string) =>
    slots.filter((slot) => elsewhere.some((use) => overlap(use, slot) && use.people.includes(key)));
  const names = new Map<string, string>();
  const isRotation = document.blocks[blockId]?.mode === 'ROTATION';
  const problem = {
    slots: slots.map(({ id }) => ({ id })),
    rooms: Object.entries(document.rooms)
      .sort(([, a], [, b]) => a.position - b.position || (a.name < b.name ? -1 : 1))
      .map(([id, { capacity, features }]) => ({
        id,
        capacity,
        features,
        takenSlotIds: slots.flatMap((slot) =>
          elsewhere.some((use) => use.roomId === id && overlap(use, slot)) ? slot.id : [],
        ),
      })),
    seminars: seminars.map(({ id, host, crew, awaySlotIds, needs, repeats }) => {
      const people = [host, ...crew].flatMap(namesIn);
      for (const name of people) names.set(nameKey(name), name);
      const keys = [...new Set(people.map(nameKey))];
      const busySlotIds = keys.flatMap((key) => busy(key).map((slot) => slot.id));
      const known = awaySlotIds.filter((away) => slots.some((slot) => slot.id === away));
      return {
        id,
        people: keys,
        awaySlotIds: [...new Set([...known, ...busySlotIds])],
        needs: knownFeatures(needs),
        repeats: repeats ?? (isRotation ? slots.length : null),
        largest: largestOf(document, id),
      };
    }),
    fixed: sessions.flatMap(([id, row]) =>
      (facts.heldSeats.get(id) ?? 0) > 0 ? [sessionOf(row)] : [],
    ),
    today: sessions.map(([, row]) => sessionOf(row)),
  };
  const choices = slots.length + 2;
  const { basis, demand } = demandOf(seminars, { isRotation, choices, slots: slots.length }, facts);
  return { problem: { ...problem, demand }, basis, choices, names };
}

function demandOf(
  seminars: readonly { readonly id: string; readonly expected: number | null }[],
  {
    isRotation,
    choices,
    slots,
  }: { readonly isRotation: boolean; readonly choices: number; readonly slots: number },
  { people, rankings }: ProposalFacts,
): { basis: ProposalBasis; demand: Demand[] } {
  const ids = seminars.map(({ id }) => id);
  if (isRotation) return { basis: 'everybody', demand: [{ seminarIds: ids, people }] };
  const wishes = rankings
    .map((ranking) => ranking.filter((id) => ids.includes(id)).slice(0, choices))
    .filter((ranking) => ranking.length > 0);
  if (wishes.length > 0) {
    return {
      basis: 'wishes',
      demand: wishes.map((seminarIds) => ({ seminarIds, people: 1 })),
    };
  }
  const even = Math.ceil((people * slots) / Math.max(1, seminars.length));
  return {
    basis: seminars.some(({ expected }) => expected !== null) ? 'expected' : 'evenly',
    demand: seminars.map(({ id, expected }) => ({ seminarIds: [id], people: expected ?? even })),
  };
}

interface Times {
  readonly from: number;
  readonly to: number;
}

interface Use extends Times {
  readonly roomId: string | null;
  readonly people: readonly string[];
}

/** Everything that takes place outside the block. */
function elsewhereOf(
  { items, sessions, seminars, slots }: ProgrammeDocument,
  blockId: string,
): readonly Use[] {
  return [
    ...Object.values(items).map(({ roomId, responsible, crew, ...span }) => ({
      ...timesOf(span),
      roomId,
      people: [responsible, ...crew].flatMap(namesIn).map(nameKey),
    })),
    ...Object.values(sessions).flatMap(({ seminarId, slotId, roomId }) => {
      const seminar = seminars[seminarId];
      const slot = slots[slotId];
      if (!seminar || !slot || seminar.dropped || seminar.blockId === blockId) return [];
      const people = [seminar.host, ...seminar.crew].flatMap(namesIn).map(nameKey);
      return [{ ...timesOf(slot), roomId, people }];
    }),
  ];
}

/** The most places that organisers give a session of the seminar, when that is always fewer than its room has. */
function largestOf({ sessions, rooms }: ProgrammeDocument, seminarId: string): number | null {
  const own = Object.values(sessions).filter((session) => session.seminarId === seminarId);
  const isSmaller = own.every(
    ({ roomId, capacity }) => capacity < (rooms[roomId ?? '']?.capacity ?? 0),
  );
  return own.length > 0 && isSmaller ? Math.max(...own.map(({ capacity }) => capacity)) : null;
}

function sessionOf({ seminarId, slotId, roomId, capacity }: ScheduledSession): ScheduledSession {
  return { seminarId, slotId, roomId, capacity };
}

function timesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Times {
  return { from: Date.parse(startsAt), to: Date.parse(endsAt) };
}

function overlap(one: Times, other: Times): boolean {
  return one.from < other.to && other.from < one.to;
}
