import { NONE } from '../indexed-problem.ts';
import type { Decision, Decisions } from './decisions.ts';
import type { JointModel, Schedule } from './joint-model.ts';
import type { MasterProgram } from './master-program.ts';

const ROUNDING = 1e-5;
/** How much more it helps to know where two people sit than where one does. */
const PAIR_WEIGHT = 2;

/** The two answers, the likelier first. */
export type Question = readonly [Decision, Decision];

/** The schedules that their parties have in shares short of the whole. */
export function sharedSchedules(master: MasterProgram): { schedule: Schedule; share: number }[] {
  return [...master.shares()].filter(({ share }) => share > ROUNDING && share < 1 - ROUNDING);
}

/** The session furthest below its minimum that is held for someone and is not decided on. */
export function openOrClosed(
  model: JointModel,
  master: MasterProgram,
  { settled }: Decisions,
): Question | undefined {
  const { minimum, sessions } = model;
  const load = new Float64Array(sessions.length);
  for (const { schedule, share } of master.shares()) {
    for (const place of schedule.places) {
      if (place !== NONE && place < sessions.length) load[place] = (load[place] as number) + share;
    }
  }
  let session = NONE;
  let most = ROUNDING;
  for (let each = 0; each < sessions.length; each++) {
    const missing = (minimum[each] as number) - (load[each] as number);
    if (settled[each] === 1 || (load[each] as number) < ROUNDING || missing <= most) continue;
    most = missing;
    session = each;
  }
  if (session === NONE) return undefined;
  const open = (load[session] as number) * 2 > (minimum[session] as number);
  return [
    { kind: 'session', session, open },
    { kind: 'session', session, open: !open },
  ];
}

/**
 * Whether someone has a seminar, wherever that is open; else, where in time. The first question leaves
 * aside which of several like sessions it is, so its answers differ in more than names.
 */
export function takenOrLeft(model: JointModel, master: MasterProgram): Question | undefined {
  const shared = sharedSchedules(master);
  const { seminars, seminarOf, sessions, places } = model;
  const seminar = mostDivided(model, shared, seminars, (place) =>
    place < sessions.length ? (seminarOf[place] as number) : NONE,
  );
  if (seminar !== undefined) {
    const about = { kind: 'seminar', person: seminar.person, seminar: seminar.item } as const;
    const take = seminar.share >= 0.5;
    return [
      { ...about, take },
      { ...about, take: !take },
    ];
  }
  const seat = mostDivided(model, shared, places, (place) => place);
  if (seat === undefined) return undefined;
  const about = { kind: 'seat', person: seat.person, place: seat.item } as const;
  return [
    { ...about, take: true },
    { ...about, take: false },
  ];
}

/** Whose share of what is furthest from all or nothing. */
function mostDivided(
  { parties, slots }: JointModel,
  shared: readonly { schedule: Schedule; share: number }[],
  items: number,
  itemOf: (place: number) => number,
): { person: number; item: number; share: number } | undefined {
  const shares = new Map<number, number>();
  const weight = new Map<number, number>();
  for (const { schedule, share } of shared) {
    const people = parties[schedule.party] as readonly number[];
    schedule.places.forEach((place, cell) => {
      if (place === NONE || itemOf(place) === NONE) return;
      const key = (people[cell < slots ? 0 : 1] as number) * items + itemOf(place);
      shares.set(key, (shares.get(key) ?? 0) + share);
      weight.set(key, people.length > 1 ? PAIR_WEIGHT : 1);
    });
  }
  let found: { person: number; item: number; share: number } | undefined;
  let most = 0;
  for (const [key, share] of shares) {
    const divided = Math.min(share, 1 - share);
    if (divided < ROUNDING || divided * (weight.get(key) as number) <= most) continue;
    most = divided * (weight.get(key) as number);
    found = { person: Math.floor(key / items), item: key % items, share };
  }
  return found;
}
