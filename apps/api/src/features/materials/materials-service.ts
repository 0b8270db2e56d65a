import type { Material, MaterialList } from '@ledarforum/contract/materials';
import type { Tx } from '@ledarforum/database/client';
import {
  largestEventBytes,
  type MaterialAudience,
  type MaterialTime,
  mostMaterials,
  safeFileName,
} from '@ledarforum/domain/materials';
import type { z } from 'zod';
import { fileKindOf, isPicture } from '../../files/file-kinds.ts';
import { drawPicture } from '../../files/pictures.ts';
import { type FileContent, keepFile } from '../../files/stored-files-repository.ts';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { organisedMaterial } from './material-view.ts';
import {
  addRow,
  bytesUsed,
  changeRow,
  countRows,
  decideRequests,
  deleteRemovedBefore,
  deleteRow,
  findEvent,
  findRow,
  isSeminarOf,
  listRows,
  listSeminars,
  lockMaterials,
  setOrder,
} from './materials-repository.ts';
import { readLink } from './read-link.ts';

type View = z.input<typeof Material>;
type List = z.input<typeof MaterialList>;

/** The longest side of a picture as it is shown, and in the gallery, in pixels. */
const pictureSide = 1600;
const thumbnailSide = 480;
const keptAfterRemoval = 24 * 60 * 60 * 1000;

export async function listMaterials(tx: Tx, eventId: string): Promise<List> {
  found(await findEvent(tx, eventId));
  const rows = await listRows(tx, eventId);
  return {
    rows: rows.map(organisedMaterial),
    used: await bytesUsed(tx, eventId),
    allowed: largestEventBytes,
    seminars: await listSeminars(tx, eventId),
  };
}

/** A file that has been looked through, ready to be kept: pictures are drawn anew, small and large. */
export interface ReadyFile {
  readonly kind: 'FILE' | 'PICTURE';
  readonly name: string;
  readonly file: FileContent;
  readonly thumbnail: FileContent | null;
}

/** @throws Problem when the file is not of a kind that is accepted. Slow: not for a transaction. */
export async function readyFile(content: Buffer, name: string): Promise<ReadyFile> {
  if (await isPicture(content)) {
    const [file, thumbnail] = await drawPicture(content, [
      { within: pictureSide },
      { within: thumbnailSide },
    ]);
    return {
      kind: 'PICTURE',
      name: safeFileName(name, 'webp'),
      file: found(file),
      thumbnail: found(thumbnail),
    };
  }
  const { mediaType, extension } = await fileKindOf(content, name);
  return {
    kind: 'FILE',
    name: safeFileName(name, extension),
    file: { content, mediaType },
    thumbnail: null,
  };
}

export interface Placing {
  readonly seminarId?: string | undefined;
  readonly audience: MaterialAudience;
  readonly publish: MaterialTime;
}

interface Deed {
  readonly eventId: string;
  readonly personId: string;
}

/** @throws Problem `storage-full`, `too-many-materials` or `material-seminar-missing`. */
export async function addFile(
  tx: Tx,
  { eventId, personId }: Deed,
  ready: ReadyFile,
  placing: Placing,
): Promise<View> {
  await makeRoom(tx, eventId, placing);
  const files = await keepReady(tx, eventId, ready);
  const row = await addRow(tx, {
    eventId,
    kind: ready.kind,
    title: ready.name.replace(/\.[^.]*$/, ''),
    ...placed(placing),
    ...files,
  });
  await recordActivity(tx, { action: 'add-material', actorId: personId, eventId });
  await announce(tx, eventId, 'materials');
  return organisedMaterial(row);
}

/** @throws Problem `link-not-https`, `too-many-materials` or `material-seminar-missing`. */
export async function addLink(
  tx: Tx,
  { eventId, personId }: Deed,
  { url, title, ...placing }: Placing & { readonly url: string; readonly title: string },
): Promise<View> {
  const link = readLink(url);
  if (link === null) throw new Problem('link-not-https');
  await makeRoom(tx, eventId, placing);
  const row = await addRow(tx, { eventId, kind: 'LINK', title, url: link, ...placed(placing) });
  await recordActivity(tx, { action: 'add-material', actorId: personId, eventId });
  await announce(tx, eventId, 'materials');
  return organisedMaterial(row);
}

export interface MaterialChange {
  readonly version: number;
  readonly title?: string | undefined;
  readonly titleEn?: string | undefined;
  readonly description?: string | undefined;
  readonly altText?: string | undefined;
  readonly seminarId?: string | null | undefined;
  readonly audience?: MaterialAudience | undefined;
  readonly publish?: MaterialTime | undefined;
  readonly removed?: boolean | undefined;
}

interface Which {
  readonly eventId: string;
  readonly materialId: string;
}

