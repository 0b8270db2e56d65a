import type { Prisma, Tx } from '@ledarforum/database/client';
import type {
  BlockRow,
  ItemRow,
  ProgrammeDocument,
  RoomRow,
  SeminarRow,
  SessionRow,
  SlotRow,
} from '@ledarforum/domain/programme-document';

/** The whole programme as rows, in six queries. */
export async function readDocument(tx: Tx, eventId: string): Promise<ProgrammeDocument> {
  const rooms = await tx.room.findMany({ where: { eventId }, select: roomSelect });
  const blocks = await tx.seminarBlock.findMany({ where: { eventId }, select: blockSelect });
  const ofEvent = { block: { eventId } };
  const seminars = await tx.seminar.findMany({ where: ofEvent, select: seminarSelect });
  const slots = await tx.slot.findMany({ where: ofEvent, select: slotSelect });
  const items = await tx.programmeItem.findMany({ where: { eventId }, select: itemSelect });
  const sessions = await tx.seminarSession.findMany({
    where: { slot: ofEvent },
    select: sessionSelect,
  });
  return {
    rooms: byId(rooms, (row): RoomRow => row),
    blocks: byId(blocks, ({ opensAt, closesAt, ...row }): BlockRow => {
      return { ...row, opensAt: text(opensAt), closesAt: text(closesAt) };
    }),
    seminars: byId(seminars, (row): SeminarRow => row),
    slots: byId(slots, (row): SlotRow => ({ ...row, ...spanOf(row) })),
    items: byId(items, (row): ItemRow => ({ ...row, ...spanOf(row) })),
    sessions: byId(sessions, (row): SessionRow => row),
  };
}

const roomSelect = {
  id: true,
  name: true,
  floor: true,
  directions: true,
  capacity: true,
  building: true,
  features: true,
  position: true,
} satisfies Prisma.RoomSelect;
const blockSelect = {
  id: true,
  name: true,
  mode: true,
  opensAt: true,
  closesAt: true,
  offerHours: true,
  objective: true,
  position: true,
} satisfies Prisma.SeminarBlockSelect;
const seminarSelect = {
  id: true,
  blockId: true,
  letter: true,
  title: true,
  description: true,
  host: true,
  hostDeclined: true,
  awaySlotIds: true,
  crew: true,
  technicalNeeds: true,
  needs: true,
  repeats: true,
  expected: true,
  dropped: true,
} satisfies Prisma.SeminarSelect;
const slotSelect = {
  id: true,
  blockId: true,
  startsAt: true,
  endsAt: true,
} satisfies Prisma.SlotSelect;
const itemSelect = {
  id: true,
  kind: true,
  title: true,
  description: true,
  startsAt: true,
  endsAt: true,
  roomId: true,
  responsible: true,
  crew: true,
  technicalNeeds: true,
  needs: true,
} satisfies Prisma.ProgrammeItemSelect;
const sessionSelect = {
  id: true,
  seminarId: true,
  slotId: true,
  roomId: true,
  capacity: true,
  minimum: true,
} satisfies Prisma.SeminarSessionSelect;

function byId<Found extends { id: string }, Row>(
  rows: readonly Found[],
  rowOf: (fields: Omit<Found, 'id'>) => Row,
): Record<string, Row> {
  return Object.fromEntries(rows.map(({ id, ...fields }) => [id, rowOf(fields)]));
}

function text(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}

function spanOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

/** Locks the sessions of an event in the order of their ids; how many seats of each are held, kept back or offered. */
export async function lockSeats(tx: Tx, eventId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; held: number }[]>`
    SELECT session.id::text, session.taken + session.reserved + session.offered AS held
    FROM seminar_session AS session JOIN slot ON slot.id = session.slot_id
      JOIN seminar_block AS block ON block.id = slot.block_id
    WHERE block.event_id = ${eventId}::uuid
    ORDER BY session.id
    FOR UPDATE OF session`;
  return new Map(rows.map(({ id, held }) => [id, held]));
}

/** What hangs on a programme besides seats: items and rooms with groups, seminars and blocks that were ranked or allocated. */
export async function readAttachments(tx: Tx, eventId: string) {
  const rows = await tx.$queryRaw<{ what: 'item' | 'room' | 'wanted'; id: string }[]>`
    SELECT 'item' AS what, round.item_id::text AS id FROM workshop_round AS round
      JOIN workshop ON workshop.id = round.workshop_id AND workshop.discarded_at IS NULL
      WHERE workshop.event_id = ${eventId}::uuid AND round.item_id IS NOT NULL
    UNION SELECT 'room', member.room_id::text FROM workshop_group AS member
      JOIN workshop_round AS round ON round.id = member.round_id
      JOIN workshop ON workshop.id = round.workshop_id AND workshop.discarded_at IS NULL
      WHERE workshop.event_id = ${eventId}::uuid AND member.room_id IS NOT NULL
    UNION SELECT 'wanted', preference.seminar_id::text FROM preference
      JOIN seminar_block AS block ON block.id = preference.block_id WHERE block.event_id = ${eventId}::uuid
    UNION SELECT 'wanted', list.block_id::text FROM preference_list AS list
      JOIN seminar_block AS block ON block.id = list.block_id WHERE block.event_id = ${eventId}::uuid
    UNION SELECT 'wanted', run.block_id::text FROM allocation_run AS run
      JOIN seminar_block AS block ON block.id = run.block_id WHERE block.event_id = ${eventId}::uuid`;
  const idsOf = (kind: string) =>
    new Set(rows.flatMap(({ what, id }) => (what === kind ? id : [])));
  return {
    itemsWithGroups: idsOf('item'),
    roomsWithGroups: idsOf('room'),
    wanted: idsOf('wanted'),
  };
}
