import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { NewRoundDialog } from '../../features/workshop-rounds/new-round-form.tsx';
import { roundMessages } from '../../features/workshop-rounds/round-messages.ts';
import { rounds } from '../../features/workshop-rounds/round-queries.ts';
import { RoundSection } from '../../features/workshop-rounds/round-section.tsx';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(rounds(params.eventId));
}

export default function GroupsPage() {
  const t = useMessages(roundMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(rounds(eventId));
  const [making, setMaking] = useState(false);
  const [chosen, setChosen] = useState<string>();
  useLive(eventId);
  const shown = data?.rounds.find(({ id }) => id === chosen) ?? data?.rounds.at(-1);
  const make = (
    <Button kind="primary" icon="plus" onClick={() => setMaking(true)}>
      {t.newRound}
    </Button>
  );
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        lead={t.lead}
        {...(data && {
          documentTitle: `${t.title}, ${data.eventName}`,
          ...(data.rounds.length > 0 && { actions: make }),
        })}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.rounds.length === 0 &&
        (data.items.length === 0 ? (
          <EmptyState
            action={<ButtonLink to={paths.organise.programme(eventId)}>{t.toProgramme}</ButtonLink>}
          >
            {t.noItems}
          </EmptyState>
        ) : (
          <EmptyState action={make}>{t.none}</EmptyState>
        ))}
      {data && data.rounds.length > 1 && (
        <div className="no-print">
          <RadioGroup
            name="round"
            label={t.choose}
            sideBySide
            choices={data.rounds.map(({ id, name, groups, people }) => ({
              value: id,
              label: name,
              hint: t.roundCounts(groups, people),
            }))}
            value={shown?.id}
            onChoose={setChosen}
          />
        </div>
      )}
      {data && shown && (
        <RoundSection
          key={shown.id}
          eventId={eventId}
          roundId={shown.id}
          timeZone={data.timeZone}
          onDiscarded={() => setChosen(undefined)}
        />
      )}
      {data && making && (
        <NewRoundDialog
          basis={{ ...data, eventId, count: data.rounds.length }}
          onClose={() => setMaking(false)}
          onMade={(roundId) => {
            setChosen(roundId);
            setMaking(false);
          }}
        />
      )}
    </div>
  );
}
