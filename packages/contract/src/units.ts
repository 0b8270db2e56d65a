import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Line, named } from './shapes.ts';

const UnitParams = z.object({ unitId: Id });

export const UnitKind = named('UnitKind', z.enum(['FORVALTNING', 'BOLAG', 'VERKSAMHET', 'ENHET']));

export const UnitNode = named(
  'UnitNode',
  z.object({
    id: Id,
    parentId: Id.nullable(),
    name: z.string(),
    kind: UnitKind,
    /** People who hold a post in the unit itself. */
    people: z.int().min(0),
    /** The same with all units below. */
    peopleBelow: z.int().min(0),
  }),
);

const UnitInput = { name: Line, kind: UnitKind, parentId: Id.nullable() };

export const unitEndpoints = {
  getUnitTree: endpoint({
    method: 'GET',
    path: '/units',
    summary: 'All units, parents before children, siblings by name',
    tag: 'Register',
    status: 200,
    response: z.object({ units: z.array(UnitNode) }),
    problems: [],
  }),
  createUnit: endpoint({
    method: 'POST',
    path: '/units',
    summary: 'Add a unit',
    tag: 'Register',
    body: z.object(UnitInput),
    status: 201,
    response: UnitNode,
    problems: ['unit-name-taken', 'unit-too-deep'],
  }),
  updateUnit: endpoint({
    method: 'PUT',
    path: '/units/{unitId}',
    summary: 'Rename or move a unit',
    tag: 'Register',
    params: UnitParams,
    body: z.object(UnitInput),
    status: 200,
    response: UnitNode,
    problems: ['not-found', 'unit-name-taken', 'unit-inside-itself', 'unit-too-deep'],
  }),
  deleteUnit: endpoint({
    method: 'DELETE',
    path: '/units/{unitId}',
    summary: 'Remove an empty unit; answers with what it was',
    tag: 'Register',
    params: UnitParams,
    status: 200,
    response: UnitNode,
    problems: ['not-found', 'unit-not-empty', 'unit-in-audience'],
  }),
};
