import type { Prisma, Tx } from '@ledarforum/database/client';
import type { EventPhase } from '@ledarforum/domain/event-phase';
import type {
  MaterialAudience,
  MaterialKind,
  MaterialTime,
  MaterialViewer,
} from '@ledarforum/domain/materials';

const file = { select: { mediaType: true, size: true, width: true, height: true } } as const;
const shape = {
  seminar: { select: { id: true, letter: true, title: true } },
  file,
  requests: {
    where: { decidedAt: null },
    orderBy: { askedAt: 'asc' },
    take: 1,
    select: { askedAt: true },
  },
} as const satisfies Prisma.MaterialInclude;

interface FileRow {
  readonly mediaType: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
}

export interface MaterialRow {
  readonly id: string;
  readonly eventId: string;
  readonly seminarId: string | null;
  readonly kind: MaterialKind;
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly audience: MaterialAudience;
  readonly publish: MaterialTime;
  readonly url: string | null;
  readonly fileId: string | null;
  readonly thumbnailId: string | null;
  readonly fileName: string | null;
  readonly altText: string;
  readonly removedAt: Date | null;
  readonly version: number;
  readonly seminar: {
    readonly id: string;
    readonly letter: string;
    readonly title: string;
  } | null;
  readonly file: FileRow | null;
  /** At most one: the first that nobody has decided. */
  readonly requests: readonly { readonly askedAt: Date }[];
}

export interface MaterialEvent {
  readonly name: string;
  readonly phase: EventPhase;
  readonly date: Date;
  readonly days: number;
  readonly timeZone: string;
}

const inOrder = [{ position: 'asc' }, { id: 'asc' }] as const;

export async function findEvent(tx: Tx, id: string): Promise<MaterialEvent | null> {
  return tx.event.findUnique({
    where: { id },
    select: { name: true, phase: true, date: true, days: true, timeZone: true },
  });
}

/** All that is not removed, in order. */
export async function listRows(tx: Tx, eventId: string): Promise<MaterialRow[]> {
  return tx.material.findMany({
    where: { eventId, removedAt: null },
    include: shape,
    orderBy: [...inOrder],
  });
}

export async function findRow(
  tx: Tx,
  which: { id: string; eventId?: string },
): Promise<MaterialRow | null> {
  return tx.material.findFirst({ where: which, include: shape });
}

export async function listSeminars(tx: Tx, eventId: string) {
  return tx.seminar.findMany({
    where: { block: { eventId }, dropped: false },
    select: { id: true, letter: true, title: true },
    orderBy: [{ letter: 'asc' }, { id: 'asc' }],
  });
}

export async function isSeminarOf(tx: Tx, eventId: string, id: string): Promise<boolean> {
  return (await tx.seminar.count({ where: { id, block: { eventId } } })) === 1;
}

/** What the event's files take together, in bytes, removed ones that can be put back among them. */
export async function bytesUsed(tx: Tx, eventId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ used: bigint }[]>`
    SELECT coalesce(sum(stored.size), 0)::bigint AS used
    FROM material JOIN stored_file AS stored ON stored.id IN (material.file_id, material.thumbnail_id)
    WHERE material.event_id = ${eventId}::uuid`;
  return Number(row?.used ?? 0);
}

/** Who adds to or orders the same event's materials waits until the end of the transaction. */
export async function lockMaterials(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('materials:' || ${eventId}, 0))`;
}

export async function countRows(tx: Tx, eventId: string): Promise<number> {
  return tx.material.count({ where: { eventId, removedAt: null } });
}

export async function addRow(
  tx: Tx,
  data: Omit<Prisma.MaterialUncheckedCreateInput, 'position'>,
): Promise<MaterialRow> {
  const last = await tx.material.aggregate({
    where: { eventId: data.eventId },
    _max: { position: true },
  });
  const position = (last._max.position ?? -1) + 1;
  return tx.material.create({ data: { ...data, position }, include: shape });
}

/** False when somebody else has changed it since the version. */
export async function changeRow(
  tx: Tx,
  id: string,
  version: number,
  data: Prisma.MaterialUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.material.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

export async function setOrder(tx: Tx, eventId: string, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE material SET position = wanted.place - 1
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted (id, place)
    WHERE material.id = wanted.id AND material.event_id = ${eventId}::uuid`;
}

export async function deleteRow(tx: Tx, id: string): Promise<void> {
  await tx.material.deleteMany({ where: { id } });
}

/** Removed materials lie a day, so that they can be put back; then their bytes go with them. */
export async function deleteRemovedBefore(tx: Tx, before: Date): Promise<number> {
  return (await tx.material.deleteMany({ where: { removedAt: { lt: before } } })).count;
}

export interface Viewing extends MaterialViewer {
  readonly participationId: string | null;
}

/**
 * What decides what a person sees of an event's materials. Came: was ticked off, takes part digitally, or is coming to a day where
 * nobody is ticked off. One statement.
 */
export async function findParticipation(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<Viewing> {
  const [row] = await tx.$queryRaw<{ id: string; came: boolean; seminarIds: string[] }[]>`
    SELECT participation.id::text,
      arrival.at IS NOT NULL OR attendance = 'DIGITAL' OR (attendance = 'COMING' AND NOT EXISTS (
        SELECT 1 FROM arrival JOIN participation AS other ON other.id = arrival.participation_id
        WHERE other.event_id = participation.event_id)) AS came,
      ARRAY(SELECT seminar_id::text FROM seat WHERE participation_id = participation.id) AS "seminarIds"
    FROM participation LEFT JOIN arrival ON arrival.participation_id = participation.id
    WHERE participation.event_id = ${eventId}::uuid AND participation.person_id = ${personId}::uuid`;
  return {
    organiser: false,
    participationId: row?.id ?? null,
    participation: row ? { came: row.came, seminarIds: new Set(row.seminarIds) } : null,
  };
}

/** Asking twice is asking once; a picture that was shown again may be asked about again. */
export async function askForRemoval(
  tx: Tx,
  materialId: string,
  participationId: string,
  now: Date,
): Promise<void> {
  const fresh = { askedAt: now, decidedAt: null, reason: '' };
  await tx.pictureRequest.upsert({
    where: { materialId_participationId: { materialId, participationId } },
    create: { materialId, participationId, ...fresh },
    update: fresh,
  });
}

export async function listRequests(tx: Tx, participationId: string) {
  return tx.pictureRequest.findMany({
    where: { participationId, material: { removedAt: null } },
    select: { materialId: true, askedAt: true, decidedAt: true, reason: true },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
  });
}

/** Returns how many were waiting. */
export async function decideRequests(
  tx: Tx,
  materialId: string,
  reason: string,
  now: Date,
): Promise<number> {
  const { count } = await tx.pictureRequest.updateMany({
    where: { materialId, decidedAt: null },
    data: { decidedAt: now, reason },
  });
  return count;
}
