import { later, minutesOf } from '@ledarforum/domain/programme-moves';
import { type Command, moveTo, resize } from './editor-commands.ts';
import type { GridEntry } from './editor-layout.ts';
import type { Programme } from './shown-programme.ts';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key on a card asks for; undefined: the key means nothing here. */
export type CardKey =
  | {
      readonly kind: 'edit';
      readonly command: Command;
      /** Where the card comes. */
      readonly where: {
        readonly startsAt: string;
        readonly endsAt: string;
        readonly roomId: string | null;
      };
    }
  | { readonly kind: 'remove' }
  /** A session has no slot before or after the one it is in. */
  | { readonly kind: 'no-slot' }
  | { readonly kind: 'move-dialog'; readonly copy: boolean };

/** Arrows move, with Shift they lengthen; M, C and Delete. `step` in minutes. */
export function cardKey(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
  programme: Programme,
  entry: GridEntry,
  step: number,
): CardKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  switch (key) {
    case 'ArrowUp':
      return shiftKey ? lengthen(programme, entry, -step) : moveInTime(programme, entry, -1, step);
    case 'ArrowDown':
      return shiftKey ? lengthen(programme, entry, step) : moveInTime(programme, entry, 1, step);
    case 'ArrowLeft':
      return moveAcross(programme, entry, -1);
    case 'ArrowRight':
      return moveAcross(programme, entry, 1);
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case 'm':
    case 'M':
      return { kind: 'move-dialog', copy: false };
    case 'c':
    case 'C':
      return { kind: 'move-dialog', copy: true };
    default:
      return undefined;
  }
}

function lengthen(programme: Programme, entry: GridEntry, by: number): CardKey {
  const minutes = Math.max(5, minutesOf(entry) + by);
  const { startsAt, roomId } = entry;
  const command = resize(programme, entry, minutes);
  return { kind: 'edit', command, where: { startsAt, endsAt: later(startsAt, minutes), roomId } };
}

/** An item by a step; a session to the slot of its block before or after. */
function moveInTime(programme: Programme, entry: GridEntry, sign: 1 | -1, step: number): CardKey {
  const { roomId } = entry;
  if (entry.kind === 'item') {
    const startsAt = later(entry.startsAt, sign * step);
    const command = moveTo(programme, entry, { startsAt });
    return {
      kind: 'edit',
      command,
      where: { startsAt, endsAt: later(entry.endsAt, sign * step), roomId },
    };
  }
  const { slots, sessions } = entry.block;
  const taken = new Set(
    sessions.flatMap(({ seminarId, slotId }) => (seminarId === entry.seminar.id ? slotId : [])),
  );
  const order = slots.filter(({ id }) => id === entry.session.slotId || !taken.has(id));
  const next = order[order.findIndex(({ id }) => id === entry.session.slotId) + sign];
  if (!next) return { kind: 'no-slot' };
  const command = moveTo(programme, entry, { startsAt: next.startsAt });
  return { kind: 'edit', command, where: { ...next, roomId } };
}

function moveAcross(programme: Programme, entry: GridEntry, sign: 1 | -1): CardKey {
  const { startsAt, endsAt } = entry;
  const roomId = roomBeside(programme, entry.roomId, sign);
  const command = moveTo(programme, entry, { startsAt, roomId });
  return { kind: 'edit', command, where: { startsAt, endsAt, roomId } };
}

/** The room before or after in the order of the columns; before the first is none. */
function roomBeside({ rooms }: Programme, roomId: string | null, sign: 1 | -1): string | null {
  const next = rooms.findIndex(({ id }) => id === roomId) + sign;
  return next < 0 ? null : (rooms[Math.min(next, rooms.length - 1)]?.id ?? null);
}
