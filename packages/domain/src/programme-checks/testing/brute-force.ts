import { mostByCuts } from '../../testing/rotation-cuts.ts';
import { dayAt, timeAt } from '../../zoned-time.ts';
import type { CheckedBlock, CheckedProgramme, CheckedRoom } from '../checked-programme.ts';
import {
  byTime,
  iso,
  itemsOf,
  meet,
  pairs,
  type Sitting,
  sessionsOf,
  type Thing,
} from './brute-force-things.ts';

/**
 * The rules once more, straight from their definitions: everything compared with everything, time cut into cells of five
 * minutes, nothing shared with the rules but the shape of a programme. Remedies are left out.
 */
export interface PlainFinding {
  readonly code: string;
  readonly severity: string;
  readonly about: readonly string[];
  /** Whatever else the finding says: block, room, person, wanted, available, features, reason, span. */
  readonly says: readonly (string | number)[];
}

type Say = (
  code: string,
  severity: string,
  about: readonly string[],
  ...says: (string | number)[]
) => void;

interface World {
  programme: CheckedProgramme;
  roomOf: (id: string | null) => CheckedRoom | undefined;
  items: Thing[];
  sessions: Thing[];
  everything: Thing[];
  slots: (Sitting & { block: CheckedBlock; inIt: Thing[] })[];
  stages: Sitting[];
  pauses: Thing[];
  dates: string[];
}

const minute = 60_000;
const cell = 5 * minute;

export function findByBruteForce(programme: CheckedProgramme): PlainFinding[] {
  const found: PlainFinding[] = [];
  const say: Say = (code, severity, about, ...says) => found.push({ code, severity, about, says });
  const world = worldOf(programme);
  for (const look of [
    outside,
    everybodyTwice,
    roomTwice,
    personTwice,
    sessionsAndRooms,
    placesInSlots,
    rotations,
    seminarsDropped,
    seminarsGiven,
    walking,
    sitting,
    lunch,
    needs,
    quiet,
    access,
    unknown,
    groups,
  ]) {
    look(world, say);
  }
  return found;
}

function worldOf(programme: CheckedProgramme): World {
  const { rooms, blocks } = programme;
  const sessions = sessionsOf(programme);
  const items = itemsOf(programme);
  const slots = blocks.flatMap((block) =>
    block.slots.map(({ id, startsAt, endsAt }) => {
      const inIt = sessions.filter(({ slotId }) => slotId === id);
      const times = { from: Date.parse(startsAt), to: Date.parse(endsAt) };
      const rooms = inIt.flatMap(({ roomId }) => roomId ?? []);
      return { id, kind: 'SLOT', ...times, rooms, blockId: block.id, block, inIt };
    }),
  );
  const talks = items.filter(({ kind }) => kind === 'PLENARY' || kind === 'WORKSHOP');
  const dates: string[] = [];
  for (let index = 0; index < programme.days; index++) {
    const noon = Date.parse(`${programme.date}T12:00:00Z`) + index * 24 * 60 * minute;
    dates.push(new Date(noon).toISOString().slice(0, 10));
  }
  return {
    programme,
    roomOf: (id) => rooms.find((room) => room.id === id),
    items,
    sessions,
    everything: [...items, ...sessions].sort(byTime),
    slots: slots.sort(byTime),
    stages: [...talks.map((talk) => ({ ...talk, blockId: '' })), ...slots].sort(byTime),
    pauses: items.filter(({ kind }) => ['BREAK', 'MEAL', 'MINGLE'].includes(kind)),
    dates,
  };
}

function outside({ programme, items, slots, dates }: World, say: Say): void {
  const dayOf = (ms: number) => dayAt(new Date(ms), programme.timeZone);
  const isOutside = ({ from, to }: { from: number; to: number }) =>
    !dates.includes(dayOf(from)) || !dates.includes(dayOf(to - 1));
  for (const item of items) if (isOutside(item)) say('item-outside-day', 'error', [item.id]);
  for (const { id, blockId, ...slot } of slots) {
    if (isOutside(slot)) say('slot-outside-day', 'error', [id], blockId);
  }
}

