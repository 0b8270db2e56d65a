import type { Tx } from '@ledarforum/database/client';
import type { Duty } from '@ledarforum/domain/clashes';
import type { DayItem, DaySlot, Place } from '@ledarforum/domain/my-day';
import type { ProgrammeDocument } from '@ledarforum/domain/programme-document';
import { placeOf } from '@ledarforum/domain/programme-faces';
import { findLatestVersion, type StoredVersion } from './versions-repository.ts';

/** The programme that participants see: the latest published version, whatever has become of the draft since. */
export interface PublishedProgramme {
  readonly version: Pick<StoredVersion, 'name' | 'comment' | 'publishedAt'>;
  /** Not those that only organisers see. */
  readonly items: readonly DayItem[];
  /** In the order of their blocks, then of time. */
  readonly slots: readonly (Omit<DaySlot, 'decided' | 'seat'> & { readonly blockId: string })[];
  readonly sessions: ReadonlyMap<string, PublishedSession>;
  /** Where each room is. */
  readonly rooms: ReadonlyMap<string, Place | null>;
  /** Names of blocks, by id. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly seminars: ReadonlyMap<string, PublishedSeminar>;
  /** What people are needed at, by the names as they are written. */
  readonly duties: readonly Duty[];
}

export interface PublishedSeminar {
  readonly letter: string;
  readonly title: string;
  readonly description: string;
  readonly host: string;
}

export interface PublishedSession extends PublishedSeminar {
  readonly id: string;
  readonly seminarId: string;
  /** Cancelled: it does not take place. */
  readonly dropped: boolean;
  readonly slotId: string;
  readonly block: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: Place | null;
  readonly version: number;
}

/** Null when nothing has been published: then participants see the draft. One query. */
export async function findPublishedProgramme(
  tx: Tx,
  eventId: string,
): Promise<PublishedProgramme | null> {
  const latest = await findLatestVersion(tx, eventId);
  return latest && publishedProgramme(latest);
}

function publishedProgramme({
  document,
  sequences,
  ...version
}: Omit<StoredVersion, 'letters'>): PublishedProgramme {
  const { rooms, blocks, items } = document;
  const versionOf = (id: string) => (sequences[id] ?? 0) + 1;
  const positionOf = (blockId: string) => blocks[blockId]?.position ?? 0;
  return {
    version,
    items: Object.entries(items).flatMap(([id, item]) => {
      const { kind, title, description, responsible, startsAt, endsAt, roomId } = item;
      if (kind === 'BLOCKER') return [];
      const place = placeOf(rooms, roomId);
      const told = { id, kind, title, description, responsible, startsAt, endsAt, place };
      return [{ ...told, version: versionOf(id) }];
    }),
    slots: Object.entries(document.slots)
      .map(([id, slot]) => ({
        ...slot,
        id,
        blockName: blocks[slot.blockId]?.name ?? '',
        version: versionOf(id),
      }))
      .sort(
        (a, b) =>
          positionOf(a.blockId) - positionOf(b.blockId) || a.startsAt.localeCompare(b.startsAt),
      ),
    sessions: new Map(sessionsOf(document, versionOf).map((session) => [session.id, session])),
    rooms: new Map(Object.keys(rooms).map((id) => [id, placeOf(rooms, id)])),
    blocks: new Map(Object.entries(blocks).map(([id, { name }]) => [id, name])),
    seminars: new Map(
      Object.entries(document.seminars).map(([id, { letter, title, description, host }]) => [
        id,
        { letter, title, description, host },
      ]),
    ),
    duties: dutiesIn(document),
  };
}

function dutiesIn({ items, seminars, slots, sessions }: ProgrammeDocument): Duty[] {
  const duty = (
    title: string,
    time: { startsAt: string; endsAt: string },
    names: readonly string[],
  ): Duty[] =>
    names.some((name) => name !== '')
      ? [{ title, names, startsAt: new Date(time.startsAt), endsAt: new Date(time.endsAt) }]
      : [];
  return [
    ...Object.values(items).flatMap((item) =>
      item.kind === 'BLOCKER' ? [] : duty(item.title, item, [item.responsible, ...item.crew]),
    ),
    ...Object.values(sessions).flatMap(({ seminarId, slotId }) => {
      const seminar = seminars[seminarId];
      const slot = slots[slotId];
      if (seminar === undefined || slot === undefined || seminar.dropped) return [];
      return duty(seminar.title, slot, [seminar.host, ...seminar.crew]);
    }),
  ];
}

function sessionsOf(
  { rooms, blocks, seminars, slots, sessions }: ProgrammeDocument,
  versionOf: (id: string) => number,
): PublishedSession[] {
  return Object.entries(sessions).flatMap(([id, { seminarId, slotId, roomId }]) => {
    const seminar = seminars[seminarId];
    const slot = slots[slotId];
    if (seminar === undefined || slot === undefined) return [];
    const { letter, title, description, host, dropped } = seminar;
    const { startsAt, endsAt, blockId } = slot;
    const block = blocks[blockId]?.name ?? '';
    const place = placeOf(rooms, roomId);
    const when = { slotId, block, startsAt, endsAt };
    const what = { letter, title, description, host, dropped, place };
    return [{ id, seminarId, ...when, ...what, version: versionOf(id) }];
  });
}

interface LiveSession {
  readonly id: string;
  readonly slotId: string;
  readonly room: { readonly name: string; readonly floor: string } | null;
}

interface LiveBlock<Session extends LiveSession> {
  readonly id: string;
  readonly name: string;
  readonly slots: readonly {
    readonly id: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
  }[];
  readonly seminars: readonly (PublishedSeminar & {
    readonly id: string;
    readonly sessions: readonly Session[];
  })[];
}

/**
 * Blocks as participants choose in them: what they are called, when and where as it was published. Only what is both published
 * and still in the draft can be chosen; seats and what decides who may choose are as they are now.
 */
export function asPublished<Session extends LiveSession, Block extends LiveBlock<Session>>(
  blocks: readonly Block[],
  published: PublishedProgramme | null,
): readonly Block[] {
  if (published === null) return blocks;
  return blocks.flatMap((block) => {
    const name = published.blocks.get(block.id);
    if (name === undefined) return [];
    const kept = new Set(block.slots.map(({ id }) => id));
    const slots = published.slots
      .filter(({ id, blockId }) => blockId === block.id && kept.has(id))
      .map(({ id, startsAt, endsAt }) => ({
        id,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      }));
    const order = new Map(slots.map(({ id }, index) => [id, index]));
    const seminars = block.seminars
      .flatMap((seminar) => {
        const told = published.seminars.get(seminar.id);
        if (told === undefined) return [];
        const sessions = seminar.sessions
          .flatMap((session) => sessionAsPublished(session, published) ?? [])
          .filter(({ slotId }) => order.has(slotId))
          .sort((a, b) => (order.get(a.slotId) ?? 0) - (order.get(b.slotId) ?? 0));
        return [{ ...seminar, ...told, sessions }];
      })
      .sort((a, b) => a.letter.localeCompare(b.letter));
    return [{ ...block, name, slots, seminars }];
  });
}

function sessionAsPublished<Session extends LiveSession>(
  session: Session,
  { sessions }: PublishedProgramme,
): Session | null {
  const told = sessions.get(session.id);
  if (told === undefined) return null;
  const { slotId, place } = told;
  return { ...session, slotId, room: place && { name: place.room, floor: place.floor } };
}
