import { knownFeatures, roomFeatures } from '@ledarforum/domain/room-features';
import { dayAt, instantAt, timeAt } from '@ledarforum/domain/zoned-time';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { chosenOf, linesOf, textOf, tickedOf } from '../../lib/form-values.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow, Form, FormActions } from '../../ui/form.tsx';
import { SelectField, TextArea, TextField, TimeField } from '../../ui/text-fields.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { DayField, dayOf } from './day-field.tsx';
import { FeatureGroup } from './feature-group.tsx';
import { kindMessages, programmeMessages } from './programme-messages.ts';
import { instantOf } from './programme-times.ts';
import { RoomOptions } from './room-options.tsx';

type Programme = Schema<'Programme'>;
type Item = Schema<'ProgrammeItem'>;
type Details = Omit<Item, 'id' | 'version'>;

const kinds = ['PLENARY', 'MINGLE', 'BREAK', 'MEAL', 'WORKSHOP', 'BLOCKER'] as const;

/** What a new item begins with. */
export type ItemStart = Pick<Item, 'kind' | 'startsAt' | 'endsAt' | 'roomId'>;

interface ItemDialogProps {
  programme: Programme;
  /** Null: a new one. */
  item: Item | null;
  start: ItemStart | undefined;
  /** The day that is shown: a new item comes last on it. */
  day: string;
  open: boolean;
  onUndo: () => void;
  onClose: () => void;
}

/** An item of the programme: added, changed or deleted, each with undo. */
export function ItemDialog({ item, open, onClose, ...rest }: ItemDialogProps) {
  const t = useMessages(programmeMessages);
  return (
    <Dialog open={open} onClose={onClose} title={item ? t.edit(item.title) : t.addItem}>
      <ItemForm {...rest} item={item} onClose={onClose} />
    </Dialog>
  );
}

function ItemForm({ programme, item, start, day, onUndo, onClose }: Omit<ItemDialogProps, 'open'>) {
  const t = useMessages(programmeMessages);
  const kindNames = useMessages(kindMessages);
  const { event } = programme;
  const client = useQueryClient();
  const place = { path: { eventId: event.id } };
  const done = (text: string) => {
    void refetchAbout(client, event.id);
    offerUndo(text, onUndo);
    onClose();
  };
  const create = $api.useMutation('post', '/events/{eventId}/items', {
    onSuccess: ({ title }) => done(t.added(title)),
  });
  const update = $api.useMutation('put', '/events/{eventId}/items/{itemId}', {
    onSuccess: ({ title }) => done(t.changed(title)),
  });
  const remove = $api.useMutation('delete', '/events/{eventId}/items/{itemId}', {
    onSuccess: () => done(t.removed(item?.title ?? '')),
  });
  const [given] = useState(() => startOf(programme, item, { start, day }));
  const submit = (values: FormData) => {
    const body = read(values, event);
    if (item) {
      update.mutate({
        params: { path: { eventId: event.id, itemId: item.id } },
        body: { ...body, version: item.version },
      });
    } else create.mutate({ params: place, body });
  };
  return (
    <Form onSubmit={submit} error={create.error ?? update.error ?? remove.error}>
      <TextField name="title" label={t.itemTitle} defaultValue={given.title} maxLength={200} />
      <SelectField name="kind" label={t.kind} defaultValue={given.kind}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindNames[kind]}
          </option>
        ))}
      </SelectField>
      <DayField event={event} day={given.day} />
      <FieldRow>
        <TimeField name="startsAt" label={t.from} defaultValue={given.from} />
        <TimeField name="endsAt" label={t.to} defaultValue={given.to} />
      </FieldRow>
      <SelectField name="roomId" label={t.room} defaultValue={given.roomId ?? ''}>
        <RoomOptions rooms={programme.rooms} />
      </SelectField>
      <TextField
        name="responsible"
        label={t.responsible}
        hint={t.responsibleHint}
        defaultValue={given.responsible}
        maxLength={200}
        optional
      />
      <TextArea
        name="crew"
        label={t.crew}
        hint={t.crewHint}
        defaultValue={given.crew.join('\n')}
        rows={2}
        optional
      />
      <TextField
        name="technicalNeeds"
        label={t.technicalNeeds}
        hint={t.technicalHint}
        defaultValue={given.technicalNeeds}
        maxLength={200}
        optional
      />
      <FeatureGroup name="needs" label={t.needs} features={roomFeatures} ticked={given.needs} />
      <TextArea
        name="description"
        label={t.description}
        defaultValue={given.description}
        maxLength={5000}
        optional
      />
      <FormActions>
        <Button type="submit" kind="primary" busy={create.isPending || update.isPending}>
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
        {item && (
          <Button
            kind="quiet"
            icon="trash"
            busy={remove.isPending}
            onClick={() =>
              remove.mutate({ params: { path: { eventId: event.id, itemId: item.id } } })
            }
          >
            {t.remove}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}

const blank = {
  kind: 'PLENARY' as const,
  title: '',
  description: '',
  responsible: '',
  crew: [],
  technicalNeeds: '',
  needs: [],
  roomId: null,
};

/** What the form begins with; a new item begins when the last thing of the day ends. */
function startOf(
  { event, items, blocks }: Programme,
  item: Item | null,
  { start, day }: { start: ItemStart | undefined; day: string },
) {
  const given = item ?? {
    ...blank,
    ...(start ?? spanAfter([...items, ...blocks.flatMap(({ slots }) => slots)], day, event)),
  };
  return {
    ...given,
    day: dayAt(new Date(given.startsAt), event.timeZone),
    from: timeAt(new Date(given.startsAt), event.timeZone),
    to: timeAt(new Date(given.endsAt), event.timeZone),
  };
}

function spanAfter(
  spans: readonly { startsAt: string; endsAt: string }[],
  day: string,
  { timeZone }: Programme['event'],
) {
  const ends = spans
    .filter(({ startsAt }) => dayAt(new Date(startsAt), timeZone) === day)
    .map(({ endsAt }) => Date.parse(endsAt));
  const begins = ends.length > 0 ? Math.max(...ends) : instantAt(day, '09:00', timeZone).getTime();
  return {
    startsAt: new Date(begins).toISOString(),
    endsAt: new Date(begins + 30 * 60_000).toISOString(),
  };
}

function read(values: FormData, event: Programme['event']): Details {
  const kind = textOf(values, 'kind');
  const day = { date: dayOf(values, event), timeZone: event.timeZone };
  return {
    title: textOf(values, 'title'),
    kind: kinds.find((known) => known === kind) ?? 'PLENARY',
    startsAt: instantOf(textOf(values, 'startsAt'), day),
    endsAt: instantOf(textOf(values, 'endsAt'), day),
    roomId: chosenOf(values, 'roomId'),
    responsible: textOf(values, 'responsible'),
    crew: linesOf(values, 'crew'),
    technicalNeeds: textOf(values, 'technicalNeeds'),
    needs: knownFeatures(tickedOf(values, 'needs')),
    description: textOf(values, 'description'),
  };
}
