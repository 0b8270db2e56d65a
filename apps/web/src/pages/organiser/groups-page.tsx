import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { NewWorkshopDialog } from '../../features/workshops/new-workshop.tsx';
import { workshopMessages } from '../../features/workshops/workshop-messages.ts';
import { workshops } from '../../features/workshops/workshop-queries.ts';
import { WorkshopSection } from '../../features/workshops/workshop-section.tsx';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(workshops(params.eventId));
}

export default function GroupsPage() {
  const t = useMessages(workshopMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(workshops(eventId));
  const [making, setMaking] = useState(false);
  const [chosen, setChosen] = useState<string>();
  useLive(eventId);
  const shown = data?.workshops.find(({ id }) => id === chosen) ?? data?.workshops.at(-1);
  const make = (
    <Button kind="primary" icon="plus" onClick={() => setMaking(true)}>
      {t.newWorkshop}
    </Button>
  );
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        lead={t.lead}
        {...(data && {
          documentTitle: `${t.title}, ${data.eventName}`,
          ...(data.workshops.length > 0 && { actions: make }),
        })}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.workshops.length === 0 && <EmptyState action={make}>{t.none}</EmptyState>}
      {data && data.workshops.length > 1 && (
        <div className="no-print">
          <RadioGroup
            name="workshop"
            label={t.choose}
            sideBySide
            choices={data.workshops.map(
              ({ id, name, kind, groupCount, peopleCount, roundCount }) => ({
                value: id,
                label: name,
                hint: t[`roundCounts_${kind}`](groupCount, peopleCount, roundCount),
              }),
            )}
            value={shown?.id}
            onChoose={setChosen}
          />
        </div>
      )}
      {data && shown && (
        <WorkshopSection
          key={shown.id}
          eventId={eventId}
          workshopId={shown.id}
          basis={data}
          onDiscarded={() => setChosen(undefined)}
        />
      )}
      {data && making && (
        <NewWorkshopDialog
          basis={{ ...data, eventId, count: data.workshops.length }}
          onClose={() => setMaking(false)}
          onMade={(workshopId) => {
            setChosen(workshopId);
            setMaking(false);
          }}
        />
      )}
    </div>
  );
}
