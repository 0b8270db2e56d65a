import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { encounterMessages } from '../../features/encounters/encounter-messages.ts';
import { myEncounters } from '../../features/encounters/encounter-queries.ts';
import { EncounterRow } from '../../features/encounters/encounter-row.tsx';
import style from '../../features/encounters/encounters.module.css';
import { useEncounters } from '../../features/encounters/use-encounters.ts';
import { KeptNotice } from '../../features/my-day/kept-notice.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myEncounters(params.eventId));
}

export default function MetPage() {
  const t = useMessages(encounterMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(myEncounters(eventId));
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} />
      {data && <KeptNotice keptFrom={data.keptFrom} timeZone={data.data.timeZone} />}
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? <People eventId={eventId} people={data.data.people} /> : !error && <Skeleton />}
    </div>
  );
}

function People({ eventId, people }: { eventId: string; people: readonly Schema<'Encounter'>[] }) {
  const t = useMessages(encounterMessages);
  const list = useEncounters(eventId);
  const [shown, setShown] = useState<'all' | 'kept'>('all');
  const kept = people.filter(({ keepInTouch }) => keepInTouch);
  if (people.length === 0) {
    return (
      <EmptyState action={<Link to={paths.my.day(eventId)}>{t.toDay}</Link>}>{t.empty}</EmptyState>
    );
  }
  return (
    <section className="stack">
      <RadioGroup
        name="shown"
        label={t.show}
        sideBySide
        value={shown}
        onChoose={setShown}
        choices={[
          { value: 'all', label: t.all(people.length) },
          { value: 'kept', label: t.kept(kept.length) },
        ]}
      />
      {list.error && <ProblemNotice error={list.error} />}
      {shown === 'kept' && kept.length === 0 && <p>{t.nobodyKept}</p>}
      <ul className={style.people}>
        {(shown === 'kept' ? kept : people).map((person) => (
          <EncounterRow
            key={person.participationId}
            eventId={eventId}
            person={person}
            list={list}
          />
        ))}
      </ul>
    </section>
  );
}