function everybodyTwice({ stages }: World, say: Say): void {
  for (const [first, second] of pairs(stages.filter(({ kind }) => kind !== 'WORKSHOP'))) {
    if (!meet(first, second)) continue;
    const both = first.kind === 'SLOT' && second.kind === 'SLOT';
    const block = second.blockId || first.blockId;
    say(both ? 'slots-collide' : 'plenary-collides', 'error', [first.id, second.id], block);
  }
}

function roomTwice({ everything }: World, say: Say): void {
  for (const [first, second] of pairs(everything)) {
    if (!meet(first, second)) continue;
    for (const room of first.rooms.filter((each) => second.rooms.includes(each))) {
      say('room-used-twice', 'error', [first.id, second.id], room);
    }
  }
}

function personTwice({ everything }: World, say: Say): void {
  for (const [first, second] of pairs(everything)) {
    if (!meet(first, second)) continue;
    if (first.roomId !== null && first.roomId === second.roomId) continue;
    for (const [key, here] of first.who) {
      const there = second.who.get(key);
      if (!there) continue;
      const code = here.host && there.host ? 'host-in-two-places' : 'person-in-two-places';
      say(code, 'error', [first.id, second.id], second.blockId ?? '', there.name);
    }
  }
}

function sessionsAndRooms({ programme, sessions, items, roomOf }: World, say: Say): void {
  for (const { id, blockId, roomId, capacity, seminar, slotId } of sessions) {
    const room = roomOf(roomId);
    const block = blockId ?? '';
    if (!room) say('session-without-room', 'warning', [id], block);
    else if (capacity > room.capacity) {
      say('capacity-over-room', 'error', [id], block, room.id, capacity, room.capacity);
    }
    if (seminar?.awaySlotIds.includes(slotId)) say('host-away', 'error', [id], block, seminar.host);
  }
  for (const { id, kind, roomId } of items) {
    const room = roomOf(roomId);
    if (kind === 'PLENARY' && room && room.capacity < programme.people) {
      say('plenary-over-room', 'error', [id], room.id, programme.people, room.capacity);
    }
  }
}

function sumOf(things: readonly Thing[]): number {
  return things.reduce((total, { capacity }) => total + capacity, 0);
}

function placesInSlots({ programme, slots }: World, say: Say): void {
  for (const { id, block, inIt } of slots) {
    if (block.mode === 'ROTATION' || sumOf(inIt) >= programme.people) continue;
    const severity = block.mode === 'RANK' ? 'error' : 'warning';
    say('slot-places-few', severity, [id], block.id, programme.people, sumOf(inIt));
  }
}

function rotations({ programme, slots }: World, say: Say): void {
  for (const block of programme.blocks) {
    if (block.mode !== 'ROTATION') continue;
    const inOrder = slots.filter((slot) => slot.block === block);
    const given = block.seminars.filter(({ dropped }) => !dropped).map(({ id }) => id);
    const why = whyNotRotate(inOrder, given, programme.people);
    if (why) say('rotation-cannot-complete', 'error', [], block.id, ...why);
  }
}

function seminarsDropped({ programme }: World, say: Say): void {
  for (const block of programme.blocks) {
    for (const { id, wished } of block.seminars.filter(({ dropped }) => dropped)) {
      let seats = 0;
      for (const session of block.sessions) if (session.seminarId === id) seats += session.taken;
      const lost = Math.max(seats, wished);
      if (lost > 0) say('dropped-with-participants', 'error', [id], block.id, lost);
    }
  }
}

function seminarsGiven({ programme, sessions }: World, say: Say): void {
  for (const block of programme.blocks) {
    const planned = block.slots.length > 0;
    for (const seminar of block.seminars.filter(({ dropped }) => !dropped)) {
      const times = sessions.filter((thing) => thing.seminar === seminar);
      const never = times.length === 0;
      const told: [string, string] = [seminar.id, block.id];
      if (seminar.hostDeclined) {
        say('host-declined', never ? 'warning' : 'error', [told[0]], told[1], seminar.host);
      }
      if (planned && never) say('seminar-never-placed', 'warning', [told[0]], told[1]);
      if (planned && !never) seldom(block, seminar, times, say);
    }
  }
}

