import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import {
  addGroup,
  changeGroupName,
  deleteGroup,
  orderGroups,
  readGroups,
} from './leadership-groups-service.ts';

export async function leadershipGroupRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'listLeadershipGroups', async ({ tx }) => ({ groups: await readGroups(tx) }));

  implement(app, 'createLeadershipGroup', ({ tx, who, body }) => addGroup(tx, who.personId, body));

  implement(app, 'renameLeadershipGroup', ({ tx, params, body }) =>
    changeGroupName(tx, params.groupId, body.name),
  );

  implement(app, 'orderLeadershipGroups', async ({ tx, body }) => ({
    groups: await orderGroups(tx, body.groupIds),
  }));

  implement(app, 'deleteLeadershipGroup', ({ tx, who, params }) =>
    deleteGroup(tx, who.personId, params.groupId),
  );
}
