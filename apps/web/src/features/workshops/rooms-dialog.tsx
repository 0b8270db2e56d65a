import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/choice-fields.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { workshopMessages } from './workshop-messages.ts';
import { useKeep, type Workshop } from './workshop-queries.ts';

/** Which rooms the tables stand in. */
export function RoomsDialog({
  eventId,
  shown,
  onClose,
}: {
  eventId: string;
  shown: Workshop;
  onClose: () => void;
}) {
  const t = useMessages(workshopMessages);
  const keep = useKeep(eventId, shown.id);
  const [chosen, setChosen] = useState(() =>
    shown.rooms
      .map(({ id }) => id)
      .filter((id) =>
        shown.rounds.some(({ tables }) => tables.some(({ room }) => room?.id === id)),
      ),
  );
  const deal = $api.useMutation('put', '/events/{eventId}/workshops/{workshopId}/rooms', {
    onSuccess: (changed) => {
      keep(changed);
      onClose();
    },
  });
  const send = (roomIds: string[]) =>
    deal.mutate({ params: { path: { eventId, workshopId: shown.id } }, body: { roomIds } });
  if (shown.rooms.length === 0) {
    return (
      <Dialog open onClose={onClose} title={t.deal}>
        <EmptyState
          action={<ButtonLink to={paths.organise.rooms(eventId)}>{t.toRooms}</ButtonLink>}
        >
          {t.noRooms}
        </EmptyState>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.deal}
      actions={
        <Button
          kind="primary"
          busy={deal.isPending}
          onClick={() => send(shown.rooms.map(({ id }) => id).filter((id) => chosen.includes(id)))}
        >
          {chosen.length === 0 ? t.clearRooms : t.deal}
        </Button>
      }
    >
      <div className="stack">
        {deal.error && <ProblemNotice error={deal.error} />}
        <CheckboxGroup
          name="rooms"
          label={t.deal}
          labelHidden
          hint={t.dealLead}
          choices={shown.rooms.map(({ id, name, floor, capacity }) => ({
            value: id,
            label: [name, floor].filter(Boolean).join(', '),
            hint: t.roomSeats(capacity),
          }))}
          values={chosen}
          onChoose={setChosen}
        />
      </div>
    </Dialog>
  );
}
