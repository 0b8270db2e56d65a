import { seeded } from '../../testing/random-programme.ts';
import { instantAt } from '../../zoned-time.ts';
import type {
  CheckedBlock,
  CheckedItem,
  CheckedProgramme,
  CheckedRoom,
} from '../checked-programme.ts';

const timeZone = 'Europe/Stockholm';
const date = '2026-05-11';
const dayMs = 24 * 60 * 60_000;
const fiveMinutes = 5 * 60_000;
const people = ['Eva Ek', 'Bo Alm (ljud)', 'eva ek', 'Två lärare', 'Siv Å och Bo Alm', 'Siv Å', ''];
const features = ['screen', 'sound', 'wheelchair', 'hearing-loop', 'quiet-room'] as const;
const kinds = ['PLENARY', 'BREAK', 'MEAL', 'MINGLE', 'WORKSHOP', 'BLOCKER'] as const;
const lengths = [5, 10, 15, 20, 30, 45, 60, 75, 90, 105, 120] as const;

/** How much of each there is, at most. */
export interface Size {
  readonly items: number;
  readonly blocks: number;
  readonly seminars: number;
  readonly slots: number;
  readonly rooms: number;
}

const small: Size = { items: 9, blocks: 2, seminars: 4, slots: 4, rooms: 4 };

/** Some programme, likely with many faults. All times are multiples of five minutes. */
export function faultyProgramme(seed: number, size: Size = small): CheckedProgramme {
  const random = seeded(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const chance = (probability: number) => random() < probability;
  const pick = <Value>(values: readonly Value[]): Value => values[upTo(values.length - 1)] as Value;
  const some = <Value>(values: readonly Value[], probability: number) =>
    values.filter(() => chance(probability));
  const days = chance(0.8) ? 1 : 1 + upTo(2);
  const midnight = instantAt(date, '00:00', timeZone).getTime();
  const span = () => {
    const hour = chance(0.05) ? 20 : 7;
    const day = chance(0.03) ? upTo(days + 1) - 1 : upTo(days - 1);
    const from = midnight + day * dayMs + (hour * 12 + upTo(110)) * fiveMinutes;
    return spanFrom(from, pick(lengths) * 60_000);
  };
  const rooms = Array.from({ length: upTo(size.rooms) }, (_, index): CheckedRoom => {
    const building = pick(['', 'Norra huset', 'Södra huset']);
    return { id: `r${index}`, capacity: 5 + upTo(40), building, features: some(features, 0.5) };
  });
  const room = () => (chance(0.2) ? null : (pick([...rooms, null])?.id ?? null));
  const items = Array.from({ length: upTo(size.items) }, (_, index): CheckedItem => {
    const who = { responsible: pick(people), crew: some(people, 0.1) };
    const needs = chance(0.2) ? some(features, 0.3) : [];
    return { id: `i${index}`, kind: pick(kinds), ...span(), roomId: room(), ...who, needs };
  });
  const block = (_: unknown, index: number): CheckedBlock => {
    const slots = Array.from({ length: upTo(size.slots) }, (_, slot) => ({
      id: `b${index}t${slot}`,
      ...span(),
    }));
    const slotIds = slots.map(({ id }) => id);
    const seminars = Array.from({ length: upTo(size.seminars) }, (_, seminar) => ({
      id: `b${index}s${seminar}`,
      host: pick(people),
      hostDeclined: chance(0.1),
      awaySlotIds: chance(0.1) ? some(slotIds, 0.5) : [],
      crew: some(people, 0.05),
      needs: chance(0.2) ? some(features, 0.3) : [],
      repeats: chance(0.2) ? 1 + upTo(3) : null,
      expected: chance(0.2) ? upTo(60) : null,
      wished: chance(0.3) ? upTo(80) : 0,
      dropped: chance(0.1),
    }));
    const full = chance(0.5) ? 1 : 0.6;
    const sessions = seminars.flatMap((seminar) =>
      some(slotIds, full).map((slotId) => {
        const capacity = 1 + upTo(40);
        const taken = chance(0.2) ? upTo(capacity) : 0;
        const id = `${seminar.id}@${slotId}`;
        return { id, seminarId: seminar.id, slotId, roomId: room(), capacity, taken };
      }),
    );
    const mode = pick(['RANK', 'CLAIM', 'ROTATION'] as const);
    return { id: `b${index}`, mode, slots, seminars, sessions };
  };
  const blocks = Array.from({ length: upTo(size.blocks) }, block);
  const itemIds = items.map(({ id }) => id);
  const groups = Array.from({ length: chance(0.3) ? upTo(4) : 0 }, (_, index) => ({
    id: `g${index}`,
    roundId: `w${upTo(1)}`,
    itemId: pick([...itemIds, null]),
    roomId: room(),
    people: upTo(20),
  }));
  const access = chance(0.3)
    ? some(['wheelchair', 'hearing-loop', 'quiet-room', 'close-seat'] as const, 0.5).map(
        (kind) => ({ kind, count: upTo(3) }),
      )
    : [];
  return { date, days, timeZone, people: upTo(60), access, rooms, items, blocks, groups };
}

function spanFrom(from: number, length: number) {
  const endsAt = new Date(from + length).toISOString();
  return { startsAt: new Date(from).toISOString(), endsAt };
}
