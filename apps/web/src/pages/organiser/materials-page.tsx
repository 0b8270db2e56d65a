import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { AddMaterials } from '../../features/materials/add-materials.tsx';
import { deskMessages } from '../../features/materials/desk-messages.ts';
import { MaterialLists } from '../../features/materials/material-list.tsx';
import { eventMaterials, isAboutMaterials } from '../../features/materials/material-queries.ts';
import { useMaterialWords } from '../../features/materials/material-words.ts';
import style from '../../features/materials/materials.module.css';
import { RequestQueue } from '../../features/materials/request-queue.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(eventMaterials(params.eventId));
}

export default function OrganiserMaterialsPage() {
  const t = useMessages(deskMessages);
  const { eventId = '' } = useParams();
  const client = useQueryClient();
  const query = eventMaterials(eventId);
  const { data, error, refetch } = useQuery(query);
  useLive(eventId, (topic) => {
    if (isAboutMaterials(topic)) void client.invalidateQueries({ queryKey: query.queryKey });
  });
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} lead={t.lead} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && (
        <>
          <RequestQueue eventId={eventId} materials={data.rows} />
          <AddMaterials eventId={eventId} seminars={data.seminars} />
          {data.rows.length === 0 ? (
            <EmptyState>{t.empty}</EmptyState>
          ) : (
            <MaterialLists eventId={eventId} list={data} />
          )}
          {data.used > 0 && <Storage list={data} />}
        </>
      )}
    </div>
  );
}

function Storage({ list: { used, allowed } }: { list: Schema<'MaterialList'> }) {
  const t = useMessages(deskMessages);
  const { sizeOf } = useMaterialWords();
  return (
    <div className={style.storage}>
      <ProgressBar
        label={t.storage}
        value={used}
        max={allowed}
        text={t.used(sizeOf(used), sizeOf(allowed))}
      />
    </div>
  );
}
