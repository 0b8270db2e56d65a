import type { Prisma } from '../generated/client.ts';
import { demoId } from './demo-id.ts';
import type { EventRows } from './event-rows.ts';
import type { DemoRegister } from './people.ts';
import type { Chance } from './random.ts';

export type Participations = Prisma.ParticipationCreateManyInput[];

/** Everybody is invited; most have replied, most of them that they come. */
export function inviteAll(
  register: DemoRegister,
  rows: EventRows,
  chance: Chance,
  plan: { invitedAt: Date; replied: number },
): Participations {
  const eventId = rows.event.id ?? '';
  return register.people.map((person) => {
    const replied = chance.happens(plan.replied);
    const attendance = (['COMING', 'DIGITAL', 'DECLINED'] as const)[chance.weighted([90, 3, 7])];
    return {
      id: demoId(`participation ${eventId} ${person.id}`),
      eventId,
      personId: person.id,
      attendance: replied ? (attendance ?? 'COMING') : 'INVITED',
      invitedAt: plan.invitedAt,
      repliedAt: replied
        ? new Date(plan.invitedAt.getTime() + chance.below(10 * 86_400_000))
        : null,
    };
  });
}

/** Rankings with a common taste (early letters are a little more wanted) and a taste of one's own. */
export function rankings(
  rows: EventRows,
  participations: Participations,
  chance: Chance,
  plan: { answered: number; savedAt: Date },
): {
  lists: Prisma.PreferenceListCreateManyInput[];
  preferences: Prisma.PreferenceCreateManyInput[];
} {
  const blockId = rows.blocks[0]?.id ?? '';
  const popularity = [1.5, 1.3, 0.8, 0.7, 1.2, 0.9];
  const lists: Prisma.PreferenceListCreateManyInput[] = [];
  const preferences: Prisma.PreferenceCreateManyInput[] = [];
  for (const { id: participationId = '', attendance } of participations) {
    if (attendance !== 'COMING' || !chance.happens(plan.answered)) continue;
    const savedAt = new Date(plan.savedAt.getTime() - chance.below(5 * 86_400_000));
    lists.push({ participationId, blockId, savedAt });
    const order = rows.seminars
      .map((seminar, index) => ({
        seminarId: seminar.id ?? '',
        wish: (popularity[index] ?? 1) * (0.15 + chance.next()),
      }))
      .sort((a, b) => b.wish - a.wish);
    const ranked = chance.happens(0.8) ? order : order.slice(0, 3);
    preferences.push(
      ...ranked.map(({ seminarId }, index) => ({
        participationId,
        blockId,
        seminarId,
        rank: index + 1,
      })),
    );
  }
  return { lists, preferences };
}

/** Seats of a day that has been: two different seminars each, by capacity. */
export function seatEverybody(
  rows: EventRows,
  participations: Participations,
  chance: Chance,
): Prisma.SeatCreateManyInput[] {
  const left = new Map(rows.sessions.map(({ id = '', capacity }) => [id, capacity]));
  const seats: Prisma.SeatCreateManyInput[] = [];
  for (const { id: participationId = '', attendance } of participations) {
    if (attendance !== 'COMING') continue;
    const visited = new Set<string>();
    for (const slot of rows.slots) {
      const open = rows.sessions.filter(
        (session) =>
          session.slotId === slot.id &&
          !visited.has(session.seminarId) &&
          (left.get(session.id ?? '') ?? 0) > 0,
      );
      if (open.length === 0) continue;
      const session = chance.pick(open);
      visited.add(session.seminarId);
      left.set(session.id ?? '', (left.get(session.id ?? '') ?? 0) - 1);
      seats.push({
        participationId,
        sessionId: session.id ?? '',
        slotId: session.slotId,
        seminarId: session.seminarId,
        source: 'ALLOCATION',
        rank: 1 + chance.weighted([62, 25, 9, 4]),
      });
    }
  }
  return seats;
}

/** Tables of about ten, dealt so that colleagues of one förvaltning are spread. */
export function dealTables(
  register: DemoRegister,
  rows: EventRows,
  participations: Participations,
  size: number,
): {
  workshop: Prisma.WorkshopCreateManyInput;
  round: Prisma.WorkshopRoundCreateManyInput;
  groups: Prisma.WorkshopGroupCreateManyInput[];
  members: Prisma.WorkshopGroupMemberCreateManyInput[];
} {
  const eventId = rows.event.id ?? '';
  const workshop = rows.items.find(({ kind }) => kind === 'WORKSHOP');
  const workshopId = demoId(`workshop ${eventId}`);
  const roundId = demoId(`round ${eventId}`);
  const coming = participations
    .filter(({ attendance }) => attendance === 'COMING')
    .sort((a, b) =>
      (register.branchOf.get(a.personId) ?? '') < (register.branchOf.get(b.personId) ?? '')
        ? -1
        : 1,
    );
  const count = Math.ceil(coming.length / size);
  const groupId = (index: number) => demoId(`table ${roundId} ${index}`);
  return {
    workshop: {
      id: workshopId,
      eventId,
      name: 'Bord vid workshopen',
      state: 'PUBLISHED',
      options: {
        who: { kind: 'coming' },
        size: { by: 'people', people: size },
        mix: [{ attribute: 'organisation', weight: 'much' }],
        alike: [],
        away: [],
        apartFromManager: false,
        apart: [],
        together: [],
        leaders: [],
        leadersMove: false,
        earlier: [],
      },
      seed: 1,
      publishedAt: new Date(rows.event.date),
    },
    round: { id: roundId, workshopId, position: 0, itemId: workshop?.id ?? null },
    groups: Array.from({ length: count }, (_, index) => ({
      id: groupId(index),
      roundId,
      number: index + 1,
      roomId: workshop?.roomId ?? null,
    })),
    members: coming.map(({ id: participationId = '' }, index) => ({
      roundId,
      participationId,
      groupId: groupId(index % count),
    })),
  };
}
