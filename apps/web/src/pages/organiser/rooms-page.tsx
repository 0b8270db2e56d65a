import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { programmeQuery } from '../../features/events/event-queries.ts';
import { roomMessages } from '../../features/programme/programme-messages.ts';
import { RoomDialog } from '../../features/programme/room-dialog.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(programmeQuery(params.eventId));
}

export default function RoomsPage() {
  const t = useMessages(roomMessages);
  const { eventId = '' } = useParams();
  useLive(eventId);
  const { data, error, refetch } = useQuery(programmeQuery(eventId));
  const [edited, setEdited] = useState<Schema<'Room'> | 'new'>();
  const add = (
    <Button kind="primary" icon="plus" onClick={() => setEdited('new')}>
      {t.add}
    </Button>
  );
  const some = data !== undefined && data.rooms.length > 0;
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        lead={t.lead}
        {...(data ? { eyebrow: data.event.name } : {})}
        {...(some ? { actions: add } : {})}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data === undefined && !error && <Skeleton lines={5} />}
      {data && <RoomTable rooms={data.rooms} onEdit={setEdited} add={add} />}
      <RoomDialog
        eventId={eventId}
        room={edited === undefined || edited === 'new' ? null : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
      />
    </div>
  );
}

function RoomTable({
  rooms,
  onEdit,
  add,
}: {
  rooms: readonly Schema<'Room'>[];
  onEdit: (room: Schema<'Room'>) => void;
  add: ReactNode;
}) {
  const t = useMessages(roomMessages);
  const { number } = useNumbers();
  return (
    <DataTable
      caption={t.title}
      captionHidden
      rows={rooms}
      rowKey={({ id }) => id}
      empty={{ text: t.empty, action: add }}
      columns={[
        {
          key: 'name',
          head: t.name,
          cell: ({ name }) => name,
          sortBy: ({ name }) => name,
          rowHead: true,
        },
        {
          key: 'capacity',
          head: t.capacity,
          cell: ({ capacity }) => number(capacity),
          sortBy: ({ capacity }) => capacity,
          align: 'end',
        },
        { key: 'floor', head: t.floor, cell: ({ floor }) => floor, sortBy: ({ floor }) => floor },
        { key: 'directions', head: t.directions, cell: ({ directions }) => directions },
        {
          key: 'uses',
          head: t.uses,
          cell: ({ uses }) => (uses === 0 ? t.unused : t.usesTimes(uses)),
          sortBy: ({ uses }) => uses,
        },
        {
          key: 'change',
          head: t.doing,
          headHidden: true,
          cell: (room) => (
            <Button size="small" kind="quiet" icon="pencil" onClick={() => onEdit(room)}>
              {t.doing}
              <VisuallyHidden> {room.name}</VisuallyHidden>
            </Button>
          ),
        },
      ]}
    />
  );
}
