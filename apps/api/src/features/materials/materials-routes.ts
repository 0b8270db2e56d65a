import { largestMaterialBytes } from '@ledarforum/domain/materials';
import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import {
  addFile,
  addLink,
  changeMaterial,
  decidePictureRequest,
  listMaterials,
  orderMaterials,
  readyFile,
  replaceFile,
} from './materials-service.ts';
import {
  listMyMaterials,
  openArchive,
  openFile,
  openThumbnail,
  requestRemoval,
} from './my-materials-service.ts';

/** Files are looked through, and pictures drawn, before any transaction is opened. */
const upload = {
  transaction: 'none',
  largestFile: { bytes: largestMaterialBytes, code: 'file-too-large' },
  rateLimit: { max: 600, windowMs: 60_000 },
} as const;

export async function materialRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'listMaterials', ({ tx, params }) => listMaterials(tx, params.eventId));
  implement(
    app,
    'uploadMaterial',
    async ({ params, query: { name, ...placing }, body, who }) => {
      const ready = await readyFile(body, name);
      return app.database.$transaction((tx) =>
        addFile(tx, { ...params, personId: who.personId }, ready, placing),
      );
    },
    upload,
  );
  implement(app, 'addLink', ({ tx, params, body, who }) =>
    addLink(tx, { ...params, personId: who.personId }, body),
  );
  implement(app, 'changeMaterial', ({ tx, params, body, now }) =>
    changeMaterial(tx, params, body, now),
  );
  implement(
    app,
    'replaceMaterialFile',
    async ({ params, query, body }) => {
      const ready = await readyFile(body, query.name);
      return app.database.$transaction((tx) => replaceFile(tx, params, ready));
    },
    upload,
  );
  implement(app, 'orderMaterials', ({ tx, params, body }) =>
    orderMaterials(tx, params.eventId, body.ids),
  );
  implement(app, 'decidePictureRequest', ({ tx, params, body, who, now }) =>
    decidePictureRequest(tx, { ...params, personId: who.personId }, body, now),
  );
  implement(app, 'listMyMaterials', ({ tx, params, who, now }) =>
    listMyMaterials(tx, { ...params, personId: who.personId, now }),
  );
  implement(app, 'getMyMaterialArchive', ({ tx, params, who, now, locale }) =>
    openArchive(tx, { ...params, personId: who.personId, now }, locale),
  );
  implement(app, 'requestPictureRemoval', ({ tx, params, who, now }) =>
    requestRemoval(tx, params.materialId, {
      eventId: params.eventId,
      personId: who.personId,
      now,
    }),
  );
  implement(app, 'getMaterialFile', ({ tx, params, ...call }) =>
    openFile(tx, params.materialId, call),
  );
  implement(app, 'getMaterialThumbnail', ({ tx, params, ...call }) =>
    openThumbnail(tx, params.materialId, call),
  );
}
