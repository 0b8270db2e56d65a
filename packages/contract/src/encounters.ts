import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, Instant, named } from './shapes.ts';
import { WorkshopKind } from './workshops.ts';

const Note = z.string().trim().max(1000);

/** Somebody I have sat with: the name, what they have agreed to, and what I keep of them. */
export const Encounter = named(
  'Encounter',
  z.object({
    participationId: Id,
    name: z.string(),
    /** Empty unless the person has agreed. */
    title: z.string(),
    unit: z.string(),
    portraitId: Id.nullable(),
    email: z.string().nullable(),
    tables: z.array(
      z.object({
        kind: WorkshopKind,
        round: z.string(),
        number: z.int().min(1),
        startsAt: Instant.nullable(),
      }),
    ),
    keepInTouch: z.boolean(),
    note: z.string(),
  }),
);

const MyEncounters = named(
  'MyEncounters',
  z.object({ timeZone: z.string(), people: z.array(Encounter) }),
);

const EncounterParams = EventParams.extend({ participationId: Id });
const tag = 'My day';

export const encounterEndpoints = {
  listMyEncounters: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/encounters',
    summary: 'Those I have sat with so far, by name. For my eyes only',
    tag,
    params: EventParams,
    status: 200,
    response: MyEncounters,
    problems: ['not-found'],
  }),
  keepEncounter: endpoint({
    method: 'PUT',
    path: '/my/events/{eventId}/encounters/{participationId}',
    summary:
      'Mark somebody to keep in touch with, and write a note. Also puts back who was removed',
    tag,
    params: EncounterParams,
    body: z.object({ keepInTouch: z.boolean(), note: Note }),
    status: 200,
    response: Encounter,
    problems: ['not-found'],
  }),
  removeEncounter: endpoint({
    method: 'DELETE',
    path: '/my/events/{eventId}/encounters/{participationId}',
    summary: 'Take somebody off my list, and forget my note',
    tag,
    params: EncounterParams,
    status: 204,
    response: null,
    problems: ['not-found'],
  }),
  getContactCard: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/encounters/{participationId}/contact.vcf',
    summary: 'A contact card of somebody I have sat with, who shares the e-mail address',
    tag,
    params: EncounterParams,
    status: 200,
    response: { mediaType: 'text/vcard' },
    problems: ['not-found'],
  }),
};