function seldom(
  block: CheckedBlock,
  { id, wished, expected, repeats }: CheckedBlock['seminars'][number],
  times: readonly Thing[],
  say: Say,
): void {
  if (repeats !== null && repeats > times.length) {
    say('seminar-repeats-few', 'warning', [id], block.id, repeats, times.length);
  }
  const wanted = wished || (expected ?? 0);
  if (block.mode !== 'ROTATION' && wanted > sumOf(times)) {
    say('seminar-places-few', 'hint', [id], block.id, wanted, sumOf(times));
  }
}

function walking(world: World, say: Say): void {
  for (const first of world.stages) {
    for (const second of world.stages) {
      const minutes = (second.from - first.to) / minute;
      const needed = walkBetween(world, first, second);
      if (minutes < 0 || minutes >= needed) continue;
      const why = needed === 15 ? 'another-building' : 'another-room';
      say(
        'change-too-short',
        'warning',
        [first.id, second.id],
        second.blockId,
        needed,
        minutes,
        why,
      );
    }
  }
}

function walkBetween({ roomOf }: World, first: Sitting, second: Sitting): number {
  let needed = 0;
  for (const here of first.rooms) {
    for (const there of second.rooms) {
      const a = roomOf(here)?.building ?? '';
      const b = roomOf(there)?.building ?? '';
      const far = a !== '' && b !== '' && a !== b;
      if (here !== there) needed = Math.max(needed, far ? 15 : 5);
    }
  }
  return needed;
}

function sitting({ stages, pauses }: World, say: Say): void {
  for (const { from, to } of sittingRuns(stages, pauses)) {
    if (to - from <= 100 * minute) continue;
    const about = stages.filter((stage) => meet(stage, { from, to })).map(({ id }) => id);
    say('long-sitting', 'warning', about, 100, (to - from) / minute, iso(from), iso(to));
  }
}

/** By the clocks of the place, read off as texts. */
function lunch({ programme, stages, pauses, dates }: World, say: Say): void {
  const local = (ms: number) =>
    `${dayAt(new Date(ms), programme.timeZone)} ${timeAt(new Date(ms), programme.timeZone)}`;
  const things = [...stages, ...pauses].map(({ kind, from, to }) => ({
    isMeal: kind === 'MEAL',
    from: local(from),
    to: local(to),
  }));
  for (const date of dates) {
    const within = (from: string, to: string) => (thing: { from: string; to: string }) =>
      thing.from < `${date} ${to}` && thing.to > `${date} ${from}`;
    if (things.filter(({ isMeal }) => isMeal).some(within('10:30', '14:30'))) continue;
    if (!things.some(within('00:00', '11:30')) || !things.some(within('13:30', '24:00'))) continue;
    say('no-lunch', 'warning', [], date);
  }
}

function needs({ everything, roomOf }: World, say: Say): void {
  const told = new Set<string>();
  for (const thing of everything) {
    const room = roomOf(thing.roomId);
    const lacks = thing.needs.filter((need) => !room?.features.some((each) => each === need));
    const key = `${thing.seminar?.id ?? thing.id} ${thing.roomId}`;
    if (!room || lacks.length === 0 || told.has(key)) continue;
    told.add(key);
    const about = everything
      .filter((other) => other === thing || (thing.seminar && other.seminar === thing.seminar))
      .filter((other) => other.roomId === thing.roomId)
      .map(({ id }) => id);
    say('needs-missing', 'warning', about, thing.blockId ?? '', room.id, ...lacks);
  }
}

function quiet({ programme }: World, say: Say): void {
  for (const { kind, count } of programme.access) {
    const somewhere = programme.rooms.some(({ features }) => features.some((one) => one === kind));
    if (kind === 'quiet-room' && count > 0 && !somewhere) {
      say('quiet-room-missing', 'warning', [], count);
    }
  }
}

