import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { blockSeatsQuery } from '../choices/block-queries.ts';
import { MovePeopleDialog } from './move-people-dialog.tsx';
import { seatsNowMessages } from './seats-now-messages.ts';

export type SeatedSession = Schema<'BlockSeats'>['sessions'][number];

/** Who sits where now, whatever put them there, and where an organiser moves somebody by hand. */
export function SeatsNow({ wishes }: { wishes: Schema<'BlockWishes'> }) {
  const t = useMessages(seatsNowMessages);
  const { number } = useNumbers();
  const dates = useDates(wishes.timeZone);
  const [open, setOpen] = useState<string>();
  const { data, error, refetch } = useQuery(blockSeatsQuery(wishes.blockId));
  if (!data) {
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  }
  const slotOf = new Map(data.slots.map((slot) => [slot.id, slot]));
  const timeOf = ({ slotId }: SeatedSession) => {
    const slot = slotOf.get(slotId);
    return slot ? dates.timeRange(slot.startsAt, slot.endsAt) : '';
  };
  const sum = (part: (session: SeatedSession) => number) =>
    number(data.sessions.reduce((all, session) => all + part(session), 0));
  const shown = data.sessions.find(({ sessionId }) => sessionId === open);
  const columns: Column<SeatedSession>[] = [
    {
      key: 'seminar',
      head: t.seminar,
      cell: ({ letter, title, dropped }) => (
        <>
          <SeminarLetter letter={letter} /> {title} {dropped && <small>{t.dropped}</small>}
        </>
      ),
      sortBy: ({ letter }) => letter,
    },
    {
      key: 'slot',
      head: t.slot,
      cell: (session) => <span className="num">{timeOf(session)}</span>,
      sortBy: ({ slotId }) => slotOf.get(slotId)?.startsAt ?? '',
    },
    {
      key: 'taken',
      head: t.taken,
      align: 'end',
      cell: ({ taken, capacity }) => `${number(taken)} ${t.of(number(capacity))}`,
      sortBy: ({ taken }) => taken,
    },
    { key: 'byHand', head: t.byHand, align: 'end', cell: ({ byHand }) => number(byHand) },
    {
      key: 'people',
      head: t.people,
      headHidden: true,
      cell: (session) => (
        <Button size="small" onClick={() => setOpen(session.sessionId)}>
          {t.people}
          <VisuallyHidden> {t.peopleOf(session.title, timeOf(session))}</VisuallyHidden>
        </Button>
      ),
    },
  ];
  return (
    <section className="stack">
      <h2 className="ruled">{t.title}</h2>
      <p>
        {t.lead(
          sum(({ taken }) => taken),
          sum(({ capacity }) => capacity),
        )}{' '}
        {t.held(data.byHand)}
      </p>
      <details>
        <summary>{t.open}</summary>
        <DataTable
          caption={t.title}
          captionHidden
          columns={columns}
          rows={data.sessions}
          rowKey={({ sessionId }) => sessionId}
          empty={{ text: '–' }}
        />
      </details>
      <MovePeopleDialog
        eventId={wishes.eventId}
        blockId={wishes.blockId}
        title={shown ? t.peopleOf(shown.title, timeOf(shown)) : ''}
        session={shown ?? null}
        others={data.sessions.filter(
          ({ slotId, sessionId, dropped }) =>
            slotId === shown?.slotId && sessionId !== shown.sessionId && !dropped,
        )}
        onClose={() => setOpen(undefined)}
      />
    </section>
  );
}
