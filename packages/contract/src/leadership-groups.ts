import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Line, named } from './shapes.ts';

const GroupParams = z.object({ groupId: Id });

export const LeadershipGroup = named(
  'LeadershipGroup',
  z.object({
    id: Id,
    name: z.string(),
    /** 1 is the innermost; each nests in the next. */
    nesting: z.int().min(1),
    /** People who hold a post and are named as members. */
    members: z.int().min(0),
    /** The same with the members of the groups inside it. */
    membersWithin: z.int().min(0),
  }),
);

export const leadershipGroupEndpoints = {
  listLeadershipGroups: endpoint({
    method: 'GET',
    path: '/leadership-groups',
    summary: 'The leadership groups, the innermost first',
    tag: 'Register',
    status: 200,
    response: z.object({ groups: z.array(LeadershipGroup) }),
    problems: [],
  }),
  createLeadershipGroup: endpoint({
    method: 'POST',
    path: '/leadership-groups',
    summary: 'Add a leadership group, outermost unless a place is given',
    tag: 'Register',
    body: z.object({
      name: Line,
      nesting: z.int().min(1).max(1000).optional(),
      /** For taking back a removal: who its members were. */
      memberIds: z.array(Id).max(20_000).optional(),
    }),
    status: 201,
    response: LeadershipGroup,
    problems: ['group-name-taken'],
  }),
  renameLeadershipGroup: endpoint({
    method: 'PATCH',
    path: '/leadership-groups/{groupId}',
    summary: 'Rename a leadership group',
    tag: 'Register',
    params: GroupParams,
    body: z.object({ name: Line }),
    status: 200,
    response: LeadershipGroup,
    problems: ['not-found', 'group-name-taken'],
  }),
  orderLeadershipGroups: endpoint({
    method: 'PUT',
    path: '/leadership-groups/order',
    summary: 'Say how the groups nest, the innermost first',
    tag: 'Register',
    body: z.object({ groupIds: z.array(Id).max(1000) }),
    status: 200,
    response: z.object({ groups: z.array(LeadershipGroup) }),
    problems: ['group-order-outdated'],
  }),
  deleteLeadershipGroup: endpoint({
    method: 'DELETE',
    path: '/leadership-groups/{groupId}',
    summary: 'Remove a leadership group; answers with what is needed to take it back',
    tag: 'Register',
    params: GroupParams,
    status: 200,
    response: z.object({ name: z.string(), nesting: z.int().min(1), memberIds: z.array(Id) }),
    problems: ['not-found', 'group-in-audience'],
  }),
};
