import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { assignCohorts, readCohorts } from './cohorts-service.ts';
import { listEditors, tellPresence } from './editor-presence.ts';
import * as edits from './edits-service.ts';
import { listEdits } from './history-service.ts';
import * as programme from './programme-service.ts';
import { proposeSchedule } from './proposals-service.ts';
import * as blocks from './seminar-blocks-service.ts';

export async function programmeRoutes(app: FastifyInstance): Promise<void> {
  const mailHost = mailHostOf(app.settings.baseUrl);
  const requestOf = (
    { eventId }: { eventId: string },
    { id }: { id: string },
    { personId }: { personId: string },
    now: Date,
  ): edits.EditRequest => ({ id, eventId, actorId: personId, moment: { now, mailHost } });

  implement(app, 'getProgramme', ({ tx, params, who, now }) =>
    programme.readProgramme(tx, params.eventId, {
      vault: app.vault,
      readerId: who.personId,
      now,
    }),
  );
  implement(app, 'listEdits', ({ tx, params, query, who }) =>
    listEdits(tx, params.eventId, query, who.personId),
  );
  implement(app, 'makeEdit', ({ tx, params, body, who, now }) =>
    edits.makeEdit(tx, requestOf(params, body, who, now), body),
  );
  implement(app, 'undoEdit', ({ tx, params, body, who, now }) =>
    edits.undoEdit(tx, requestOf(params, body, who, now), params.editId),
  );
  implement(app, 'restoreProgramme', ({ tx, params, body, who, now }) =>
    edits.restoreProgramme(tx, requestOf(params, body, who, now), body.seq),
  );

  implement(app, 'listEditors', ({ tx, params, who: { personId }, now }) =>
    listEditors(tx, { ...params, personId, now }),
  );
  implement(app, 'tellPresence', async ({ tx, params, body, who: { personId }, now }) => {
    await tellPresence(tx, { ...params, ...body, personId, now });
    return undefined;
  });

  implement(app, 'createRoom', ({ tx, params, body, who }) =>
    programme.createRoom(tx, params.eventId, body, who.personId),
  );
  implement(app, 'updateRoom', ({ tx, params, body, who }) =>
    programme.updateRoom(tx, params, body, who.personId),
  );
  implement(app, 'deleteRoom', async ({ tx, params, who }) => {
    await programme.deleteRoom(tx, params, who.personId);
    return undefined;
  });

  implement(app, 'createItem', ({ tx, params, body, who }) =>
    programme.createItem(tx, params.eventId, body, who.personId),
  );
  implement(app, 'updateItem', ({ tx, params, body, who }) =>
    programme.updateItem(tx, params, body, who.personId),
  );
  implement(app, 'deleteItem', async ({ tx, params, who }) => {
    await programme.deleteItem(tx, params, who.personId);
    return undefined;
  });

  implement(app, 'createBlock', ({ tx, params, body, who }) =>
    blocks.createBlock(tx, params.eventId, body, who.personId),
  );
  implement(app, 'getBlock', ({ tx, params }) => blocks.readBlock(tx, params.blockId));
  implement(app, 'updateBlock', ({ tx, params, body, who }) =>
    blocks.updateBlock(tx, params.blockId, body, who.personId),
  );
  implement(app, 'deleteBlock', async ({ tx, params, who }) => {
    await blocks.deleteBlock(tx, params.blockId, who.personId);
    return undefined;
  });
  implement(app, 'setTimetable', ({ tx, params, body, who, now }) =>
    blocks.setTimetable(tx, params.blockId, body, who.personId, { now, mailHost }),
  );
  implement(app, 'getCohorts', ({ tx, params }) => readCohorts(tx, params.blockId));

  implement(app, 'assignCohorts', ({ tx, params, body, who }) =>
    assignCohorts(tx, { ...params, ...body, actorId: who.personId }),
  );

  implement(app, 'proposeSchedule', ({ params }) => proposeSchedule(app.database, params.blockId), {
    transaction: 'none',
  });

  implement(app, 'createSeminar', ({ tx, params, body, who }) =>
    blocks.createSeminar(tx, params.blockId, body, who.personId),
  );
  implement(app, 'updateSeminar', ({ tx, params, body, who }) =>
    blocks.updateSeminar(tx, params.seminarId, body, who.personId),
  );
  implement(app, 'deleteSeminar', async ({ tx, params, who }) => {
    await blocks.deleteSeminar(tx, params.seminarId, who.personId);
    return undefined;
  });
}