/** @throws Problem `stale-version` or `material-seminar-missing`. */
export async function changeMaterial(
  tx: Tx,
  { eventId, materialId: id }: Which,
  { version, removed, ...change }: MaterialChange,
  now: Date,
): Promise<View> {
  const before = found(await findRow(tx, { id, eventId }));
  const { seminarId, audience } = { ...before, ...given(change) };
  await requireSeminar(tx, eventId, { audience, seminarId: seminarId ?? undefined });
  const data = {
    ...given(change),
    ...(removed !== undefined && { removedAt: removed ? now : null }),
  };
  if (!(await changeRow(tx, id, version, data))) throw new Problem('stale-version');
  await announce(tx, eventId, 'materials');
  return organisedMaterial(found(await findRow(tx, { id })));
}

/** Keeps the address, the title and who may see it. @throws Problem `file-kind-changed` or `storage-full`. */
export async function replaceFile(
  tx: Tx,
  { eventId, materialId: id }: Which,
  ready: ReadyFile,
): Promise<View> {
  await lockMaterials(tx, eventId);
  const before = found(await findRow(tx, { id, eventId }));
  if (before.kind !== ready.kind) throw new Problem('file-kind-changed');
  const files = await keepReady(tx, eventId, ready);
  await changeRow(tx, id, before.version, files);
  await announce(tx, eventId, 'materials');
  return organisedMaterial(found(await findRow(tx, { id })));
}

/** @throws Problem `order-outdated` unless the ids are those of the event, each once. */
export async function orderMaterials(
  tx: Tx,
  eventId: string,
  ids: readonly string[],
): Promise<List> {
  found(await findEvent(tx, eventId));
  await lockMaterials(tx, eventId);
  const there = (await listRows(tx, eventId)).map(({ id }) => id);
  const wanted = new Set(ids);
  if (wanted.size !== ids.length || there.length !== ids.length)
    throw new Problem('order-outdated');
  if (!there.every((id) => wanted.has(id))) throw new Problem('order-outdated');
  await setOrder(tx, eventId, ids);
  await announce(tx, eventId, 'materials');
  return listMaterials(tx, eventId);
}

export type Decision =
  | { readonly decision: 'REMOVE' }
  | { readonly decision: 'RESTORE'; readonly reason: string };

/** @throws Problem `request-decided` when nobody waits for an answer. */
export async function decidePictureRequest(
  tx: Tx,
  { eventId, materialId: id, personId }: Which & Deed,
  decision: Decision,
  now: Date,
): Promise<List> {
  found(await findRow(tx, { id, eventId }));
  const reason = decision.decision === 'RESTORE' ? decision.reason : '';
  if ((await decideRequests(tx, id, reason, now)) === 0) throw new Problem('request-decided');
  if (decision.decision === 'REMOVE') await deleteRow(tx, id);
  await recordActivity(tx, { action: 'decide-picture-request', actorId: personId, eventId });
  await announce(tx, eventId, 'materials');
  return listMaterials(tx, eventId);
}

/** Forgets what was removed more than a day ago, with its bytes. */
export async function forgetRemovedMaterials(tx: Tx, now: Date): Promise<number> {
  return deleteRemovedBefore(tx, new Date(now.getTime() - keptAfterRemoval));
}

async function makeRoom(tx: Tx, eventId: string, placing: Placing): Promise<void> {
  found(await findEvent(tx, eventId));
  await requireSeminar(tx, eventId, placing);
  await lockMaterials(tx, eventId);
  if ((await countRows(tx, eventId)) >= mostMaterials) throw new Problem('too-many-materials');
}

async function requireSeminar(
  tx: Tx,
  eventId: string,
  { audience, seminarId }: Pick<Placing, 'audience' | 'seminarId'>,
): Promise<void> {
  const missing = seminarId === undefined && audience === 'SEMINAR';
  const foreign = seminarId !== undefined && !(await isSeminarOf(tx, eventId, seminarId));
  if (missing || foreign) throw new Problem('material-seminar-missing');
}

async function keepReady(tx: Tx, eventId: string, { name, file, thumbnail }: ReadyFile) {
  const wanted = file.content.byteLength + (thumbnail?.content.byteLength ?? 0);
  if ((await bytesUsed(tx, eventId)) + wanted > largestEventBytes) {
    throw new Problem('storage-full');
  }
  return {
    fileName: name,
    fileId: await keepFile(tx, file),
    thumbnailId: thumbnail && (await keepFile(tx, thumbnail)),
  };
}

function placed({ seminarId, audience, publish }: Placing) {
  return { audience, publish, seminarId: seminarId ?? null };
}

/** Only what was sent: what was left out stays as it is. */
function given<Change extends object>(change: Change) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Change]?: Exclude<Change[Key], undefined>;
  };
}
