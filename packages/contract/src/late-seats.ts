import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, Instant, named } from './shapes.ts';
import { WorkshopKind } from './workshops.ts';

/** Rounds ahead where somebody who has come has no seat, with the best tables for them. */
export const LateSeats = named(
  'LateSeats',
  z.object({
    workshops: z.array(
      z.object({
        workshopId: Id,
        name: z.string(),
        kind: WorkshopKind,
        rounds: z.array(
          z.object({
            roundId: Id,
            /** From 1; null where the workshop has one round only. */
            roundNumber: z.int().min(1).nullable(),
            startsAt: Instant.nullable(),
            /** The best first, at most eight. */
            choices: z.array(
              z.object({
                groupId: Id,
                number: z.int().min(1),
                room: z.string(),
                /** Below 1: a chair must be brought. */
                freeChairs: z.int(),
                /** People there who are met in another round too. */
                metAgain: z.int().min(0),
                /** People there from the same organisation. */
                sameOrganisation: z.int().min(0),
                breaks: z.array(z.enum(['manager', 'apart', 'together', 'leader'])),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
);

const ArrivalParams = EventParams.extend({ personId: Id });

export const lateSeatEndpoints = {
  listLateSeats: endpoint({
    method: 'GET',
    path: '/events/{eventId}/arrivals/{personId}/seats',
    summary: 'The best free tables for somebody who has come and has no seat in rounds ahead',
    tag: 'On the day',
    params: ArrivalParams,
    status: 200,
    response: LateSeats,
    problems: ['not-found'],
  }),
  giveLateSeats: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/arrivals/{personId}/seats',
    summary: 'Seat somebody who came late. Undone as every change of the workshop',
    tag: 'On the day',
    params: ArrivalParams,
    body: z.object({
      workshopId: Id,
      seats: z
        .array(z.object({ roundId: Id, groupId: Id }))
        .min(1)
        .max(12)
        .refine((seats) => new Set(seats.map(({ roundId }) => roundId)).size === seats.length, {
          params: {
            code: 'round-twice',
            sv: 'Samma runda är med två gånger.',
            en: 'The same round is there twice.',
          },
        }),
    }),
    status: 200,
    response: LateSeats,
    problems: [
      'not-found',
      'not-coming',
      'member-moved-already',
      'forming-already',
      'event-is-over',
    ],
  }),
};
