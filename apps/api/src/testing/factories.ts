import type { Database } from '@ledarforum/database/client';
import type { ChoiceMode } from '@ledarforum/domain/programme-kinds';

let serial = 0;
const next = () => ++serial;

const hour = 60 * 60 * 1000;

/** The one organisation, with a root förvaltning. Safe to call once per database. */
export async function makeOrganisation(database: Database) {
  return database.organisation.create({
    data: { name: 'Storåkra kommun', contactEmail: 'ledarforum@storakra.example' },
  });
}

export async function makeUnit(
  database: Database,
  data: {
    name?: string;
    parentId?: string;
    kind?: 'FORVALTNING' | 'BOLAG' | 'VERKSAMHET' | 'ENHET';
  } = {},
) {
  return database.unit.create({
    data: { name: `Förvaltning ${next()}`, kind: 'FORVALTNING', ...data },
  });
}

export interface PersonSketch {
  givenName?: string;
  familyName?: string;
  email?: string;
  title?: string;
  unitId?: string;
  managerId?: string;
  protectedIdentity?: boolean;
  locale?: 'sv' | 'en';
  roles?: readonly ('ORGANISER' | 'LEADERSHIP')[];
}

/** A person in the register, in a unit of their own unless one is given. */
export async function makePerson(database: Database, sketch: PersonSketch = {}) {
  const { roles = [], unitId, ...fields } = sketch;
  const number = next();
  return database.person.create({
    data: {
      givenName: 'Kim',
      familyName: `Testsson ${number}`,
      email: `kim.${number}@storakra.example`,
      title: 'Enhetschef',
      unitId: unitId ?? (await makeUnit(database)).id,
      ...fields,
      roles: { create: roles.map((role) => ({ role })) },
    },
  });
}

type Phase = 'DRAFT' | 'INVITED' | 'CHOOSING' | 'ALLOCATED' | 'LIVE' | 'EVALUATING' | 'CLOSED';

/** An event on 11 May 2026 in a series of its own. */
export async function makeEvent(
  database: Database,
  sketch: { name?: string; phase?: Phase; date?: Date } = {},
) {
  const number = next();
  return database.event.create({
    data: {
      name: `Ledarforum ${number}`,
      date: new Date('2026-05-11T00:00:00Z'),
      phase: 'DRAFT',
      ...sketch,
      series: { create: { name: `Ledarforum, serie ${number}` } },
    },
  });
}

/** A person's participation in an event; COMING unless said otherwise. */
export async function makeParticipation(
  database: Database,
  event: { id: string },
  person: { id: string },
  attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED' = 'COMING',
) {
  return database.participation.create({
    data: { eventId: event.id, personId: person.id, attendance },
  });
}

/**
 * A block where every seminar runs in every slot, each in a room of its own.
 * Slots are one hour, from 07:00 UTC on the event's day.
 */
/** A workshop of one round with one table, and who sits there. */
export async function makeTable(
  database: Database,
  event: { id: string },
  {
    number = 1,
    participationIds = [],
    roomId = null,
    itemId = null,
    state = 'PUBLISHED',
    name = 'Bord',
  }: {
    number?: number;
    participationIds?: readonly string[];
    roomId?: string | null;
    itemId?: string | null;
    state?: 'PROPOSED' | 'PUBLISHED';
    name?: string;
  },
): Promise<{ workshopId: string; roundId: string; groupId: string }> {
  const workshop = await database.workshop.create({
    data: {
      eventId: event.id,
      name,
      state,
      publishedAt: state === 'PUBLISHED' ? new Date() : null,
      options: { ...plainOptions },
      seed: 1,
      rounds: { create: { position: 0, itemId, groups: { create: { number, roomId } } } },
    },
    select: { id: true, rounds: { select: { id: true, groups: { select: { id: true } } } } },
  });
  const roundId = workshop.rounds[0]?.id ?? '';
  const groupId = workshop.rounds[0]?.groups[0]?.id ?? '';
  await database.workshopGroupMember.createMany({
    data: participationIds.map((participationId) => ({ roundId, groupId, participationId })),
  });
  return { workshopId: workshop.id, roundId, groupId };
}

const plainOptions = {
  who: { kind: 'coming' },
  size: { by: 'people', people: 4 },
  mix: [],
  alike: [],
  away: [],
  apartFromManager: false,
  apart: [],
  together: [],
  leaders: [],
  leadersMove: false,
  earlier: [],
};

export async function makeBlock(
  database: Database,
  event: { id: string; date: Date },
  sketch: {
    seminars?: number;
    slots?: number;
    capacity?: number;
    closesAt?: Date;
    mode?: ChoiceMode;
  } = {},
) {
  const { seminars = 4, slots = 1, capacity = 20, mode = 'RANK', closesAt } = sketch;
  const number = next();
  const block = await database.seminarBlock.create({
    data: {
      eventId: event.id,
      name: `Block ${number}`,
      mode,
      closesAt: closesAt ?? new Date('2026-05-12T00:00:00Z'),
      slots: {
        create: Array.from({ length: slots }, (_, index) => ({
          startsAt: new Date(event.date.getTime() + (7 + index * 1.25) * hour),
          endsAt: new Date(event.date.getTime() + (8 + index * 1.25) * hour),
        })),
      },
      seminars: {
        create: Array.from({ length: seminars }, (_, index) => ({
          letter: String.fromCharCode(65 + index),
          title: `Seminarium ${String.fromCharCode(65 + index)}`,
        })),
      },
    },
    include: { slots: { orderBy: { startsAt: 'asc' } }, seminars: { orderBy: { letter: 'asc' } } },
  });
  const sessions = [];
  for (const seminar of block.seminars) {
    const room = await database.room.create({
      data: { eventId: event.id, name: `Sal ${next()}`, capacity },
    });
    for (const slot of block.slots) {
      sessions.push(
        await database.seminarSession.create({
          data: { seminarId: seminar.id, slotId: slot.id, roomId: room.id, capacity },
        }),
      );
    }
  }
  return { ...block, sessions };
}
