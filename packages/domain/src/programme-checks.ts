import type { ChoiceMode, ItemKind } from './programme-kinds.ts';
import { planRotation } from './rotation.ts';
import { dayAt } from './zoned-time.ts';

/** The programme as the checks look at it. Instants are RFC 3339 in UTC. */
export interface CheckedProgramme {
  /** `2026-05-11` in `timeZone` (an IANA name). */
  readonly date: string;
  readonly timeZone: string;
  /** How many are to be given room: those who come, or those invited before anybody replied. */
  readonly people: number;
  readonly rooms: readonly { readonly id: string; readonly capacity: number }[];
  readonly items: readonly {
    readonly id: string;
    readonly kind: ItemKind;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly roomId: string | null;
  }[];
  readonly blocks: readonly CheckedBlock[];
}

export interface CheckedBlock {
  readonly id: string;
  readonly mode: ChoiceMode;
  readonly slots: readonly {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
  }[];
  /** In the order of their letters. */
  readonly seminars: readonly { readonly id: string }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly seminarId: string;
    readonly slotId: string;
    readonly roomId: string | null;
    readonly capacity: number;
  }[];
}

/** Something in the programme that cannot hold. Ids are of what it names. */
export type Finding =
  | { readonly code: 'item-outside-day'; readonly itemId: string }
  | { readonly code: 'slot-outside-day'; readonly blockId: string; readonly slotId: string }
  | {
      readonly code: 'slots-collide';
      /** The block of the slot that begins last. */
      readonly blockId: string;
      readonly firstSlotId: string;
      readonly secondSlotId: string;
    }
  | {
      readonly code: 'room-used-twice';
      readonly roomId: string;
      /** Of the item or session that begins first, and of the one that comes into it. */
      readonly firstId: string;
      readonly secondId: string;
    }
  | {
      readonly code: 'capacity-over-room';
      readonly blockId: string;
      readonly sessionId: string;
      readonly capacity: number;
      readonly room: number;
    }
  | { readonly code: 'session-without-room'; readonly blockId: string; readonly sessionId: string }
  | {
      readonly code: 'plenary-over-room';
      readonly itemId: string;
      readonly people: number;
      readonly room: number;
    }
  | {
      readonly code: 'slot-places-few';
      readonly blockId: string;
      readonly slotId: string;
      readonly places: number;
      readonly people: number;
    }
  | {
      readonly code: 'rotation-cannot-complete';
      readonly blockId: string;
      readonly reason:
        | 'rotation-no-seminars'
        | 'rotation-too-few-slots'
        | 'rotation-session-missing'
        | 'rotation-too-few-places';
    };

/**
 * Everything in a programme that is certainly wrong, items and rooms first, then block by block. Two things that only
 * touch, one ending when the other begins, share a room without fault.
 */
export function checkProgramme(programme: CheckedProgramme): readonly Finding[] {
  const rooms = new Map(programme.rooms.map(({ id, capacity }) => [id, capacity]));
  return [
    ...programme.items.flatMap((item) => checkItem(programme, item, rooms)),
    ...findDoubleBookings(programme),
    ...findCollisions(programme),
    ...programme.blocks.flatMap((block) => checkBlock(programme, block, rooms)),
  ];
}

type Rooms = ReadonlyMap<string, number>;
interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

function isOutsideDay({ date, timeZone }: CheckedProgramme, { startsAt, endsAt }: Span): boolean {
  const lastMoment = new Date(Date.parse(endsAt) - 1);
  return dayAt(new Date(startsAt), timeZone) !== date || dayAt(lastMoment, timeZone) !== date;
}

function checkItem(
  programme: CheckedProgramme,
  item: CheckedProgramme['items'][number],
  rooms: Rooms,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (isOutsideDay(programme, item)) findings.push({ code: 'item-outside-day', itemId: item.id });
  const room = item.roomId === null ? undefined : rooms.get(item.roomId);
  if (item.kind === 'PLENARY' && room !== undefined && room < programme.people) {
    const { people } = programme;
    findings.push({ code: 'plenary-over-room', itemId: item.id, people, room });
  }
  return findings;
}

