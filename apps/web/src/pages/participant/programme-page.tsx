import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { KeptNotice } from '../../features/my-day/kept-notice.tsx';
import style from '../../features/my-day/my-day.module.css';
import { myDayMessages } from '../../features/my-day/my-day-messages.ts';
import { myProgramme } from '../../features/my-day/my-day-queries.ts';
import { placeText } from '../../features/my-day/place-words.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TimeColumn, TimeRow } from '../../ui/time-column.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myProgramme(params.eventId));
}

export default function ProgrammePage() {
  const t = useMessages(myDayMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(myProgramme(eventId));
  const dates = useDates(data?.data.event.timeZone);
  useLive(eventId);
  const event = data?.data.event;
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.programme}
        {...(event && {
          documentTitle: `${t.programme}, ${event.name}`,
          eyebrow: event.name,
          lead: [dates.day(event.date), event.place].filter(Boolean).join(' · '),
        })}
      />
      {data && <KeptNotice keptFrom={data.keptFrom} timeZone={data.data.event.timeZone} />}
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? <Programme programme={data.data} /> : !error && <Skeleton />}
    </div>
  );
}

function Programme({ programme }: { programme: Schema<'MyProgramme'> }) {
  const t = useMessages(myDayMessages);
  const [shown, setShown] = useState<'all' | 'mine'>('all');
  if (programme.rows.length === 0) return <EmptyState>{t.emptyDay}</EmptyState>;
  const rows = programme.rows.filter(({ mine }) => shown === 'all' || mine);
  return (
    <div className="stack">
      <div className="no-print">
        <RadioGroup
          name="shown"
          label={t.show}
          sideBySide
          choices={[
            { value: 'all', label: t.all },
            { value: 'mine', label: t.mine },
          ]}
          value={shown}
          onChoose={setShown}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState>{t.noneMine}</EmptyState>
      ) : (
        <Rows rows={rows} timeZone={programme.event.timeZone} />
      )}
      <div className="row no-print">
        <Button icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
      </div>
    </div>
  );
}

function Rows({ rows, timeZone }: { rows: Schema<'MyProgramme'>['rows']; timeZone: string }) {
  const t = useMessages(myDayMessages);
  const dates = useDates(timeZone);
  return (
    <TimeColumn label={t.programme}>
      {rows.map((row) => (
        <TimeRow
          key={row.id}
          time={dates.time(row.startsAt)}
          instant={row.startsAt}
          title={row.title}
          letter={row.letter ?? undefined}
          detail={[`${t.until(dates.time(row.endsAt))}`, placeText(row.place), row.who]
            .filter((part) => part !== '')
            .join(' · ')}
        >
          {row.description !== '' && <p className={style.description}>{row.description}</p>}
          {row.mine && row.kind === 'SEMINAR' && <p className={style.mark}>{t.mineMark}</p>}
        </TimeRow>
      ))}
    </TimeColumn>
  );
}
