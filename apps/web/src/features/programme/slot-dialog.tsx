import { dayAt, timeAt } from '@ledarforum/domain/zoned-time';
import { useMemo, useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { chosenOf, numberOf, textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-fields.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow, Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { TimeField } from '../../ui/text-fields.tsx';
import { blockMessages } from './block-messages.ts';
import { DayField, dayOf } from './day-field.tsx';
import { programmeMessages } from './programme-messages.ts';
import { instantOf } from './programme-times.ts';
import style from './session-fields.module.css';
import { SessionFields } from './session-fields.tsx';
import { type DraftSession, type DraftSlot, likelySession } from './timetable-draft.ts';

type Programme = Schema<'Programme'>;
type Block = Schema<'SeminarBlock'>;

interface SlotDialogProps {
  title: string;
  programme: Programme;
  block: Block;
  /** What the form begins with. */
  slot: DraftSlot | undefined;
  busy: boolean;
  error: unknown;
  onSave: (slot: DraftSlot) => void;
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}

/** One slot: when, and which seminars run in it and where. */
export function SlotDialog({ slot, title, onClose, ...rest }: SlotDialogProps) {
  return (
    <Dialog open={slot !== undefined} onClose={onClose} title={title} wide>
      {slot && <SlotForm {...rest} slot={slot} onClose={onClose} />}
    </Dialog>
  );
}

function SlotForm({
  programme,
  block,
  slot,
  busy,
  error,
  onSave,
  onRemove,
  onClose,
}: Omit<SlotDialogProps, 'slot' | 'title'> & { slot: DraftSlot }) {
  const t = useMessages(blockMessages);
  const common = useMessages(programmeMessages);
  const { event, rooms } = programme;
  const [running, setRunning] = useState<readonly string[]>(() =>
    slot.id === null && slot.sessions.length === 0
      ? block.seminars.map(({ id }) => id)
      : slot.sessions.map(({ seminarId }) => seminarId),
  );
  const toggle = (seminarId: string) =>
    setRunning(
      running.includes(seminarId)
        ? running.filter((id) => id !== seminarId)
        : [...running, seminarId],
    );
  const startOf = (seminarId: string): DraftSession =>
    slot.sessions.find((session) => session.seminarId === seminarId)?.session ??
    likelySession(block, seminarId, rooms);
  const issues = useMemo(
    () =>
      timetableIssues(
        error,
        block.seminars.filter(({ id }) => running.includes(id)).map(({ letter }) => letter),
      ),
    [error, block.seminars, running],
  );
  const submit = (values: FormData) => {
    const day = { date: dayOf(values, event), timeZone: event.timeZone };
    onSave({
      id: slot.id,
      startsAt: instantOf(textOf(values, 'startsAt'), day),
      endsAt: instantOf(textOf(values, 'endsAt'), day),
      sessions: block.seminars
        .filter(({ id }) => running.includes(id))
        .map(({ id, letter }) => ({ seminarId: id, session: readSession(values, letter) })),
    });
  };
  return (
    <Form onSubmit={submit} error={error} issues={issues}>
      <DayField event={event} day={dayAt(new Date(slot.startsAt), event.timeZone)} />
      <FieldRow>
        <TimeField
          name="startsAt"
          label={common.from}
          defaultValue={timeAt(new Date(slot.startsAt), event.timeZone)}
        />
        <TimeField
          name="endsAt"
          label={common.to}
          defaultValue={timeAt(new Date(slot.endsAt), event.timeZone)}
        />
      </FieldRow>
      {block.seminars.map(({ id, letter, title }) => (
        <div key={id} className={style.seminar}>
          <Checkbox
            name={`${letter}/runs`}
            checked={running.includes(id)}
            onChange={() => toggle(id)}
            label={
              <>
                <SeminarLetter letter={letter} labelled /> {title}
              </>
            }
          />
          {running.includes(id) && (
            <SessionFields prefix={letter} rooms={rooms} start={startOf(id)} />
          )}
        </div>
      ))}
      <FormActions>
        <Button type="submit" kind="primary" busy={busy}>
          {common.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
        {onRemove && (
          <Button kind="quiet" icon="trash" onClick={onRemove}>
            {t.removeSlot}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}

/** The session written in the fields that begin with a letter. */
export function readSession(values: FormData, letter: string): DraftSession {
  return {
    roomId: chosenOf(values, `${letter}/roomId`),
    capacity: numberOf(values, `${letter}/capacity`) ?? 0,
    minimum: numberOf(values, `${letter}/minimum`) ?? 0,
  };
}

/** Faults that the API finds in a timetable, at the fields of the seminars whose letters are given in their order. */
export function timetableIssues(error: unknown, letters: readonly string[]): FieldIssue[] {
  if (error === null || error === undefined) return [];
  const issues = asProblem(error).errors.map(({ pointer, message }) => {
    const [, index, part] = /\/sessions\/(\d+)\/session\/(\w+)$/.exec(pointer) ?? [];
    const time = /\/(startsAt|endsAt)$/.exec(pointer)?.[1];
    return { field: time ?? `${letters[Number(index)] ?? ''}/${part ?? ''}`, message };
  });
  return issues.filter(
    ({ field }, place) => issues.findIndex((other) => other.field === field) === place,
  );
}
