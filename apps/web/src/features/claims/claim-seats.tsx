import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { programmeQuery } from '../events/event-queries.ts';
import { seatsQuery } from './claim-queries.ts';
import { seatsMessages } from './seats-messages.ts';
import { SessionSeatsDialog } from './session-seats-dialog.tsx';

export interface SeatRow extends Schema<'SessionSeats'> {
  title: string;
  letter: string;
  time: string;
  startsAt: string;
}

/** What is taken, free, kept back and waited for in each session of a block to claim. */
export function ClaimSeats({ wishes }: { wishes: Schema<'BlockWishes'> }) {
  const t = useMessages(seatsMessages);
  const { number } = useNumbers();
  const dates = useDates(wishes.timeZone);
  const [open, setOpen] = useState<string | null>(null);
  const seats = useQuery(seatsQuery(wishes.eventId));
  const programme = useQuery(programmeQuery(wishes.eventId));
  const error = seats.error ?? programme.error;
  const block = programme.data?.blocks.find(({ id }) => id === wishes.blockId);
  if (!seats.data || !block) {
    return error ? (
      <ProblemNotice error={error} onRetry={() => void seats.refetch()} />
    ) : (
      <Skeleton />
    );
  }
  const rows = block.slots.flatMap((slot) =>
    block.sessions
      .filter(({ slotId }) => slotId === slot.id)
      .flatMap((session): SeatRow[] => {
        const seminar = block.seminars.find(({ id }) => id === session.seminarId);
        const numbers = seats.data.sessions.find(({ sessionId }) => sessionId === session.id);
        if (!seminar || !numbers) return [];
        const { title, letter } = seminar;
        const time = dates.timeRange(slot.startsAt, slot.endsAt);
        return [{ ...numbers, title, letter, time, startsAt: slot.startsAt }];
      })
      .sort((a, b) => a.letter.localeCompare(b.letter)),
  );
  const sum = (part: (row: SeatRow) => number) => rows.reduce((all, row) => all + part(row), 0);
  return (
    <section className="stack">
      <p>
        {t.lead(
          number(sum(({ taken }) => taken)),
          number(sum(({ capacity }) => capacity)),
          number(sum(({ waiting }) => waiting)),
        )}
      </p>
      <DataTable
        caption={t.caption}
        captionHidden
        rows={rows}
        rowKey={({ sessionId }) => sessionId}
        empty={{ text: t.nobody }}
        columns={[
          {
            key: 'seminar',
            head: t.seminar,
            cell: ({ letter, title }) => (
              <>
                <SeminarLetter letter={letter} /> {title}
              </>
            ),
          },
          { key: 'slot', head: t.slot, cell: ({ time }) => <span className="num">{time}</span> },
          {
            key: 'taken',
            head: t.taken,
            align: 'end',
            cell: ({ taken, capacity }) => `${number(taken)} ${t.of(number(capacity))}`,
          },
          { key: 'free', head: t.free, align: 'end', cell: ({ free }) => number(free) },
          {
            key: 'reserved',
            head: t.reserved,
            align: 'end',
            cell: ({ reserved }) => number(reserved),
          },
          { key: 'waiting', head: t.waiting, align: 'end', cell: ({ waiting }) => number(waiting) },
          {
            key: 'change',
            head: t.change,
            headHidden: true,
            cell: ({ sessionId, title, time }) => (
              <Button size="small" onClick={() => setOpen(sessionId)}>
                {t.change}
                <VisuallyHidden> {t.seatsOf(title, time)}</VisuallyHidden>
              </Button>
            ),
          },
        ]}
      />
      <SessionSeatsDialog
        eventId={wishes.eventId}
        timeZone={wishes.timeZone}
        row={rows.find(({ sessionId }) => sessionId === open) ?? null}
        onClose={() => setOpen(null)}
      />
    </section>
  );
}
