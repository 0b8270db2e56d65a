import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, Instant, named } from './shapes.ts';

/** Whom the tables are evened out for: those ticked off at the desk, or everybody who has said that they come. */
export const EvenOutBasis = named('EvenOutBasis', z.enum(['here', 'coming']));

const EvenOutPerson = z.object({
  participationId: Id,
  /** Null: a protected person. */
  name: z.string().nullable(),
});
const tableNumber = z.int().min(1);

/** What evening out would do, before it is decided. */
export const EvenOutPlan = named(
  'EvenOutPlan',
  z.object({
    basis: EvenOutBasis,
    /** Among those the groups are for. */
    here: z.int().min(0),
    coming: z.int().min(0),
    /** From 0: rounds before it are left as they were sat. */
    fromRound: z.int().min(0),
    /** How many sit at each table at least. */
    least: z.int().min(1),
    rounds: z.array(
      z.object({
        /** From 0. */
        position: z.int().min(0),
        item: z.object({ title: z.string(), startsAt: Instant }).nullable(),
        /** Tables that are closed, and how many of those who are here sat there. */
        closed: z.array(z.object({ number: tableNumber, people: z.int().min(0) })),
        moves: z.array(EvenOutPerson.extend({ from: tableNumber, to: tableNumber })),
        /** Came late, or unexpectedly, and have no table yet. */
        newcomers: z.array(EvenOutPerson.extend({ to: tableNumber })),
        /** Are not here: their chairs become free. */
        absent: z.array(EvenOutPerson.extend({ from: tableNumber })),
        /** People at the smallest and the largest table afterwards. */
        smallest: z.int().min(0),
        largest: z.int().min(0),
      }),
    ),
    /** Moves of people who are here, over all rounds. */
    moves: z.int().min(0),
    /** Proven: fewer moves are not possible. */
    movesBound: z.int().min(0),
    /** People who get another table in any round: they alone are told. */
    told: z.int().min(0),
    /** How long it took to find, in milliseconds. */
    elapsedMs: z.int().min(0),
    /** Names exactly this plan. */
    fingerprint: z.string(),
  }),
);

const WorkshopParams = EventParams.extend({ workshopId: Id });

const refusals = [
  'not-found',
  'groups-impossible',
  'forming-interrupted',
  'forming-already',
  'workshop-not-formed',
  'nobody-here',
  'event-is-over',
] as const;

export const evenOutEndpoints = {
  planEvenOut: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshops/{workshopId}/even-out',
    summary: 'Who would move if the tables of the rounds ahead were evened out; nothing is changed',
    tag: 'On the day',
    params: WorkshopParams,
    /** What is left out is chosen for the caller: who has been ticked off, the next round, seven in ten of the chairs. */
    query: z.object({
      basis: EvenOutBasis.optional(),
      fromRound: z.coerce.number().int().min(0).max(100).optional(),
      least: z.coerce.number().int().min(1).max(100).optional(),
    }),
    status: 200,
    response: EvenOutPlan,
    problems: refusals,
  }),
  evenOut: endpoint({
    method: 'POST',
    path: '/events/{eventId}/workshops/{workshopId}/even-out',
    summary: 'Even the tables out as planned, and tell those who are moved',
    tag: 'On the day',
    params: WorkshopParams,
    body: z.object({
      basis: EvenOutBasis,
      fromRound: z.int().min(0).max(100),
      least: z.int().min(1).max(100),
      /** Of the plan that was seen. */
      fingerprint: z.string().max(100),
    }),
    status: 200,
    response: z.object({ moved: z.int().min(0), letters: z.int().min(0) }),
    problems: [...refusals, 'even-out-changed'],
  }),
};
