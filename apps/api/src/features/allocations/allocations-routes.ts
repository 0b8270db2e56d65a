import type { FastifyInstance, FastifyReply } from 'fastify';
import { implement } from '../../implement.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { AllocationRunner } from './allocation-runner.ts';
import {
  cancelAllocation,
  discardAllocation,
  readRuns,
  restoreAllocation,
  startAllocation,
} from './allocations-service.ts';
import { movePerson, readBlockSeats } from './moves-service.ts';
import { readRun } from './outcome-view.ts';
import { publishAllocation, takeBackAllocation } from './publication-service.ts';
import { considerChange } from './what-if-service.ts';

export async function allocationRoutes(app: FastifyInstance): Promise<void> {
  const { database, databaseUrl, clock, log } = app;
  const runner = new AllocationRunner({ database, databaseUrl, clock, log });
  const mailHost = mailHostOf(app.settings.baseUrl);
  app.addHook('onReady', () => runner.failAbandoned());
  app.addHook('onClose', () => runner.close());

  implement(app, 'listAllocationRuns', ({ tx, params }) => readRuns(tx, params.blockId));

  implement(
    app,
    'startAllocation',
    ({ params, body, who, now }) =>
      startAllocation(database, runner, {
        blockId: params.blockId,
        ...body,
        personId: who.personId,
        now,
      }),
    { transaction: 'none' },
  );

  implement(app, 'getAllocationRun', ({ tx, params }) => readRun(tx, params.runId));

  implement(
    app,
    'considerChange',
    ({ params, body, reply }) =>
      considerChange(database, runner, {
        runId: params.runId,
        change: body,
        gone: whenGone(reply),
      }),
    { transaction: 'none' },
  );

  implement(app, 'getBlockSeats', ({ tx, params }) => readBlockSeats(tx, params.blockId));

  implement(app, 'movePerson', ({ tx, params, body, who, now }) =>
    movePerson(tx, { ...params, ...body, actorId: who.personId }, { now, mailHost }),
  );

  implement(app, 'cancelAllocation', ({ tx, params, who, now }) =>
    cancelAllocation(tx, params.runId, who.personId, now),
  );

  implement(app, 'publishAllocation', ({ tx, params, body, who, now }) =>
    publishAllocation(tx, params.runId, body.evenIfOutdated, {
      personId: who.personId,
      now,
      mailHost,
    }),
  );

  implement(app, 'takeBackAllocation', ({ tx, params, who, now }) =>
    takeBackAllocation(tx, params.runId, { personId: who.personId, now, mailHost }),
  );

  implement(app, 'discardAllocation', ({ tx, params, who, now }) =>
    discardAllocation(tx, params.runId, who.personId, now),
  );

  implement(app, 'restoreAllocation', ({ tx, params, who }) =>
    restoreAllocation(tx, params.runId, who.personId),
  );
}

/** Aborts when whoever asked has hung up before the answer. */
function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) gone.abort();
  });
  return gone.signal;
}
