import { later } from '@ledarforum/domain/programme-moves';
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Schema } from '../../../lib/api-client.ts';
import { useMessages } from '../../../lib/messages.ts';
import { announce, offerUndo } from '../../../ui/toast-store.ts';
import { ItemDialog, type ItemStart } from '../item-dialog.tsx';
import { daysOf } from '../programme-times.ts';
import { cardKey } from './card-keys.ts';
import { DayList } from './day-list.tsx';
import { DayTabs } from './day-tabs.tsx';
import { type GridEntry, layOutGrid } from './editor-layout.ts';
import { editorMessages } from './editor-messages.ts';
import { minuteHeight, useEditorSettings } from './editor-settings.ts';
import { EditorToolbar, SaveState } from './editor-toolbar.tsx';
import { Grid, useKeptFocus } from './grid.tsx';
import { type CardHandlers, nameOf } from './grid-card.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { type Destination, type Movable, MoveDialog } from './move-dialog.tsx';
import { ProposeSchedule } from './propose-schedule.tsx';
import style from './schedule-editor.module.css';
import { ShiftDialog } from './shift-dialog.tsx';
import { type SeminarToPlace, UnplacedList } from './unplaced-list.tsx';
import type { Editor } from './use-editor.ts';
import { useEditorKeys } from './use-editor-keys.ts';
import { useGridDrag } from './use-grid-drag.ts';
import { type OtherEditor, usePresence } from './use-presence.ts';
import { useScheduleActions } from './use-schedule-actions.ts';

/** The item that the dialogue shows: null is a new one. */
export interface EditedItem {
  readonly item: Schema<'ProgrammeItem'> | null;
  readonly start?: ItemStart;
}

interface ScheduleEditorProps {
  editor: Editor;
  edited: EditedItem | undefined;
  onEdit: (edited: EditedItem | undefined) => void;
}

