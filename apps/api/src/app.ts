import './fastify-types.ts';
import { randomUUID } from 'node:crypto';
import type { Database } from '@ledarforum/database/client';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Config } from './config.ts';
import { createVault } from './encryption.ts';
import { errorForLog } from './error-for-log.ts';
import { allocationRoutes } from './features/allocations/allocations-routes.ts';
import { arrivalRoutes } from './features/arrivals/arrivals-routes.ts';
import { choiceRoutes } from './features/choices/choices-routes.ts';
import { claimRoutes } from './features/claims/claims-routes.ts';
import { companionRoutes } from './features/companions/companions-routes.ts';
import { dialogueRoutes } from './features/dialogues/dialogues-routes.ts';
import { encounterRoutes } from './features/encounters/encounters-routes.ts';
import { evaluationRoutes } from './features/evaluations/evaluations-routes.ts';
import { eventsRoutes } from './features/events/events-routes.ts';
import { forumRoutes } from './features/forum/forum-routes.ts';
import { improvementActionRoutes } from './features/improvement-actions/improvement-actions-routes.ts';
import { introductionRoutes } from './features/introductions/introductions-routes.ts';
import { kitRoutes } from './features/kits/kits-routes.ts';
import { leadershipGroupRoutes } from './features/leadership-groups/leadership-groups-routes.ts';
import { liveRoutes } from './features/live/live-routes.ts';
import { materialRoutes } from './features/materials/materials-routes.ts';
import { myDataRoutes } from './features/my-data/my-data-routes.ts';
import { myDayRoutes } from './features/my-day/my-day-routes.ts';
import { operationRoutes } from './features/operation/operation-routes.ts';
import { organisationRoutes } from './features/organisation/organisation-routes.ts';
import { outboxRoutes } from './features/outbox/outbox-routes.ts';
import { ownFollowUpRoutes } from './features/own-follow-up/own-follow-up-routes.ts';
import { participationRoutes } from './features/participations/participations-routes.ts';
import { peopleRoutes } from './features/people/people-routes.ts';
import { planningNoteRoutes } from './features/planning-notes/planning-notes-routes.ts';
import { programmeRoutes } from './features/programme/programme-routes.ts';
import { programmeVersionRoutes } from './features/programme/versions-routes.ts';
import { registerImportRoutes } from './features/register-imports/register-imports-routes.ts';
import { runningOrderRoutes } from './features/running-order/running-order-routes.ts';
import { signInRoutes } from './features/sign-ins/sign-ins-routes.ts';
import { unitRoutes } from './features/units/units-routes.ts';
import { wishImportRoutes } from './features/wish-imports/wish-imports-routes.ts';
import { workshopRoutes } from './features/workshops/workshops-routes.ts';
import jobs from './plugins/jobs.ts';
import live from './plugins/live.ts';
import prepared from './plugins/prepared.ts';
import problems, { answerBadAddress } from './plugins/problems.ts';
import security from './plugins/security.ts';
import signIn from './plugins/sign-in.ts';
import unusedConnections from './plugins/unused-connections.ts';
import web from './plugins/web.ts';

export interface AppParts {
  readonly database: Database;
  /** The same database for what needs a connection of its own: migration state, LISTEN, jobs. */
  readonly databaseUrl: string;
  readonly settings: Config;
  readonly encryptionKey: Uint8Array;
  /** Folder of the built web app, or null to serve the API only. */
  readonly webRoot: string | null;
  /** Run the background jobs in this process. */
  readonly jobs?: boolean;
  readonly clock?: () => Date;
  readonly logTo?: NodeJS.WritableStream;
}

/** Builds the whole server, not yet listening. Everything it needs comes in as an argument. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { settings } = parts;
  const app = Fastify({
    // A request that is still being sent after this long holds a connection for nothing.
    requestTimeout: 120_000,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    frameworkErrors: answerBadAddress,
    logController: new LogController({ disableRequestLogging: true }),
    // A proxy on the same machine tells whose address it is; nobody else is believed.
    trustProxy: 'loopback',
    logger: {
      level: settings.logLevel,
      ...(parts.logTo && { stream: parts.logTo }),
      serializers: { req: ({ id }) => ({ id }), err: errorForLog },
    },
  });

  app.decorate('database', parts.database);
  app.decorate('databaseUrl', parts.databaseUrl);
  app.decorate('settings', settings);
  app.decorate('vault', createVault(parts.encryptionKey));
  app.decorate('clock', parts.clock ?? (() => new Date()));
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  );
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });

  await app.register(problems);
  await app.register(security);
  await app.register(prepared);
  await app.register(signIn);
  await app.register(unusedConnections);
  await app.register(live);
  if (parts.jobs) await app.register(jobs);
  await app.register(web, { webRoot: parts.webRoot });

  await app.register(
    async (api) => {
      await api.register(operationRoutes);
      await api.register(peopleRoutes);
      await api.register(myDataRoutes);
      await api.register(unitRoutes);
      await api.register(leadershipGroupRoutes);
      await api.register(organisationRoutes);
      await api.register(registerImportRoutes);
      await api.register(eventsRoutes);
      await api.register(programmeRoutes);
      await api.register(runningOrderRoutes);
      await api.register(programmeVersionRoutes);
      await api.register(forumRoutes);
      await api.register(choiceRoutes);
      await api.register(claimRoutes);
      await api.register(companionRoutes);
      await api.register(wishImportRoutes);
      await api.register(allocationRoutes);
      await api.register(myDayRoutes);
      await api.register(introductionRoutes);
      await api.register(encounterRoutes);
      await api.register(liveRoutes);
      await api.register(workshopRoutes);
      await api.register(dialogueRoutes);
      await api.register(signInRoutes);
      await api.register(participationRoutes);
      await api.register(arrivalRoutes);
      await api.register(outboxRoutes);
      await api.register(evaluationRoutes);
      await api.register(improvementActionRoutes);
      await api.register(planningNoteRoutes);
      await api.register(ownFollowUpRoutes);
      await api.register(kitRoutes);
      await api.register(materialRoutes);
    },
    { prefix: '/api/v1' },
  );
  return app;
}
