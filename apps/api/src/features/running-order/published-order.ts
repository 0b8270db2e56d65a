import type { Tx } from '@ledarforum/database/client';
import type { ProgrammeDocument } from '@ledarforum/domain/programme-document';
import type { OrderedItem } from '@ledarforum/domain/running-order';
import { findLatestVersion } from '../programme/versions-repository.ts';
import type { BlockOfOrder, OrderRoom } from './running-order-repository.ts';

export interface OrderParts {
  readonly rooms: OrderRoom[];
  readonly items: OrderedItem[];
  readonly blocks: BlockOfOrder[];
}

/** What a running order is made of as it was published, with the seats that are taken now; null when nothing was. */
export async function findPublishedOrder(tx: Tx, eventId: string): Promise<OrderParts | null> {
  const version = await findLatestVersion(tx, eventId);
  if (version === null) return null;
  const sessions = await tx.seminarSession.findMany({
    where: { slot: { block: { eventId } } },
    select: { id: true, taken: true },
  });
  return partsOf(version.document, new Map(sessions.map(({ id, taken }) => [id, taken])));
}

function partsOf(document: ProgrammeDocument, taken: ReadonlyMap<string, number>): OrderParts {
  const { rooms, items, blocks } = document;
  return {
    rooms: rowsOf(rooms)
      .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name))
      .map(({ position: _, features, ...room }) => ({ ...room, features: [...features] })),
    items: rowsOf(items),
    blocks: rowsOf(blocks)
      .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name))
      .map(({ id, name, mode }) => ({ name, mode, seminars: seminarsOf(document, id, taken) })),
  };
}

function seminarsOf(
  { seminars, slots, sessions }: ProgrammeDocument,
  blockId: string,
  taken: ReadonlyMap<string, number>,
): BlockOfOrder['seminars'] {
  const given = rowsOf(sessions).flatMap(({ id, seminarId, slotId, roomId, capacity }) => {
    const slot = slots[slotId];
    if (slot === undefined) return [];
    const { startsAt, endsAt } = slot;
    return [{ id, seminarId, roomId, capacity, startsAt, endsAt, taken: taken.get(id) ?? 0 }];
  });
  given.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return rowsOf(seminars)
    .filter((seminar) => seminar.blockId === blockId)
    .sort((a, b) => a.letter.localeCompare(b.letter))
    .map(({ id, letter, title, description, host, hostDeclined, ...rest }) => {
      const { crew, technicalNeeds, needs, expected, dropped } = rest;
      const told = { id, letter, title, description, host, hostDeclined };
      return {
        ...told,
        ...{ crew, technicalNeeds, needs, expected, dropped },
        sessions: given.flatMap(({ seminarId, ...session }) => (seminarId === id ? session : [])),
      };
    });
}

function rowsOf<Row>(rows: Readonly<Record<string, Row>>): (Row & { readonly id: string })[] {
  return Object.entries(rows).map(([id, row]) => ({ ...row, id }));
}
