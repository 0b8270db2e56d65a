import { minutesOf } from '@ledarforum/domain/programme-moves';
import { dayAt, instantAt, timeAt } from '@ledarforum/domain/zoned-time';
import { paths } from '../../../app/paths.ts';
import { chosenOf, numberOf, textOf } from '../../../lib/form-values.ts';
import { useMessages } from '../../../lib/messages.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice-fields.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { NumberField, SelectField, TimeField } from '../../../ui/text-fields.tsx';
import { DayField, dayOf } from '../day-field.tsx';
import { RoomOptions } from '../room-options.tsx';
import type { GridEntry } from './editor-layout.ts';
import { editorMessages } from './editor-messages.ts';
import { nameOf } from './grid-card.tsx';
import type { Programme } from './shown-programme.ts';

/** What the dialogue is about: something in the grid, or a seminar that is to come into it. */
export type Movable =
  | { readonly kind: 'entry'; readonly entry: GridEntry; readonly copy: boolean }
  | {
      readonly kind: 'seminar';
      readonly blockId: string;
      readonly seminarId: string;
      readonly name: string;
      /** Where it would likely begin, and for how many minutes. */
      readonly startsAt: string;
      readonly minutes: number;
    };

export interface Destination {
  readonly startsAt: string;
  readonly roomId: string | null;
  readonly minutes: number;
  readonly copy: boolean;
}

interface MoveDialogProps {
  programme: Programme;
  movable: Movable | undefined;
  onMove: (to: Destination) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** "Flytta till …": everything that dragging does, in words. */
export function MoveDialog({ movable, onClose, ...rest }: MoveDialogProps) {
  const t = useMessages(editorMessages);
  const title =
    movable === undefined
      ? ''
      : movable.kind === 'entry'
        ? t.moveTitle(nameOf(movable.entry))
        : t.placeTitle(movable.name);
  return (
    <Dialog open={movable !== undefined} onClose={onClose} title={title}>
      {movable && <MoveForm {...rest} movable={movable} onClose={onClose} />}
    </Dialog>
  );
}

function MoveForm({
  programme,
  movable,
  onMove,
  onRemove,
  onClose,
}: Omit<MoveDialogProps, 'movable'> & { movable: Movable }) {
  const t = useMessages(editorMessages);
  const { event, rooms } = programme;
  const entry = movable.kind === 'entry' ? movable.entry : undefined;
  const given = entry ?? (movable as Extract<Movable, { kind: 'seminar' }>);
  const begins = new Date(given.startsAt);
  const minutes = entry ? minutesOf(entry) : 'minutes' in given ? given.minutes : 0;
  const isSession = entry?.kind !== 'item';
  const submit = (values: FormData) => {
    const day = dayOf(values, event);
    const time = textOf(values, 'startsAt');
    if (!/^\d\d:\d\d$/.test(time)) return;
    onMove({
      startsAt: instantAt(day, time, event.timeZone).toISOString(),
      roomId: chosenOf(values, 'roomId'),
      minutes: numberOf(values, 'minutes') ?? minutes,
      copy: values.has('copy'),
    });
  };
  return (
    <Form onSubmit={submit}>
      <FieldRow>
        <DayField event={event} day={dayAt(begins, event.timeZone)} />
        <TimeField
          name="startsAt"
          label={t.begins}
          defaultValue={timeAt(begins, event.timeZone)}
          {...(isSession && { hint: t.sessionHint })}
        />
      </FieldRow>
      <SelectField name="roomId" label={t.room} defaultValue={entry?.roomId ?? ''}>
        <RoomOptions rooms={rooms} />
      </SelectField>
      {entry && (
        <NumberField
          name="minutes"
          label={isSession ? t.lengthOfSlot : t.length}
          defaultValue={minutes}
          min={5}
          max={1440}
          step={5}
        />
      )}
      {movable.kind === 'entry' && (
        <Checkbox name="copy" label={t.keepOriginal} defaultChecked={movable.copy} />
      )}
      <FormActions>
        <Button type="submit" kind="primary">
          {entry ? t.move : t.place}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
        {entry?.kind === 'session' && (
          <ButtonLink
            kind="quiet"
            icon="pencil"
            to={paths.organise.seminars(event.id, entry.block.id)}
          >
            {t.open}
          </ButtonLink>
        )}
        {entry && (
          <Button kind="quiet" icon="trash" onClick={onRemove}>
            {t.remove}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
