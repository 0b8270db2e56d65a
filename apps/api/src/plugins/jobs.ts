import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { PgBoss } from 'pg-boss';
import { serveAllQueues } from '../features/claims/queue-service.ts';
import {
  closeLapsedForms,
  shuffleFreshAnswers,
} from '../features/evaluations/evaluations-service.ts';
import { forgetMasked } from '../features/evaluations/texts-service.ts';
import { carryOutPlannedMoves } from '../features/forum/planned-moves-service.ts';
import { createMailTransport } from '../features/outbox/mail-transport.ts';
import { mailChannel, mailHostOf } from '../features/outbox/outbox-service.ts';
import { sendDueMail } from '../features/outbox/send-mail.ts';
import { clearLapsed } from '../jobs/clear-lapsed.ts';
import { remindOfWhatLasts } from '../jobs/follow-up.ts';
import { oneAtATime } from '../jobs/one-at-a-time.ts';
import { createListener } from '../live/listener.ts';

/** The schema that pg-boss keeps its tables in, beside ours. */
const jobSchema = 'ledarforum_jobs';
const longestShuffle = { timeout: 60_000 };
const stopWithinMs = 15_000;

/** Work that nobody waits for. Any number of processes may run it: PostgreSQL says whose turn it is. */
export default fp(async (app: FastifyInstance) => {
  const boss = new PgBoss({
    connectionString: app.databaseUrl,
    schema: jobSchema,
    application_name: 'ledarforum jobs',
    max: 2,
    persistWarnings: false,
    persistQueueStats: false,
  });
  boss.on('error', (error) => app.log.error({ err: error }, 'jobs'));
  const closers: (() => Promise<void> | void)[] = [];

  /** One job of a name at a time in the whole installation; one that is missed while nothing runs is not made up for. */
  async function every(cron: string, name: string, work: () => Promise<void>): Promise<void> {
    await boss.createQueue(name, {
      policy: 'exclusive',
      retryLimit: 0,
      expireInSeconds: 300,
      deleteAfterSeconds: 3600,
    });
    await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
      const start = performance.now();
      await work();
      app.log.debug({ job: name, ms: Math.round(performance.now() - start) }, 'job done');
    });
    await boss.schedule(name, cron);
  }

  async function sendMail(smtpUrl: string): Promise<void> {
    const transport = createMailTransport(smtpUrl, app.settings.mailFrom);
    let stopping = false;
    const send = oneAtATime(async () => {
      const outcome = await sendDueMail({
        database: app.database,
        transport,
        links: { vault: app.vault, baseUrl: app.settings.baseUrl },
        clock: app.clock,
        stopping: () => stopping,
      });
      if (Object.values(outcome).some((count) => count > 0)) app.log.info(outcome, 'mail');
    });
    const wake = () => {
      if (!stopping) send().catch((error: unknown) => app.log.error({ err: error }, 'mail'));
    };
    const listener = createListener({
      databaseUrl: app.databaseUrl,
      channel: mailChannel,
      onMessage: wake,
      onGap: wake,
      onLost: (error) => app.log.warn({ err: error }, 'mail connection lost, connecting again'),
    });
    closers.push(async () => {
      stopping = true;
      await listener.stop();
      await send().catch(() => undefined);
      transport.close();
    });
    await listener.start();
    await every('* * * * *', 'send-mail', send);
    wake();
  }

  async function movePhases(): Promise<void> {
    const mailHost = mailHostOf(app.settings.baseUrl);
    const { vault } = app;
    const moved = await carryOutPlannedMoves(app.database, { now: app.clock(), mailHost, vault });
    if (moved > 0) app.log.info({ moved }, 'planned phase moves');
  }

  async function serveWaiting(): Promise<void> {
    const mailHost = mailHostOf(app.settings.baseUrl);
    await serveAllQueues(app.database, { now: app.clock(), mailHost });
  }

  async function followUp(): Promise<void> {
    const mailHost = mailHostOf(app.settings.baseUrl);
    await remindOfWhatLasts(app.database, { now: app.clock(), mailHost });
  }

  async function shuffleAnswers(): Promise<void> {
    await app.database.$transaction((tx) => shuffleFreshAnswers(tx), longestShuffle);
  }

  async function countLapsedForms(): Promise<void> {
    const counted = await app.database.$transaction(
      (tx) => closeLapsedForms(tx, app.clock(), app.vault),
      longestShuffle,
    );
    if (counted > 0) app.log.info({ counted }, 'forms counted');
  }

  async function forgetMaskedWords(): Promise<void> {
    await app.database.$transaction((tx) => forgetMasked(tx, app.clock()));
  }

  app.addHook('onReady', async () => {
    await boss.start();
    const { smtpUrl } = app.settings;
    if (smtpUrl !== null) await sendMail(smtpUrl);
    await every('* * * * *', 'move-phases', movePhases);
    await every('* * * * *', 'serve-queues', serveWaiting);
    await every('* * * * *', 'follow-up', followUp);
    await every('*/10 * * * *', 'shuffle-answers', shuffleAnswers);
    await every('* * * * *', 'count-lapsed-forms', countLapsedForms);
    await every('* * * * *', 'forget-masked-words', forgetMaskedWords);
    await every('17 * * * *', 'clear-lapsed', () => clearLapsed(app.database, app.clock()));
  });
  app.addHook('onClose', async () => {
    for (const close of closers) await close();
    await boss.stop({ graceful: true, timeout: stopWithinMs });
  });
});
