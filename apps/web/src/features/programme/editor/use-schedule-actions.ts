import { later } from '@ledarforum/domain/programme-moves';
import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { announce, offerUndo } from '../../../ui/toast-store.ts';
import type { ItemStart } from '../item-dialog.tsx';
import {
  type Command,
  moveTo,
  placeSeminar,
  remove,
  resize,
  type Target,
} from './editor-commands.ts';
import type { GridEntry, GridLayout } from './editor-layout.ts';
import { editorMessages } from './editor-messages.ts';
import { nameOf } from './grid-card.tsx';
import type { Grabbed, Outline } from './grid-drag.ts';
import type { Editor } from './use-editor.ts';

interface ActionParts {
  readonly editor: Editor;
  readonly layout: GridLayout;
  readonly roomNameOf: (roomId: string | null) => string | undefined;
  /** The card that is to have the focus once it has moved. */
  readonly keepFocus: (id: string) => void;
  readonly onDraw: (start: ItemStart) => void;
}

interface Where {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId?: string | null | undefined;
}

/** What organisers do in the schedule: each is an edit, and is said in words. */
export function useScheduleActions({ editor, layout, roomNameOf, keepFocus, onDraw }: ActionParts) {
  const t = useMessages(editorMessages);
  const { programme, run, undo } = editor;
  const dates = useDates(programme.event.timeZone);

  const say = ({ startsAt, endsAt, roomId }: Where) =>
    [dates.timeRange(startsAt, endsAt), roomNameOf(roomId ?? null)].filter(Boolean).join(', ');
  const roomOf = (column: number): string | null | undefined => {
    const found = layout.columns[column];
    if (found?.kind === 'room') return found.room.id;
    return found?.kind === 'nowhere' ? null : undefined;
  };
  const whereOf = ({ from, to, column }: Outline): Where => ({
    startsAt: later(layout.startsAt, from),
    endsAt: later(layout.startsAt, to),
    roomId: roomOf(column),
  });

  const make = (entry: GridEntry, command: Command, where: Where, copy = false) => {
    if (!run(command)) return;
    keepFocus(entry.id);
    const words = say(where);
    announce(copy ? t.copied(nameOf(entry), words) : t.moved(nameOf(entry), words));
  };
  const move = (entry: GridEntry, target: Target, copy: boolean) => {
    const minutes = target.minutes ?? entry.to - entry.from;
    const roomId = target.roomId === undefined ? entry.roomId : target.roomId;
    const where = { startsAt: target.startsAt, endsAt: later(target.startsAt, minutes), roomId };
    make(entry, moveTo(programme, entry, target, { copy }), where, copy);
  };
  const place = (at: { blockId: string; seminarId: string }, name: string, where: Where) => {
    const minutes = (Date.parse(where.endsAt) - Date.parse(where.startsAt)) / 60_000;
    const target = { startsAt: where.startsAt, roomId: where.roomId ?? null };
    if (run(placeSeminar(programme, at, target, minutes))) announce(t.moved(name, say(where)));
  };
  const placeById = (seminarId: string, where: Where) => {
    for (const block of programme.blocks) {
      const seminar = block.seminars.find(({ id }) => id === seminarId);
      const at = { blockId: block.id, seminarId };
      if (seminar) place(at, `${seminar.letter} ${seminar.title}`, where);
    }
  };
  const dropEntry = (entry: GridEntry, grabbed: Grabbed, outline: Outline, copy: boolean) => {
    const where = whereOf(outline);
    if (grabbed.kind === 'resize') {
      const ended = { ...where, startsAt: entry.startsAt, roomId: entry.roomId };
      make(entry, resize(programme, entry, outline.to - outline.from), ended);
      return;
    }
    const startsAt = outline.from === entry.from ? entry.startsAt : where.startsAt;
    const roomId = outline.column === entry.column ? entry.roomId : where.roomId;
    move(entry, { startsAt, roomId }, copy);
  };
  const drop = (grabbed: Grabbed, outline: Outline, copy: boolean) => {
    const where = whereOf(outline);
    if (grabbed.kind === 'draw') {
      const roomId = where.roomId ?? null;
      onDraw({ ...where, roomId, kind: roomId === null ? 'PLENARY' : 'BLOCKER' });
      return;
    }
    if (grabbed.kind === 'place') {
      placeById(grabbed.id, where);
      return;
    }
    const entry = layout.entries.find(({ id }) => id === grabbed.id);
    if (entry) dropEntry(entry, grabbed, outline, copy);
  };
  return {
    /** "10.15–10.45, Aulan": where an outline is. */
    sayOutline: (outline: Outline) => say(whereOf(outline)),
    drop,
    move,
    place,
    make,
    remove: (entry: GridEntry) => {
      if (run(remove(programme, entry))) offerUndo(t.removed(nameOf(entry)), undo);
    },
    shift: (command: Command, minutes: number) => {
      if (run(command)) offerUndo(t.shifted(command.changes.length, minutes), undo);
    },
  };
}
