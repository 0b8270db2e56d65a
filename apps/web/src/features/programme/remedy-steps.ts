import type { Remedy } from '@ledarforum/domain/programme-checks/finding';
import { api, type Schema } from '../../lib/api-client.ts';
import { type DraftSlot, timetableOf } from './timetable-draft.ts';

type Programme = Schema<'Programme'>;
type Block = Schema<'SeminarBlock'>;
type Item = Schema<'ProgrammeItem'>;
type Seminar = Schema<'Seminar'>;
type Room = Schema<'Room'>;

/** One call that a remedy is made of; each can be taken back. */
export type Step =
  | { kind: 'item'; item: Item; change: Partial<Item> }
  | { kind: 'new-item'; item: Omit<Item, 'id' | 'version'> }
  | { kind: 'timetable'; block: Block; slots: DraftSlot[] }
  | { kind: 'seminar'; seminar: Seminar; change: Partial<Seminar> }
  | { kind: 'room'; room: Room; change: Partial<Room> };

/** The calls that carry a remedy out, in their order; none when what it is about is gone. */
export function stepsOf(
  programme: Programme,
  remedy: Remedy,
  titles: Record<'BREAK' | 'MEAL', string>,
): Step[] {
  switch (remedy.kind) {
    case 'set-capacity': {
      const capacities = new Map(remedy.sessions.map((set) => [set.sessionId, set.capacity]));
      return inTimetables(programme, (session, id) => {
        const capacity = capacities.get(id) ?? session.capacity;
        return { ...session, capacity, minimum: Math.min(session.minimum, capacity) };
      });
    }
    case 'set-room': {
      const { subjectIds, roomId } = remedy;
      const items = programme.items.filter(({ id }) => subjectIds.includes(id));
      return [
        ...items.map((item): Step => ({ kind: 'item', item, change: { roomId } })),
        ...inTimetables(programme, (session, id) =>
          subjectIds.includes(id) ? { ...session, roomId } : session,
        ),
      ];
    }
    case 'shift': {
      const { subjectId, startsAt, endsAt } = remedy;
      const items = programme.items.filter(({ id }) => id === subjectId);
      return [
        ...items.map((item): Step => ({ kind: 'item', item, change: { startsAt, endsAt } })),
        ...ofBlock(
          programme,
          ({ slots }) => slots.some(({ id }) => id === subjectId),
          (block) =>
            timetableOf(block).map((slot) =>
              slot.id === subjectId ? { ...slot, startsAt, endsAt } : slot,
            ),
        ),
      ];
    }
    case 'add-break': {
      const { itemKind: kind, startsAt, endsAt, shorten } = remedy;
      const empty = { description: '', roomId: null, responsible: '', technicalNeeds: '' };
      const item = { kind, title: titles[kind], startsAt, endsAt, ...empty, crew: [], needs: [] };
      const shortened = programme.items.filter(({ id }) => id === shorten?.itemId);
      if (shorten && shortened.length === 0) return [];
      return [
        ...shortened.map((before): Step => {
          const times = shorten && { startsAt: shorten.startsAt, endsAt: shorten.endsAt };
          return { kind: 'item', item: before, change: times ?? {} };
        }),
        { kind: 'new-item', item },
      ];
    }
    case 'add-session': {
      const { seminarId, slotId, roomId, capacity } = remedy;
      const added = { seminarId, session: { roomId, capacity, minimum: 0 } };
      return ofBlock(
        programme,
        ({ slots }) => slots.some(({ id }) => id === slotId),
        (block) =>
          timetableOf(block).map((slot) =>
            slot.id === slotId ? { ...slot, sessions: [...slot.sessions, added] } : slot,
          ),
      );
    }
    case 'move-session':
      return moveSession(programme, remedy);
    case 'drop-seminar': {
      const seminars = programme.blocks.flatMap((block) => block.seminars);
      return seminars
        .filter(({ id }) => id === remedy.seminarId)
        .map((seminar) => ({ kind: 'seminar', seminar, change: { dropped: true } }));
    }
    case 'confirm-feature':
      return programme.rooms
        .filter(({ id }) => id === remedy.roomId)
        .map((room) => {
          const features = [...room.features, remedy.feature];
          return { kind: 'room', room, change: { features } };
        });
  }
}

type Session = DraftSlot['sessions'][number]['session'];

