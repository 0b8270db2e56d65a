import { knownFeatures, roomFeatures } from '@ledarforum/domain/room-features';
import { dayAt, instantAt, timeAt } from '@ledarforum/domain/zoned-time';
import { useState } from 'react';
import { api, type Schema } from '../../lib/api-client.ts';
import { chosenOf, linesOf, textOf, tickedOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow, Form, FormActions } from '../../ui/form.tsx';
import { SelectField, TextArea, TextField, TimeField } from '../../ui/text-fields.tsx';
import { DayField, dayOf } from './day-field.tsx';
import { FeatureGroup } from './feature-group.tsx';
import { kindMessages, programmeMessages } from './programme-messages.ts';
import { instantOf } from './programme-times.ts';
import { RoomOptions } from './room-options.tsx';
import { useUndo } from './use-undo.ts';

type Programme = Schema<'Programme'>;
type Item = Schema<'ProgrammeItem'>;
type Details = Omit<Item, 'id' | 'version'>;

const kinds = ['PLENARY', 'MINGLE', 'BREAK', 'MEAL', 'WORKSHOP'] as const;

interface ItemDialogProps {
  programme: Programme;
  /** Null: a new one. */
  item: Item | null;
  open: boolean;
  onClose: () => void;
}

/** An item of the programme: added, changed or deleted, each with undo. */
export function ItemDialog({ programme, item, open, onClose }: ItemDialogProps) {
  const t = useMessages(programmeMessages);
  return (
    <Dialog open={open} onClose={onClose} title={item ? t.edit(item.title) : t.addItem}>
      <ItemForm programme={programme} item={item} onClose={onClose} />
    </Dialog>
  );
}

function ItemForm({ programme, item, onClose }: Omit<ItemDialogProps, 'open'>) {
  const t = useMessages(programmeMessages);
  const kindNames = useMessages(kindMessages);
  const { event } = programme;
  const offer = useUndo(event.id);
  const place = { path: { eventId: event.id } };
  const create = $api.useMutation('post', '/events/{eventId}/items', {
    onSuccess: ({ id, title }) => {
      offer(t.added(title), () =>
        api.DELETE('/events/{eventId}/items/{itemId}', {
          params: { path: { eventId: event.id, itemId: id } },
        }),
      );
      onClose();
    },
  });
  const update = $api.useMutation('put', '/events/{eventId}/items/{itemId}', {
    onSuccess: (saved) => {
      if (item) {
        offer(t.changed(saved.title), () =>
          api.PUT('/events/{eventId}/items/{itemId}', {
            params: { path: { eventId: event.id, itemId: item.id } },
            body: { ...detailsOf(item), version: saved.version },
          }),
        );
      }
      onClose();
    },
  });
  const remove = $api.useMutation('delete', '/events/{eventId}/items/{itemId}', {
    onSuccess: () => {
      if (item) {
        offer(t.removed(item.title), () =>
          api.POST('/events/{eventId}/items', { params: place, body: detailsOf(item) }),
        );
      }
      onClose();
    },
  });
  const [given] = useState(() => startOf(programme, item));
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

function detailsOf({ id: _id, version: _version, ...details }: Item): Details {
  return details;
}

/** What the form begins with; a new item begins when the last thing before it ends. */
function startOf({ event, items, blocks }: Programme, item: Item | null) {
  if (item) {
    return {
      ...item,
      day: dayAt(new Date(item.startsAt), event.timeZone),
      from: timeAt(new Date(item.startsAt), event.timeZone),
      to: timeAt(new Date(item.endsAt), event.timeZone),
    };
  }
  const ends = [...items, ...blocks.flatMap(({ slots }) => slots)].map(({ endsAt }) => endsAt);
  const last = ends.sort().at(-1);
  const from = last === undefined ? '09:00' : timeAt(new Date(last), event.timeZone);
  const day = last === undefined ? event.date : dayAt(new Date(last), event.timeZone);
  const begins = instantAt(day, from, event.timeZone);
  return {
    kind: 'PLENARY' as const,
    title: '',
    description: '',
    responsible: '',
    crew: [],
    technicalNeeds: '',
    needs: [],
    roomId: null,
    day,
    from,
    to: timeAt(new Date(begins.getTime() + 30 * 60_000), event.timeZone),
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
