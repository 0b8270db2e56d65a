import { useState } from 'react';
import { api, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { blockMessages } from './block-messages.ts';
import { programmeMessages } from './programme-messages.ts';
import { instantOf } from './programme-times.ts';
import { RunAllDialog } from './run-all-dialog.tsx';
import { SlotDialog } from './slot-dialog.tsx';
import style from './slot-list.module.css';
import { type DraftSlot, runAll, slotAfter, timetableOf } from './timetable-draft.ts';
import { useUndo } from './use-undo.ts';

type Programme = Schema<'Programme'>;
type Block = Schema<'SeminarBlock'>;

/** The slots of a block with what runs in each and where; added, changed and deleted with undo. */
export function SlotList({ programme, block }: { programme: Programme; block: Block }) {
  const t = useMessages(blockMessages);
  const dates = useDates(programme.event.timeZone);
  const [edited, setEdited] = useState<DraftSlot>();
  const [runsAll, setRunsAll] = useState(false);
  const slots = timetableOf(block);
  const timetable = useTimetable(programme, block, () => {
    setEdited(undefined);
    setRunsAll(false);
  });
  const close = () => {
    timetable.reset();
    setEdited(undefined);
    setRunsAll(false);
  };
  const number = slots.findIndex(({ id }) => id === edited?.id) + 1;
  const add = (
    <Button
      icon="plus"
      onClick={() => setEdited(slotAfter(slots, instantOf('09:00', programme.event)))}
    >
      {t.addSlot}
    </Button>
  );
  return (
    <section className="stack">
      <div className={style.head}>
        <h2>{t.slots}</h2>
        <div className="row">
          {slots.length > 0 && add}
          {slots.length > 0 && block.seminars.length > 0 && (
            <Button onClick={() => setRunsAll(true)}>{t.runAll} …</Button>
          )}
        </div>
      </div>
      {slots.length === 0 ? (
        <EmptyState action={add}>{t.noSlots}</EmptyState>
      ) : (
        <ol className={style.slots}>
          {block.slots.map((slot, index) => (
            <li key={slot.id} className={style.slot}>
              <div className={style.slotHead}>
                <h3>{t.slot(index + 1, dates.timeRange(slot.startsAt, slot.endsAt))}</h3>
                <Button
                  size="small"
                  kind="quiet"
                  icon="pencil"
                  onClick={() => setEdited(slots[index])}
                >
                  {t.changeSlot}
                  <VisuallyHidden> {dates.timeRange(slot.startsAt, slot.endsAt)}</VisuallyHidden>
                </Button>
              </div>
              <Sessions programme={programme} block={block} slotId={slot.id} />
            </li>
          ))}
        </ol>
      )}
      <SlotDialog
        title={
          edited?.id ? t.slot(number, dates.timeRange(edited.startsAt, edited.endsAt)) : t.addSlot
        }
        programme={programme}
        block={block}
        slot={edited}
        busy={timetable.isPending}
        error={timetable.error}
        onSave={(slot) =>
          timetable.save(
            slot.id === null
              ? [...slots, slot]
              : slots.map((before) => (before.id === slot.id ? slot : before)),
          )
        }
        onRemove={
          edited?.id ? () => timetable.save(slots.filter(({ id }) => id !== edited.id)) : undefined
        }
        onClose={close}
      />
      <RunAllDialog
        programme={programme}
        block={block}
        open={runsAll}
        busy={timetable.isPending}
        error={timetable.error}
        onSave={(rooms) => timetable.save(runAll(slots, rooms))}
        onClose={close}
      />
    </section>
  );
}

function Sessions({
  programme,
  block,
  slotId,
}: {
  programme: Programme;
  block: Block;
  slotId: string;
}) {
  const t = useMessages(blockMessages);
  const common = useMessages(programmeMessages);
  const { number } = useNumbers();
  const sessions = block.sessions.filter((session) => session.slotId === slotId);
  return (
    <ul className={style.sessions}>
      {sessions.map((session) => {
        const seminar = block.seminars.find(({ id }) => id === session.seminarId);
        const room = programme.rooms.find(({ id }) => id === session.roomId);
        return (
          <li key={session.id} className={style.session}>
            <SeminarLetter letter={seminar?.letter ?? '?'} labelled />
            <span>{room?.name ?? common.noRoom}</span>
            <span className="soft num">
              {session.taken > 0
                ? t.taken(number(session.taken), number(session.capacity))
                : common.places(number(session.capacity))}
              {session.minimum > 0 && `, ${t.minimumOf(number(session.minimum))}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function useTimetable({ event }: Programme, block: Block, onDone: () => void) {
  const t = useMessages(blockMessages);
  const offer = useUndo(event.id);
  const params = { path: { blockId: block.id } };
  const { mutate, isPending, error, reset } = $api.useMutation(
    'put',
    '/blocks/{blockId}/timetable',
    {
      onSuccess: ({ version }) => {
        const slots = timetableOf(block);
        offer(t.slotsChanged, () =>
          api.PUT('/blocks/{blockId}/timetable', { params, body: { version, slots } }),
        );
        onDone();
      },
    },
  );
  const save = (slots: DraftSlot[]) => mutate({ params, body: { version: block.version, slots } });
  return { save, isPending, error, reset };
}
