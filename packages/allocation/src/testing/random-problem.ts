import type {
  AllocationParticipant,
  AllocationProblem,
  AllocationSession,
  Seat,
} from '../problem.ts';
import { drawOrder, seededRandom } from '../random.ts';

/** What a random problem looks like. */
export interface ProblemShape {
  readonly slots: number;
  readonly seminars: number;
  readonly people: number;
  /** Every seminar in every slot, alike; otherwise about two in three, of different sizes. */
  readonly even: boolean;
  /** Seats in a slot per person, 1 = just enough. */
  readonly room: number;
  /** How many seminars a person ranks at most; 0 = all. */
  readonly ranked: number;
  readonly unacceptable: boolean;
  readonly minimums: boolean;
  /** Share of people who ask for a colleague, 0 to 1. */
  readonly paired: number;
  readonly away: boolean;
}

/** A random problem of the shape: some seminars are popular, and people differ. */
export function randomProblem(shape: ProblemShape, seed: number): AllocationProblem {
  const random = seededRandom(seed);
  const sessions = sessionsOf(shape, random);
  const offered = new Set(sessions.map(({ seminarId }) => seminarId));
  const appeal = Array.from({ length: shape.seminars }, () => 2 * random());
  const slotIds = [...new Set(sessions.map(({ slotId }) => slotId))];
  const participants = Array.from({ length: shape.people }, (_, person): AllocationParticipant => {
    const wishes = appeal
      .map((value, seminar) => ({ id: `seminar ${seminar}`, liking: value + 2 * random() }))
      .filter(({ id }) => offered.has(id))
      .sort((one, other) => other.liking - one.liking)
      .map(({ id }) => id);
    const refused = shape.unacceptable && random() < 0.3 ? wishes.splice(-1, 1) : [];
    const most = shape.ranked === 0 ? wishes.length : Math.ceil(random() * shape.ranked);
    const away =
      shape.away && random() < 0.15 ? slotIds[Math.floor(random() * slotIds.length)] : undefined;
    return {
      id: `person ${String(person).padStart(4, '0')}`,
      ranking: wishes.slice(0, most),
      unacceptable: refused,
      unavailableSlots: away === undefined ? [] : [away],
    };
  });
  return { participants: withPairs(participants, shape.paired, seed), sessions };
}

function sessionsOf(shape: ProblemShape, random: () => number): AllocationSession[] {
  const sessions: AllocationSession[] = [];
  for (let slot = 0; slot < shape.slots; slot++) {
    const held: { seminar: number; weight: number }[] = [];
    for (let seminar = 0; seminar < shape.seminars; seminar++) {
      if (shape.even) held.push({ seminar, weight: 1 });
      else if (random() < 0.67 || (seminar === shape.seminars - 1 && held.length === 0)) {
        held.push({ seminar, weight: 0.5 + random() });
      }
    }
    const total = held.reduce((sum, { weight }) => sum + weight, 0);
    for (const { seminar, weight } of held) {
      const capacity = Math.max(1, Math.ceil((shape.room * shape.people * weight) / total));
      const minimum = shape.minimums ? Math.floor(capacity * (0.3 + 0.5 * random())) : 0;
      sessions.push({
        id: `seminar ${seminar} in slot ${slot}`,
        seminarId: `seminar ${seminar}`,
        slotId: `slot ${slot}`,
        capacity,
        minimum,
      });
    }
  }
  return sessions;
}

function withPairs(
  participants: readonly AllocationParticipant[],
  share: number,
  seed: number,
): AllocationParticipant[] {
  const order = drawOrder(participants.length, seed);
  const asking = order.slice(0, 2 * Math.floor((share * participants.length) / 2));
  const partner = new Map<number, number>();
  for (let index = 0; index < asking.length; index += 2) {
    partner.set(asking[index] as number, asking[index + 1] as number);
    partner.set(asking[index + 1] as number, asking[index] as number);
  }
  return participants.map((participant, person) => {
    const other = participants[partner.get(person) ?? -1];
    return other === undefined ? participant : { ...participant, with: other.id };
  });
}

/** The problem after an outcome was published: some have dropped out or in, and as few as possible are to move. */
export function afterChanges(
  problem: AllocationProblem,
  seats: readonly Seat[],
  share: number,
  change: 'out' | 'in',
  seed: number,
): AllocationProblem {
  const order = drawOrder(problem.participants.length, seed);
  const changed = new Set(
    [...order.slice(0, Math.ceil(share * order.length))].map(
      (person) => problem.participants[person]?.id,
    ),
  );
  const previous = seats.map(({ participantId, sessionId }) => ({ participantId, sessionId }));
  if (change === 'in') {
    return { ...problem, previous: previous.filter((seat) => !changed.has(seat.participantId)) };
  }
  const left = problem.participants.filter(({ id }) => !changed.has(id));
  return {
    participants: left.map(({ with: colleague, ...rest }) =>
      colleague === undefined || changed.has(colleague) ? rest : { ...rest, with: colleague },
    ),
    sessions: problem.sessions,
    previous: previous.filter((seat) => !changed.has(seat.participantId)),
  };
}
