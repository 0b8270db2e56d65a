import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { roomSignMessages } from '../../features/room-signs/room-sign-messages.ts';
import { roomSigns } from '../../features/room-signs/room-signs.ts';
import style from '../../features/room-signs/sign.module.css';
import { Sign } from '../../features/room-signs/sign.tsx';
import { publishedOrder } from '../../features/running-order/running-order-queries.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PaperSheet, Printout } from '../../ui/paper-sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SelectField } from '../../ui/text-fields.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(publishedOrder(params.eventId));
}

export default function RoomSignsPage() {
  const t = useMessages(roomSignMessages);
  const { eventId = '' } = useParams();
  useLive(eventId);
  const { data, error, refetch } = useQuery(publishedOrder(eventId));
  const signs = data && roomSigns(data);
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        lead={t.lead}
        {...(data && {
          documentTitle: `${t.title} – ${data.event.name}`,
          eyebrow: data.event.name,
        })}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {signs?.length === 0 && (
        <EmptyState
          action={<ButtonLink to={paths.organise.programme(eventId)}>{t.toProgramme}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      )}
      {data && signs && signs.length > 0 && <Signs event={data.event} signs={signs} />}
    </div>
  );
}

interface SignsProps {
  event: Schema<'RunningOrder'>['event'];
  signs: ReturnType<typeof roomSigns>;
}

function Signs({ event, signs }: SignsProps) {
  const t = useMessages(roomSignMessages);
  const [roomId, setRoomId] = useState('');
  const rooms = new Map(signs.map(({ room }) => [room.id, room.name]));
  const shown = signs.filter(({ room }) => roomId === '' || room.id === roomId);
  return (
    <>
      <div className="stack-wide">
        <div className={style.tools}>
          <SelectField
            name="room"
            label={t.room}
            value={roomId}
            onChange={({ currentTarget }) => setRoomId(currentTarget.value)}
          >
            <option value="">{t.everyRoom(rooms.size)}</option>
            {[...rooms].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <Button kind="primary" icon="print" onClick={() => window.print()}>
            {t.print(shown.length)}
          </Button>
        </div>
        <div className={style.signs}>
          {shown.map((sign) => (
            <section key={sign.key} className={style.preview}>
              <Sign sign={sign} event={event} />
            </section>
          ))}
        </div>
      </div>
      <Printout>
        {shown.map((sign) => (
          <PaperSheet key={sign.key} paper="a4" orientation="portrait">
            <Sign sign={sign} event={event} />
          </PaperSheet>
        ))}
      </Printout>
    </>
  );
}