function findDoubleBookings({ items, blocks }: CheckedProgramme): readonly Finding[] {
  const uses = [
    ...items,
    ...blocks.flatMap(({ slots, sessions }) =>
      sessions.flatMap((session) => {
        const slot = slots.find(({ id }) => id === session.slotId);
        return slot ? [{ ...slot, id: session.id, roomId: session.roomId }] : [];
      }),
    ),
  ]
    .map(({ id, roomId, startsAt, endsAt }) => ({
      id,
      roomId,
      from: Date.parse(startsAt),
      to: Date.parse(endsAt),
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return uses.flatMap((first, index) =>
    uses
      .slice(index + 1)
      .filter(({ roomId, from }) => roomId === first.roomId && from < first.to)
      .flatMap((second): Finding[] =>
        first.roomId === null
          ? []
          : [
              {
                code: 'room-used-twice',
                roomId: first.roomId,
                firstId: first.id,
                secondId: second.id,
              },
            ],
      ),
  );
}

/** Slots at the same time, of one block or of two: everybody is to have a seat in both. */
function findCollisions({ blocks }: CheckedProgramme): readonly Finding[] {
  const slots = blocks
    .flatMap(({ id: blockId, slots: ofBlock }) =>
      ofBlock.map(({ id, startsAt, endsAt }) => ({
        id,
        blockId,
        from: Date.parse(startsAt),
        to: Date.parse(endsAt),
      })),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return slots.flatMap((first, index) =>
    slots
      .slice(index + 1)
      .filter(({ from }) => from < first.to)
      .map(
        (second): Finding => ({
          code: 'slots-collide',
          blockId: second.blockId,
          firstSlotId: first.id,
          secondSlotId: second.id,
        }),
      ),
  );
}

function checkBlock(
  programme: CheckedProgramme,
  block: CheckedBlock,
  rooms: Rooms,
): readonly Finding[] {
  const { id: blockId, slots, sessions } = block;
  const outside = slots
    .filter((slot) => isOutsideDay(programme, slot))
    .map(({ id: slotId }): Finding => ({ code: 'slot-outside-day', blockId, slotId }));
  const ofSessions = sessions.flatMap(({ id: sessionId, roomId, capacity }): Finding[] => {
    const room = roomId === null ? undefined : rooms.get(roomId);
    if (room === undefined) return [{ code: 'session-without-room', blockId, sessionId }];
    return capacity > room
      ? [{ code: 'capacity-over-room', blockId, sessionId, capacity, room }]
      : [];
  });
  const whole =
    block.mode === 'RANK' ? checkPlaces(programme, block) : checkRotation(programme, block);
  return [...outside, ...ofSessions, ...whole];
}

function checkPlaces(
  { people }: CheckedProgramme,
  { id: blockId, slots, sessions }: CheckedBlock,
): readonly Finding[] {
  return slots
    .map(({ id: slotId }) => ({
      slotId,
      places: sessions
        .filter((session) => session.slotId === slotId)
        .reduce((sum, { capacity }) => sum + capacity, 0),
    }))
    .filter(({ places }) => places < people)
    .map((few) => ({ code: 'slot-places-few', blockId, people, ...few }));
}

function checkRotation({ people }: CheckedProgramme, block: CheckedBlock): readonly Finding[] {
  const plan = planRotation(
    {
      slotIds: [...block.slots]
        .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
        .map(({ id }) => id),
      seminarIds: block.seminars.map(({ id }) => id),
      sessions: block.sessions,
    },
    people,
  );
  return plan.ok
    ? []
    : [{ code: 'rotation-cannot-complete', blockId: block.id, reason: plan.code }];
}
