import type { MyMaterial, MyMaterials } from '@ledarforum/contract/materials';
import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { canSeeMaterial, dayIsOver, safeFileName } from '@ledarforum/domain/materials';
import type { z } from 'zod';
import type { SignedIn } from '../../access/who.ts';
import { type Serving, serveFile } from '../../files/serve-file.ts';
import { markOf } from '../../files/stored-files-repository.ts';
import type { FileAnswer } from '../../implement.ts';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { archiveOf } from './material-archive.ts';
import { factsOf, shownMaterial } from './material-view.ts';
import {
  askForRemoval,
  findEvent,
  findParticipation,
  findRow,
  listRequests,
  listRows,
  type MaterialEvent,
  type MaterialRow,
  type Viewing,
} from './materials-repository.ts';

interface Own {
  readonly eventId: string;
  readonly personId: string;
  readonly now: Date;
}

/** What somebody may see of the day and of their seminars, in order; nothing for somebody who was not invited. */
export async function materialsFor(
  tx: Tx,
  { eventId, personId, now }: Own,
): Promise<z.input<typeof MyMaterial>[]> {
  const viewer = await findParticipation(tx, eventId, personId);
  return (await visible(tx, eventId, viewer, now)).map(shownMaterial);
}

/** The same as one file. @throws Problem `not-found` for somebody who was not invited. */
export async function openArchive(
  tx: Tx,
  { eventId, personId, now }: Own,
  locale: Locale,
): Promise<FileAnswer> {
  const viewer = await findParticipation(tx, eventId, personId);
  found(viewer.participationId);
  const { name } = found(await findEvent(tx, eventId));
  return {
    content: archiveOf(tx, await visible(tx, eventId, viewer, now), locale),
    mediaType: 'application/zip',
    fileName: safeFileName(`${name}.zip`, 'zip'),
  };
}

/** @throws Problem `not-found` for somebody who was not invited. */
export async function listMyMaterials(
  tx: Tx,
  { eventId, personId, now }: Own,
): Promise<z.input<typeof MyMaterials>> {
  const viewer = await findParticipation(tx, eventId, personId);
  const participationId = found(viewer.participationId);
  const requests = await listRequests(tx, participationId);
  return {
    rows: (await visible(tx, eventId, viewer, now)).map(shownMaterial),
    requests: requests.map(({ askedAt, decidedAt, ...request }) => ({
      ...request,
      askedAt: askedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    })),
  };
}

/** Hides the picture at once. @throws Problem `not-found` for what is no picture, or not one the person may see. */
export async function requestRemoval(
  tx: Tx,
  materialId: string,
  { eventId, personId, now }: Own,
): Promise<z.input<typeof MyMaterials>> {
  const row = found(await findRow(tx, { id: materialId, eventId }));
  const viewer = await findParticipation(tx, eventId, personId);
  const event = found(await findEvent(tx, eventId));
  const seen = canSeeMaterial(factsOf(row), viewer, isOver(event, now));
  if (row.kind !== 'PICTURE' || !seen) throw new Problem('not-found');
  await askForRemoval(tx, materialId, found(viewer.participationId), now);
  await announce(tx, eventId, 'materials');
  return listMyMaterials(tx, { eventId, personId, now });
}

export interface Opening extends Omit<Serving, 'fileName'> {
  readonly who: SignedIn | null;
  readonly now: Date;
}

/** A file to save, or a picture to look at. @throws Problem `not-found`, also for what the caller may not see. */
export async function openFile(
  tx: Tx,
  materialId: string,
  { who, now, ...serving }: Opening,
): Promise<FileAnswer> {
  const row = await seenRow(tx, materialId, who, now);
  const mark = found(await markOf(tx, found(row.fileId)));
  // Only what the product has drawn itself is shown; everything else is saved.
  const name = row.kind === 'PICTURE' ? {} : { fileName: found(row.fileName) };
  return serveFile(tx, mark, { ...serving, ...name });
}

/** The small picture. @throws Problem `not-found`, also for what the caller may not see. */
export async function openThumbnail(
  tx: Tx,
  materialId: string,
  { who, now, ...serving }: Opening,
): Promise<FileAnswer> {
  const row = await seenRow(tx, materialId, who, now);
  return serveFile(tx, found(await markOf(tx, found(row.thumbnailId))), serving);
}

async function seenRow(tx: Tx, id: string, who: SignedIn | null, now: Date): Promise<MaterialRow> {
  const row = found(await findRow(tx, { id }));
  const event = found(await findEvent(tx, row.eventId));
  const viewer = await viewing(tx, row.eventId, who);
  if (!canSeeMaterial(factsOf(row), viewer, isOver(event, now))) throw new Problem('not-found');
  return row;
}

async function viewing(tx: Tx, eventId: string, who: SignedIn | null): Promise<Viewing> {
  if (who === null) return { organiser: false, participationId: null, participation: null };
  const viewer = await findParticipation(tx, eventId, who.personId);
  return { ...viewer, organiser: who.roles.includes('organiser') };
}

/** A constant number of queries. */
async function visible(tx: Tx, eventId: string, viewer: Viewing, now: Date) {
  const over = isOver(found(await findEvent(tx, eventId)), now);
  const rows = await listRows(tx, eventId);
  return rows.filter((row) => canSeeMaterial(factsOf(row), viewer, over));
}

function isOver({ date, name: _, ...event }: MaterialEvent, now: Date): boolean {
  return dayIsOver({ ...event, date: date.toISOString().slice(0, 10) }, now);
}
