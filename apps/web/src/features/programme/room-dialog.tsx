import { accessFeatures, knownFeatures, technicalFeatures } from '@ledarforum/domain/room-features';
import { useId } from 'react';
import { api, type Schema } from '../../lib/api-client.ts';
import { numberOf, textOf, tickedOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow, Form, FormActions } from '../../ui/form.tsx';
import { NumberField, TextField } from '../../ui/text-fields.tsx';
import { FeatureGroup } from './feature-group.tsx';
import { programmeMessages, roomMessages } from './programme-messages.ts';
import { useUndo } from './use-undo.ts';

type Room = Schema<'Room'>;

interface RoomDialogProps {
  eventId: string;
  /** Null: a new one. */
  room: Room | null;
  open: boolean;
  onClose: () => void;
}

/** A room: added, changed or deleted, each with undo. */
export function RoomDialog({ eventId, room, open, onClose }: RoomDialogProps) {
  const t = useMessages(roomMessages);
  return (
    <Dialog open={open} onClose={onClose} title={room ? t.change(room.name) : t.add}>
      <RoomForm eventId={eventId} room={room} onClose={onClose} />
    </Dialog>
  );
}

function RoomForm({ eventId, room, onClose }: Omit<RoomDialogProps, 'open'>) {
  const t = useMessages(roomMessages);
  const common = useMessages(programmeMessages);
  const offer = useUndo(eventId);
  const accessId = useId();
  const at = { path: { eventId } };
  const create = $api.useMutation('post', '/events/{eventId}/rooms', {
    onSuccess: ({ id, name }) => {
      offer(common.added(name), () =>
        api.DELETE('/events/{eventId}/rooms/{roomId}', {
          params: { path: { eventId, roomId: id } },
        }),
      );
      onClose();
    },
  });
  const update = $api.useMutation('put', '/events/{eventId}/rooms/{roomId}', {
    onSuccess: (saved) => {
      if (room) {
        offer(common.changed(saved.name), () =>
          api.PUT('/events/{eventId}/rooms/{roomId}', {
            params: { path: { eventId, roomId: room.id } },
            body: { ...detailsOf(room), version: saved.version },
          }),
        );
      }
      onClose();
    },
  });
  const remove = $api.useMutation('delete', '/events/{eventId}/rooms/{roomId}', {
    onSuccess: () => {
      if (room) {
        offer(common.removed(room.name), () =>
          api.POST('/events/{eventId}/rooms', { params: at, body: detailsOf(room) }),
        );
      }
      onClose();
    },
  });
  const submit = (values: FormData) => {
    const body = {
      name: textOf(values, 'name'),
      floor: textOf(values, 'floor'),
      directions: textOf(values, 'directions'),
      capacity: numberOf(values, 'capacity') ?? 0,
      building: textOf(values, 'building'),
      features: knownFeatures(tickedOf(values, 'features')),
    };
    if (room) {
      update.mutate({
        params: { path: { eventId, roomId: room.id } },
        body: { ...body, version: room.version },
      });
    } else create.mutate({ params: at, body });
  };
  return (
    <Form onSubmit={submit} error={create.error ?? update.error ?? remove.error}>
      <TextField name="name" label={t.name} defaultValue={room?.name} maxLength={200} />
      <FieldRow>
        <NumberField
          name="capacity"
          label={t.capacity}
          defaultValue={room?.capacity}
          min={1}
          max={100_000}
        />
        <TextField
          name="floor"
          label={t.floor}
          defaultValue={room?.floor}
          maxLength={200}
          optional
        />
      </FieldRow>
      <TextField
        name="directions"
        label={t.directions}
        hint={t.directionsHint}
        defaultValue={room?.directions}
        maxLength={200}
        optional
      />
      <TextField
        name="building"
        label={t.building}
        hint={t.buildingHint}
        defaultValue={room?.building}
        maxLength={200}
        optional
      />
      <FeatureGroup
        name="features"
        label={t.technical}
        features={technicalFeatures}
        ticked={room?.features}
      />
      <FeatureGroup
        name="features"
        id={accessId}
        label={t.access}
        features={accessFeatures}
        ticked={room?.features}
      />
      <FormActions>
        <Button type="submit" kind="primary" busy={create.isPending || update.isPending}>
          {common.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
        {room && (
          <Button
            kind="quiet"
            icon="trash"
            busy={remove.isPending}
            onClick={() => remove.mutate({ params: { path: { eventId, roomId: room.id } } })}
          >
            {common.remove}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}

function detailsOf({ id: _id, uses: _uses, version: _version, ...details }: Room) {
  return details;
}
