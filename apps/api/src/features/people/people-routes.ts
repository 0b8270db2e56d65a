import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { exportPeople } from './people-export.ts';
import {
  addPerson,
  archive,
  changeGroups,
  changePerson,
  changeRoles,
  erase,
  readPeople,
  readPerson,
  restore,
} from './people-service.ts';

export async function peopleRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'listPeople', ({ tx, query: { page, limit, ...filter } }) =>
    readPeople(tx, filter, { page, limit }),
  );

  implement(app, 'exportPeople', ({ tx, query: { format, ...filter }, locale, now }) =>
    exportPeople(tx, filter, { format, locale, now }),
  );

  implement(app, 'getPerson', ({ tx, params }) => readPerson(tx, params.personId));

  implement(app, 'createPerson', ({ tx, who, body }) => addPerson(tx, who.personId, body));

  implement(app, 'updatePerson', ({ tx, who, params, body }) =>
    changePerson(tx, who.personId, params.personId, body),
  );

  implement(app, 'setPersonGroups', ({ tx, who, params, body }) =>
    changeGroups(tx, who.personId, params.personId, body),
  );

  implement(app, 'setPersonRoles', ({ tx, who, params, body }) =>
    changeRoles(tx, who.personId, params.personId, body),
  );

  implement(app, 'archivePerson', ({ tx, who, params, body, now }) =>
    archive(tx, { actorId: who.personId, id: params.personId, version: body.version, now }),
  );

  implement(app, 'restorePerson', ({ tx, who, params, body }) =>
    restore(tx, who.personId, params.personId, body.version),
  );

  implement(app, 'erasePerson', async ({ tx, who, params, body }) => {
    await erase(tx, {
      actorId: who.personId,
      id: params.personId,
      confirmation: body.confirmation,
    });
  });
}