/** The timetables in which a change makes some session another. */
function inTimetables(
  programme: Programme,
  change: (session: Session, sessionId: string) => Session,
): Step[] {
  return programme.blocks.flatMap((block): Step[] => {
    const ids = new Map(
      block.sessions.map((each) => [`${each.seminarId} ${each.slotId}`, each.id]),
    );
    let changed = false;
    const slots = timetableOf(block).map((slot) => ({
      ...slot,
      sessions: slot.sessions.map(({ seminarId, session }) => {
        const after = change(session, ids.get(`${seminarId} ${slot.id}`) ?? '');
        changed ||= after.roomId !== session.roomId || after.capacity !== session.capacity;
        return { seminarId, session: after };
      }),
    }));
    return changed ? [{ kind: 'timetable', block, slots }] : [];
  });
}

function ofBlock(
  { blocks }: Programme,
  isIt: (block: Block) => boolean,
  slotsOf: (block: Block) => DraftSlot[],
): Step[] {
  const block = blocks.find(isIt);
  return block ? [{ kind: 'timetable', block, slots: slotsOf(block) }] : [];
}

function moveSession(
  programme: Programme,
  { sessionId, slotId, roomId }: Extract<Remedy, { kind: 'move-session' }>,
): Step[] {
  const isIt = ({ id }: { id: string }) => id === sessionId;
  const moved = programme.blocks.flatMap(({ sessions }) => sessions).find(isIt);
  if (moved === undefined) return [];
  const { seminarId, capacity, minimum } = moved;
  const there = { seminarId, session: { roomId, capacity, minimum } };
  return ofBlock(
    programme,
    ({ sessions }) => sessions.some(isIt),
    (block) =>
      timetableOf(block).map((slot) => {
        const others = slot.sessions.filter(
          (session) => slot.id !== moved.slotId || session.seminarId !== seminarId,
        );
        return { ...slot, sessions: slot.id === slotId ? [...others, there] : others };
      }),
  );
}

type Undo = () => Promise<unknown>;

/** Takes the steps, all or none. @returns what takes them all back */
export async function takeSteps(eventId: string, steps: readonly Step[]): Promise<Undo> {
  const undos: Undo[] = [];
  const undo = async () => {
    for (const back of undos.splice(0).reverse()) await back();
  };
  try {
    for (const step of steps) undos.push(await takeStep(eventId, step));
  } catch (error) {
    await undo().catch(() => undefined);
    throw error;
  }
  return undo;
}

async function takeStep(eventId: string, step: Step): Promise<Undo> {
  switch (step.kind) {
    case 'item': {
      const { id, version, ...before } = step.item;
      const params = { path: { eventId, itemId: id } };
      const put = (body: typeof before & { version: number }) =>
        api.PUT('/events/{eventId}/items/{itemId}', { params, body });
      const { data } = await put({ ...before, ...step.change, version });
      return () => put({ ...before, version: data?.version ?? version });
    }
    case 'new-item': {
      const params = { path: { eventId } };
      const { data } = await api.POST('/events/{eventId}/items', { params, body: step.item });
      const made = { path: { eventId, itemId: data?.id ?? '' } };
      return () => api.DELETE('/events/{eventId}/items/{itemId}', { params: made });
    }
    case 'timetable': {
      const { block, slots } = step;
      const params = { path: { blockId: block.id } };
      const put = (body: { version: number; slots: DraftSlot[] }) =>
        api.PUT('/blocks/{blockId}/timetable', { params, body });
      const { data } = await put({ version: block.version, slots });
      return () => put({ version: data?.version ?? block.version, slots: timetableOf(block) });
    }
    case 'seminar': {
      const { id, version, wished: _, ...before } = step.seminar;
      const params = { path: { seminarId: id } };
      const put = (body: typeof before & { version: number }) =>
        api.PUT('/seminars/{seminarId}', { params, body });
      const { data } = await put({ ...before, ...step.change, version });
      return () => put({ ...before, version: data?.version ?? version });
    }
    case 'room': {
      const { id, version, uses: _, ...before } = step.room;
      const params = { path: { eventId, roomId: id } };
      const put = (body: typeof before & { version: number }) =>
        api.PUT('/events/{eventId}/rooms/{roomId}', { params, body });
      const { data } = await put({ ...before, ...step.change, version });
      return () => put({ ...before, version: data?.version ?? version });
    }
  }
}