function access({ programme, everything }: World, say: Say): void {
  const hears = new Set(['PLENARY', 'WORKSHOP', 'SESSION']);
  for (const { kind, count } of programme.access) {
    if (count === 0 || (kind !== 'wheelchair' && kind !== 'hearing-loop')) continue;
    for (const room of programme.rooms) {
      if (room.features.length === 0 || room.features.includes(kind)) continue;
      const concerned = everything
        .filter((thing) => thing.rooms.includes(room.id) && thing.kind !== 'BLOCKER')
        .filter((thing) => kind === 'wheelchair' || hears.has(thing.kind));
      if (concerned.length === 0) continue;
      const forAll = concerned.some(({ seminar, roomId, mode }) =>
        seminar ? mode === 'ROTATION' : roomId === room.id,
      );
      const about = concerned.map(({ id }) => id);
      say('access-missing', forAll ? 'error' : 'warning', about, room.id, count, kind);
    }
  }
}

function unknown({ programme, everything }: World, say: Say): void {
  const counts = new Map(programme.access.map(({ kind, count }) => [kind, count]));
  const rolls = (counts.get('wheelchair') ?? 0) > 0;
  const listens = (counts.get('hearing-loop') ?? 0) > 0;
  const rooms = programme.rooms.filter(({ id, features }) =>
    everything.some(({ kind, rooms }) => {
      if (features.length > 0 || kind === 'BLOCKER' || !rooms.includes(id)) return false;
      return rolls || (listens && !['BREAK', 'MEAL', 'MINGLE'].includes(kind));
    }),
  );
  if (rooms.length === 0) return;
  const about = rooms.map(({ id }) => id);
  const wanted = [rolls && 'wheelchair', listens && 'hearing-loop'].filter(
    (each) => each !== false,
  );
  say('access-unknown', 'warning', about, ...wanted);
}

function groups({ programme }: World, say: Say): void {
  for (const room of programme.rooms) {
    for (const roundId of new Set(programme.groups.map((group) => group.roundId))) {
      const here = programme.groups.filter(
        (each) => each.roundId === roundId && each.roomId === room.id,
      );
      const sum = here.reduce((total, group) => total + group.people, 0);
      if (sum <= room.capacity) continue;
      const about = here.map(({ id }) => id);
      say('groups-over-room', 'error', about, room.id, sum, room.capacity);
    }
  }
}

function whyNotRotate(
  slots: readonly { inIt: readonly Thing[] }[],
  seminarIds: readonly string[],
  people: number,
): (string | number)[] | null {
  const size = seminarIds.length;
  if (size === 0) return ['rotation-no-seminars'];
  if (slots.length < size) return ['rotation-too-few-slots'];
  const places = seminarIds.map((seminarId) =>
    slots.map(({ inIt }) => inIt.find(({ seminar }) => seminar?.id === seminarId)?.capacity ?? 0),
  );
  const most = mostByCuts(places);
  if (most === 0) return ['rotation-session-missing'];
  return most < people ? ['rotation-too-few-places', people, most] : null;
}

function sittingRuns(
  stages: readonly { from: number; to: number }[],
  pauses: readonly { from: number; to: number }[],
): { from: number; to: number }[] {
  if (stages.length === 0) return [];
  const first = Math.min(...stages.map(({ from }) => from));
  const last = Math.max(...stages.map(({ to }) => to));
  const seated = new Uint8Array((last - first) / cell);
  const mark = (times: readonly { from: number; to: number }[], value: number) => {
    for (const { from, to } of times) {
      for (let at = from; at < to; at += cell) {
        if (at >= first && at < last) seated[(at - first) / cell] = value;
      }
    }
  };
  mark(stages, 1);
  mark(pauses, 0);
  const runs: { from: number; to: number }[] = [];
  for (let index = 0; index < seated.length; index++) {
    if (seated[index] === 0) continue;
    const from = first + index * cell;
    const run = runs.at(-1);
    if (run && from - run.to <= cell) run.to = from + cell;
    else runs.push({ from, to: from + cell });
  }
  return runs;
}