/** The editor of a day: grid, list of what is to be placed, tools, and the dialogues that do the same in words. */
export function ScheduleEditor({ editor, edited, onEdit }: ScheduleEditorProps) {
  const t = useMessages(editorMessages);
  const { programme, history, queue, undo, redo } = editor;
  const { event, rooms } = programme;
  const { step, density } = useEditorSettings();
  const height = minuteHeight(step, density);
  const days = daysOf(event);
  const [chosenDay, setDay] = useState(event.date);
  const day = days.includes(chosenDay) ? chosenDay : event.date;
  const layout = useMemo(() => layOutGrid(programme, day), [programme, day]);
  const [movable, setMovable] = useState<Movable>();
  const [open, setOpen] = useState<'shift' | 'history' | 'keys'>();
  const close = () => setOpen(undefined);
  const { others, beAt } = usePresence(event.id);
  const focus = useKeptFocus();
  useLayoutEffect(focus.restore);

  const roomNames = useMemo(() => new Map(rooms.map(({ id, name }) => [id, name])), [rooms]);
  const roomNameOf = useCallback(
    (roomId: string | null) => (roomId === null ? undefined : roomNames.get(roomId)),
    [roomNames],
  );
  const actions = useScheduleActions({
    editor,
    layout,
    roomNameOf,
    keepFocus: focus.keep,
    onDraw: (start) => onEdit({ item: null, start }),
  });
  const drag = useGridDrag({
    step: Number(step),
    minutes: layout.minutes,
    minuteHeight: height,
    say: actions.sayOutline,
    onDrop: actions.drop,
  });

  const entryOf = (id: string) => layout.entries.find((entry) => entry.id === id);
  const openMove = (entry: GridEntry, copy: boolean) => setMovable({ kind: 'entry', entry, copy });
  const onKey = (event: KeyboardEvent, id: string) => {
    const entry = entryOf(id);
    const key = entry && cardKey(event, programme, entry, Number(step));
    if (!entry || !key) return;
    event.preventDefault();
    if (key.kind === 'no-slot') announce(t.noSlot(nameOf(entry)));
    else if (key.kind === 'move-dialog') openMove(entry, key.copy);
    else if (key.kind === 'remove') actions.remove(entry);
    else actions.make(entry, key.command, key.where);
  };
  const onOpen = (id: string) => {
    const entry = entryOf(id);
    if (entry?.kind === 'item') onEdit({ item: entry.item });
    else if (entry) openMove(entry, false);
  };
  const cards = useStableHandlers({
    onBeAt: beAt,
    onKey,
    onOpen,
    onMoveTo: (id) => {
      const entry = entryOf(id);
      if (entry) openMove(entry, false);
    },
  });
  useEditorKeys({
    undo,
    redo,
    onHelp: () => setOpen('keys'),
    onNew: () => onEdit({ item: null }),
  });

  const onMove = (to: Destination) => {
    setMovable(undefined);
    if (movable?.kind === 'entry') actions.move(movable.entry, to, to.copy);
    else if (movable) {
      actions.place(movable, movable.name, { ...to, endsAt: later(to.startsAt, to.minutes) });
    }
  };
  const onPlace = ({ block, seminar }: SeminarToPlace) => {
    const slot = freeSlotOf(block, seminar.id);
    setMovable({
      kind: 'seminar',
      blockId: block.id,
      seminarId: seminar.id,
      name: `${seminar.letter} ${seminar.title}`,
      startsAt: slot?.startsAt ?? later(layout.startsAt, 120),
      minutes: slotMinutes(slot),
    });
  };
  const onGrabSeminar = (event: PointerEvent, { block, seminar }: SeminarToPlace) => {
    const to = slotMinutes(block.slots[0]);
    drag.grab(event, { kind: 'place', id: seminar.id, from: 0, to, column: 0 });
  };

  return (
    <div className={style.editor}>
      <EditorToolbar
        canUndo={(history?.undo.length ?? 0) > 0 || queue.get().unsent.length > 0}
        canRedo={(history?.redo.length ?? 0) > 0}
        onUndo={undo}
        onRedo={redo}
        onShift={() => setOpen('shift')}
        onHistory={() => setOpen('history')}
        onKeys={() => setOpen('keys')}
      >
        <ProposeSchedule editor={editor} />
      </EditorToolbar>
      <SaveState queue={queue} />
      <Others others={others} />
      {days.length > 1 && <DayTabs days={days} chosen={day} onChoose={setDay} />}
      <Grid
        layout={layout}
        timeZone={event.timeZone}
        minuteHeight={height}
        drag={drag}
        roomNameOf={roomNameOf}
        others={others}
        {...cards}
      />
      <DayList
        entries={layout.entries}
        timeZone={event.timeZone}
        roomNameOf={roomNameOf}
        onOpen={onOpen}
      />
      {programme.blocks.length > 0 && (
        <UnplacedList programme={programme} onPlace={onPlace} onGrab={onGrabSeminar} />
      )}
      <ItemDialog
        programme={programme}
        item={edited?.item ?? null}
        start={edited?.start}
        day={day}
        open={edited !== undefined}
        onUndo={undo}
        onClose={() => onEdit(undefined)}
      />
      <MoveDialog
        programme={programme}
        movable={movable}
        onMove={onMove}
        onRemove={() => {
          setMovable(undefined);
          if (movable?.kind === 'entry') actions.remove(movable.entry);
        }}
        onClose={() => setMovable(undefined)}
      />
      <ShiftDialog
        programme={programme}
        day={day}
        open={open === 'shift'}
        onShift={(command, minutes) => {
          close();
          actions.shift(command, minutes);
        }}
        onClose={close}
      />
      <HistoryDialog
        event={event}
        open={open === 'history'}
        onRestore={(seq) => {
          close();
          editor.restore(seq);
          offerUndo(t.restored, undo);
        }}
        onClose={close}
      />
      <KeysDialog open={open === 'keys'} onClose={close} />
    </div>
  );
}

/** Who else has the programme open. */
function Others({ others }: { others: readonly OtherEditor[] }) {
  const t = useMessages(editorMessages);
  if (others.length === 0) return null;
  const names = others.map(({ name }) => name ?? t.somebody).join(', ');
  return (
    <p className="soft" role="status">
      {t.alsoHere(names)}
    </p>
  );
}

type Slot = Schema<'SeminarBlock'>['slots'][number];

/** The first slot of a block in which a seminar does not run yet. */
function freeSlotOf({ slots, sessions }: Schema<'SeminarBlock'>, seminarId: string) {
  const taken = new Set(
    sessions.flatMap((session) => (session.seminarId === seminarId ? session.slotId : [])),
  );
  return slots.find(({ id }) => !taken.has(id));
}

const usualMinutes = 60;

function slotMinutes(slot: Slot | undefined): number {
  return slot ? (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 60_000 : usualMinutes;
}

type OwnHandlers = Omit<CardHandlers, 'onGrab'>;

/** The same functions as long as the editor lives, so that cards are drawn anew only when they change. */
function useStableHandlers(handlers: OwnHandlers): OwnHandlers {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const [stable] = useState<OwnHandlers>(() => ({
    onBeAt: (id) => latest.current.onBeAt(id),
    onKey: (event, id) => latest.current.onKey(event, id),
    onOpen: (id) => latest.current.onOpen(id),
    onMoveTo: (id) => latest.current.onMoveTo(id),
  }));
  return stable;
}
