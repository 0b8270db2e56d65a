import { materialAudiences, materialKinds, materialTimes } from '@ledarforum/domain/materials';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  EventParams,
  Id,
  Instant,
  Line,
  named,
  OptionalLine,
  SeminarMark,
  Version,
} from './shapes.ts';

const Description = z.string().trim().max(1000);

/** What is kept of a file, and where its bytes are: `file` at `/materials/{id}/file`, small pictures at `/materials/{id}/thumbnail`. */
export const MaterialFile = named(
  'MaterialFile',
  z.object({
    name: z.string(),
    mediaType: z.string(),
    /** In bytes. */
    size: z.int().min(1),
    /** In pixels; null for what is not a picture. */
    width: z.int().nullable(),
    height: z.int().nullable(),
  }),
);

const whatItIs = {
  id: Id,
  kind: z.enum(materialKinds),
  title: z.string(),
  /** Empty: as in Swedish. */
  titleEn: z.string(),
  description: z.string(),
  seminar: SeminarMark.nullable(),
  /** Of a link. */
  url: z.string().nullable(),
  /** Of a link: the domain it leads to. */
  domain: z.string().nullable(),
  file: MaterialFile.nullable(),
  /** What a picture shows, in words. */
  altText: z.string(),
};

export const Material = named(
  'Material',
  z.object({
    ...whatItIs,
    audience: z.enum(materialAudiences),
    publish: z.enum(materialTimes),
    /** Somebody has asked not to be in the picture: shown to organisers alone until one has decided. */
    hiddenSince: Instant.nullable(),
    version: Version,
  }),
);

export const MaterialList = named(
  'MaterialList',
  z.object({
    rows: z.array(Material),
    /** In bytes. */
    used: z.int().min(0),
    /** In bytes. */
    allowed: z.int().min(0),
    seminars: z.array(SeminarMark),
  }),
);

export const MyMaterial = named('MyMaterial', z.object(whatItIs));

export const MyMaterials = named(
  'MyMaterials',
  z.object({
    rows: z.array(MyMaterial),
    /** What I have asked about pictures, the latest first. Of a picture that was taken away nothing is kept. */
    requests: z.array(
      z.object({
        materialId: Id,
        askedAt: Instant,
        /** Null while nobody has decided. */
        decidedAt: Instant.nullable(),
        /** Why the picture is shown again. */
        reason: z.string(),
      }),
    ),
  }),
);

const MaterialParams = EventParams.extend({ materialId: Id });
const ByItself = z.object({ materialId: Id });
const tag = 'Materials';
const placed = {
  seminarId: Id.optional(),
  audience: z.enum(materialAudiences).default('INVITED'),
  publish: z.enum(materialTimes).default('NOW'),
};
const aFile = { mediaType: 'application/octet-stream' };
const fileRefusals = [
  'file-too-large',
  'file-kind-refused',
  'picture-unreadable',
  'picture-too-large',
  'storage-full',
] as const;

export const materialEndpoints = {
  listMaterials: endpoint({
    method: 'GET',
    path: '/events/{eventId}/materials',
    summary: 'Every file, link and picture of a day, in order',
    tag,
    params: EventParams,
    status: 200,
    response: MaterialList,
    problems: ['not-found'],
  }),
  uploadMaterial: endpoint({
    method: 'POST',
    path: '/events/{eventId}/materials/files',
    summary: 'Keep a file or a picture: what it is is found in its content',
    tag,
    params: EventParams,
    query: z.object({ name: Line, ...placed }),
    body: 'file',
    status: 201,
    response: Material,
    problems: ['not-found', 'too-many-materials', 'material-seminar-missing', ...fileRefusals],
  }),
  addLink: endpoint({
    method: 'POST',
    path: '/events/{eventId}/materials/links',
    summary: 'Keep a link',
    tag,
    params: EventParams,
    body: z.object({ url: z.string().trim().max(2000), title: Line, ...placed }),
    status: 201,
    response: Material,
    problems: ['not-found', 'link-not-https', 'too-many-materials', 'material-seminar-missing'],
  }),
  changeMaterial: endpoint({
    method: 'PATCH',
    path: '/events/{eventId}/materials/{materialId}',
    summary: 'Change what a material is called, who sees it and when; remove it, or put it back',
    tag,
    params: MaterialParams,
    body: z.object({
      version: Version,
      title: Line.optional(),
      titleEn: OptionalLine.optional(),
      description: Description.optional(),
      altText: z.string().trim().max(500).optional(),
      seminarId: Id.nullable().optional(),
      audience: z.enum(materialAudiences).optional(),
      publish: z.enum(materialTimes).optional(),
      removed: z.boolean().optional(),
    }),
    status: 200,
    response: Material,
    problems: ['not-found', 'stale-version', 'material-seminar-missing'],
  }),
  replaceMaterialFile: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/materials/{materialId}/file',
    summary: 'Replace the file: its address stays',
    tag,
    params: MaterialParams,
    query: z.object({ name: Line }),
    body: 'file',
    status: 200,
    response: Material,
    problems: ['not-found', 'file-kind-changed', ...fileRefusals],
  }),
  orderMaterials: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/materials/order',
    summary: 'Order the materials of a day',
    tag,
    params: EventParams,
    body: z.object({ ids: z.array(Id).max(1000) }),
    status: 200,
    response: MaterialList,
    problems: ['not-found', 'order-outdated'],
  }),
  decidePictureRequest: endpoint({
    method: 'POST',
    path: '/events/{eventId}/materials/{materialId}/decision',
    summary:
      'Take a picture away for good because somebody asked, or show it again and say why to whoever asked',
    tag,
    params: MaterialParams,
    body: z.discriminatedUnion('decision', [
      z.object({ decision: z.literal('REMOVE') }),
      z.object({ decision: z.literal('RESTORE'), reason: z.string().trim().min(1).max(1000) }),
    ]),
    status: 200,
    response: MaterialList,
    problems: ['not-found', 'request-decided'],
  }),
  listMyMaterials: endpoint({
    method: 'GET',
    path: '/me/events/{eventId}/materials',
    summary: 'The files, links and pictures of a day that I may see',
    tag,
    params: EventParams,
    status: 200,
    response: MyMaterials,
    problems: ['not-found'],
  }),
  getMyMaterialArchive: endpoint({
    method: 'GET',
    path: '/me/events/{eventId}/materials.zip',
    summary:
      'All that I may see of a day as one zip, with the links and what the pictures show as a text',
    tag,
    params: EventParams,
    status: 200,
    response: { mediaType: 'application/zip' },
    problems: ['not-found'],
  }),
  requestPictureRemoval: endpoint({
    method: 'POST',
    path: '/me/events/{eventId}/materials/{materialId}/request',
    summary: 'Ask not to be in a picture: it is hidden at once',
    tag,
    params: MaterialParams,
    status: 200,
    response: MyMaterials,
    problems: ['not-found'],
  }),
  getMaterialFile: endpoint({
    method: 'GET',
    path: '/materials/{materialId}/file',
    summary: 'A file or picture, whole or in part (Range), for those who may see it',
    tag,
    params: ByItself,
    status: 200,
    response: aFile,
    problems: ['not-found'],
  }),
  getMaterialThumbnail: endpoint({
    method: 'GET',
    path: '/materials/{materialId}/thumbnail',
    summary: 'A small picture, for those who may see it',
    tag,
    params: ByItself,
    status: 200,
    response: aFile,
    problems: ['not-found'],
  }),
};
