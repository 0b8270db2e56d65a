import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { restoreVersion } from './edits-service.ts';
import * as letters from './version-letters-service.ts';
import * as versions from './versions-service.ts';

export async function programmeVersionRoutes(app: FastifyInstance): Promise<void> {
  const mailHost = mailHostOf(app.settings.baseUrl);

  implement(app, 'listVersions', ({ tx, params }) => versions.readVersions(tx, params.eventId));
  implement(app, 'previewPublishing', ({ tx, params, who, now }) =>
    versions.previewPublishing(tx, params.eventId, {
      vault: app.vault,
      readerId: who.personId,
      now,
    }),
  );
  implement(app, 'publishProgramme', ({ tx, params, body, who, now }) =>
    versions.publishProgramme(tx, body, { ...params, personId: who.personId, now, mailHost }),
  );
  implement(app, 'restoreVersion', ({ tx, params, body, who, now }) => {
    const { eventId, versionId } = params;
    const request = { id: body.id, eventId, actorId: who.personId, moment: { now, mailHost } };
    return restoreVersion(tx, request, versionId);
  });

  implement(app, 'listHeldLetters', ({ tx }) => letters.readHeldLetters(tx));
  implement(app, 'editHeldLetters', async ({ tx, params, body }) => ({
    letters: await letters.editHeldLetters(tx, params.versionId, body),
  }));
  implement(app, 'releaseHeldLetters', async ({ tx, params, now }) => ({
    letters: await letters.releaseHeldLetters(tx, params.versionId, now),
  }));
  implement(app, 'discardHeldLetters', async ({ tx, params }) => ({
    letters: await letters.discardHeldLetters(tx, params.versionId),
  }));
}
