import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import { Collected } from '../../features/dialogues/collected.tsx';
import { dialogueMessages } from '../../features/dialogues/dialogue-messages.ts';
import { dialogue } from '../../features/dialogues/dialogue-queries.ts';
import { LeaderControl } from '../../features/dialogues/leader-control.tsx';
import { StepEditor } from '../../features/dialogues/step-editor.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const concerned: ReadonlySet<string> = new Set(['dialogue', 'table-answers', 'groups', 'all']);

export default function DialoguePage() {
  const t = useMessages(dialogueMessages);
  const client = useQueryClient();
  const { eventId = '', workshopId = '', roundId = '' } = useParams();
  const which = { eventId, workshopId, roundId };
  const query = dialogue(which);
  const { data, error, refetch, dataUpdatedAt } = useQuery(query);
  useLive(eventId, (topic) => {
    if (concerned.has(topic)) void refetch();
  });
  const keep = (changed: Schema<'Dialogue'>) => client.setQueryData(query.queryKey, changed);
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        lead={t.lead}
        {...(data && {
          eyebrow: [data.workshopName, data.round && t.round(data.round)]
            .filter(Boolean)
            .join(' · '),
          documentTitle: `${t.title}, ${data.eventName}`,
          actions: <ButtonLink to={paths.organise.groups(eventId)}>{t.back_}</ButtonLink>,
        })}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && (
        <>
          {!data.published && <Notice>{t.notPublished}</Notice>}
          {data.steps.length > 0 && (
            <LeaderControl
              which={which}
              shown={data}
              receivedAt={dataUpdatedAt}
              onChanged={keep}
              onRefused={() => void refetch()}
            />
          )}
          <StepEditor which={which} shown={data} onSaved={keep} />
          {data.steps.length > 0 && <Collected which={which} shown={data} />}
        </>
      )}
    </div>
  );
}
