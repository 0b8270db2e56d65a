import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { xlsxMediaType } from '../../tabular/write-xlsx.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { readCookie, setCookie } from '../sign-ins/sign-in-cookie.ts';
import * as invitations from './invitations-service.ts';
import * as needs from './needs-service.ts';
import * as participations from './participations-service.ts';
import * as links from './personal-links-service.ts';
import * as replies from './replies-service.ts';

/** Personal links cannot be guessed; a whole conference may open them through one address within a minute. */
const perAddress = { max: 2000, windowMs: 60_000 };

export async function participationRoutes(app: FastifyInstance): Promise<void> {
  const { vault } = app;
  const mailHost = mailHostOf(app.settings.baseUrl);

  implement(app, 'getInvitationPlan', ({ params, tx, now }) =>
    invitations.planInvitations(tx, params.eventId, now),
  );

  implement(app, 'sendInvitations', async ({ params, body, who, tx, now }) => ({
    letters: await invitations.sendInvitations(tx, {
      ...params,
      ...body,
      actorId: who.personId,
      now,
      mailHost,
    }),
  }));

  implement(app, 'sendReminders', async ({ params, body, who, tx, now }) => ({
    letters: await invitations.sendReminders(tx, {
      ...params,
      ...body,
      actorId: who.personId,
      now,
      mailHost,
    }),
  }));

  implement(app, 'renewPersonalLink', async ({ params, who, tx, now }) => ({
    letters: await invitations.renewPersonalLink(tx, {
      ...params,
      actorId: who.personId,
      now,
      mailHost,
    }),
  }));

  implement(app, 'listParticipations', ({ params, query, tx }) =>
    participations.listParticipations(tx, params.eventId, query),
  );

  implement(app, 'exportParticipations', async ({ params, query, tx, locale }) => ({
    ...(await participations.exportParticipations(tx, params.eventId, query, locale)),
    mediaType: xlsxMediaType,
  }));

  implement(app, 'changeAttendance', ({ params, body, who, tx, now }) =>
    participations.changeAttendance(tx, {
      ...params,
      ...body,
      actorId: who.personId,
      now,
      mailHost,
    }),
  );

  implement(app, 'readNeeds', ({ params, body, who, tx, now }) =>
    needs.readNeeds(tx, vault, { ...params, ...body, readerId: who.personId, now }),
  );

  implement(app, 'getMyReply', ({ params, who, tx }) =>
    replies.getMyReply(tx, { ...params, personId: who.personId, vault }),
  );

  implement(app, 'saveMyReply', ({ params, body, who, tx, now }) =>
    replies.saveMyReply(tx, { ...params, personId: who.personId, vault }, body, { now, mailHost }),
  );

  implement(
    app,
    'getInvitation',
    ({ params, tx, now }) => links.describeLink(tx, { ...params, vault, now }),
    { rateLimit: perAddress },
  );

  implement(
    app,
    'acceptInvitation',
    async ({ params, who, tx, now, request, reply }) => {
      const browser = { who, formerToken: readCookie(app, request) };
      const { eventId, token } = await links.acceptLink(tx, { ...params, vault, now }, browser);
      if (token !== null) setCookie(app, reply, token);
      return { eventId };
    },
    { rateLimit: perAddress },
  );
}
