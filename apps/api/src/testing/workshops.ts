import type { WorkshopOptions } from '@ledarforum/contract/workshop-options';
import type { z } from 'zod';
import {
  makeEvent,
  makeParticipation,
  makePerson,
  makeUnit,
  type PersonSketch,
} from './factories.ts';
import type { TestApp, Visitor } from './test-app.ts';

type Options = z.output<typeof WorkshopOptions>;

/** A day with a workshop item, and ways to fill it and to form groups. */
export async function openDay(test: TestApp, organiser: Visitor) {
  const event = await makeEvent(test.database, { phase: 'INVITED' });
  const { id: itemId } = await test.database.programmeItem.create({
    data: {
      eventId: event.id,
      kind: 'WORKSHOP',
      title: 'Verkstad',
      startsAt: new Date('2026-05-11T10:00:00Z'),
      endsAt: new Date('2026-05-11T11:00:00Z'),
    },
  });

  const invite = async (
    sketch: PersonSketch = {},
    attendance: 'COMING' | 'DIGITAL' | 'DECLINED' | 'INVITED' = 'COMING',
  ) => {
    const person = await makePerson(test.database, sketch);
    const { id } = await makeParticipation(test.database, event, person, attendance);
    return { person, id };
  };

  /** `perUnit` people who come from each of `units` förvaltningar. */
  const inviteMany = async (units: number, perUnit: number) => {
    for (let index = 0; index < units; index++) {
      const top = await makeUnit(test.database);
      const unit = await makeUnit(test.database, { parentId: top.id, kind: 'ENHET' });
      for (let count = 0; count < perUnit; count++) await invite({ unitId: unit.id });
    }
  };

  const paramsOf = (workshopId: string) => ({ eventId: event.id, workshopId });
  const read = async (workshopId: string) =>
    (await organiser.call('getWorkshop', { params: paramsOf(workshopId) })).body;

  /** Waits until the search is over, whatever it came to. */
  const formed = async (workshopId: string) => {
    for (let tries = 0; tries < 600; tries++) {
      const shown = await read(workshopId);
      if (shown.forming === null || shown.forming.failure !== null) return shown;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The search did not end.');
  };

  const ask = (
    more: { name?: string; rounds?: number; kind?: 'TABLES' | 'MINGLE' } = {},
    options: Partial<Options> = {},
  ) =>
    organiser.call('createWorkshop', {
      params: { eventId: event.id },
      body: {
        name: more.name ?? 'Bordssamtal',
        kind: more.kind ?? 'TABLES',
        rounds: Array.from({ length: more.rounds ?? 1 }, () => ({ itemId })),
        options: { ...plainOptions, ...options },
      },
    });

  /** Asks for groups and waits for them. */
  const form = async (...asked: Parameters<typeof ask>) => {
    const { body } = await ask(...asked);
    return formed(body.id);
  };

  return { event, itemId, invite, inviteMany, paramsOf, read, formed, ask, form };
}

/** Tables of four, mixed over förvaltningar. */
export const plainOptions: Options = {
  who: { kind: 'coming' },
  size: { by: 'people', people: 4 },
  mix: [{ attribute: 'organisation', weight: 'much' }],
  alike: [],
  away: [],
  apartFromManager: false,
  apart: [],
  together: [],
  leaders: [],
  leadersMove: false,
  earlier: [],
};
